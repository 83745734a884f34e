package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Frame;
import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.layout.Placement.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What stands in several lanes has a frame in each of them. Where nothing foreign stands between two of these, they
/// become one, so that a network is seen as the one thing that it is.
final class SharedFrames {
    /// Room for a title: as much whatever it says, since names move nothing.
    private static final double TITLE = 96;

    private final List<PlacedNode> nodes;
    private final List<Route> routes;
    private final List<Frame> frames;

    private SharedFrames(List<Frame> frames, List<PlacedNode> nodes, List<Route> routes) {
        this.frames = new ArrayList<>(frames);
        this.nodes = nodes;
        this.routes = routes;
    }

    static List<Frame> joined(List<Frame> frames, List<PlacedNode> nodes, List<Route> routes) {
        SharedFrames shared = new SharedFrames(frames, nodes, routes);
        boolean more = true;
        while (more) {
            more = shared.joinTwo();
        }
        return shared.frames;
    }

    /// Labels of lines that lead down into a frame stand above its border, not upon it.
    static List<Route> labelsAbove(List<Frame> frames, List<Route> routes) {
        return routes.stream().map(route -> labelAbove(frames, route)).toList();
    }

    private static Route labelAbove(List<Frame> frames, Route route) {
        Point start = route.points().getFirst();
        boolean straight = route.points().size() == 2
                && start.x() == route.points().getLast().x();
        if (!straight || route.label().isEmpty()) {
            return route;
        }
        Box label = route.label().get();
        for (Frame frame : frames) {
            double top = frame.box().y();
            boolean upon =
                    label.overlaps(new Box(frame.box().x(), top, frame.box().w(), 0));
            if (upon && top - start.y() >= label.h() + Spacing.GRID) {
                double y = (start.y() + top - label.h()) / 2;
                return new Route(route.line(), route.points(), Optional.of(label.moved(0, y - label.y())));
            }
        }
        return route;
    }

    private boolean joinTwo() {
        List<Frame> fromLeft = frames.stream()
                .sorted(Comparator.comparingDouble((Frame frame) -> frame.box().x())
                        .thenComparingDouble(frame -> frame.box().y()))
                .toList();
        for (int i = 0; i < fromLeft.size(); i++) {
            for (int j = i + 1; j < fromLeft.size(); j++) {
                Frame left = fromLeft.get(i);
                Frame right = fromLeft.get(j);
                Optional<Frame> one = join(left, right);
                if (one.isPresent()) {
                    frames.set(frames.indexOf(left), one.get());
                    frames.remove(right);
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Frame> join(Frame left, Frame right) {
        boolean beside = left.box().right() <= right.box().x()
                && left.box().y() < right.box().bottom()
                && right.box().y() < left.box().bottom();
        if (!left.of().equals(right.of()) || left.depth() != right.depth() || !beside) {
            return Optional.empty();
        }
        double top = Math.min(left.box().y(), right.box().y());
        double low = Math.max(left.box().bottom(), right.box().bottom());
        Box box = new Box(left.box().x(), top, right.box().right() - left.box().x(), low - top);
        Frame one = new Frame(left.of(), left.title(), box, left.depth());
        boolean own = nodes.stream()
                .map(PlacedNode::box)
                .filter(card -> box.grown(Spacing.GRID).overlaps(card))
                .allMatch(card -> holds(left.box(), card) || holds(right.box(), card));
        boolean alone = frames.stream()
                .filter(frame -> frame != left && frame != right)
                .map(Frame::box)
                .filter(box::overlaps)
                .allMatch(other -> holds(left.box(), other) || holds(right.box(), other));
        return own && alone && titleIsFree(one) ? Optional.of(one) : Optional.empty();
    }

    private boolean titleIsFree(Frame frame) {
        Box box = frame.box();
        Box title = new Box(box.x() + 1, box.y() + 1, TITLE, Spacing.FRAME_TITLE - Spacing.GRID);
        return routes.stream().allMatch(route -> clear(route, title));
    }

    private static boolean clear(Route route, Box title) {
        for (int i = 1; i < route.points().size(); i++) {
            if (Places.piece(route.points().get(i - 1), route.points().get(i))
                    .grown(1)
                    .overlaps(title)) {
                return false;
            }
        }
        return route.label().filter(title::overlaps).isEmpty();
    }

    private static boolean holds(Box outer, Box inner) {
        return outer.x() <= inner.x()
                && outer.y() <= inner.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }
}
