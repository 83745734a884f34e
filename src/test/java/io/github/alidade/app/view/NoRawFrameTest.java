package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Switches to public in the middle of things, and looks at every frame: all texts of all windows, and the pixels.
class NoRawFrameTest extends WindowTest {
    /// Still large enough for cards and lines of text to leave their ink.
    private static final SnapshotParameters SMALLER = new SnapshotParameters();

    static {
        SMALLER.setTransform(Transform.scale(0.4, 0.4));
    }

    private final InkedWorkbench inked = new InkedWorkbench();
    private final Set<String> raw = new HashSet<>();

    /// What was seen that should not have been, told with what was going on; a set, since frames repeat.
    private final Set<String> seen = new TreeSet<>();

    private String doing = "nothing";
    /// Public was chosen and is painted: no frame may be clear until clear names are asked for again.
    private volatile boolean down;

    /// Whether a text is raw, as it was found before: most come in every frame.
    private final Map<String, Boolean> known = new HashMap<>();

    private String lastClear = "";
    private int clearFrames;
    private int publicFrames;

    @TempDir
    Path folder;

    @Override
    Workbench workbench() {
        return inked.workbench();
    }

    /// As the program entitles its window.
    @Override
    void entitle(Stage shown) {
        WindowTitle.follow(model, window.diagram(), shown::setTitle);
    }

    @Override
    Settings settings() {
        return wide();
    }

    @Override
    FilePicker picker() {
        return new Nobody() {
            @Override
            public List<Path> files() {
                return chosen;
            }

            @Override
            public Optional<Path> target(String suggestedName, String extension) {
                return Optional.of(folder.resolve("picture.svg"));
            }
        };
    }

    @BeforeEach
    void watch(FxRobot robot) {
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        robot.interact(() -> window.diagram().fit());
        pulse();
        Set<String> clear = names(Exposure.CLEAR);
        switchTo(robot, Exposure.PUBLIC);
        raw.addAll(clear);
        raw.removeAll(names(Exposure.PUBLIC));
        switchTo(robot, Exposure.CLEAR);
        raw.addAll(List.of("streamora", "reelhouse", "123456789012"));
        raw.add(folder.getFileName().toString().toLowerCase(Locale.ROOT));
        assertThat(raw).hasSizeGreaterThan(30);
        robot.interact(() -> window.scene().addPostLayoutPulseListener(this::look));
    }

    @AfterEach
    void released() {
        inked.release();
    }

    private Set<String> names(Exposure exposure) {
        assertThat(sight().exposure()).isEqualTo(exposure);
        return sight().picture().shown().nodes().stream()
                .flatMap(node -> Stream.of(node.name(), node.id()))
                .map(text -> text.text().toLowerCase(Locale.ROOT))
                // Words such as internet stand in sentences of the program, too.
                .filter(text -> text.length() > 7 && text.chars().anyMatch(sign -> "-.:/_".indexOf(sign) >= 0))
                .collect(Collectors.toSet());
    }

    /// One frame, as it is about to be drawn.
    private void look() {
        boolean clear = sight().exposure() == Exposure.CLEAR;
        if (clear && down) {
            seen.add(doing + ": clear names though public was chosen");
        }
        if (clear && lastClear.equals(doing)) {
            return;
        }
        int ink = InkedWorkbench.ink(window.scene().getRoot().snapshot(SMALLER, null));
        List<String> found = everywhere().filter(this::isRaw).toList();
        if (clear) {
            lastClear = doing;
            // Or the eyes are blind.
            clearFrames++;
            // A large dialog may leave nothing of the picture to be seen.
            if (found.isEmpty() || ink == 0 && !window.dialogs().shown()) {
                seen.add(doing + ": a clear frame that does not look like one");
            }
        } else {
            publicFrames++;
            found.forEach(text -> seen.add(doing + ": " + text));
            if (ink > 0) {
                seen.add(doing + ": " + ink + " pixels of a clear picture");
            }
        }
    }

    private Stream<String> everywhere() {
        return Stream.concat(
                Stream.of(window.tips().tip().getText()),
                Window.getWindows().stream()
                        .flatMap(shown -> Stream.concat(
                                shown instanceof Stage titled ? Stream.of(titled.getTitle()) : Stream.of(),
                                SceneTexts.of(shown.getScene()).stream())));
    }

    private boolean isRaw(String text) {
        return known.computeIfAbsent(
                text.toLowerCase(Locale.ROOT), lower -> raw.stream().anyMatch(lower::contains));
    }

    /// Switches to public and back while something is going on that tells real names itself.
    private void curtain(FxRobot robot, String during, Supplier<List<String>> told) {
        assertThat(PromptHands.onFx(told::get)).as(during).anyMatch(this::isRaw);
        curtain(robot, during);
        assertThat(PromptHands.onFx(told::get)).as(during + ", in clear again").anyMatch(this::isRaw);
    }

    private Supplier<List<String>> within(String id) {
        return () -> SceneTexts.of(window.scene().getRoot().lookup(id));
    }

    /// Switches to public and back while something is going on.
    private void curtain(FxRobot robot, String during) {
        doing = during;
        robot.push(KeyCode.CONTROL, KeyCode.R);
        fallen();
        lift(robot);
    }

    private void fallen() {
        until(() -> window.diagram().paintedExposure() == Exposure.PUBLIC);
        down = true;
        pulse();
    }

