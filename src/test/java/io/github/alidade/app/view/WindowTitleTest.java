package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The title never says PUBLIC above clear names.
@ExtendWith(ApplicationExtension.class)
class WindowTitleTest {
    /// A title, with what stood in the diagram when it was set.
    private record Told(String title, Exposure painted, Exposure shown) {}

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Told> titles = new ArrayList<>();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        Settings settings = Settings.FIRST.withWindow(960, 900, false, List.of(0.2, 0.72, 0.7));
        stage = shown;
        model = new WindowModel(new PipelineWorkbench(), picker(), pasteboard(), settings, workers, Platform::runLater);
        window = new MainWindow(model, settings, shown::close);
        shown.setScene(window.scene());
        shown.setX(0);
        shown.setY(0);
        WindowTitle.follow(model, window.diagram(), title -> {
            shown.setTitle(title);
            titles.add(new Told(title, window.diagram().paintedExposure(), model.exposure()));
        });
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

    @Test
    void publicIsSaidWhenClearNamesAreGoneAndClearBeforeTheyCome(FxRobot robot) {
        robot.interact(model::openSample);
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN
                && window.diagram().paintedExposure() == Exposure.CLEAR);
        for (int round = 0; round < 3; round++) {
            robot.clickOn("#exposure");
            until(() -> stage.getTitle().contains("PUBLIC"));
            robot.clickOn("#exposure");
            until(() -> stage.getTitle().contains("CLEAR"));
        }
        assertThat(titles)
                .filteredOn(told -> told.title().contains("PUBLIC"))
                .hasSize(3)
                .allMatch(told -> told.painted() == Exposure.PUBLIC);
        assertThat(titles)
                .filteredOn(told -> told.title().contains("CLEAR"))
                .hasSizeGreaterThan(3)
                .allMatch(told -> told.shown() == Exposure.CLEAR);
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
    }

    /// A switch back before the public picture was painted: the title has to say CLEAR in the end.
    @Test
    void theLastPressCounts(FxRobot robot) {
        robot.interact(model::openSample);
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN
                && window.diagram().paintedExposure() == Exposure.CLEAR);
        robot.clickOn("#exposure").clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR
                && stage.getTitle().contains("CLEAR"));
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
