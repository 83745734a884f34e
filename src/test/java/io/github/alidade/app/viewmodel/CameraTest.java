package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import org.junit.jupiter.api.Test;

class CameraTest {
    @Test
    void placeUnderThePointerStaysThere() {
        Camera camera = new Camera(0.8, 120, -40);
        Point place = camera.toDiagram(300, 200);

        Point after = camera.zoomed(1.7, 300, 200).toScreen(place);

        assertThat(after.x()).isCloseTo(300, within(1e-9));
        assertThat(after.y()).isCloseTo(200, within(1e-9));
    }

    @Test
    void zoomEndsAtItsLimitsAndThenNothingMoves() {
        Camera nearest = new Camera(Camera.NEAREST, 10, 10);
        assertThat(nearest.zoomed(2, 300, 200)).isEqualTo(nearest);
        assertThat(new Camera(1000, 0, 0).zoom()).isEqualTo(Camera.NEAREST);
        assertThat(new Camera(0, 0, 0).zoom()).isEqualTo(Camera.FARTHEST);
    }

    @Test
    void fittedBoxIsInTheMiddleWithItsMargin() {
        assertThat(Camera.fitting(new Box(0, 0, 1000, 100), 520, 400, 10, 2)).isEqualTo(new Camera(0.5, 10, 175));
    }

    @Test
    void smallDiagramIsNotBlownUp() {
        assertThat(Camera.fitting(new Box(0, 0, 10, 10), 500, 500, 10, 1.25).zoom())
                .isEqualTo(1.25);
    }

    @Test
    void emptyBoxOrWindowHasNoFit() {
        assertThat(Camera.fitting(new Box(0, 0, 0, 0), 500, 500, 10, 1)).isEqualTo(Camera.FIRST);
        assertThat(Camera.fitting(new Box(0, 0, 10, 10), 0, 500, 10, 1)).isEqualTo(Camera.FIRST);
    }
}
