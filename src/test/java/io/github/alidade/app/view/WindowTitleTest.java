package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.Exposure;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The title never says PUBLIC above clear names.
class WindowTitleTest extends WindowTest {
    /// A title, with what stood in the diagram when it was set.
    private record Told(String title, Exposure painted, Exposure shown) {}

    private final List<Told> titles = new ArrayList<>();

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    void entitle(Stage shown) {
        WindowTitle.follow(model, window.diagram(), title -> {
            shown.setTitle(title);
            titles.add(new Told(title, window.diagram().paintedExposure(), model.exposure()));
        });
    }

    @Test
    void publicIsSaidWhenClearNamesAreGoneAndClearBeforeTheyCome(FxRobot robot) {
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
        assertThat(titles)
                .as("a title of clear names is gone as soon as the switch is pressed")
                .filteredOn(told -> told.shown() == Exposure.PUBLIC)
                .extracting(Told::title)
                .hasSizeGreaterThan(3)
                .contains("Alidade")
                .noneMatch(title -> title.contains("CLEAR"));
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
    }

    /// A switch back before the public picture was painted: the title has to say CLEAR in the end.
    @Test
    void theLastPressCounts(FxRobot robot) {
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN
                && window.diagram().paintedExposure() == Exposure.CLEAR);
        robot.clickOn("#exposure").clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR
                && stage.getTitle().contains("CLEAR"));
    }
}
