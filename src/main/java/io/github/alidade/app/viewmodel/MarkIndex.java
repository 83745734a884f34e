package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Owner;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the marks of a drawing by place and by owner, and what lies under the pointer. Immutable.
public final class MarkIndex {
    private static final double CELL = 400;
    // The title of a frame stands in a band of this height at its top; elsewhere a frame is ground.
    private static final double FRAME_BAND = 26;

    private final Picture picture;
    private final List<Mark> marks;
    private final int columns;
    private final int rows;
    private final List<List<Integer>> marksByCell;
    private final Map<Owner, List<Mark>> marksByOwner = new HashMap<>();
    private final Map<NodeKey, Box> boxes;
    private final Map<Integer, Placement.Route> routes = new HashMap<>();
    private final Map<Integer, Diagram.Line> lines = new HashMap<>();
    private final Map<NodeKey, List<Diagram.Line>> linesByNode = new HashMap<>();

    public MarkIndex(Picture picture) {
        this.picture = picture;
        this.marks = picture.drawing().marks();
        this.boxes = picture.placement().boxes();
        Box bounds = picture.drawing().bounds();
        columns = Math.max(1, (int) Math.ceil(bounds.w() / CELL));
        rows = Math.max(1, (int) Math.ceil(bounds.h() / CELL));
        marksByCell = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            marksByCell.add(new ArrayList<>());
        }
        for (int number = 0; number < marks.size(); number++) {
            Mark mark = marks.get(number);
            marksByOwner
                    .computeIfAbsent(mark.owner(), owner -> new ArrayList<>())
                    .add(mark);
            enter(number, mark);
        }
        picture.placement().routes().forEach(route -> routes.put(route.line(), route));
        for (Diagram.Line line : picture.diagram().lines()) {
            lines.put(line.number(), line);
            linesByNode
                    .computeIfAbsent(line.source(), key -> new ArrayList<>())
                    .add(line);
            linesByNode
                    .computeIfAbsent(line.target(), key -> new ArrayList<>())
                    .add(line);
        }
    }

    private void enter(int number, Mark mark) {
        if (mark instanceof Mark.Polyline line) {
            // Segment by segment: the box of a long bent line covers much that it does not touch.
            for (int i = 1; i < line.points().size(); i++) {
                enter(
                        number,
                        around(line.points().get(i - 1), line.points().get(i))
                                .grown(line.stroke().width()));
            }
        } else {
            enter(number, mark.bounds());
        }
    }

    private static Box around(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    private void enter(int number, Box box) {
        for (int row = row(box.y()); row <= row(box.bottom()); row++) {
            for (int column = column(box.x()); column <= column(box.right()); column++) {
                List<Integer> cell = marksByCell.get(row * columns + column);
                if (cell.isEmpty() || cell.getLast() != number) {
                    cell.add(number);
                }
            }
        }
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - picture.drawing().bounds().x()) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - picture.drawing().bounds().y()) / CELL), 0, rows - 1);
    }

    /// The marks that touch a part of the diagram and are worth painting at a zoom, in painting order.
    public List<Mark> within(Box part, double zoom) {
        BitSet numbers = new BitSet(marks.size());
        for (int row = row(part.y()); row <= row(part.bottom()); row++) {
            for (int column = column(part.x()); column <= column(part.right()); column++) {
                marksByCell.get(row * columns + column).forEach(numbers::set);
            }
        }
        List<Mark> found = new ArrayList<>(numbers.cardinality());
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            Mark mark = marks.get(number);
            if (mark.near() <= zoom) {
                found.add(mark);
            }
        }
        return found;
    }

    /// The marks of one owner, in painting order.
    public List<Mark> of(Owner owner) {
        return marksByOwner.getOrDefault(owner, List.of());
    }

    public Optional<Box> box(NodeKey node) {
        return Optional.ofNullable(boxes.get(node));
    }

    /// The box of the frame that stands for a node.
    public Optional<Box> frame(NodeKey node) {
        return picture.placement().frames().stream()
                .filter(frame -> frame.of().equals(node))
                .map(Placement.Frame::box)
                .findFirst();
    }

    public List<Diagram.Line> lines(NodeKey node) {
        return linesByNode.getOrDefault(node, List.of());
    }

    public Optional<Diagram.Line> line(NodeKey source, NodeKey target) {
        return lines(source).stream()
                .filter(line ->
                        line.source().equals(source) && line.target().equals(target))
                .findFirst();
    }

    public Optional<Placement.Route> route(int line) {
        return Optional.ofNullable(routes.get(line));
    }

    /// What lies at a place of the diagram: a card before a line, a line before the title of a frame.
    /// @param reach how far beside a line still counts, in px at 100 %
    public Selection at(Point place, double reach) {
        return nodeAt(place)
                .<Selection>map(Selection.OfNode::new)
                .or(() -> lineAt(place, reach).map(line -> new Selection.OfLine(line.source(), line.target())))
                .or(() -> frameAt(place).map(Selection.OfNode::new))
                .orElse(Selection.NOTHING);
    }

    private Optional<NodeKey> nodeAt(Point place) {
        List<Integer> cell = marksByCell.get(row(place.y()) * columns + column(place.x()));
        for (int number : cell.reversed()) {
            if (marks.get(number).owner() instanceof Owner.OfNode(NodeKey node)) {
                Box box = boxes.get(node);
                if (box != null && box.contains(place)) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Diagram.Line> lineAt(Point place, double reach) {
        Diagram.Line nearest = null;
        double shortest = reach;
        Box around = new Box(place.x(), place.y(), 0, 0).grown(reach);
        for (Mark mark : within(around, Double.MAX_VALUE)) {
            if (mark.owner() instanceof Owner.OfLine(int number) && lines.containsKey(number)) {
                double distance = distance(mark, place);
                if (distance <= shortest) {
                    shortest = distance;
                    nearest = lines.get(number);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double distance(Mark mark, Point place) {
        return switch (mark) {
            case Mark.Polyline line -> {
                double shortest = Double.MAX_VALUE;
                for (int i = 1; i < line.points().size(); i++) {
                    shortest = Math.min(
                            shortest,
                            distance(line.points().get(i - 1), line.points().get(i), place));
                }
                yield shortest;
            }
            case Mark.Rectangle box -> box.box().contains(place) ? 0 : Double.MAX_VALUE;
            case Mark.Text text -> text.bounds().contains(place) ? 0 : Double.MAX_VALUE;
            case Mark.Polygon polygon -> polygon.bounds().contains(place) ? 0 : Double.MAX_VALUE;
            case Mark.Icon icon -> icon.box().contains(place) ? 0 : Double.MAX_VALUE;
        };
    }

    private static double distance(Point a, Point b, Point place) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along =
                length == 0 ? 0 : Math.clamp(((place.x() - a.x()) * dx + (place.y() - a.y()) * dy) / length, 0.0, 1.0);
        return Math.hypot(place.x() - a.x() - along * dx, place.y() - a.y() - along * dy);
    }

    private Optional<NodeKey> frameAt(Point place) {
        return picture.placement().frames().reversed().stream()
                .filter(frame -> frame.box().contains(place)
                        && place.y() <= frame.box().y() + FRAME_BAND)
                .map(Placement.Frame::of)
                .findFirst();
    }

    /// The card that one comes to going from another one into a direction: a linked one if there is one, else the
    /// nearest. The direction is a unit vector.
    public Optional<NodeKey> next(NodeKey from, double dx, double dy) {
        Box start = boxes.get(from);
        if (start == null) {
            return Optional.empty();
        }
        List<NodeKey> linked = lines(from).stream()
                .map(line -> line.source().equals(from) ? line.target() : line.source())
                .distinct()
                .toList();
        return nearest(start.centre(), linked, from, dx, dy).or(() -> {
            List<NodeKey> all = picture.placement().nodes().stream()
                    .map(Placement.PlacedNode::key)
                    .toList();
            return nearest(start.centre(), all, from, dx, dy);
        });
    }

    private Optional<NodeKey> nearest(Point start, List<NodeKey> nodes, NodeKey but, double dx, double dy) {
        NodeKey best = null;
        double shortest = Double.MAX_VALUE;
        for (NodeKey node : nodes) {
            Box box = boxes.get(node);
            if (box == null || node.equals(but)) {
                continue;
            }
            double along = (box.centre().x() - start.x()) * dx + (box.centre().y() - start.y()) * dy;
            double aside = Math.abs((box.centre().x() - start.x()) * dy - (box.centre().y() - start.y()) * dx);
            // Within a quarter turn of the direction; what lies aside costs double.
            if (along > 0 && aside <= along * 2.4 && along + 2 * aside < shortest) {
                shortest = along + 2 * aside;
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }
}
