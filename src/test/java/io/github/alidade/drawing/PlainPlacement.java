package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A placement as simple as can be, in places that a test knows beforehand: a column a lane, a row a node.
public final class PlainPlacement {
    public static final double CARD_W = 232;
    public static final double CARD_H = 56;
    private static final double COLUMN = CARD_W + 120;
    private static final double ROW = CARD_H + 40;
    private static final double TOP = 72;

    private PlainPlacement() {}

    public static Placement of(Diagram diagram) {
        List<Lane> lanes = diagram.lenses().stream().sorted().toList();
        Map<Lane, Integer> rows = new HashMap<>();
        Map<NodeKey, Box> boxes = new HashMap<>();
        List<Placement.PlacedNode> nodes = new ArrayList<>();
        for (ShownNode node : diagram.nodes()) {
            Lane lane = node.kind().lane();
            int row = rows.merge(lane, 1, Integer::sum) - 1;
            Box box = new Box(lanes.indexOf(lane) * COLUMN + 24, TOP + row * ROW, CARD_W, CARD_H);
            boxes.put(node.key(), box);
            nodes.add(new Placement.PlacedNode(node.key(), box, false));
        }
        double height =
                TOP + ROW * rows.values().stream().mapToInt(i -> i).max().orElse(1);
        List<Placement.PlacedLane> placed = lanes.stream()
                .map(lane ->
                        new Placement.PlacedLane(lane, new Box(lanes.indexOf(lane) * COLUMN, 0, CARD_W + 48, height)))
                .toList();
        Box bounds = new Box(0, 0, lanes.size() * COLUMN - 72, height);
        return new Placement(diagram, placed, frames(diagram, boxes), nodes, routes(diagram, boxes), bounds);
    }

    private static List<Placement.Frame> frames(Diagram diagram, Map<NodeKey, Box> boxes) {
        Map<NodeKey, Box> around = new HashMap<>();
        for (ShownNode node : diagram.nodes()) {
            node.cluster().ifPresent(cluster -> around.merge(cluster, boxes.get(node.key()), PlainPlacement::union));
        }
        return around.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Placement.Frame(
                        e.getKey(),
                        diagram.topology().node(e.getKey()).name(),
                        new Box(
                                e.getValue().x() - 12,
                                e.getValue().y() - 32,
                                e.getValue().w() + 24,
                                e.getValue().h() + 44),
                        0))
                .toList();
    }

    private static Box union(Box a, Box b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
    }

    private static List<Placement.Route> routes(Diagram diagram, Map<NodeKey, Box> boxes) {
        List<Placement.Route> routes = new ArrayList<>();
        for (Diagram.Line line : diagram.lines()) {
            routes.add(route(line, boxes.get(line.source()), boxes.get(line.target())));
        }
        return routes;
    }

    private static Placement.Route route(Diagram.Line line, Box from, Box to) {
        double shift = line.number() % 5 * 8 - 16;
        boolean right = to.x() > from.x();
        double out = right ? from.right() : from.x();
        double in = right ? to.x() : to.right();
        double y1 = from.centre().y() + shift;
        double y2 = to.centre().y() + shift;
        if (from.x() == to.x()) {
            double x = from.centre().x() + shift;
            boolean down = to.y() > from.y();
            return new Placement.Route(
                    line.number(),
                    List.of(new Point(x, down ? from.bottom() : from.y()), new Point(x, down ? to.y() : to.bottom())),
                    Optional.empty());
        }
        double bend = (right ? to.x() - 60 : to.right() + 60) + 2 * shift;
        Optional<Box> label = line.label().equals(ShownText.NONE)
                ? Optional.empty()
                : Optional.of(new Box(bend - 44, (y1 + y2) / 2 - 9, 88, 18));
        return new Placement.Route(
                line.number(),
                List.of(new Point(out, y1), new Point(bend, y1), new Point(bend, y2), new Point(in, y2)),
                label);
    }
}
