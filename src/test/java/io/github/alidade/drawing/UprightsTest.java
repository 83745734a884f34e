package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.layout.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UprightsTest {
    private static final Box ROW = new Box(10, 100, 390, 16);

    private static Route down(double x, double from, double to) {
        return new Route(0, List.of(new Point(x, from), new Point(x, to)), Optional.empty());
    }

    private static double[] gap(double wanted, Route... routes) {
        return new Uprights(List.of(routes)).gap(ROW, wanted);
    }

    @Test
    void aTitleStandsLeftOfALineIfItHasRoomThere() {
        assertThat(gap(80, down(120, 50, 200))).containsExactly(10, 112);
        assertThat(gap(80)).containsExactly(10, 400);
    }

    @Test
    void elseRightOfIt() {
        assertThat(gap(103, down(120, 50, 200))).containsExactly(128, 400);
        assertThat(gap(200, down(120, 50, 200), down(150, 50, 200))).containsExactly(158, 400);
    }

    @Test
    void whatHasRoomNowhereStandsInTheWidestGap() {
        assertThat(gap(500, down(120, 50, 200), down(340, 50, 200))).containsExactly(128, 332);
    }

    @Test
    void linesThatEndAboveBelowOrBesideAreNotInTheWay() {
        assertThat(gap(103, down(120, 50, 100), down(60, 116, 200), down(5, 0, 300), down(400, 0, 300))[0])
                .isEqualTo(10);
        assertThat(gap(103, down(120, 50, 101))[0]).isEqualTo(128);
    }

    @Test
    void aLineAlongTheRowIsNoUpright() {
        Route along = new Route(0, List.of(new Point(20, 108), new Point(300, 108)), Optional.empty());
        assertThat(gap(380, along)).containsExactly(10, 400);
    }
}
