package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Finds marks of a drawing by place and by owner, through a grid: what is under the pointer, what is in the window.
/// Immutable once made; making it takes one walk over the marks.
public final class MarkIndex {
    private static final double CELL = 256;
    private static final double MANY_CELLS = 2048;
    private static final int[] NONE = {};

    private final List<Mark> marks;
    private final Map<Long, int[]> cells = new HashMap<>();
    private final Map<Owner, List<Mark>> byOwner = new HashMap<>();

    public MarkIndex(Drawing drawing) {
        this.marks = drawing.marks();
        Map<Long, Filling> filling = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            int number = i;
            Mark mark = marks.get(i);
            eachCell(mark, cell -> filling.computeIfAbsent(cell, key -> new Filling())
                    .add(number));
            if (!(mark.owner() instanceof Owner.Nobody)) {
                byOwner.computeIfAbsent(mark.owner(), owner -> new ArrayList<>())
                        .add(mark);
            }
        }
        filling.forEach((cell, numbers) -> cells.put(cell, numbers.all()));
    }

    /// The marks of a cell, as they come. A large drawing has millions of these numbers: none is an object.
    private static final class Filling {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            // A bent line may come by twice.
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /// The marks of an owner in painting order, for drawing them once more above the rest.
    public List<Mark> of(Owner owner) {
        return List.copyOf(byOwner.getOrDefault(owner, List.of()));
    }

    /// The marks that a region may show, in painting order.
    public List<Mark> within(Box region) {
        BitSet found = numbers(region);
        List<Mark> result = new ArrayList<>(found.cardinality());
        found.stream()
                .mapToObj(marks::get)
                .filter(mark -> mark.bounds().grown(1).overlaps(region))
                .forEach(result::add);
        return result;
    }

    /// Whether a region shows more than so many marks at a zoom; that asks little, however many there are.
    public boolean crowded(Box region, double zoom, int most) {
        if (marks.size() <= most) {
            return false;
        }
        if (region.w() / CELL * (region.h() / CELL) > MANY_CELLS) {
            return true;
        }
        BitSet found = new BitSet();
        int count = 0;
        for (long column = cell(region.x()); column <= cell(region.right()); column++) {
            for (long row = cell(region.y()); row <= cell(region.bottom()); row++) {
                for (int number : cells.getOrDefault(key(column, row), NONE)) {
                    if (!found.get(number) && marks.get(number).near() <= zoom) {
                        found.set(number);
                        if (++count > most) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /// What lies topmost at a point. An unfilled frame is hit on its outline and title only, so that the free space
    /// inside belongs to nobody.
    ///
    /// @param tolerance how far in px beside a line still hits it
    public Optional<Owner> at(Point point, double tolerance) {
        BitSet candidates = numbers(new Box(point.x(), point.y(), 0, 0).grown(tolerance + 1));
        for (int i = candidates.length() - 1; i >= 0; i = candidates.previousSetBit(i - 1)) {
            Mark mark = marks.get(i);
            if (hits(mark, point, tolerance)) {
                return mark.owner() instanceof Owner.Nobody ? Optional.empty() : Optional.of(mark.owner());
            }
        }
        return Optional.empty();
    }

    private static boolean hits(Mark mark, Point point, double tolerance) {
        return switch (mark) {
            case Mark.Rectangle r when r.fill().isPresent() -> r.box().contains(point);
            case Mark.Rectangle r ->
                r.box().grown(tolerance).contains(point)
                        && !r.box().grown(-tolerance).contains(point);
            case Mark.Polyline line ->
                distance(line.points(), point) <= tolerance + line.stroke().width() / 2;
            case Mark.Polygon polygon -> polygon.bounds().grown(tolerance / 2).contains(point);
            case Mark.Text text -> text.bounds().contains(point);
            case Mark.Icon icon -> icon.box().contains(point);
        };
    }

    private static double distance(List<Point> points, Point to) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            least = Math.min(least, distance(points.get(i - 1), points.get(i), to));
        }
        return least;
    }

    private static double distance(Point a, Point b, Point to) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double part = square == 0 ? 0 : ((to.x() - a.x()) * dx + (to.y() - a.y()) * dy) / square;
        double near = Math.clamp(part, 0, 1);
        return Math.hypot(to.x() - a.x() - near * dx, to.y() - a.y() - near * dy);
    }

    private BitSet numbers(Box region) {
        BitSet found = new BitSet();
        eachCell(region, cell -> {
            int[] numbers = cells.get(cell);
            if (numbers != null) {
                for (int number : numbers) {
                    found.set(number);
                }
            }
        });
        return found;
    }

    /// A line lies in the cells that its legs pass through, not in all that its bounds enclose.
    private static void eachCell(Mark mark, LongConsumer consumer) {
        if (!(mark instanceof Mark.Polyline line)) {
            eachCell(mark.bounds(), consumer);
            return;
        }
        for (int i = 1; i < line.points().size(); i++) {
            eachCell(
                    line.points().get(i - 1),
                    line.points().get(i),
                    line.stroke().width(),
                    consumer);
        }
    }

    /// @param width how far beside the leg it still is in a cell
    private static void eachCell(Point a, Point b, double width, LongConsumer consumer) {
        double left = Math.min(a.x(), b.x());
        double right = Math.max(a.x(), b.x());
        double slope = right == left ? 0 : (b.y() - a.y()) / (b.x() - a.x());
        for (long column = cell(left - width); column <= cell(right + width); column++) {
            double top = Math.min(a.y(), b.y());
            double bottom = Math.max(a.y(), b.y());
            if (right > left) {
                // A slanting leg is in a few rows of each column: through all of its box a long one has thousands.
                double from = a.y() + slope * (Math.clamp(column * CELL - width, left, right) - a.x());
                double to = a.y() + slope * (Math.clamp((column + 1) * CELL + width, left, right) - a.x());
                top = Math.min(from, to);
                bottom = Math.max(from, to);
            }
            for (long row = cell(top - width); row <= cell(bottom + width); row++) {
                consumer.accept(key(column, row));
            }
        }
    }

    private static void eachCell(Box box, LongConsumer consumer) {
        for (long column = cell(box.x()); column <= cell(box.right()); column++) {
            for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                consumer.accept(key(column, row));
            }
        }
    }

    private static long cell(double at) {
        return (long) Math.floor(at / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xffffffffL);
    }
}
