package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A window that was maximised, on a platform that does what GTK was seen to do with one.
class WindowPlaceTest extends WindowTest {
    private WindowPlace place;

    @Override
    Settings settings() {
        return super.settings()
                .withWindow(720, 600, false, List.of(0.2, 0.7, 0.6))
                .at(List.of(40.0, 30.0));
    }

    private void standing(FxRobot robot) {
        shown();
        robot.interact(() -> {
            place = new WindowPlace(stage, window.scene(), settings());
            window.divideNow();
        });
    }

    /// The platform sizes the window, and does not take it back.
    private void maximise(FxRobot robot) {
        robot.interact(() -> {
            stage.setMaximized(true);
            bounds(0, 0, 940, 900);
        });
    }

    private void bounds(double x, double y, double width, double height) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private Settings kept() {
        return PromptHands.onFx(() -> place.in(model.settings(), window));
    }

    @Test
    void aWindowGoesBackToWhereItStoodBeforeItWasMaximised(FxRobot robot) {
        standing(robot);
        robot.interact(() -> bounds(60, 50, 800, 700));
        until(() -> kept().place().equals(List.of(60.0, 50.0)));
        maximise(robot);
        // When it has settled.
        until(() -> place.large());
        assertThat(kept().maximized()).isTrue();
        assertThat(kept().place()).isEqualTo(List.of(60.0, 50.0));
        assertThat(kept().width()).isEqualTo(800);

        robot.interact(() -> {
            stage.setMaximized(false);
            bounds(0, 0, 940, 900);
        });
        until(() -> !place.large());
        assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .containsExactly(60.0, 50.0, 800.0, 700.0);
        assertThat(kept().maximized()).isFalse();
        assertThat(kept().place()).isEqualTo(List.of(60.0, 50.0));
    }

    @Test
    void aWindowThatWasDraggedOffTheEdgeStaysUnderTheHand(FxRobot robot) {
        standing(robot);
        maximise(robot);
        until(() -> place.large());
        robot.interact(() -> {
            stage.setMaximized(false);
            bounds(200, 120, 720, 600);
        });
        until(() -> !place.large());
        assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .containsExactly(200.0, 120.0, 720.0, 600.0);
    }

    @Test
    void whatStandsAroundTheDiagramIsAsLargeAgainAfterItWasMaximised(FxRobot robot) {
        standing(robot);
        List<Double> before = kept().dividers();
        maximise(robot);
        pulse();
        assertThat(window.dividers()).isNotEqualTo(before);
        assertThat(kept().dividers()).zipSatisfy(before, (now, was) -> assertThat(now)
                .isCloseTo(was, org.assertj.core.data.Offset.offset(0.01)));
    }
}
