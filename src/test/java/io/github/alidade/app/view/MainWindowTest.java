package io.github.alidade.app.view;

import static io.github.alidade.app.view.PromptHands.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;

/// Presses the real buttons of the real window on a pipeline in memory.
@ResourceLock(WindowTest.PLATFORM)
@ExtendWith(PromptHands.class)
class MainWindowTest {
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey DATABASE = new NodeKey(7);

    @TempDir
    Path folder;

    private final FakeWorkbench workbench = new FakeWorkbench();
    private final Chosen chosen = new Chosen();
    private final Pasted pasted = new Pasted();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    private static final class Chosen implements FilePicker {
        List<Path> files = List.of();
        Optional<Path> target = Optional.empty();
        String suggested = "";

        @Override
        public List<Path> files() {
            return files;
        }

        @Override
        public Optional<Path> folder() {
            return files.stream().findFirst();
        }

        @Override
        public Optional<Path> target(String suggestedName, String extension) {
            suggested = suggestedName;
            return target;
        }
    }

    private static final class Pasted implements Pasteboard {
        volatile String text = "";
        volatile Image image;

        @Override
        public void text(String copied) {
            text = copied;
        }

        @Override
        public void image(Image copied) {
            image = copied;
        }
    }

    @BeforeEach
    void open() {
        PromptHands.doOnFx(() -> start(new Stage()));
    }

    private void start(Stage shown) {
        Settings settings =
                WindowTest.settings(Exposure.CLEAR, View.FIRST_LENSES, Path.of("customers", "acme-prod.zip"));
        stage = shown;
        model = new WindowModel(workbench, chosen, pasted, settings, workers, Platform::runLater);
        window = new MainWindow(model, settings, shown::close);
        shown.setScene(window.scene());
        shown.titleProperty().bind(model.shown(Sight::title, "Alidade"));
        // The headless robot tells a turned wheel the place on the screen as if it were in the window.
        shown.setX(0);
        shown.setY(0);
        shown.show();
        model.openSample();
    }

    @AfterEach
    void shutDown() {
        workbench.gate.countDown();
        workers.shutdownNow();
    }

    @Test
    void publicSwitchTakesEveryRealNameAway(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        assertThat(texts()).anyMatch(text -> text.contains(FakeWorkbench.SECRET));

        robot.clickOn("#exposure");

        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(texts())
                .filteredOn(text -> text.contains(FakeWorkbench.SECRET))
                .isEmpty();
        assertThat(texts()).contains("service-1", "PUBLIC", "Recent 1");
    }

