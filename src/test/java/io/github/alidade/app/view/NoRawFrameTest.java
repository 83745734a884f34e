package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
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

    @Override
    Settings settings() {
        return wide();
    }

    @Override
    FilePicker picker() {
        return new Nobody() {
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
        raw.addAll(List.of("streamora", "123456789012"));
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

    /// Switches to public and back while something is going on.
    private void curtain(FxRobot robot, String during) {
        doing = during;
        robot.push(KeyCode.CONTROL, KeyCode.R);
        fallen();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        pulse();
    }

    private void fallen() {
        until(() -> window.diagram().paintedExposure() == Exposure.PUBLIC);
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
        dialogs.forEach((over, show) -> {
            robot.interact(show);
            assertThat(window.dialogs().shown()).isTrue();
            curtain(robot, over);
            robot.push(KeyCode.ESCAPE);
            assertThat(window.dialogs().shown()).as(over).isFalse();
        });
        nothingRaw(3);
    }

    @Test
    void whileRealNamesAreLookedForPointedAtAskedAboutOrRead(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("streamora");
        pulse();
        curtain(robot, "names are looked for");
        robot.push(KeyCode.ESCAPE);

        robot.moveTo(at(service()));
        until(() -> window.tips().tip().isShowing());
        curtain(robot, "a tip is shown");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        curtain(robot, "something is asked");

        robot.clickOn(robot.lookup("#tables .tab").nth(2).<Node>query());
        pulse();
        curtain(robot, "another table is read");
        nothingRaw(4);
    }
}
