package io.github.alidade.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Boxes by place: tells quickly whether a spot is free.
final class Places {
    private static final double CELL = 256;

    private final Map<Long, List<Box>> cells = new HashMap<>();

    void add(Box box) {
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), k -> new ArrayList<>(4)).add(box);
            }
        }
    }

    /// Whether no box has an inner point in common with this one.
    boolean free(Box spot) {
        for (int column = cell(spot.x()); column <= cell(spot.right()); column++) {
            for (int row = cell(spot.y()); row <= cell(spot.bottom()); row++) {
                for (Box box : cells.getOrDefault(key(column, row), List.of())) {
                    if (box.overlaps(spot)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// The boxes that have an inner point in common with this one, in the order in which they were added.
    List<Box> under(Box spot) {
        List<Box> found = new ArrayList<>();
        for (int column = cell(spot.x()); column <= cell(spot.right()); column++) {
            for (int row = cell(spot.y()); row <= cell(spot.bottom()); row++) {
                for (Box box : cells.getOrDefault(key(column, row), List.of())) {
                    if (box.overlaps(spot) && found.stream().noneMatch(other -> other == box)) {
                        found.add(box);
                    }
                }
            }
        }
        return found;
    }

    static Box piece(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    boolean freeAlong(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (!free(piece(points.get(i - 1), points.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xffffffffL;
    }
}
