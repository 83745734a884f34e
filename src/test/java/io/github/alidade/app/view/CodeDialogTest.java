package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Accounts;
import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Matrix;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.View;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
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
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// An account whose session has ended when it is read again: the code of the MFA device is asked in a dialog of its
/// own.
@ExtendWith(ApplicationExtension.class)
class CodeDialogTest {
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        Settings settings = Settings.FIRST.withWindow(960, 900, false, List.of(0.2, 0.72, 0.7));
        stage = shown;
        model = new WindowModel(new Guarded(), picker(), pasteboard(), settings, workers, Platform::runLater);
        window = new MainWindow(model, settings, shown::close);
        shown.setScene(window.scene());
        shown.setX(0);
        shown.setY(0);
        shown.show();
    }

    @Stop
    void stop() {
        stage.hide();
    }

    @AfterEach
    void shutDown() {
        workers.shutdownNow();
    }

    @BeforeEach
    void connected(FxRobot robot) {
        Accounts.Choice choice = new Accounts.Choice("guarded", List.of(), List.of(), null, false, null);
        robot.interact(() -> model.connecting().connect(choice, () -> {}));
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
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
    private final class Guarded implements Workbench {
        private final Workbench real = new PipelineWorkbench();

        @Override
        public Opened sample() throws AlidadeException {
            return real.sample();
        }

        @Override
        public Opened open(List<Path> inputs, Progress progress) throws AlidadeException {
            return real.open(inputs, progress);
        }

        @Override
        public List<String> extensions() {
            return real.extensions();
        }

        @Override
        public String suggestedName(View view, String extension) {
            return real.suggestedName(view, extension);
        }

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

    private static FilePicker picker() {
        return new FilePicker() {
            @Override
            public List<Path> files() {
                return List.of();
            }

            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> target(String suggestedName, String extension) {
                return Optional.empty();
            }
        };
    }

    private static Pasteboard pasteboard() {
        return new Pasteboard() {
            @Override
            public void text(String text) {}

            @Override
            public void image(Image image) {}
        };
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain", e);
        }
    }
}
