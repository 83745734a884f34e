package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.SettingsFile;
import io.github.alidade.app.viewmodel.ViewsFile;
import io.github.alidade.app.viewmodel.WindowModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The window as a program: opens the inputs that it is given, or the sample.
public final class AlidadeApplication extends Application {
    /// What stands for the bundled account on the command line.
    private static final Path SAMPLE = Path.of("sample");

    private static final Duration SETTLED = Duration.seconds(1);

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "alidade-work");
        thread.setDaemon(true);
        return thread;
    });
    private static final Path SETTINGS = SettingsFile.standard(
            System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));

    private final Settings.Store store = new SettingsFile(SETTINGS);
    private final PauseTransition settled = new PauseTransition(SETTLED);

    /// Size and place of the window when it last was not maximised.
    private Settings restored = Settings.FIRST;

    /// Shows the window and returns when it is closed. To be called once, not on the FX thread.
    /// @param inputs files and folders to open; the sample if there are none
    /// @return false if this machine has no display, or lacks the libraries to draw on it
    public static boolean launch(List<Path> inputs) {
        try {
            launch(AlidadeApplication.class, inputs.stream().map(Path::toString).toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            return false;
        }
    }

    @Override
    public void start(Stage stage) {
        Settings settings = store.load();
        WindowModel model = new WindowModel(
                new PipelineWorkbench(),
                new SystemFilePicker(() -> stage),
                new SystemPasteboard(),
                settings,
                workers,
                Platform::runLater);
        model.keepIn(new ViewsFile(
                java.util.Objects.requireNonNull(SETTINGS.toAbsolutePath().getParent())));
        model.publicity().numbersIn(SettingsFile.aliases(SETTINGS));
        MainWindow window = new MainWindow(model, settings, stage::close);
        stage.setScene(window.scene());
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        WindowTitle.follow(model, window.diagram(), stage::setTitle);
        stage.getIcons().setAll(WindowIcon.sizes());
        place(stage, settings);
        stage.setMaximized(settings.maximized());
        remember(stage, window, model);
        stage.show();
        List<Path> inputs = getParameters().getRaw().stream().map(Path::of).toList();
        if (inputs.isEmpty() || inputs.equals(List.of(SAMPLE))) {
            model.openSample();
        } else {
            model.open(inputs);
        }
    }

    /// Where it stood, unless the screen that it stood on is gone: its upper edge is what one can take it by.
    private static void place(Stage stage, Settings settings) {
        if (!settings.place().isEmpty()) {
            double x = settings.place().getFirst();
            double y = settings.place().getLast();
            if (!Screen.getScreensForRectangle(x + settings.width() / 2, y, 1, 1)
                    .isEmpty()) {
                stage.setX(x);
                stage.setY(y);
            }
        }
    }

    private void remember(Stage stage, MainWindow window, WindowModel model) {
        Runnable save = () -> {
            boolean maximized = stage.isMaximized();
            if (!maximized) {
                restored = restored.withWindow(
                                window.scene().getWidth(), window.scene().getHeight(), false, List.of())
                        .at(List.of(stage.getX(), stage.getY()));
            }
            store.save(model.settings()
                    .withWindow(restored.width(), restored.height(), maximized, window.dividers())
                    .at(restored.place()));
        };
        restored = model.settings();
        // A drag of the border changes the size a hundred times: save when it has settled.
        settled.setOnFinished(done -> save.run());
        model.sightProperty().subscribe(settled::playFromStart);
        stage.widthProperty().subscribe(settled::playFromStart);
        stage.heightProperty().subscribe(settled::playFromStart);
        stage.xProperty().subscribe(settled::playFromStart);
        stage.yProperty().subscribe(settled::playFromStart);
        stage.setOnHiding(closing -> save.run());
    }

    @Override
    public void stop() {
        workers.shutdownNow();
    }
}
