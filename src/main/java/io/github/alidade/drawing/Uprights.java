package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What of the lines runs up or down, from left to right: a frame's title stands beside it.
final class Uprights {
    private static final double BESIDE = 8;

    /// For each its x, its upper and its lower end.
    private final double[][] fromLeft;

    Uprights(List<Placement.Route> routes) {
        fromLeft = routes.stream()
                .map(Placement.Route::points)
                .flatMap(Uprights::pieces)
                .toArray(double[][]::new);
        Arrays.sort(fromLeft, (one, other) -> Double.compare(one[0], other[0]));
    }

    private static Stream<double[]> pieces(List<Point> points) {
        return IntStream.range(1, points.size())
                .mapToObj(i -> {
                    Point a = points.get(i - 1);
                    Point b = points.get(i);
                    return new double[] {a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y()), b.x()};
                })
                .filter(piece -> piece[0] == piece[3] && piece[1] < piece[2]);
    }

    /// From where to where a text in a row may reach without a line through it: the first gap with as much room as
    /// wanted, else the widest.
    double[] gap(Box row, double wanted) {
        double[] widest = {row.x(), row.x()};
        double from = row.x();
        for (int i = first(row.x()); i <= fromLeft.length; i++) {
            boolean last = i == fromLeft.length || fromLeft[i][0] >= row.right();
            boolean crosses = !last && fromLeft[i][1] < row.bottom() && row.y() < fromLeft[i][2];
            double to = last ? row.right() : fromLeft[i][0] - BESIDE;
            // Where there is room enough already, it does not matter how much more follows.
            if ((last || crosses || to - from >= wanted) && to - from > widest[1] - widest[0]) {
                widest = new double[] {from, to};
            }
            if (last || widest[1] - widest[0] >= wanted) {
                return widest;
            }
            from = crosses ? fromLeft[i][0] + BESIDE : from;
        }
        return widest;
    }

    private int first(double x) {
        int low = 0;
        int high = fromLeft.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (fromLeft[middle][0] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
