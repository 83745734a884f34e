package io.github.alidade.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Counts where drawn lines cross, the same way for every layout: each line is a polyline (curves are sampled before).
///
/// Two lines with a common end are never counted: they may share a trunk, and crossing next to their common card says
/// nothing. All others count as one pair however often they cross. Before counting, every line is moved by less than
/// a fiftieth of a px, by a seeded amount of its own: two lines that lie upon each other for a while and part on the
/// other side then cross properly, and a line that merely touches another counts half the time.
final class CrossingCount {
    private static final double CELL = 96;
    private static final double JITTER = 0.02;

    /// @param pairs pairs of lines that cross at least once
    /// @param points crossings in all: a pair that crosses three times counts three
    /// @param places crossings as the eye sees them: those within 3 px of each other, as of a bundle, are one
    record Crossings(long pairs, long points, long places) {}

    private final List<Integer> owner = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();
    private final int[] source;
    private final int[] target;
    private final Random random = new Random(20_260_101);

    /// @param source the card at which each line starts
    /// @param target the card at which it ends
    CrossingCount(int[] source, int[] target) {
        this.source = source;
        this.target = target;
    }

    void add(int line, List<Point> points) {
        double dx = (random.nextDouble() - 0.5) * JITTER;
        double dy = (random.nextDouble() - 0.5) * JITTER;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (!a.equals(b)) {
                segments.add(new double[] {a.x() + dx, a.y() + dy, b.x() + dx, b.y() + dy});
                owner.add(line);
            }
        }
    }

    Crossings count() {
        Map<Long, int[]> cells = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            int number = i;
            eachCell(segments.get(i), cell -> cells.merge(cell, new int[] {1, number}, CrossingCount::joined));
        }
        BitSet crossing = new BitSet();

        Map<Long, Boolean> places = new HashMap<>();
        long[] points = new long[1];
        cells.forEach((cell, some) -> {
            for (int i = 1; i <= some[0]; i++) {
                for (int j = i + 1; j <= some[0]; j++) {
                    int a = owner.get(some[i]);
                    int b = owner.get(some[j]);
                    if (a == b || related(a, b)) {
                        continue;
                    }
                    Point at = crossing(segments.get(some[i]), segments.get(some[j]));
                    if (at != null && key(cellOf(at.x()), cellOf(at.y())) == cell) {
                        points[0]++;
                        crossing.set((int) Math.min((long) Integer.MAX_VALUE, pair(a, b)));
                        places.put(key((int) Math.round(at.x() / 6), (int) Math.round(at.y() / 6)), true);
                    }
                }
            }
        });
        return new Crossings(crossing.cardinality(), points[0], places.size());
    }

    private long pair(int a, int b) {
        long high = Math.max(a, b);
        return high * (high - 1) / 2 + Math.min(a, b);
    }

    private boolean related(int a, int b) {
        return source[a] == source[b] || target[a] == target[b] || source[a] == target[b] || target[a] == source[b];
    }

    private static int[] joined(int[] some, int[] one) {
        int[] result = some[0] + 1 < some.length ? some : java.util.Arrays.copyOf(some, some.length * 2);
        result[++result[0]] = one[1];
        return result;
    }

    private static void eachCell(double[] s, java.util.function.LongConsumer cell) {
        for (int x = cellOf(Math.min(s[0], s[2])); x <= cellOf(Math.max(s[0], s[2])); x++) {
            for (int y = cellOf(Math.min(s[1], s[3])); y <= cellOf(Math.max(s[1], s[3])); y++) {
                cell.accept(key(x, y));
            }
        }
    }

    private static int cellOf(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int x, int y) {
        return (long) x << 32 | y & 0xffffffffL;
    }

    private static Point crossing(double[] a, double[] b) {
        double d = (a[2] - a[0]) * (b[3] - b[1]) - (a[3] - a[1]) * (b[2] - b[0]);
        if (d == 0) {
            return null;
        }
        double s = ((b[0] - a[0]) * (b[3] - b[1]) - (b[1] - a[1]) * (b[2] - b[0])) / d;
        double t = ((b[0] - a[0]) * (a[3] - a[1]) - (b[1] - a[1]) * (a[2] - a[0])) / d;
        return s >= 0 && s <= 1 && t >= 0 && t <= 1
                ? new Point(a[0] + s * (a[2] - a[0]), a[1] + s * (a[3] - a[1]))
                : null;
    }
}