    @Test
    void noFrameShowsClearNamesUnderAPublicMark(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        List<String> mixtures = new ArrayList<>();
        List<Exposure> frames = new ArrayList<>();
        robot.interact(() -> window.scene().addPostLayoutPulseListener(() -> {
            Exposure told = exposureTold();
            frames.add(told);
            if (window.diagram().paintedExposure() != told) {
                mixtures.add("canvas");
            }
            boolean secret = texts().stream().anyMatch(text -> text.contains(FakeWorkbench.SECRET));
            if (secret != (told == Exposure.CLEAR)) {
                mixtures.add("texts under " + told);
            }
        }));

        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.R);
            Exposure expected = i % 2 == 0 ? Exposure.PUBLIC : Exposure.CLEAR;
            until(() -> sight().exposure() == expected);
            robot.interact(() -> {});
        }

        assertThat(frames).contains(Exposure.PUBLIC, Exposure.CLEAR);
        assertThat(mixtures).isEmpty();
    }

    @Test
    void tooltipIsPublicToo(FxRobot robot) {
        shown();
        robot.moveTo(at(SERVICE));
        assertThat(window.tips().tip().getText()).contains("acme-service-1");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(window.tips().tip().getText()).doesNotContain(FakeWorkbench.SECRET);

        robot.moveTo(at(DATABASE));
        assertThat(window.tips().tip().getText()).startsWith("db-instance-1\n");
    }

    @Test
    void fileIsOpenedThroughThePicker(FxRobot robot) {
        shown();
        chosen.files = List.of(folder.resolve("acme-staging.json"));

        robot.clickOn("#open-files");

        until(() -> sight().document() == 2);
        assertThat(stage.getTitle()).isEqualTo("acme-staging.json (CLEAR) – Alidade");
        assertThat(model.settings().recent())
                .containsExactly(folder.resolve("acme-staging.json"), Path.of("customers", "acme-prod.zip"));
        robot.clickOn("#exposure");
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(stage.getTitle()).isEqualTo("Topology (PUBLIC) – Alidade");
    }

    @Test
    void cancelledLoadKeepsWhatWasShown(FxRobot robot) throws InterruptedException {
        shown();
        Sight before = sight();
        workbench.gate = new CountDownLatch(1);
        chosen.files = List.of(folder.resolve("slow.json"));

        robot.clickOn("#open-files");
        until(() -> model.loadStateProperty().get() == LoadState.LOADING
                && model.loadStepProperty().get().step().equals("Reading"));
        assertThat(robot.lookup("#loading-step").queryAs(Labeled.class).getText())
                .isEqualTo("Reading");
        robot.clickOn("#loading-cancel");

        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
        assertThat(workbench.cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sight()).isSameAs(before);
        assertThat(robot.lookup("#loading").query().isVisible()).isFalse();
    }

    @Test
    void failedLoadKeepsTheDocumentAndSaysWhy(FxRobot robot) {
        shown();
        Sight before = sight();
        workbench.failure = new AlidadeException(
                AlidadeException.Kind.INPUT, "Nothing in /home/acme/x.json is known. Choose another file.");
        chosen.files = List.of(folder.resolve("x.json"));

        robot.clickOn("#open-files");

        until(() -> model.loadStateProperty().get() == LoadState.FAILED);
        assertThat(sight()).isSameAs(before);
        assertThat(notice(robot)).isEqualTo("Nothing in /home/acme/x.json is known. Choose another file.");

        robot.clickOn("#exposure");
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(notice(robot)).doesNotContain("acme").startsWith("That input could not be opened");

        robot.clickOn("#notice-dismiss");
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void tableAndDiagramShareTheSelection(FxRobot robot) {
        shown();
        robot.clickOn(at(DATABASE));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(DATABASE));
        robot.interact(() -> tables().getSelectionModel().select(1));
        assertThat(table(1).getSelectionModel().getSelectedIndex()).isZero();

        robot.interact(() -> tables().getSelectionModel().select(0));
        robot.clickOn("acme-service-2\nacme-service-2");
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(new NodeKey(6)));
        assertThat(table(1).getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void outlineFollowsTheSelectionAndLeadsIt(FxRobot robot) {
        shown();
        robot.clickOn(at(DATABASE));
        TreeView<?> outline = robot.lookup("#outline").queryAs(TreeView.class);
        assertThat(String.valueOf(selected(outline))).contains("acme-db-instance-1");

        robot.interact(outline::requestFocus);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(new NodeKey(1)));
    }

    @Test
    void detailsTellNeighboursAndLeadToThem(FxRobot robot) {
        shown();
        robot.clickOn(at(DATABASE));
        assertThat(texts()).contains("Comes from (2)", "a field: <redacted>", "declared");

        // Found and pressed in one go on the FX thread: the pane is made anew while the selection settles.
        robot.interact(() -> window.scene().getRoot().lookupAll(".details-content .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("acme-service-1"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
    }

    @Test
    void lineIsSelectedOnTheCanvas(FxRobot robot) {
        shown();
        NodeKey balancer = new NodeKey(4);
        Point middle = sight().picture().placement().routes().stream()
                .filter(route -> sight().picture()
                        .diagram()
                        .lines()
                        .get(route.line())
                        .source()
                        .equals(balancer))
                .map(route -> new Point(
                        (route.points().get(0).x() + route.points().get(1).x()) / 2,
                        (route.points().get(0).y() + route.points().get(1).y()) / 2))
                .findFirst()
                .orElseThrow();

        robot.clickOn(onScreen(middle));

        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfLine(balancer, SERVICE));
        assertThat(texts()).contains("Connection", "routes to");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NOTHING);
    }

    @Test
    void draggedCardIsPinnedAndUndoBringsItBack(FxRobot robot) {
        shown();
        Box before = box(DATABASE);
        robot.drag(at(DATABASE), MouseButton.PRIMARY)
                .moveBy(0, 40)
                .moveBy(0, 40)
                .drop();
        until(() -> box(DATABASE).y() > before.y() + 40);
        until(() -> !model.drawingProperty().get());
        Box moved = box(DATABASE);
        assertThat(model.history().undoableProperty().get()).isEqualTo("moving a card");

        robot.clickOn("#exposure");
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(box(DATABASE)).isEqualTo(moved);

        robot.clickOn("#undo");
        until(() -> box(DATABASE).equals(before));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> box(DATABASE).equals(moved));
        robot.interact(model::unpinAll);
        until(() -> box(DATABASE).equals(before));
    }

    @Test
    void pinsSurviveAReload(FxRobot robot) {
        shown();
        robot.interact(() -> {
            model.drag(DATABASE, new Point(800, 400));
            model.drop();
        });
        until(() -> box(DATABASE).x() == 800);
        Sight before = sight();

        robot.push(KeyCode.F5);

        until(() -> sight() != before && model.loadStateProperty().get() == LoadState.SHOWN);
        assertThat(box(DATABASE).x()).isEqualTo(800);
    }

    @Test
    void lensShowsAndHidesItsLane(FxRobot robot) {
        shown();
        robot.clickOn("#lens-iam");
        until(() -> sight().picture().view().lenses().contains(Lane.IAM));
        robot.interact(() -> {});
        assertThat(robot.lookup("#lens-iam").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(sight().picture().diagram().nodes())
                .extracting(ShownNode::key)
                .contains(new NodeKey(10));

        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        until(() -> sight().picture().view().lenses().equals(Set.of(Lane.EDGE, Lane.SERVICE, Lane.IAM)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> sight().picture().view().lenses().contains(Lane.DATA));
    }

    @Test
    void diagramWithoutCardsSaysWhatToDo(FxRobot robot) {
        shown();
        for (String lens : List.of("#lens-edge", "#lens-service", "#lens-data")) {
            robot.clickOn(lens);
            until(() -> !model.drawingProperty().get());
        }
        until(() -> sight().picture().view().lenses().isEmpty());
        robot.interact(() -> {});
        assertThat(robot.lookup("#empty").query().isVisible()).isTrue();
        assertThat(texts()).contains("All lenses are off");
    }

    @Test
    void themeChangesPictureAndWindowTogether(FxRobot robot) {
        shown();
        String before = window.scene().getUserAgentStylesheet();

        robot.clickOn("#switch-theme");

        until(() -> sight().picture().drawing().theme() == Theme.DARK);
        robot.interact(() -> {});
        assertThat(window.scene().getUserAgentStylesheet()).isNotEqualTo(before).contains("primer-dark");
        assertThat(model.settings().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void exportIsPublicByDefault(FxRobot robot) throws IOException {
        shown();
        chosen.target = Optional.of(folder.resolve("picture"));

        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#export-save");

        Path written = folder.resolve("picture.png");
        until(() -> model.noticeProperty().get() != null);
        assertThat(chosen.suggested).isEqualTo("alidade-public.png");
        assertThat(Files.readString(written)).contains("service-1").doesNotContain(FakeWorkbench.SECRET);
        robot.interact(() -> {});
        assertThat(notice(robot)).isEqualTo("Saved " + written + " (PUBLIC).");
    }

    @Test
    void clearExportHasToBeWantedTwice(FxRobot robot) throws IOException {
        shown();
        chosen.target = Optional.of(folder.resolve("clear.png"));

        robot.clickOn("#export");
        robot.clickOn("#export-clear");
        assertThat(robot.lookup("#export-save").query().isDisabled()).isTrue();
        robot.clickOn("#export-sure");
        robot.clickOn("#export-save");

        until(() -> model.noticeProperty().get() != null);
        assertThat(Files.readString(folder.resolve("clear.png"))).contains("acme-service-1");
    }

    @Test
    void cancelledExportWritesNothing(FxRobot robot) throws IOException {
        shown();
        robot.clickOn("#export");
        robot.clickOn("#export-cancel");
        robot.clickOn("#export");
        robot.clickOn("#export-save");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void failedExportSaysWhy(FxRobot robot) {
        shown();
        chosen.target = Optional.of(folder.resolve("missing").resolve("x.png"));
        robot.clickOn("#export");
        robot.clickOn("#export-save");

        until(() -> model.noticeProperty().get() != null);
        robot.interact(() -> {});
        assertThat(notice(robot)).startsWith("Cannot write").endsWith("choose another folder.");
    }

    @Test
    void detailsAreCopiedPublicUnlessAskedTwice(FxRobot robot) {
        shown();
        robot.clickOn(at(DATABASE));
        robot.interact(() -> model.copyDetails(Exposure.PUBLIC));
        until(() -> !pasted.text.isEmpty());
        assertThat(pasted.text).startsWith("db-instance-1\nRDS instance").doesNotContain(FakeWorkbench.SECRET);

        robot.interact(() -> window.scene().lookup("#copy-details").fireEvent(new javafx.event.ActionEvent()));
        robot.interact(() -> clearCopyItem().fire());
        robot.clickOn("#question-no");
        robot.interact(() -> clearCopyItem().fire());
        robot.clickOn("#question-yes");
        until(() -> pasted.text.startsWith("acme-db-instance-1"));
    }

    @Test
    void copiedPictureIsPublic(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> pasted.image != null);
        Box bounds = sight().picture().drawing().bounds();
        assertThat(pasted.image.getWidth()).isEqualTo(Math.ceil(bounds.w() * 2));
    }

    @Test
    void searchFindsByNameAndSelects(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("db-inst");
        robot.push(KeyCode.ENTER);
        until(() -> model.selectionProperty().get().equals(new Selection.OfNode(DATABASE)));

        robot.clickOn("#search");
        assertThat(robot.lookup("#palette-resources")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
        robot.write("service-2");
        until(() -> texts().contains("acme-service-2"));
        robot.push(KeyCode.ENTER);
        until(() -> model.selectionProperty().get().equals(new Selection.OfNode(new NodeKey(6))));
    }

    @Test
    void arrowsWalkAlongTheLines(FxRobot robot) {
        shown();
        robot.clickOn(at(SERVICE));
        robot.push(KeyCode.RIGHT);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(DATABASE));
        robot.push(KeyCode.LEFT);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
    }

    @Test
    void wheelZoomsAtThePointerAndFitBringsBack(FxRobot robot) {
        shown();
        var fitted = window.diagram().cameraProperty().get();
        Point under = center(box(DATABASE));
        robot.moveTo(onScreen(under));
        Point2D before = onScreen(under);

        robot.scroll(4, javafx.geometry.VerticalDirection.UP);
        robot.interact(() -> {});
        assertThat(window.diagram().cameraProperty().get().zoom()).isNotEqualTo(fitted.zoom());
        assertThat(onScreen(under).distance(before)).isLessThan(1.5);

        robot.interact(() -> window.diagram().requestFocus());
        robot.push(KeyCode.F);
        assertThat(window.diagram().cameraProperty().get()).isEqualTo(fitted);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.diagram().cameraProperty().get().zoom()).isEqualTo(1);
    }

    @Test
    void everyControlHasANameForScreenReaders(FxRobot robot) {
        shown();
        List<String> nameless = new ArrayList<>();
        robot.interact(() -> {
            for (Node node : robot.lookup(".button, .toggle-button, .text-field, .combo-box")
                    .queryAll()) {
                String name = node.getAccessibleText();
                boolean labelled =
                        node instanceof Labeled labeled && !labeled.getText().isBlank();
                if (!labelled && (name == null || name.isBlank())) {
                    nameless.add(String.valueOf(node));
                }
            }
        });
        assertThat(nameless).isEmpty();
    }

    // What the tests look at

    private void shown() {
        until(() -> window.diagram().paintedExposure() != null);
        pulse();
    }

    /// Waits until two more frames were laid out.
    private void pulse() {
        CountDownLatch pulses = new CountDownLatch(2);
        Platform.runLater(() -> {
            window.scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    pulses.countDown();
                    if (pulses.getCount() == 0) {
                        window.scene().removePostLayoutPulseListener(this);
                    } else {
                        Platform.requestNextPulse();
                    }
                }
            });
            Platform.requestNextPulse();
        });
        until(() -> pulses.getCount() == 0);
    }

    private Sight sight() {
        return model.sightProperty().get();
    }

    private Box box(NodeKey node) {
        return sight().marks().box(node).orElseThrow();
    }

    private static Point center(Box box) {
        return box.centre();
    }

    private Point2D at(NodeKey node) {
        return onScreen(box(node).centre());
    }

    private Point2D onScreen(Point place) {
        Point screen = window.diagram().cameraProperty().get().toScreen(place);
        return window.diagram().localToScreen(screen.x(), screen.y());
    }

    private List<String> texts() {
        return PromptHands.onFx(this::told);
    }

    private List<String> told() {
        List<String> texts = new ArrayList<>(SceneTexts.of(window.scene()));
        texts.add(stage.getTitle());
        texts.add(window.tips().tip().getText());
        for (Mark mark : sight().picture().drawing().marks()) {
            if (mark instanceof Mark.Text text) {
                texts.add(text.text().text());
            }
        }
        return texts;
    }

    private Exposure exposureTold() {
        String mark = ((Labeled) window.scene().lookup("#exposure-mark")).getText();
        return mark.equals(Exposure.PUBLIC.mark()) ? Exposure.PUBLIC : Exposure.CLEAR;
    }

    private String notice(FxRobot robot) {
        return robot.lookup("#notice-sentence").queryAs(Labeled.class).getText();
    }

    private TabPane tables() {
        return (TabPane) window.scene().lookup("#tables");
    }

    private TableView<?> table(int tab) {
        return ((SectionTable) tables().getTabs().get(tab).getContent()).table();
    }

    private static Object selected(TreeView<?> tree) {
        TreeItem<?> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private MenuItem clearCopyItem() {
        var button = (javafx.scene.control.SplitMenuButton) window.scene().lookup("#copy-details");
        return button.getItems().getFirst();
    }
}
