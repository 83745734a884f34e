package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds marks of a drawing by place and by owner, through a grid: what is under the pointer, what is in the window.
/// Immutable once made; making it takes one walk over the marks.
public final class MarkIndex {
    private static final double MANY_CELLS = 2048;

    private final List<Mark> marks;
    private final MarkGrid grid;
    private final Map<Owner, List<Mark>> byOwner = new HashMap<>();

    public MarkIndex(Drawing drawing) {
        this.marks = drawing.marks();
        this.grid = new MarkGrid(marks);
        Owner last = null;
        List<Mark> owned = List.of();
        for (Mark mark : marks) {
            if (mark.owner() instanceof Owner.Nobody) {
                continue;
            }
            // What belongs to one owner is mostly painted in one go.
            if (!mark.owner().equals(last)) {
                last = mark.owner();
                owned = byOwner.computeIfAbsent(last, owner -> new ArrayList<>());
            }
            owned.add(mark);
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
        if (grid.cells(region) > MANY_CELLS) {
            return true;
        }
        BitSet found = new BitSet();
        int[] count = {0};
        return !grid.eachIn(region, number -> {
            if (!found.get(number) && marks.get(number).near() <= zoom) {
                found.set(number);
                count[0]++;
            }
            return count[0] <= most;
        });
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
        grid.eachIn(region, number -> {
            found.set(number);
            return true;
        });
        return found;
    }
}
