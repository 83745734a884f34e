package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.Exposure;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A whole picture in a window in which height is what it lacks.
class WholePictureTest extends WindowTest {
    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return super.settings().withWindow(1240, 760, false, List.of(0.15, 0.8, 0.78));
    }

    @Test
    void noCardLiesUnderTheZoomBar(FxRobot robot) {
        shown();
        lookAtIt();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        lookAtIt();
        switchTo(robot, Exposure.PUBLIC);
        lookAtIt();
    }

    private void lookAtIt() {
        pulse();
        Bounds floating = PromptHands.onFx(() -> {
            var bar = window.scene().getRoot().lookup(".zoom-bar");
            return window.diagram().sceneToLocal(bar.localToScene(bar.getLayoutBounds()));
        });
        Box bar = new Box(floating.getMinX(), floating.getMinY(), floating.getWidth(), floating.getHeight());
        Box seen = window.diagram().visible();
        Box under = window.diagram().cameraProperty().get().toDiagram(bar);
        assertThat(sight().marks().boxes().values())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.overlaps(under))
                        .as("%s under the bar", card)
                        .isFalse())
                .allSatisfy(card -> assertThat(seen.holds(card)).isTrue());
    }
}
