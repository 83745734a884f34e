package io.github.alidade.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Finds an orthogonal way around cards: the shortest with few bends on the grid that the cards' borders span.
/// Source: Hart, Nilsson, Raphael, A formal basis for the heuristic determination of minimum cost paths, 1968; the
/// grid after Wybrow, Marriott, Stuckey, Orthogonal connector routing, GD 2009.
final class Detour {
    static final double CLEAR = 12;
    private static final double BEND = 80;
    private static final int MOST_STEPS = 60_000;

    private final Places cards;
    private final double[] xs;
    private final double[] ys;

    private Detour(Places cards, double[] xs, double[] ys) {
        this.cards = cards;
        this.xs = xs;
        this.ys = ys;
    }

    /// @param from the first corner, outside of all cards
    /// @param to the last one
    /// @param near the cards that may be in the way
    static Optional<List<Point>> find(Places cards, Point from, Point to, List<Box> near) {
        TreeSet<Double> xs = new TreeSet<>(List.of(from.x(), to.x(), (from.x() + to.x()) / 2));
        TreeSet<Double> ys = new TreeSet<>(List.of(from.y(), to.y(), (from.y() + to.y()) / 2));
        for (Box box : near) {
            Collections.addAll(xs, box.x() - CLEAR, box.right() + CLEAR);
            Collections.addAll(ys, box.y() - CLEAR, box.bottom() + CLEAR);
        }
        return new Detour(cards, numbers(xs), numbers(ys)).search(from, to);
    }

    private static double[] numbers(TreeSet<Double> set) {
        return set.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// A corner reached in a direction: 0 along x, 1 along y.
    private record Step(int x, int y, int direction, double cost, double estimate) {
        long key() {
            return ((long) x << 31 | y) << 1 | direction;
        }
    }

    private Optional<List<Point>> search(Point from, Point to) {
        int goalX = java.util.Arrays.binarySearch(xs, to.x());
        int goalY = java.util.Arrays.binarySearch(ys, to.y());
        PriorityQueue<Step> open = new PriorityQueue<>((a, b) -> {
            int order = Double.compare(a.estimate, b.estimate);
            return order != 0 ? order : Long.compare(a.key(), b.key());
        });
        Map<Long, Double> best = new HashMap<>();
        Map<Long, Long> cameFrom = new HashMap<>();
        Step first = new Step(
                java.util.Arrays.binarySearch(xs, from.x()), java.util.Arrays.binarySearch(ys, from.y()), 0, 0, 0);
        open.add(first);
        best.put(first.key(), 0.0);
        for (int steps = 0; !open.isEmpty() && steps < MOST_STEPS; steps++) {
            Step at = open.poll();
            if (at.cost > best.getOrDefault(at.key(), Double.MAX_VALUE)) {
                continue;
            }
            if (at.x == goalX && at.y == goalY) {
                return Optional.of(way(at.key(), cameFrom));
            }
            spread(at, goalX, goalY, open, best, cameFrom);
        }
        return Optional.empty();
    }

    private void spread(
            Step at, int goalX, int goalY, PriorityQueue<Step> open, Map<Long, Double> best, Map<Long, Long> cameFrom) {
        int[][] moves = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        for (int[] move : moves) {
            int x = at.x + move[0];
            int y = at.y + move[1];
            if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) {
                continue;
            }
            Point here = new Point(xs[at.x], ys[at.y]);
            Point there = new Point(xs[x], ys[y]);
            if (!cards.free(Places.piece(here, there))) {
                continue;
            }
            int direction = move[0] == 0 ? 1 : 0;
            double length = Math.abs(here.x() - there.x()) + Math.abs(here.y() - there.y());
            // The line arrives along x as it left: a way that ends along y has one bend more.
            double cost = at.cost + length + (direction == at.direction ? 0 : BEND);
            double last = x == goalX && y == goalY && direction == 1 ? BEND : 0;
            double rest = Math.abs(xs[x] - xs[goalX]) + Math.abs(ys[y] - ys[goalY]);
            Step next = new Step(x, y, direction, cost + last, cost + last + rest);
            if (next.cost < best.getOrDefault(next.key(), Double.MAX_VALUE)) {
                best.put(next.key(), next.cost);
                cameFrom.put(next.key(), at.key());
                open.add(next);
            }
        }
    }

    private List<Point> way(long last, Map<Long, Long> cameFrom) {
        List<Point> points = new ArrayList<>();
        Long key = last;
        while (key != null) {
            long corner = key >> 1;
            points.add(new Point(xs[(int) (corner >> 31)], ys[(int) (corner & 0x7fffffff)]));
            key = cameFrom.get(key);
        }
        Collections.reverse(points);
        return points;
    }
}
