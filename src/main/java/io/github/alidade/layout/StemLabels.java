package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Frame;
import io.github.alidade.layout.Placement.Route;
import java.util.List;
import java.util.Optional;

/// Labels of lines that lead straight down into a frame stand above its border, not upon it.
final class StemLabels {
    private StemLabels() {}

    static List<Route> above(List<Frame> frames, List<Route> routes) {
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
}
