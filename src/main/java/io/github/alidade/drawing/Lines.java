package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines between cards: secondary ones first and thinner, then the others, then all labels upon them.
final class Lines {
    /// Below this zoom arrow heads and labels are specks.
    private static final double HEADS_FROM = 0.35;

    private static final double LABELS_FROM = 0.5;
    private static final double CORNER = 8;
    private static final double LABEL_INSET = 4;
    /// From so many lines on they are what is seen first: thinner and paler, they leave that to the cards,
    /// and among themselves to the ways that requests are sure to take.
    private static final int CROWD = 100;

    static final List<Double> INFERRED_DASH = List.of(6.0, 4.0);

    private final Brush brush;
    private final Palette palette;
    private final boolean crowded;

    Lines(Brush brush, Diagram diagram) {
        this.brush = brush;
        this.crowded = diagram.lines().size() >= CROWD;
        this.palette = brush.palette();
    }

    /// A line and its way.
    private record Way(Diagram.Line line, Route route) {
        Family family() {
            return Family.of(line);
        }
    }

    void paint(Placement placement) {
        Map<Integer, Diagram.Line> lines = new HashMap<>();
        placement.diagram().lines().forEach(line -> lines.put(line.number(), line));
        List<Way> ways = new ArrayList<>();
        for (Route route : placement.routes()) {
            Diagram.Line line = lines.get(route.line());
            if (line != null && route.points().size() > 1) {
                ways.add(new Way(line, route));
            }
        }
        ways.sort(Comparator.comparing(Way::family).reversed());
        Map<Point, Integer> ends = new HashMap<>();
        ways.forEach(way -> ends.merge(way.route().points().getLast(), 1, Integer::sum));
        ways.forEach(
                way -> paintRoute(way, ends.getOrDefault(way.route().points().getLast(), 0) > 1));
        ways.forEach(way -> paintLabel(way.route(), way.line()));
    }

    /// @param joined whether other lines end where this one does; their last legs then lie upon each other, and dashes
    /// have to be counted from there, or together they would look like a solid line
    private void paintRoute(Way way, boolean joined) {
        Family family = way.family();
        Owner owner = new Owner.OfLine(way.line().number());
        Mark.Stroke stroke = stroke(family, certainty(way.line()));
        List<Point> points = withoutRepeats(way.route().points());
        if (points.size() < 2) {
            return;
        }
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        List<Point> shaft = new ArrayList<>(points);
        shaft.set(shaft.size() - 1, ArrowHead.end(family, before, tip));
        brush.line(owner, 0, joined ? shaft.reversed() : shaft, CORNER, stroke);
        new ArrowHead(brush, owner, HEADS_FROM).paint(family, before, tip);
    }

    Mark.Stroke stroke(Family family, Certainty certainty) {
        double width = family.secondary() ? 1.25 : 1.75;
        Color color = palette.of(family);
        if (crowded) {
            boolean way = family == Family.TRAFFIC && certainty == Certainty.DECLARED;
            width = way ? width : 1.25;
            color = way ? color : palette.paler(color);
        }
        return switch (certainty) {
            case DECLARED -> Mark.Stroke.solid(color, width);
            case INFERRED -> new Mark.Stroke(color, width, INFERRED_DASH);
        };
    }

    /// A line is as sure as the surest of the relations it stands for.
    static Certainty certainty(Diagram.Line line) {
        return line.edges().stream().anyMatch(edge -> edge.certainty() == Certainty.DECLARED)
                ? Certainty.DECLARED
                : Certainty.INFERRED;
    }

    private void paintLabel(Route route, Diagram.Line line) {
        if (route.label().isEmpty() || line.label().isEmpty()) {
            return;
        }
        Type type = Type.SMALL;
        ShownText label = brush.fitted(line.label(), route.label().get().w() - 2 * LABEL_INSET, type);
        Box pill = around(route.label().get(), brush.width(label, type));
        Owner owner = new Owner.OfLine(line.number());
        Mark.Stroke border = Mark.Stroke.solid(palette.laneBorder(), 1);
        brush.panel(owner, LABELS_FROM, pill, CORNER, palette.card(), border);
        brush.centred(owner, LABELS_FROM, label, pill, type, palette.of(Family.of(line)));
    }

    /// The pill of a text of a width, in the middle of its place.
    private static Box around(Box place, double width) {
        double w = Math.min(place.w(), Math.ceil(width) + 2 * LABEL_INSET);
        return new Box(place.centre().x() - w / 2, place.y(), w, place.h());
    }

    /// Two equal points after another have no direction for the arrow head.
    private static List<Point> withoutRepeats(List<Point> points) {
        List<Point> result = new ArrayList<>();
        for (Point point : points) {
            if (result.isEmpty() || !result.getLast().equals(point)) {
                result.add(point);
            }
        }
        return result;
    }
}
