package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where everything of a diagram is.
public record Placement(
        Diagram diagram,
        List<PlacedLane> lanes,
        List<Frame> frames,
        List<PlacedNode> nodes,
        List<Route> routes,
        Box bounds) {

    /// A lane's box, its title inside at the top.
    public record PlacedLane(Lane lane, Box box) {}

    /// A quiet frame around nodes that live together (cluster, VPC); the title stands in its top left corner.
    public record Frame(NodeKey of, ShownText title, Box box, int depth) {}

    public record PlacedNode(NodeKey key, Box box, boolean pinned) {}

    /// The way of a line: an orthogonal polyline from the border of its source to the border of its target.
    /// The label's box is empty when the line has no label or no room for one.
    public record Route(int line, List<Point> points, Optional<Box> label) {
        public Route {
            points = List.copyOf(points);
        }
    }

    public Placement {
        lanes = List.copyOf(lanes);
        frames = List.copyOf(frames);
        nodes = List.copyOf(nodes);
        routes = List.copyOf(routes);
    }

    /// The same places for a diagram that differs only in its texts: toggling the exposure moves nothing.
    /// @throws IllegalArgumentException if the diagrams differ in more than their texts
    public Placement shownAs(Diagram other) {
        boolean same = other.nodes().size() == diagram.nodes().size()
                && other.lines().size() == diagram.lines().size()
                && other.lenses().equals(diagram.lenses());
        if (!same) {
            throw new IllegalArgumentException("The diagrams differ in more than their texts");
        }
        List<Frame> renamed = frames.stream()
                .map(frame ->
                        new Frame(frame.of(), other.topology().node(frame.of()).name(), frame.box(), frame.depth()))
                .toList();
        return new Placement(other, lanes, renamed, nodes, routes, bounds);
    }

    /// The nodes' boxes by key.
    public Map<NodeKey, Box> boxes() {
        Map<NodeKey, Box> boxes = new HashMap<>();
        nodes.forEach(node -> boxes.put(node.key(), node.box()));
        return boxes;
    }
}
