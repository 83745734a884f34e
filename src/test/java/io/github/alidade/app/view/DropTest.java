package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.Exposure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Drops files on the window, with and without a dialog, in clear and in public.
class DropTest extends WindowTest {
    private static final String TWO_QUEUES = """
        {"QueueUrls": ["https://sqs.us-east-1.amazonaws.com/123456789012/acme-orders",
            "https://sqs.us-east-1.amazonaws.com/123456789012/acme-bills"]}
        """;

    @TempDir
    Path folder;

    /// Whether the window showed that files hang over it, at each drop.
    private final List<Boolean> marked = new ArrayList<>();

    private Path input;

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @BeforeEach
    void files() throws IOException {
        input = Files.writeString(folder.resolve("queues.json"), TWO_QUEUES);
        shown();
    }

    private boolean dropOn(FxRobot robot, Node place, Path... paths) {
        return dropOn(DraggedFiles.of(robot, List.of(paths)), place);
    }

    private boolean dropOn(DraggedFiles files, Node place) {
        return files.dropOn(place, () -> marked.add(marked()));
    }

    private boolean marked() {
        return window.scene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("files-over"));
    }

    private void show(FxRobot robot, String dialog, String id) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(dialog).push(KeyCode.ENTER);
        until(() -> robot.lookup(id).tryQuery().isPresent());
        pulse();
    }

    @Test
    void aFileDroppedOnTheDiagramIsOpened(FxRobot robot) {
        Sight before = sight();
        assertThat(dropOn(robot, window.diagram(), input)).isTrue();
        until(() -> sight() != before && !model.drawingProperty().get());
        assertThat(texts()).contains("acme-orders", "acme-bills");
        assertThat(marked).containsExactly(true);
        assertThat(marked()).isFalse();
    }

    @Test
    void whatIsDroppedInPublicIsNeverShownInClear(FxRobot robot) {
        switchTo(robot, Exposure.PUBLIC);
        Sight before = sight();
        assertThat(dropOn(robot, robot.lookup("#outline").query(), input)).isTrue();
        until(() -> sight() != before && !model.drawingProperty().get());
        pulse();
        assertThat(texts()).contains("queue-1", "queue-2").noneMatch(text -> text.contains("acme"));
    }

    @Test
    void onlyFilesAreTaken(FxRobot robot) {
        Sight before = sight();
        assertThat(dropOn(DraggedFiles.text(robot, "acme-orders"), window.diagram()))
                .isFalse();
        settled();
        assertThat(sight()).isSameAs(before);
        assertThat(marked).containsExactly(false);
    }

    @Test
    void whatIsNoInputIsSaidAndTheOldPictureStays(FxRobot robot) throws IOException {
        Sight before = sight();
        Path poem = Files.writeString(folder.resolve("poem.txt"), "Roses are red\n");
        assertThat(dropOn(robot, window.diagram(), poem)).isTrue();
        until(() -> model.noticeProperty().get() != null);
        pulse();
        assertThat(sight().picture()).isSameAs(before.picture());
        assertThat(texts()).anyMatch(text -> text.contains("poem.txt"));
    }

    @Test
    void whileFilesAreAuditedAFileIsAuditedAlsoWhereItMissesTheDialog(FxRobot robot) {
        Sight before = sight();
        show(robot, "Audit Files", "#audit-dialog");
        assertThat(dropOn(robot, robot.lookup("#audit-drop").query(), input)).isTrue();
        audited();
        assertThat(texts()).contains("queues.json");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        settled();
        assertThat(dropOn(robot, robot.lookup("#modal").query(), input)).isTrue();
        audited();
        assertThat(texts()).contains("File 1 (.json)").doesNotContain("queues.json");
        assertThat(sight().picture().shown().nodes())
                .hasSameSizeAs(before.picture().shown().nodes());
        assertThat(marked).containsExactly(true, true);
    }

    private void audited() {
        until(() -> !model.auditDesk().files().isEmpty()
                && !model.auditDesk().runningProperty().get());
        pulse();
    }

    @Test
    void anyOtherDialogIsFinishedFirst(FxRobot robot) {
        Sight before = sight();
        show(robot, "Saved Views", "#views-pane");
        assertThat(dropOn(robot, robot.lookup("#modal").query(), input)).isFalse();
        assertThat(dropOn(robot, robot.lookup("#views-pane").query(), input)).isFalse();
        settled();
        assertThat(sight()).isSameAs(before);
        assertThat(marked).containsExactly(false, false);
    }
}
