package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Finder.Category;
import io.github.alidade.app.viewmodel.Finder.Found;
import io.github.alidade.app.viewmodel.Finder.Named;
import io.github.alidade.app.viewmodel.Finder.Target;
import io.github.alidade.app.viewmodel.WindowModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One field that finds anything: resources, connections, rows of tables, commands. By keyboard alone: arrows choose,
/// Enter goes there, Tab looks for another kind of thing, Escape leaves.
final class GoToBox extends VBox {
    private static final double ROW = 46;
    private static final int ROWS = 9;
    private static final double WIDTH = 620;
    /// What one may want before one knows what.
    private static final List<String> SUGGESTED =
            List.of("filter", "focus", "expand-all", "collapse-auto", "fit", "switch-exposure", "export");

    private final WindowModel model;
    private final List<Command> commands;
    private final Consumer<Target> go;
    private final TextField field = new TextField();
    private final HBox categories = new HBox(4);
    private final StackPane results = new StackPane();
    private ListView<Found> list = new ListView<>();
    private Category category = Category.ALL;
    private @Nullable Node before;
    /// What the list answers, and whether Enter was pressed before it did.
    private String answered = "";
    private boolean goWanted;

    /// @param go is told what was chosen, unless it is a command
    GoToBox(WindowModel model, List<Command> commands, Consumer<Target> go) {
        this.model = model;
        this.commands = commands;
        this.go = go;
        setId("palette");
        getStyleClass().addAll("palette", "search-results");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        field.setId("palette-field");
        field.setPromptText("Go to a resource, connection, table row or command");
        field.setAccessibleText("Go to a resource, connection, table row or command");
        for (Category one : Category.values()) {
            categories.getChildren().add(tab(one));
        }
        getChildren().addAll(field, categories, results);
        setVisible(false);
        field.textProperty().subscribe(this::ask);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible() && !holdsFocus()) {
                hide(false);
            }
        });
        // Another exposure, another document: what was typed may be a name that is not shown any more.
        model.sightProperty().subscribe((before, now) -> {
            if (before == null
                    || now == null
                    || before.picture().shown() != now.picture().shown()) {
                hide(isVisible());
            }
        });
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    private ToggleButton tab(Category one) {
        ToggleButton tab = new ToggleButton(one.title());
        tab.setId("palette-" + one.name().toLowerCase(java.util.Locale.ROOT));
        tab.getStyleClass().addAll("flat", "palette-tab");
        tab.setFocusTraversable(false);
        tab.setSelected(one == category);
        tab.setOnAction(event -> choose(one));
        return tab;
    }

    void show(Category first) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
            field.clear();
            setVisible(true);
        }
        choose(first);
        field.requestFocus();
        field.selectAll();
    }

    private void hide(boolean giveBack) {
        setVisible(false);
        field.clear();
        show(List.of());
        if (giveBack && before != null) {
            before.requestFocus();
        }
    }

    private void choose(Category one) {
        category = one;
        for (int i = 0; i < categories.getChildren().size(); i++) {
            ((ToggleButton) categories.getChildren().get(i)).setSelected(i == one.ordinal());
        }
        ask();
    }

    private void ask() {
        goWanted = false;
        if (isVisible()) {
            String asked = field.getText();
            model.finding().ask(asked, category, possible(), SUGGESTED, found -> {
                if (isVisible() && asked.equals(field.getText())) {
                    show(found);
                    answered = asked;
                    if (goWanted) {
                        go();
                    }
                }
            });
        }
    }

    private List<Named> possible() {
        return commands.stream()
                .filter(command ->
                        command.possible().getValue() && !command.id().equals("palette"))
                .map(command -> new Named(
                        command.id(),
                        command.text(),
                        command.key() == null ? "" : command.key().getDisplayText()))
                .toList();
    }

    private void show(List<Found> found) {
        list = new ListView<>();
        list.setId("palette-results");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        Label none = new Label(field.getText().isBlank() ? "Type to find anything" : "Nothing is called so");
        none.getStyleClass().add("quiet");
        list.setPlaceholder(none);
        list.setCellFactory(of -> new FoundCell());
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setOnMouseClicked(event -> go());
        list.setPrefHeight(Math.clamp(found.size(), 1, ROWS) * ROW + 4);
        results.getChildren().setAll(list);
        setAccessibleText(found.size() + " found");
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS - 1);
            case PAGE_UP -> step(1 - ROWS);
            case TAB -> {
                int all = Category.values().length;
                int by = event.isShiftDown() ? all - 1 : 1;
                choose(Category.values()[(category.ordinal() + by) % all]);
            }
            case ENTER -> go();
            case ESCAPE -> hide(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS + 2));
        }
    }

    private void go() {
        // Quick fingers press Enter before there is an answer: what was there before is not what they want.
        goWanted = !answered.equals(field.getText());
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (goWanted || chosen == null) {
            return;
        }
        hide(true);
        model.finding().chose(chosen.target());
        if (chosen.target() instanceof Target.OfCommand(String id)) {
            commands.stream()
                    .filter(command ->
                            command.id().equals(id) && command.possible().getValue())
                    .findFirst()
                    .ifPresent(command -> command.run().run());
        } else {
            go.accept(chosen.target());
        }
    }

    private static final class FoundCell extends ListCell<Found> {
        FoundCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            setText(null);
            if (empty || found == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region dot = new Region();
            dot.getStyleClass().add("lane-dot");
            found.lane().ifPresent(lane -> dot.getStyleClass().add("lane-" + lane.word()));
            Label title = new Label(found.title());
            title.getStyleClass().add("result-name");
            title.setMinWidth(0);
            Label kind = new Label(found.kind());
            kind.getStyleClass().add("quiet");
            VBox words = new VBox(title, kind);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label place = new Label(found.place());
            place.getStyleClass().add("quiet");
            place.setMaxWidth(WIDTH * 0.4);
            HBox row = new HBox(10, dot, words, place);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(found.title() + ", " + found.kind() + ", " + found.place());
        }
    }
}
