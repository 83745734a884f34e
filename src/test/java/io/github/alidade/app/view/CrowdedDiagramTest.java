package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What has more marks than a frame has time for is painted beside the frames.
class CrowdedDiagramTest extends WindowTest {
    @Override
    Workbench workbench() {
        return LargeWorkbench.of(120, 100_000);
    }

    @Test
    void linesFollowTheCardsOnceTheyArePainted() throws Exception {
        allPainted();
        assertThat(coloursAcross(onALine())).hasSizeGreaterThan(1);
    }

    @Test
    void panningMovesWhatIsPaintedAndThenPaintsItAnew() throws Exception {
        allPainted();
        int before = window.diagram().paints();
        WaitForAsyncUtils.asyncFx(() -> window.diagram()
                        .look(window.diagram().cameraProperty().get().panned(30, 20)))
                .get();
        assertThat(window.diagram().paints()).isEqualTo(before);
        until(() -> window.diagram().paints() > before);
        painted();
        assertThat(coloursAcross(onALine())).hasSizeGreaterThan(1);
    }

    @Test
    void switchingLeavesNothingOfTheOtherExposure() throws Exception {
        painted();
        assertThat(window.diagram().paintedExposure()).isEqualTo(Exposure.CLEAR);
        WaitForAsyncUtils.asyncFx(model::switchExposure).get();
        until(() -> model.sightProperty().get().exposure() == Exposure.PUBLIC);
        pulse();
        assertThat(window.diagram().paintedExposure()).isEqualTo(Exposure.PUBLIC);
        painted();
        assertThat(window.diagram().paintedExposure()).isEqualTo(Exposure.PUBLIC);
    }

    private void allPainted() {
        painted();
        PromptHands.doOnFx(() -> window.diagram().fit());
        painted();
    }

    private void painted() {
        shown();
        until(() -> window.diagram().complete());
        pulse();
    }

    /// The middle of a piece along x between two cards that no other line of its picture is near to.
    private Point onALine() {
        Placement placement = model.sightProperty().get().picture().placement();
        for (Placement.Route route : placement.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                Point middle = new Point((a.x() + b.x()) / 2, a.y());
                Point below = new Point(middle.x(), middle.y() + 24);
                if (a.y() == b.y() && Math.abs(a.x() - b.x()) > 40 && free(placement, route, middle, below)) {
                    return window.diagram().cameraProperty().get().toScreen(middle);
                }
            }
        }
        throw new AssertionError("every line has another one beside it");
    }

    private static boolean free(Placement placement, Placement.Route but, Point middle, Point below) {
        double room = 60;
        return placement.routes().stream()
                .filter(route -> route != but)
                .flatMap(route -> java.util.stream.IntStream.range(
                                1, route.points().size())
                        .mapToObj(i -> new double[] {
                            Math.min(
                                    route.points().get(i - 1).x(),
                                    route.points().get(i).x()),
                            Math.min(
                                    route.points().get(i - 1).y(),
                                    route.points().get(i).y()),
                            Math.max(
                                    route.points().get(i - 1).x(),
                                    route.points().get(i).x()),
                            Math.max(
                                    route.points().get(i - 1).y(),
                                    route.points().get(i).y())
                        }))
                .noneMatch(piece -> piece[0] - room < middle.x()
                        && middle.x() < piece[2] + room
                        && piece[1] - room < below.y()
                        && middle.y() < piece[3] + room);
    }

    /// The colours from a little above a place to a little below it.
    private Set<Integer> coloursAcross(Point place) throws Exception {
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> window.diagram().snapshot(null, null))
                .get();
        Set<Integer> colours = new TreeSet<>();
        for (int dy = -3; dy <= 3; dy++) {
            colours.add(image.getPixelReader().getArgb((int) Math.round(place.x()), (int) Math.round(place.y()) + dy));
        }
        return colours;
    }
}
