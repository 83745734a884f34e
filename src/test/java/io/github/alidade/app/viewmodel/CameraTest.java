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
    void ofALargeDiagramItsReadableBeginningIsSeen() {
        Box large = new Box(0, 0, 10_000, 2000);
        Box first = new Box(40, 900, 200, 60);

        Camera camera = Camera.beginning(large, first, 800, 600, 10, 1.25, 0.4);

        assertThat(camera.zoom()).isCloseTo(0.64, within(1e-9));
        assertThat(camera.toScreen(new Point(0, 0)).x()).isEqualTo(10);
        assertThat(camera.toScreen(first.centre()).y()).isBetween(280.0, 320.0);
        // No empty strip where there is more of the diagram.
        Camera low = Camera.beginning(large, new Box(40, 1930, 200, 60), 800, 600, 10, 1.25, 0.4);
        assertThat(low.toScreen(new Point(0, 2000)).y()).isCloseTo(590, within(1e-9));
        // What has room stands in the middle.
        Camera flat = Camera.beginning(new Box(0, 0, 10_000, 100), first, 800, 600, 10, 1.25, 0.4);
        assertThat(flat.toScreen(new Point(0, 50)).y()).isCloseTo(300, within(1e-9));
    }

    @Test
    void ofADiagramThatIsReadableAllIsSeen() {
        Box box = new Box(0, 0, 1000, 100);
        assertThat(Camera.beginning(box, box, 520, 400, 10, 2, 0.4)).isEqualTo(Camera.fitting(box, 520, 400, 10, 2));
    }

    @Test
    void emptyBoxOrWindowHasNoFit() {
        assertThat(Camera.fitting(new Box(0, 0, 0, 0), 500, 500, 10, 1)).isEqualTo(Camera.FIRST);
        assertThat(Camera.fitting(new Box(0, 0, 10, 10), 0, 500, 10, 1)).isEqualTo(Camera.FIRST);
    }
}
