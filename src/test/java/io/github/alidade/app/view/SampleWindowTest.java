package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The whole program from the bundled account to the pixels, through the window's own buttons.
class SampleWindowTest extends WindowTest {
    // What the fictional account calls itself; see the bundled sample.
    private static final List<String> REAL = List.of("streamora", "123456789012");

    @TempDir
    Path folder;

    private volatile Optional<Path> target = Optional.empty();

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return Settings.FIRST.withWindow(960, 900, false, List.of(0.2, 0.72, 0.7));
    }

    @Override
    FilePicker picker() {
        return new Nobody() {
            @Override
            public Optional<Path> target(String suggestedName, String extension) {
                return target;
            }
        };
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

    private static boolean real(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return REAL.stream().anyMatch(lower::contains);
    }
}
