package io.github.alidade.app.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Comfort;
import io.github.alidade.app.viewmodel.Finder;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Scope;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts the parts of the window together. Nothing of what is shown is decided here: all binds to the model.
public final class MainWindow implements Commands.Parts {
    // Larger pictures than this on a side do not fit into a clipboard or a texture.
    private static final double LARGEST_COPY = 8000;

    private final WindowModel model;
    private final Runnable quit;
    private final DiagramView diagram;
    private final Commands commands;
    private final Tips tips;
    private final Dialogs dialogs;
    private final OutlineView outline;
    private final AskPane ask;
    private final DetailsView details;
    private final TablesView tables;
    private final GoToBox palette;
    private final Scene scene;
    private final DiagramMenu menu;
    private final PaneCycle panes;
    private final Division division;

    public MainWindow(WindowModel model, Settings settings, Runnable quit) {
        Fonts.load();
        this.model = model;
        this.quit = quit;
        this.dialogs = new Dialogs(model);
        this.diagram = new DiagramView(model);
        diagram.setId("diagram");
        this.outline = new OutlineView(model, diagram::reveal);
        this.ask = new AskPane(model, diagram::reveal, diagram::reveal);
        this.details = new DetailsView(
                model, diagram::reveal, () -> dialogs.askBeforeCopying(() -> model.copyDetails(Exposure.CLEAR)));
        this.tables = new TablesView(model, diagram::reveal, dialogs::askBeforeCopying);
        details.showRowsIn(tables::show);
        this.panes = new PaneCycle(List.of(outline, diagram, ask, details, tables));
        this.tips = new Tips(diagram, model);
        Anchoring.attach(diagram, model);
        commands = new Commands(model, this, dialogs);
        this.palette = new GoToBox(model, commands.all(), this::goTo);
        this.division = new Division(outline, middle(commands), details, tables, settings.dividers());
        division.makeRoomWhile(model.inquiry().openProperty(), AskPane.WIDTH);
        BorderPane frame = new BorderPane(division.pane(), top(commands), null, new StatusBar(model, diagram), null);
        StackPane root = new StackPane(frame, palette, dialogs.pane());
        StackPane.setAlignment(palette, Pos.TOP_CENTER);
        StackPane.setMargin(palette, new Insets(96, 16, 16, 16));
        root.getStyleClass().add("window");
        FileDrop.on(root, () -> !dialogs.shown() || dialogs.audits(), this::dropped);
        scene = new Scene(root, settings.width(), settings.height());
        model.comfortProperty().map(Comfort::scale).subscribe(scale -> scene.getStylesheets()
                .setAll(TextScale.sheet(scale)));
        theme(settings.theme());
        model.sightProperty()
                .subscribe(sight -> theme(
                        sight == null
                                ? settings.theme()
                                : sight.picture().view().theme()));
        this.menu = menu(commands);
        division.divide(settings.dividers());
        keys();
    }

    public Scene scene() {
        return scene;
    }

    /// How the room is divided now, or was while all panes were there: outline, details, tables.
    public List<Double> dividers() {
        return division.dividers();
    }

    /// The same for a window of another size, in which what stands around the diagram is as large as it is now.
    List<Double> dividersAt(double width, double height) {
        List<Double> now = dividers();
        double across = scene.getWidth() / width;
        double high = division.pane().getHeight();
        double down = high / Math.max(1, high + height - scene.getHeight());
        return List.of(
                Math.min(now.get(0) * across, 0.5),
                Math.max(1 - (1 - now.get(1)) * across, 0.5),
                Math.max(1 - (1 - now.get(2)) * down, 0.1));
    }

    /// Divides the room at the size that the window has now, before it takes another.
    void divideNow() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node top(Commands commands) {
        return new VBox(new Menus(model, commands), new CommandBar(model, commands), new ScopeBar(model));
    }

    /// The diagram, what floats over it, and what is asked of it.
    private Node middle(Commands commands) {
        ZoomBar zoom = new ZoomBar(diagram, commands);
        Minimap minimap = new Minimap(diagram, model);
        VBox corner = new VBox(8, minimap, zoom);
        corner.setAlignment(Pos.BOTTOM_RIGHT);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        diagram.keepClearOf(zoom);
        LoadingCard loading = new LoadingCard(model);
        NoticeBar notice = new NoticeBar(model);
        VBox above = new VBox(8, notice, loading, new ChangesCard(model, diagram::reveal));
        above.setPickOnBounds(false);
        above.setAlignment(Pos.TOP_CENTER);
        above.setMaxSize(640, Region.USE_PREF_SIZE);
        StackPane centre = new StackPane(diagram, new EmptyState(model, dialogs::showConnect), corner, above);
        centre.setMinSize(0, 0);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(corner, new Insets(12));
        StackPane.setAlignment(above, Pos.TOP_CENTER);
        StackPane.setMargin(above, new Insets(12));
        HBox asked = new HBox(centre, ask);
        HBox.setHgrow(centre, Priority.ALWAYS);
        asked.setMinSize(0, 0);
        return asked;
    }

    private void theme(Theme theme) {
        scene.setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scene.getRoot().setStyle(LookedUpColors.of(theme));
    }

