package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Mark;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program from the bundled account to the pixels, through the window's own buttons.
@ExtendWith(ApplicationExtension.class)
class SampleWindowTest {
    // What the fictional account calls itself; see the bundled sample.
    private static final List<String> REAL = List.of("streamora", "123456789012");

    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private volatile Optional<Path> target = Optional.empty();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        Settings settings = Settings.FIRST.withWindow(960, 900, false, List.of(0.2, 0.72, 0.7));
        stage = shown;
        model = new WindowModel(new PipelineWorkbench(), picker(), nowhere(), settings, workers, Platform::runLater);
        window = new MainWindow(model, settings, shown::close);
        shown.setScene(window.scene());
        shown.titleProperty().bind(model.shown(Sight::title, "Alidade"));
        shown.setX(0);
        shown.setY(0);
        shown.show();
        model.openSample();
    }

    private FilePicker picker() {
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
                return target;
            }
        };
    }

    private static Pasteboard nowhere() {
        return new Pasteboard() {
            @Override
            public void text(String text) {}

            @Override
            public void image(Image image) {}
        };
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
    void noRealNameOfTheSampleIsLeftAnywhereWhateverIsSelected(FxRobot robot) {
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        assertThat(texts()).anyMatch(SampleWindowTest::real);
        for (Lane lane : List.of(Lane.IAM, Lane.NETWORK)) {
            robot.clickOn("#lens-" + lane.word());
            until(() -> sight().picture().view().lenses().contains(lane));
        }

        robot.clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.PUBLIC);

        assertThat(texts()).filteredOn(SampleWindowTest::real).isEmpty();
        for (ShownNode node : sight().picture().shown().nodes()) {
            robot.interact(() -> model.select(new Selection.OfNode(node.key())));
            assertThat(texts()).filteredOn(SampleWindowTest::real).isEmpty();
        }
    }

    @Test
    void toggleMovesNothing(FxRobot robot) {
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        var before = sight().picture().placement().nodes();
        robot.clickOn("#exposure");
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(sight().picture().placement().nodes()).isEqualTo(before);
    }

    @Test
    void publicPictureOfTheSampleIsSaved(FxRobot robot) throws Exception {
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        Path written = folder.resolve("picture.svg");
        target = Optional.of(written);
        robot.clickOn("#export");
        robot.interact(() -> robot.lookup("#export-format")
                .queryComboBox()
                .getSelectionModel()
                .select(model.extensions().indexOf("svg")));
        robot.clickOn("#export-save");

        until(() -> model.noticeProperty().get() != null);
        String svg = Files.readString(written);
        assertThat(svg).contains("service-1", "PUBLIC");
        assertThat(REAL).noneMatch(svg::contains);
    }

    private Sight sight() {
        return model.sightProperty().get();
    }

    private static boolean real(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return REAL.stream().anyMatch(lower::contains);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(SceneTexts.of(window.scene()));
        texts.add(stage.getTitle());
        for (Mark mark : sight().picture().drawing().marks()) {
            if (mark instanceof Mark.Text text) {
                texts.add(text.text().text());
            }
        }
        return texts;
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("Waited in vain", e);
        }
    }
}
