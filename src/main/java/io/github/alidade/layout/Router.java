package io.github.alidade.layout;

import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws the lines anew that a moved card takes along or stands in the way of; all others stay as they are.
public final class Router {
    private final Placement placement;
    private final Map<NodeKey, Box> boxes;
    private final Set<NodeKey> moved;
    private final Places cards = new Places();

    private Router(Placement placement, Set<NodeKey> moved) {
        this.placement = placement;
        this.boxes = placement.boxes();
        this.moved = moved;
        placement.nodes().forEach(node -> cards.add(node.box()));
    }

    /// The placement while a card is being dragged: it stands at the given top left corner, over others if need be,
    /// and its lines follow. Fast enough to be called for each movement of the mouse.
    /// @throws IllegalArgumentException if there is no such card
    public static Placement reroute(Placement placement, NodeKey node, Point topLeft) {
        if (placement.nodes().stream().noneMatch(placed -> placed.key().equals(node))) {
            throw new IllegalArgumentException("There is no card " + node.number());
        }
        List<PlacedNode> nodes = placement.nodes().stream()
                .map(placed -> placed.key().equals(node)
                        ? new PlacedNode(
                                node,
                                new Box(
                                        topLeft.x(),
                                        topLeft.y(),
                                        placed.box().w(),
                                        placed.box().h()),
                                true)
                        : placed)
                .toList();
        Placement after = new Placement(
                placement.diagram(),
                placement.lanes(),
                placement.frames(),
                nodes,
                placement.routes(),
                placement.bounds());
        return reroute(after, Set.of(node));
    }

    /// Draws all lines anew that end at moved cards or run through any card.
    static Placement reroute(Placement placement, Set<NodeKey> moved) {
        return new Router(placement, moved).rerouted();
    }

    private Placement rerouted() {
        List<Diagram.Line> lines = placement.diagram().lines();
        Set<Integer> stale = new HashSet<>();
        for (Route route : placement.routes()) {
            Diagram.Line line = lines.get(route.line());
            boolean ends = moved.contains(line.source()) || moved.contains(line.target());
            boolean hidden = route.label().filter(label -> !cards.free(label)).isPresent();
            if (ends || hidden || !cards.freeAlong(route.points())) {
                stale.add(route.line());
            }
        }
        Wiring wiring = new Wiring(cards);
        placement.lanes().forEach(lane -> wiring.keepOff(title(lane.box())));
        placement.frames().forEach(frame -> wiring.keepOff(title(frame.box())));
        placement.routes().stream()
                .filter(route -> !stale.contains(route.line()))
                .forEach(wiring::keep);
        Wiring.End[][] ends = ends(stale);
        List<Route> routes = new ArrayList<>();
        for (Route route : placement.routes()) {
            Wiring.End @Nullable [] both = ends[route.line()];
            routes.add(both == null ? kept(route) : wiring.wire(lines.get(route.line()), both[0], both[1]));
        }
        return new Placement(
                placement.diagram(), placement.lanes(), placement.frames(), placement.nodes(), routes, bounds(routes));
    }

    private Box boxOf(NodeKey key) {
        return Objects.requireNonNull(boxes.get(key));
    }

    private static Box title(Box around) {
        return new Box(around.x(), around.y(), Math.min(around.w(), Cards.WIDTH), 24);
    }

    /// A loop at a moved card moves with it.
    private Route kept(Route route) {
        Diagram.Line line = placement.diagram().lines().get(route.line());
        return line.source().equals(line.target()) ? Assembly.loop(route.line(), boxOf(line.source())) : route;
    }

    private Wiring.End[][] ends(Set<Integer> stale) {
        Wiring.End[][] ends = new Wiring.End[placement.diagram().lines().size()][];
        Map<List<Object>, List<int[]>> sides = new HashMap<>();
        for (Route route : placement.routes()) {
            Diagram.Line line = placement.diagram().lines().get(route.line());
            if (!stale.contains(route.line()) || line.source().equals(line.target())) {
                continue;
            }
            Box from = boxOf(line.source());
            Box to = boxOf(line.target());
            boolean apartRight = from.right() + 2 * Detour.CLEAR <= to.x();
            boolean apartLeft = to.right() + 2 * Detour.CLEAR <= from.x();
            boolean fromRight = apartRight || !apartLeft;
            boolean toRight = !apartRight;
            ends[route.line()] = new Wiring.End[] {
                end(route.points().getFirst(), line.source(), fromRight),
                end(route.points().getLast(), line.target(), toRight)
            };
            join(sides, line.source(), fromRight, route.line(), 0);
            join(sides, line.target(), toRight, route.line(), 1);
        }
        sides.forEach((side, some) -> spread((NodeKey) side.get(0), some, ends));
        return ends;
    }

    private void join(Map<List<Object>, List<int[]>> sides, NodeKey card, boolean right, int line, int end) {
        if (moved.contains(card)) {
            sides.computeIfAbsent(List.of(card, right), k -> new ArrayList<>()).add(new int[] {line, end});
        }
    }

    /// At a card that did not move a line keeps its height.
    private Wiring.End end(Point now, NodeKey card, boolean right) {
        Box box = boxOf(card);
        double y = moved.contains(card) ? box.centre().y() : Math.clamp(now.y(), box.y() + 4, box.bottom() - 4);
        return new Wiring.End(box, right, y);
    }

    /// Spreads the lines on one side of a moved card, in the order of where they lead.
    private void spread(NodeKey card, List<int[]> some, Wiring.End[][] ends) {
        Box box = boxOf(card);
        some.sort(Comparator.<int[]>comparingDouble(
                        end -> ends[end[0]][1 - end[1]].card().centre().y())
                .thenComparingInt(end -> end[0]));
        double apart = Ports.apart(some.size(), box.h());
        for (int i = 0; i < some.size(); i++) {
            int[] at = some.get(i);
            Wiring.End old = ends[at[0]][at[1]];
            double y = box.centre().y() + (i - (some.size() - 1) / 2.0) * apart;
            ends[at[0]][at[1]] = new Wiring.End(box, old.right(), y);
        }
    }

    private Box bounds(List<Route> routes) {
        double left = 0;
        double top = 0;
        double right = placement.bounds().right();
        double bottom = placement.bounds().bottom();
        for (PlacedNode node : placement.nodes()) {
            left = Math.min(left, node.box().x() - Spacing.MARGIN);
            top = Math.min(top, node.box().y() - Spacing.MARGIN);
            right = Math.max(right, node.box().right() + Spacing.MARGIN);
            bottom = Math.max(bottom, node.box().bottom() + Spacing.MARGIN);
        }
        for (Route route : routes) {
            for (Point point : route.points()) {
                left = Math.min(left, point.x() - Spacing.MARGIN);
                top = Math.min(top, point.y() - Spacing.MARGIN);
                right = Math.max(right, point.x() + Spacing.MARGIN);
                bottom = Math.max(bottom, point.y() + Spacing.MARGIN);
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