    private DiagramMenu menu(Commands commands) {
        return new DiagramMenu(diagram, model)
                .on(outline)
                .with(selected -> selected.equals(Selection.NOTHING)
                        ? List.of(commands.fit.menuItem(), commands.selectAll.menuItem())
                        : List.of(commands.fitSelection.menuItem(), commands.fit.menuItem()))
                .with(commands.scope::items)
                .with(selected -> SelectionItems.of(model, selected))
                .with(selected -> selected.nodes().size() > 1 ? List.of(commands.arrange.menu()) : List.of())
                .with(selected ->
                        List.of(commands.unpin.menuItem(), commands.unpinAll.menuItem(), commands.undo.menuItem()))
                .with(selected -> AskCommands.items(model, selected))
                .with(selected -> List.of(commands.copyPicture.menuItem(), commands.export.menuItem()));
    }

    private void keys() {
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+PLUS"), diagram::zoomIn);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+ADD"), diagram::zoomIn);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+SUBTRACT"), diagram::zoomOut);
        scene.getAccelerators().put(KeyCombination.valueOf("F6"), () -> panes.go(1));
        scene.getAccelerators().put(KeyCombination.valueOf("Shift+F6"), () -> panes.go(-1));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean writing = scene.getFocusOwner() instanceof TextInputControl;
            if (!writing && !dialogs.shown() && event.getCharacter().equals("?")) {
                dialogs.showShortcuts(commands);
            }
        });
        ViewsMenu.keys(scene, model);
        // Before any control hears of it: lists to choose from pass Escape on twice.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean elsewhere = dialogs.shown() || palette.isVisible();
            if (!elsewhere && DiagramKeys.plain(event, KeyCode.ESCAPE) && giveUp()) {
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean writing = scene.getFocusOwner() instanceof TextInputControl;
            if (!writing && !dialogs.shown() && DiagramKeys.plain(event, KeyCode.F)) {
                diagram.fit();
            } else if (!writing && !dialogs.shown() && DiagramKeys.plain(event, KeyCode.S)) {
                switchSelectTool();
            } else if (!writing && DiagramKeys.plain(event, KeyCode.ESCAPE)) {
                model.select(Selection.NOTHING);
            }
        });
    }

    /// Whether there was something that one waited for.
    private boolean giveUp() {
        boolean asking = model.inquiry().waitingProperty().get();
        boolean opening = model.loadStateProperty().get() == LoadState.LOADING;
        if (asking) {
            model.inquiry().cancel();
        } else if (opening) {
            model.cancelLoading();
        }
        return asking || opening;
    }

    private void dropped(List<Path> files) {
        if (dialogs.audits()) {
            model.audit(files);
        } else {
            model.open(files);
        }
    }

    @Override
    public void showPalette(Finder.Category category) {
        if (!dialogs.shown()) {
            palette.show(category);
        }
    }

    private void goTo(Finder.Target target) {
        switch (target) {
            case Finder.Target.OfNode(NodeKey node) -> goTo(node);
            case Finder.Target.OfLine(NodeKey source, NodeKey end) -> {
                model.scoping().uncover(source);
                model.scoping().uncover(end);
                model.select(new Selection.OfLine(source, end));
                diagram.revealWhenDrawn();
            }
            case Finder.Target.OfRow row -> {
                tables.show(row.section(), row.row());
                row.node().ifPresent(this::goTo);
            }
            case Finder.Target.OfCommand command -> {}
        }
    }

    private void goTo(NodeKey node) {
        if (!model.scoping().uncover(node)
                && model.sightProperty().get() != null
                && !model.scoping().scope().equals(Scope.READABLE)) {
            String hidden = "That one is not in the picture: filter, focus or lenses leave it out.";
            model.tell(new Notice(Notice.Tone.DONE, hidden, hidden));
        }
        model.select(new Selection.OfNode(node));
        diagram.revealWhenDrawn();
    }

    @Override
    public DiagramView diagram() {
        return diagram;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /// All that can be done.
    Commands commands() {
        return commands;
    }

    /// What can be done with what is selected in the diagram.
    DiagramMenu menu() {
        return menu;
    }

    /// What the diagram says of the thing under the pointer.
    Tips tips() {
        return tips;
    }

    /// Gives all of the window to the diagram, or takes it back.
    @Override
    public void showDiagramOnly() {
        division.showDiagramOnly();
        diagram.requestFocus();
    }

    @Override
    public void copyPicture() {
        model.withPublicPicture(this::copy);
    }

    /// Drawn anew from the public picture, whatever the window shows.
    private void copy(Picture picture) {
        Box bounds = picture.drawing().bounds();
        double zoom = Math.min(2, LARGEST_COPY / Math.max(bounds.w(), bounds.h()));
        Canvas canvas = new Canvas(Math.ceil(bounds.w() * zoom), Math.ceil(bounds.h() * zoom));
        CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.begin(
                canvas.getWidth(),
                canvas.getHeight(),
                CanvasPainter.paint(picture.drawing().ground()));
        painter.look(new Camera(zoom, -bounds.x() * zoom, -bounds.y() * zoom), 0, 0);
        painter.paint(picture.drawing().marks());
        WritableImage image = canvas.snapshot(null, null);
        model.pasteboard().image(image);
        model.tell(new Notice(Notice.Tone.DONE, "Copied the public picture.", "Copied the public picture."));
    }

    @Override
    public void selectAll() {
        Sight sight = model.sightProperty().get();
        if (sight != null) {
            model.select(Selection.of(sight.marks().boxes().keySet()));
        }
    }

    @Override
    public void switchSelectTool() {
        diagram.selectingProperty().set(!diagram.selectingProperty().get());
    }

    @Override
    public void quit() {
        quit.run();
    }
}
