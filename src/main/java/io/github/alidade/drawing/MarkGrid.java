package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Which marks touch which cell of a grid over a drawing. A large drawing has millions of such pairs: they lie cell by
/// cell in one array. Immutable once made.
final class MarkGrid {
    private static final double LEAST_CELL = 256;
    private static final int MOST_CELLS = 1 << 15;

    private final double cell;
    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    /// Where the numbers of each cell begin; one more at the end.
    private final int[] starts;
    private final int[] numbers;

    MarkGrid(List<Mark> marks) {
        Box all = marks.stream().map(Mark::bounds).reduce(new Box(0, 0, 0, 0), Box::around);
        double size = LEAST_CELL;
        while ((all.w() / size + 1) * (all.h() / size + 1) > MOST_CELLS) {
            size *= 2;
        }
        this.cell = size;
        this.left = all.x();
        this.top = all.y();
        this.columns = (int) (all.w() / size) + 1;
        this.rows = (int) (all.h() / size) + 1;
        Pairs pairs = new Pairs(columns * rows);
        for (int i = 0; i < marks.size(); i++) {
            pairs.next();
            eachCell(marks.get(i), pairs);
        }
        this.starts = pairs.starts();
        this.numbers = pairs.numbers(starts);
    }

    /// How many cells a region has, in the grid or out of it.
    double cells(Box region) {
        return region.w() / cell * (region.h() / cell);
    }

    /// Goes through the marks of all cells that a region touches, cell by cell and in each in painting order; a mark
    /// comes by as often as it has cells there.
    /// @param goesOn whether to go on
    /// @return whether it was gone on to the end
    boolean eachIn(Box region, IntPredicate goesOn) {
        int lastColumn = Math.min(column(region.right()), columns - 1);
        int lastRow = Math.min(row(region.bottom()), rows - 1);
        for (int row = Math.max(row(region.y()), 0); row <= lastRow; row++) {
            for (int column = Math.max(column(region.x()), 0); column <= lastColumn; column++) {
                int at = row * columns + column;
                for (int i = starts[at]; i < starts[at + 1]; i++) {
                    if (!goesOn.test(numbers[i])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    // Filling

    /// Takes cells mark by mark and gives marks cell by cell, in painting order.
    private static final class Pairs implements IntConsumer {
        /// The mark that each cell was taken for last: a bent line may come by twice.
        private final int[] last;

        private final int[] counts;
        /// The cells of one mark after the other; a new mark begins with its complement, which is negative.
        private int[] taken = new int[1 << 12];

        private int size;
        private int number = -1;

        Pairs(int cells) {
            this.last = new int[cells];
            this.counts = new int[cells];
            Arrays.fill(last, -1);
        }

        void next() {
            number++;
            take(~number);
        }

        @Override
        public void accept(int cell) {
            if (last[cell] != number) {
                last[cell] = number;
                counts[cell]++;
                take(cell);
            }
        }

        private void take(int value) {
            if (size == taken.length) {
                taken = Arrays.copyOf(taken, 2 * size);
            }
            taken[size++] = value;
        }

        int[] starts() {
            int[] starts = new int[counts.length + 1];
            for (int i = 0; i < counts.length; i++) {
                starts[i + 1] = starts[i] + counts[i];
            }
            return starts;
        }

        int[] numbers(int[] starts) {
            int[] ends = starts.clone();
            int[] numbers = new int[starts[counts.length]];
            int mark = -1;
            for (int i = 0; i < size; i++) {
                if (taken[i] < 0) {
                    mark = ~taken[i];
                } else {
                    numbers[ends[taken[i]]++] = mark;
                }
            }
            return numbers;
        }
    }

    /// A line lies in the cells that its legs pass through, not in all that its bounds enclose.
    private void eachCell(Mark mark, IntConsumer consumer) {
        if (!(mark instanceof Mark.Polyline line)) {
            Box box = mark.bounds();
            int lastColumn = inside(column(box.right()), columns);
            for (int column = inside(column(box.x()), columns); column <= lastColumn; column++) {
                eachRow(column, box.y(), box.bottom(), consumer);
            }
            return;
        }
        List<Point> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            eachCell(points.get(i - 1), points.get(i), line.stroke().width(), consumer);
        }
    }

    /// @param width how far beside the leg it still is in a cell
    private void eachCell(Point a, Point b, double width, IntConsumer consumer) {
        double west = Math.min(a.x(), b.x());
        double east = Math.max(a.x(), b.x());
        double slope = east == west ? 0 : (b.y() - a.y()) / (b.x() - a.x());
        int lastColumn = inside(column(east + width), columns);
        for (int column = inside(column(west - width), columns); column <= lastColumn; column++) {
            double upper = Math.min(a.y(), b.y());
            double lower = Math.max(a.y(), b.y());
            if (east > west) {
                // A slanting leg is in a few rows of each column: through all of its box a long one has thousands.
                double from = a.y() + slope * (Math.clamp(left + column * cell - width, west, east) - a.x());
                double to = a.y() + slope * (Math.clamp(left + (column + 1) * cell + width, west, east) - a.x());
                upper = Math.min(from, to);
                lower = Math.max(from, to);
            }
            eachRow(column, upper - width, lower + width, consumer);
        }
    }

    private void eachRow(int column, double upper, double lower, IntConsumer consumer) {
        int lastRow = inside(row(lower), rows);
        for (int row = inside(row(upper), rows); row <= lastRow; row++) {
            consumer.accept(row * columns + column);
        }
    }

    private int column(double x) {
        return (int) Math.floor((x - left) / cell);
    }

    private int row(double y) {
        return (int) Math.floor((y - top) / cell);
    }

    /// What is just beside the bounds of all marks, as a wide line's edge, counts for the outermost cells.
    private static int inside(int at, int count) {
        return Math.clamp(at, 0, count - 1);
    }
}
