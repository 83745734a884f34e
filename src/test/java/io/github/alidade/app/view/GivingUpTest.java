package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Gives up questions and inputs that take too long, by mouse and by key, with public in the middle.
class GivingUpTest extends WindowTest {
    @TempDir
    private Path folder;

    private static final Set<String> SLOW = Set.of("answer", "open");

    /// Whether questions are answered never, until somebody cancels.
    private volatile boolean slow;

    private final AtomicInteger givenUp = new AtomicInteger();

    @Override
    Workbench workbench() {
        return Intercepted.workbench((method, arguments, real) -> {
            if (SLOW.contains(method)) {
                waitFor(progressOf(arguments));
            }
            return real.call();
        });
    }

    @Override
    Settings settings() {
        return wide();
    }

    private static Progress progressOf(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Progress.class::isInstance)
                .map(Progress.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void waitFor(Progress progress) throws InterruptedException {
        while (slow) {
            if (progress.cancelled()) {
                givenUp.incrementAndGet();
                throw new CancellationException();
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private String headline() {
        return PromptHands.onFx(
                () -> Optional.ofNullable((Label) window.scene().getRoot().lookup("#ask-headline"))
                        .map(Label::getText)
                        .orElse(""));
    }

    private boolean seen(String id) {
        return PromptHands.onFx(() -> {
            Node node = window.scene().getRoot().lookup(id);
            return node != null && node.isVisible();
        });
    }

    private void waiting() {
        until(() -> seen("#ask-progress"));
        pulse();
    }

    private void nothingIsAsked() {
        until(() -> !model.inquiry().askingProperty().get() && !seen("#ask-progress"));
        pulse();
        assertThat(sight().asked().question()).isEmpty();
        assertThat(seen("#suggestion-1")).isTrue();
        assertThat(headline()).isEmpty();
    }

    @Test
    void aQuestionIsGivenUpByMouseInPublicAndCanBeAskedAgain(FxRobot robot) {
        shown();
        robot.clickOn("#ask");
        slow = true;
        robot.clickOn("#suggestion-1");
        waiting();
        switchTo(robot, Exposure.PUBLIC);
        waiting();
        robot.clickOn("#ask-cancel");
        nothingIsAsked();
        assertThat(givenUp).hasPositiveValue();

        slow = false;
        robot.clickOn("#suggestion-1");
        until(() -> headline().startsWith("Not directly"));
        assertThat(texts()).noneMatch(text -> text.contains("streamora"));
    }

    @Test
    void escapeGivesUpAQuestionAndOnlyTheNextOneLetsTheSelectionGo(FxRobot robot) {
        shown();
        slow = true;
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        robot.interact(() -> model.inquiry().askWhatMostWantToKnow());
        waiting();
        Selection queue = new Selection.OfNode(node("streamora-ingest"));
        robot.interact(() -> model.select(queue));
        robot.push(KeyCode.ESCAPE);
        nothingIsAsked();
        assertThat(model.selectionProperty().get()).isEqualTo(queue);
        robot.push(KeyCode.ESCAPE);
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NOTHING);
    }

    @Test
    void whatWasAnsweredBeforeStays(FxRobot robot) {
        shown();
        robot.interact(() -> model.inquiry().askWhatMostWantToKnow());
        until(() -> headline().startsWith("Not directly"));
        String before = headline();
        slow = true;
        robot.interact(() -> model.inquiry().ask(new Question.Public()));
        waiting();
        robot.push(KeyCode.ESCAPE);
        until(() -> !model.inquiry().askingProperty().get() && !seen("#ask-progress"));
        assertThat(headline()).isEqualTo(before);
        slow = false;
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC && !headline().equals(before));
        assertThat(headline()).startsWith("Not directly").doesNotContain("streamora");
    }

    @Test
    void aComparisonIsGivenUpByMouseAndByKey(FxRobot robot) throws Exception {
        Path earlier = folder.resolve("earlier.json");
        Exports.saveInventory(Document.sample(), earlier);
        shown();
        chosen = List.of(earlier);
        slow = true;
        choose(robot, "File", "Compare with Earlier…");
        waiting();
        robot.clickOn("#ask-cancel");
        nothingIsAsked();
        choose(robot, "File", "Compare with Earlier…");
        waiting();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.push(KeyCode.ESCAPE);
        nothingIsAsked();
        slow = false;
        choose(robot, "File", "Compare with Earlier…");
        until(() -> headline().equals("Nothing differs."));
    }

    /// Where the keys are matters not: here they are on a list to choose from.
    @Test
    void escapeGivesUpAlsoWhereTheKeysAreInTheForm(FxRobot robot) {
        shown();
        robot.clickOn("#ask");
        slow = true;
        robot.clickOn("#suggestion-1");
        waiting();
        robot.interact(() -> window.scene().getRoot().lookup("#ask-kind").requestFocus());
        robot.push(KeyCode.ESCAPE);
        nothingIsAsked();
    }

    @Test
    void escapeGivesUpAnInputAndThePictureStays(FxRobot robot) {
        shown();
        slow = true;
        robot.interact(() -> model.open(List.of(folder)));
        until(() -> seen("#loading"));
        robot.push(KeyCode.ESCAPE);
        until(() -> model.loadStateProperty().get() != LoadState.LOADING);
        settled();
        assertThat(seen("#loading")).isFalse();
        assertThat(texts()).contains("streamora-ingest");
    }
}
