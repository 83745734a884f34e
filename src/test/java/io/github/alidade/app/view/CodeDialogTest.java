package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Accounts;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Matrix;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// An account whose session has ended when it is read again: the code of the MFA device is asked in a dialog of its
/// own.
class CodeDialogTest extends WindowTest {
    private final List<String> given = new CopyOnWriteArrayList<>();

    @Override
    Workbench workbench() {
        return new Guarded();
    }

    @BeforeEach
    void connected(FxRobot robot) {
        shown();
        Accounts.Choice choice = new Accounts.Choice("guarded", List.of(), List.of(), null, false, null);
        robot.interact(() -> model.connecting().connect(choice, () -> {}));
        until(() -> sight() != null && sight().document() == 2);
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("#code-dialog #mfa-code")
                .tryQuery()
                .filter(javafx.scene.Node::isVisible)
                .isPresent());
    }

    @Test
    void theCodeIsTypedThereAndTheAccountIsReadAgain(FxRobot robot) {
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("mfa-code");
        robot.write("123456").push(KeyCode.ENTER);
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
        assertThat(given).containsExactly("123456");
        assertThat(robot.lookup("#code-dialog").tryQuery()).isEmpty();
    }

    @Test
    void cancelSaysWhatWasMissingAndWhatWasShownStays(FxRobot robot) {
        robot.clickOn("#code-cancel");
        until(() -> model.noticeProperty().get() != null);
        assertThat(model.noticeProperty().get().clear()).isEqualTo("No MFA code was given.");
        assertThat(given).containsExactly("");
        assertThat(robot.lookup("#code-dialog").tryQuery()).isEmpty();
        assertThat(model.sightProperty().get()).isNotNull();
    }

    /// However the dialog goes away, nobody goes on waiting for its code.
    @Test
    void aClickBesideTheDialogIsACancel(FxRobot robot) {
        robot.clickOn(robot.point("#modal").atOffset(-400, 300));
        until(() -> model.noticeProperty().get() != null);
        assertThat(given).containsExactly("");
        askedAgain(robot);
    }

    /// The refresh is cancelled while the code is asked: no empty dialog is left, and the next refresh asks again.
    @Test
    void aCancelledRefreshTakesThePromptAway(FxRobot robot) {
        robot.interact(model::cancelLoading);
        until(() -> robot.lookup("#code-dialog").tryQuery().isEmpty());
        assertThat(model.connecting().codeWantedProperty().get()).isFalse();
        assertThat(given).containsExactly("");
        askedAgain(robot);
    }

    private void askedAgain(FxRobot robot) {
        until(() -> model.loadStateProperty().get() != LoadState.LOADING);
        robot.push(KeyCode.F5);
        until(() -> model.connecting().codeWantedProperty().get());
        until(() -> robot.lookup("#code-dialog").tryQuery().isPresent());
        assertThat(robot.lookup("#code-dialog #mfa-code")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEmpty();
    }

    /// The sample, as if it were an account behind an MFA device.
    private final class Guarded extends OverPipeline {
        @Override
        public Accounts accounts() {
            return new Accounts() {
                @Override
                public List<String> profiles() {
                    return List.of("guarded");
                }

                @Override
                public List<String> services() {
                    return List.of("ecs");
                }

                @Override
                public List<String> regions() {
                    return List.of("us-east-1");
                }

                @Override
                public Session session(Choice choice, Codes codes) {
                    return new Guard(real, codes);
                }
            };
        }
    }

    private final class Guard implements Accounts.Session {
        private final Workbench real;
        private final Accounts.Codes codes;

        private Guard(Workbench real, Accounts.Codes codes) {
            this.real = real;
            this.codes = codes;
        }

        @Override
        public List<String> calls() {
            return List.of("ecs:ListClusters");
        }

        @Override
        public Matrix matrix() {
            return Matrix.NONE;
        }

        @Override
        public void signIn(Progress progress) {}

        @Override
        public Accounts.Who whoAmI(Progress progress) {
            return new Accounts.Who("You are ann.", "You are a user.");
        }

        @Override
        public Workbench.Opened collect(Consumer<Matrix.Cell> cells, Progress progress) throws AlidadeException {
            Workbench.Opened sample = real.sample();
            return (Workbench.Opened) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Workbench.Opened.class}, (proxy, method, args) -> {
                        if (!method.getName().equals("reopened")) {
                            return method.invoke(sample, args);
                        }
                        signedIn((Progress) args[0]);
                        return sample;
                    });
        }

        /// As a source does: the prompt waits on a thread of its own, which Cancel interrupts.
        private void signedIn(Progress progress) throws AlidadeException {
            ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
            Future<Optional<String>> code = thread.submit(() -> {
                Optional<String> typed = codes.code("guarded");
                given.add(typed.orElse(""));
                return typed;
            });
            try {
                while (true) {
                    if (progress.cancelled()) {
                        throw new CancellationException();
                    }
                    try {
                        if (code.get(20, TimeUnit.MILLISECONDS).isEmpty()) {
                            throw new AlidadeException(AlidadeException.Kind.AWS, "No MFA code was given.");
                        }
                        return;
                    } catch (TimeoutException e) {
                        // Look again whether to go on.
                    }
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new CancellationException();
            } finally {
                thread.shutdownNow();
            }
        }
    }
}