    private void lift(FxRobot robot) {
        down = false;
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        pulse();
    }

    private void nothingRaw(int switches) {
        assertThat(seen).isEmpty();
        assertThat(clearFrames).isGreaterThanOrEqualTo(switches);
        assertThat(publicFrames).isGreaterThanOrEqualTo(switches);
    }

    private NodeKey service() {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.kind() == ResourceKind.ECS_SERVICE)
                .map(ShownNode::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whileCardsGlideAnExportIsWrittenOrTheDocumentIsRead(FxRobot robot) {
        robot.clickOn("#lens-iam");
        robot.interact(() -> model.select(new Selection.OfNode(service())));
        curtain(robot, "a card is selected and a lens just opened");

        CountDownLatch writing = inked.hold("export");
        robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("#export-save");
        until(() -> model.writing().get());
        curtain(robot, "an export is written");
        writing.countDown();
        until(() ->
                Files.exists(folder.resolve("picture.svg")) && !model.writing().get());

        CountDownLatch reading = inked.hold("reopened");
        robot.push(KeyCode.F5);
        curtain(robot, "the document is read again");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        fallen();
        reading.countDown();
        settled();
        nothingRaw(3);
    }

    @Test
    void whileSomethingLiesOverTheWindow(FxRobot robot) {
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("the profile", window.dialogs()::showProfile);
        dialogs.put("the report", window.dialogs()::showRedactionReport);
        dialogs.put("the filter", window.dialogs()::showFilter);
        dialogs.put("the keys", () -> window.dialogs().showShortcuts(window.commands()));
        dialogs.forEach((over, show) -> {
            robot.interact(show);
            assertThat(window.dialogs().shown()).isTrue();
            curtain(robot, over);
            robot.push(KeyCode.ESCAPE);
            assertThat(window.dialogs().shown()).as(over).isFalse();
        });
        nothingRaw(4);
    }

    @Test
    void whileRealNamesAreLookedForPointedAtAskedAboutOrRead(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("streamora");
        pulse();
        curtain(robot, "names are looked for");
        robot.push(KeyCode.ESCAPE);

        tips(robot);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        pulse();
        curtain(robot, "findings are read", within("#findings"));

        robot.clickOn(robot.lookup("#tables .tab").nth(2).<Node>query());
        pulse();
        curtain(robot, "another table is read");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("streamora");
        robot.push(KeyCode.ENTER);
        until(() -> window.scene().getRoot().lookup("#chip-words") != null);
        settled();
        curtain(robot, "a filter is on", within("#scope-bar"));
        nothingRaw(6);
    }

    /// A tip that is shown, and one that is only about to be.
    private void tips(FxRobot robot) {
        Supplier<List<String>> tip = () -> List.of(window.tips().tip().getText());
        robot.moveTo(at(service()));
        until(() -> window.tips().tip().isShowing());
        assertThat(tip.get()).anyMatch(this::isRaw);
        curtain(robot, "a tip is shown");

        robot.moveBy(0, -300);
        robot.moveTo(at(service()));
        assertThat(tip.get()).anyMatch(this::isRaw);
        curtain(robot, "a tip is about to be shown");
    }

    @Test
    void whileAnEarlierAccountIsComparedOrAnotherOneIsOpened(FxRobot robot) throws Exception {
        chosen = List.of(account("before.json", "streamora-ingest-dlq", "streamora-ingest-old"));
        robot.interact(() -> model.compare());
        until(() -> !sight().ghosts().placed().isEmpty());
        pulse();
        // Or no veil could be left behind: without it the frames below say nothing.
        assertThat(veil()).isGreaterThan(1_000);
        curtain(robot, "two accounts are compared", within("#ask-answer"));
        assertThat(veil()).isGreaterThan(1_000);
        robot.interact(() -> model.inquiry().close());

        chosen = List.of(account("reelhouse.json", "streamora", "reelhouse"));
        doing = "another account is opened in public";
        robot.push(KeyCode.CONTROL, KeyCode.R);
        fallen();
        openedWhile(robot, () -> {});
        lift(robot);
        assertThat(texts()).anyMatch(text -> text.contains("reelhouse"));

        doing = "public is chosen while another account is opened";
        openedWhile(robot, () -> {
            robot.push(KeyCode.CONTROL, KeyCode.R);
            fallen();
        });
        nothingRaw(3);
    }

    /// How many pixels the veil of a clear picture covers, on which an answer is drawn.
    private int veil() {
        Node emphasis = window.diagram().lookup("#emphasis");
        return PromptHands.onFx(() -> emphasis.isVisible() ? InkedWorkbench.ink(emphasis.snapshot(SMALLER, null)) : 0);
    }

    private void openedWhile(FxRobot robot, Runnable meanwhile) {
        int before = sight().document();
        CountDownLatch opening = inked.hold("open");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> model.loadStateProperty().get() == LoadState.LOADING);
        pulse();
        meanwhile.run();
        opening.countDown();
        until(() -> sight().document() != before);
        settled();
    }

    /// The sample, but for one text.
    private Path account(String name, String text, String other) throws Exception {
        Path file = folder.resolve(name);
        Exports.saveInventory(Document.sample(), file);
        Files.writeString(file, Files.readString(file).replace(text, other));
        return file;
    }
}
