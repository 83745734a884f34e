package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Presses the controls of Audit Files on the bundled account.
class AuditDialogTest extends WindowTest {
    @TempDir
    Path folder;

    /// Holds back the audit of files whose name begins with `slow`.
    private final CountDownLatch gate = new CountDownLatch(1);

    /// The profile under which the last copied text was audited.
    private volatile Profile auditedUnder = Profile.SEED;

    @Override
    Workbench workbench() {
        Workbench real = new PipelineWorkbench();
        return (Workbench) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Workbench.class}, (self, method, arguments) -> {
                    Object made = invoke(real, method, arguments);
                    return made instanceof Workbench.Opened opened ? gated(opened) : made;
                });
    }

    private Workbench.Opened gated(Workbench.Opened opened) {
        return (Workbench.Opened) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Workbench.Opened.class}, (self, method, arguments) -> {
                    if (method.getName().equals("audit")
                            && ((Path) arguments[0]).getFileName().toString().startsWith("slow")) {
                        gate.await();
                    } else if (method.getName().equals("objection")) {
                        auditedUnder = (Profile) arguments[2];
                    }
                    return invoke(opened, method, arguments);
                });
    }

    private static Object invoke(Object real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    Settings settings() {
        return settings(Exposure.PUBLIC, Set.of(Lane.values()));
    }

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("talk.md"), "# Talk\n\nOur streamora-media-prod bucket\n");
        Files.writeString(folder.resolve("clean.md"), "Our bucket-1\n");
        Files.writeString(folder.resolve("slow.md"), "streamora-media-prod\n");
        Files.createDirectories(folder.resolve("deck"));
        Files.writeString(folder.resolve("deck").resolve("one.txt"), "bucket-1\n");
        Files.writeString(folder.resolve("deck").resolve("two.txt"), "streamora-media-prod\n");
    }

    @AfterEach
    void openGate() {
        gate.countDown();
    }

    private List<Path> paths(String... names) {
        return List.of(names).stream().map(folder::resolve).toList();
    }

    private void looked() {
        until(() -> !model.auditDesk().runningProperty().get());
        pulse();
    }

    private void open(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("Audit Files").push(KeyCode.ENTER);
        until(() -> robot.lookup("#audit-dialog").tryQuery().isPresent());
        pulse();
        assertThat(robot.lookup("#audit-dialog").tryQuery()).isPresent();
    }

    @Test
    void chosenFilesAreToldWithLineFieldAndAliasButNoName(FxRobot robot) {
        open(robot);
        chosen = paths("talk.md", "clean.md");
        robot.clickOn("#audit-choose");
        looked();
        assertThat(texts()).contains("File 1 (.md)", "1 finding", "File 2 (.md)", "Nothing found");
        assertThat(texts()).anyMatch(text -> text.startsWith("• line 3 holds Bucket.name of bucket-"));
        assertThat(texts()).noneMatch(text -> text.contains("streamora"));
    }

    @Test
    void nothingChosenChangesNothing(FxRobot robot) {
        open(robot);
        chosen = paths("talk.md");
        robot.clickOn("#audit-choose");
        looked();
        chosen = List.of();
        robot.clickOn("#audit-choose");
        looked();
        assertThat(texts()).contains("1 finding");
    }

    @Test
    void cancelKeepsWhatWasFoundAndLetsTheRestGo(FxRobot robot) {
        open(robot);
        chosen = paths("talk.md", "slow.md", "clean.md");
        robot.clickOn("#audit-choose");
        until(() -> model.auditDesk().files().size() == 1);
        pulse();
        assertThat(robot.lookup("#audit-cancel").query().isDisabled()).isFalse();
        robot.clickOn("#audit-cancel");
        gate.countDown();
        looked();
        assertThat(model.auditDesk().files()).hasSize(1);
        assertThat(texts()).contains("File 1 (.md)").doesNotContain("File 2 (.md)", "File 3 (.md)");
        assertThat(robot.lookup("#audit-cancel").query().isDisabled()).isTrue();
    }

    @Test
    void publicSwitchedInTheMiddleNamesFilesAndHidesThemAgain(FxRobot robot) {
        open(robot);
        chosen = paths("talk.md", "slow.md");
        robot.clickOn("#audit-choose");
        until(() -> model.auditDesk().files().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.CLEAR);
        pulse();
        assertThat(texts()).contains("talk.md").doesNotContain("File 1 (.md)");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        gate.countDown();
        looked();
        assertThat(texts()).contains("File 1 (.md)", "File 2 (.md)").doesNotContain("talk.md", "slow.md");
        assertThat(texts()).noneMatch(text -> text.contains("streamora"));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheOthersAreLookedThrough(FxRobot robot) {
        open(robot);
        chosen = paths("none.md", "clean.md");
        robot.clickOn("#audit-choose");
        looked();
        assertThat(texts()).contains("Could not be read", "Nothing found");
    }

    @Test
    void droppedFilesAndFoldersAreLookedThrough(FxRobot robot) {
        open(robot);
        // The headless platform cannot drag, so what a drop hands over is handed over here.
        AuditDialog dialog = robot.lookup("#audit-dialog").queryAs(AuditDialog.class);
        robot.interact(() -> model.audit(paths("deck", "clean.md")));
        looked();
        assertThat(texts()).contains("File 1 (.txt)", "File 2 (.txt)", "File 3 (.md)", "1 finding");
        // The window itself would have opened them as an input.
        assertThat(robot.lookup("#audit-dialog").tryQuery()).isPresent();
    }

    /// What `default` hides is looked for as soon as `default` is in force.
    @Test
    void theProfileInForceDecidesWhatIsLookedFor(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("region.md"), "It runs in us-east-1.\n");
        open(robot);
        chosen = paths("region.md");
        robot.clickOn("#audit-choose");
        looked();
        assertThat(texts()).contains("Nothing found");
        robot.interact(() -> model.publicity().choose(Profile.DEFAULT));
        until(() -> sight().picture().view().profile().equals(Profile.DEFAULT));
        robot.clickOn("#audit-choose");
        looked();
        assertThat(texts()).contains("1 finding");
    }

    @Test
    void whatIsCopiedIsAuditedUnderTheProfileInForce(FxRobot robot) {
        shown();
        robot.interact(() -> model.publicity().choose(Profile.DEFAULT));
        until(() -> sight().picture().view().profile().equals(Profile.DEFAULT));
        robot.interact(() -> model.select(new Selection.OfNode(node("bucket-1"))));
        robot.interact(() -> model.copyDetails(Exposure.PUBLIC));
        until(() -> !pasted.text.isEmpty());
        assertThat(auditedUnder).isEqualTo(Profile.DEFAULT);
        assertThat(pasted.text).startsWith("bucket-1").doesNotContain("us-east-1");
    }

    @Test
    void closingEndsTheAuditAndEscapeCloses(FxRobot robot) {
        open(robot);
        chosen = paths("slow.md");
        robot.clickOn("#audit-choose");
        robot.push(KeyCode.ESCAPE);
        until(() -> !model.auditDesk().runningProperty().get());
        assertThat(robot.lookup("#modal").queryAs(ModalPane.class).isDisplay()).isFalse();
    }
}
