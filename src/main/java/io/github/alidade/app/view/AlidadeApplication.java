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
        remember(stage, window, model, new WindowPlace(stage, window.scene(), settings));
        stage.show();
        // A window that is maximised from the first has no size and place to go back to.
        window.divideNow();
        stage.setMaximized(settings.maximized());
        List<Path> inputs = getParameters().getRaw().stream().map(Path::of).toList();
        if (inputs.isEmpty() || inputs.equals(List.of(SAMPLE))) {
            model.openSample();
        } else {
            model.open(inputs);
        }
    }

    private void remember(Stage stage, MainWindow window, WindowModel model, WindowPlace place) {
        Runnable save = () -> store.save(place.in(model.settings(), window));
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
