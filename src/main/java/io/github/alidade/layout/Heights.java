package io.github.alidade.layout;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// The vertical place of every item. First each column for itself comes as near to its neighbours as it can; then
/// lines that are almost straight are made straight: what they join moves as one from then on.
final class Heights {
    /// How far an item may be moved to make a line straight, from the most to the least; the first that keeps the
    /// picture low enough is taken.
    private static final double[] REACHES = {240, 120, 64, 32, 16, 8};
    private static final double GROWTH = 1.25;
    /// Among more items some column is full at every height.
    private static final int FEW = 1000;

    private final Layers layers;
    private final Ports ports;
    private final Spacing spacing;
    private final BooleanSupplier cancelled;

    private Heights(Layers layers, Ports ports, Spacing spacing, BooleanSupplier cancelled) {
        this.layers = layers;
        this.ports = ports;
        this.spacing = spacing;
        this.cancelled = cancelled;
    }

    /// @param about where the items are about
    /// @return the middle of each item
    static double[] of(Layers layers, Ports ports, Spacing spacing, double[] about, BooleanSupplier cancelled) {
        Heights heights = new Heights(layers, ports, spacing, cancelled);
        double[] loose = about.clone();
        heights.loosen(loose);
        double[] y = heights.straighten(loose);
        if (layers.columns.floors == 1) {
            heights.centre(y);
        }
        for (int floor = 1; floor < layers.columns.floors; floor++) {
            heights.lift(y, floor);
        }
        return y;
    }

    /// What is on a floor begins right below its border: nothing on it is pulled up by lines from other floors.
    private void lift(double[] y, int floor) {
        double slack = Double.POSITIVE_INFINITY;
        int[] after = new int[layers.order.length];
        for (int i = 0; i < after.length; i++) {
            int[] column = layers.order[i];
            while (layers.kind[column[after[i]]] != Layers.Kind.FLOOR || layers.what[column[after[i]]] != floor) {
                after[i]++;
            }
            int border = column[after[i]++];
            if (after[i] < column.length) {
                int first = column[after[i]];
                slack = Math.min(slack, y[first] - y[border] - layers.apart(border, first, spacing));
            }
        }
        double by = Double.isInfinite(slack) ? 0 : Math.floor(slack / Spacing.GRID) * Spacing.GRID;
        for (int i = 0; by > 0 && i < after.length; i++) {
            for (int at = after[i]; at < layers.order[i].length; at++) {
                y[layers.order[i][at]] -= by;
            }
        }
    }

    /// Neighbouring columns that no line and no frame joins stand about the same middle.
    private void centre(double[] y) {
        int columns = layers.order.length;
        boolean[] joined = new boolean[columns];
        for (int edge = 0; edge < layers.edges; edge++) {
            joined[layers.column[layers.left[edge]]] = true;
        }
        for (int[] span : layers.frameSpan) {
            Arrays.fill(joined, span[0], span[1], true);
        }
        double[][] extents = new double[columns][];
        double[] tallest = {0, 0};
        for (int from = 0, to; from < columns; from = to) {
            to = from + 1;
            while (joined[to - 1]) {
                to++;
            }
            double[] extent = extent(from, to, y);
            extents[from] = extent;
            tallest = extent[1] - extent[0] > tallest[1] - tallest[0] ? extent : tallest;
        }
        double by = 0;
        for (int column = 0; column < columns; column++) {
            double[] extent = extents[column];
            if (extent != null) {
                by = Math.round((tallest[0] + tallest[1] - extent[0] - extent[1]) / 2 / Spacing.GRID) * Spacing.GRID;
            }
            for (int item : layers.order[column]) {
                y[item] += by;
            }
        }
    }

    private double[] extent(int from, int to, double[] y) {
        double top = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (int column = from; column < to; column++) {
            for (int item : layers.order[column]) {
                top = Math.min(top, y[item] - layers.half(item));
                low = Math.max(low, y[item] + layers.half(item));
            }
        }
        return new double[] {top, low};
    }

    private void loosen(double[] y) {
        int rounds = layers.count < 20_000 ? 8 : 3;
        Median median = new Median(layers, ports);
        Stack stack = new Stack(layers, spacing);
        double[] wanted = new double[layers.count];
        int columns = layers.order.length;
        for (int round = 0; round < 2 * rounds; round++) {
            stopIfCancelled();
            for (int i = 0; i < columns; i++) {
                int[] column = layers.order[round % 2 == 0 ? i : columns - 1 - i];
                for (int item : column) {
                    wanted[item] = median.of(item, y);
                }
                stack.settle(column, column.length, wanted, y);
            }
        }
    }

    private double[] straighten(double[] loose) {
        double most = layers.need(spacing) * GROWTH + 2 * REACHES[0];
        for (double reach : REACHES) {
            Chains chains = Chains.of(layers, ports, loose, reach);
            Precedence before = Precedence.of(layers, chains, spacing);
            if (before.consistent() && before.height() <= most) {
                return settle(chains, before, loose);
            }
        }
        Chains borders = Chains.of(layers, ports, loose, -1);
        return settle(borders, Precedence.of(layers, borders, spacing), loose);
    }

    private double[] settle(Chains chains, Precedence before, double[] loose) {
        double[] place = before.project(chains.means(loose), chains.border);
        Pulls pulls = new Pulls(layers, ports, chains);
        int rounds = layers.count < 20_000 ? 12 : 4;
        for (int round = 0; round < rounds; round++) {
            stopIfCancelled();
            before.move(place, pulls, chains, round % 2 == 0);
        }
        toGrid(chains, before, place);
        if (layers.count <= FEW) {
            before.closeStripes(place);
        }
        double[] middles = new double[layers.count];
        Arrays.setAll(middles, item -> place[chains.of[item]] + chains.offset[item]);
        return middles;
    }

    /// Cards stand on the grid, so they may have to give way a little once more. Then frames close around what they
    /// hold.
    private static void toGrid(Chains chains, Precedence before, double[] place) {
        for (int chain = 0; chain < chains.count; chain++) {
            place[chain] = chains.border[chain]
                    ? Double.NEGATIVE_INFINITY
                    : Math.round(place[chain] / Spacing.GRID) * Spacing.GRID;
        }
        before.pushDownOnGrid(place);
        before.closeTops(place, chains);
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
