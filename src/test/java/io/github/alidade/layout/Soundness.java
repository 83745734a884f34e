package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What holds of every placement.
final class Soundness {
    private Soundness() {}

    static void check(Placement placement) {
        cardsDoNotOverlap(placement);
        cardsStandInTheirLanes(placement);
        linesJoinTheirCards(placement);
        linesRunThroughNoCard(placement);
        labelsAreReadable(placement);
        nothingReachesOutOfThePicture(placement);
        lanesAreEquallyFarApart(placement);
    }

    static void lanesAreEquallyFarApart(Placement placement) {
        List<Box> lanes = placement.lanes().stream()
                .map(Placement.PlacedLane::box)
                .sorted(Comparator.comparingDouble(Box::x))
                .toList();
        for (int i = 1; i < lanes.size(); i++) {
            Box left = lanes.get(i - 1);
            Box right = lanes.get(i);
            if (left.y() == right.y()) {
                assertThat(right.x() - left.right())
                        .as("between %s and %s", left, right)
                        .isEqualTo(16);
            }
        }
    }

    static void nothingReachesOutOfThePicture(Placement placement) {
        Box bounds = placement.bounds();
        double right = placement.lanes().stream()
                .mapToDouble(lane -> lane.box().right())
                .max()
                .orElse(bounds.right());
        for (Placement.Route route : placement.routes()) {
            for (Point point : route.points()) {
                assertThat(bounds.contains(point)).as("%s of %s", point, route).isTrue();
                assertThat(point.x()).as("right of the lanes: %s", route).isLessThanOrEqualTo(right);
            }
            route.label().ifPresent(label -> assertThat(bounds.x() <= label.x()
                            && bounds.y() <= label.y()
                            && label.right() <= right
                            && label.bottom() <= bounds.bottom())
                    .as("%s of %s", label, route)
                    .isTrue());
        }
        placement.frames().forEach(frame -> assertThat(bounds.holds(frame.box()))
                .as("%s", frame)
                .isTrue());
    }

    static void cardsDoNotOverlap(Placement placement) {
        List<Placement.PlacedNode> nodes = new ArrayList<>(placement.nodes());
        nodes.sort(Comparator.comparingDouble(n -> n.box().x()));
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1;
                    j < nodes.size()
                            && nodes.get(j).box().x() < nodes.get(i).box().right();
                    j++) {
                assertThat(nodes.get(i).box().overlaps(nodes.get(j).box()))
                        .as("%s and %s", nodes.get(i), nodes.get(j))
                        .isFalse();
            }
        }
    }

    static void cardsStandInTheirLanes(Placement placement) {
        for (int i = 0; i < placement.nodes().size(); i++) {
            Placement.PlacedNode node = placement.nodes().get(i);
            Box box = node.box();
            assertThat(Double.isFinite(box.x()) && Double.isFinite(box.y())).isTrue();
            if (node.pinned()) {
                continue;
            }
            assertThat(box.x() % 8).as("on the grid").isZero();
            assertThat(box.y() % 8).as("on the grid").isZero();
            var lane = placement.diagram().nodes().get(i).kind().lane();
            Box around = placement.lanes().stream()
                    .filter(l -> l.lane() == lane)
                    .findFirst()
                    .orElseThrow()
                    .box();
            assertThat(around.x() <= box.x()
                            && around.y() + 40 <= box.y()
                            && box.right() <= around.right()
                            && box.bottom() <= around.bottom())
                    .as("%s in %s", node, around)
                    .isTrue();
        }
    }

    static void linesJoinTheirCards(Placement placement) {
        Map<NodeKey, Box> boxes = placement.boxes();
        for (Placement.Route route : placement.routes()) {
            Diagram.Line line = placement.diagram().lines().get(route.line());
            assertThat(onBorder(boxes.get(line.source()), route.points().getFirst()))
                    .as("start of %s", route)
                    .isTrue();
            assertThat(onBorder(boxes.get(line.target()), route.points().getLast()))
                    .as("end of %s", route)
                    .isTrue();
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                assertThat(a.x() == b.x() || a.y() == b.y())
                        .as("orthogonal: %s", route)
                        .isTrue();
            }
        }
    }

    private static boolean onBorder(Box box, Point p) {
        boolean vertical = (p.x() == box.x() || p.x() == box.right()) && p.y() >= box.y() && p.y() <= box.bottom();
        boolean horizontal = (p.y() == box.y() || p.y() == box.bottom()) && p.x() >= box.x() && p.x() <= box.right();
        return vertical || horizontal;
    }

    static void linesRunThroughNoCard(Placement placement) {
        Sieve cards = new Sieve(
                placement.nodes().stream().map(Placement.PlacedNode::box).toList());
        for (Placement.Route route : placement.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                Box piece = piece(route.points().get(i - 1), route.points().get(i));
                assertThat(cards.hit(piece)).as("%s of %s", piece, route).isEmpty();
            }
        }
    }

    static Box piece(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    static void labelsAreReadable(Placement placement) {
        Sieve cards = new Sieve(
                placement.nodes().stream().map(Placement.PlacedNode::box).toList());
        List<Box> labels = placement.routes().stream()
                .flatMap(route -> route.label().stream())
                .toList();
        Sieve others = new Sieve(labels);
        for (Box label : labels) {
            assertThat(cards.hit(label)).as("cards under %s", label).isEmpty();
            assertThat(others.hit(label)).as("labels under %s", label).containsExactly(label);
        }
    }

    static void framesHoldTheirOwn(Placement placement) {
        var diagram = placement.diagram();
        for (Placement.Frame frame : placement.frames()) {
            int inside = 0;
            for (int i = 0; i < diagram.nodes().size(); i++) {
                var node = diagram.nodes().get(i);
                Box box = placement.nodes().get(i).box();
                boolean own = node.cluster().filter(frame.of()::equals).isPresent()
                        || node.vpc().filter(frame.of()::equals).isPresent();
                if (frame.box().overlaps(box)) {
                    assertThat(own).as("%s in %s", node.name(), frame).isTrue();
                    assertThat(frame.box().x() < box.x()
                                    && frame.box().y() + 24 <= box.y()
                                    && box.right() < frame.box().right()
                                    && box.bottom() < frame.box().bottom())
                            .as("%s within %s", box, frame)
                            .isTrue();
                    inside++;
                }
            }
            assertThat(inside).as("cards of %s", frame).isPositive();
            for (Placement.Frame other : placement.frames()) {
                boolean apart = !frame.box().overlaps(other.box());
                assertThat(apart
                                || frame.box().holds(other.box())
                                || other.box().holds(frame.box()))
                        .as("%s and %s", frame, other)
                        .isTrue();
            }
        }
    }

    /// Finds boxes by place.
    static final class Sieve {
        private final List<Box> boxes;

        Sieve(List<Box> boxes) {
            this.boxes =
                    boxes.stream().sorted(Comparator.comparingDouble(Box::x)).toList();
        }

        List<Box> hit(Box box) {
            return boxes.stream().filter(other -> other.overlaps(box)).toList();
        }
    }
}
