package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Frame;
import io.github.alidade.layout.Placement.PlacedLane;
import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Small pictures are told in few columns: a way that nothing else joins (internet, record, balancer) is folded down
/// the lane, and what hangs on one card only (a dead-letter queue) is put beneath that card. It makes a picture that
/// is four times as wide as high into one that fits a page. Large pictures need the columns and stay as they are.
final class Folding {
    private static final int CARDS_AT_MOST = 40;
    /// Room for an arrow with a label between two cards of a folded way.
    private static final double STEP = 56;
    private static final double CARD = 64;
    private static final double FIRST = Spacing.LANE_TITLE + 16;

    private Placement placement;
    private Map<NodeKey, Box> boxes;

    private Folding(Placement placement) {
        this.placement = placement;
        this.boxes = placement.boxes();
    }

    static Placement fold(Placement placement) {
        if (placement.nodes().size() > CARDS_AT_MOST) {
            return placement;
        }
        Folding folding = new Folding(placement);
        folding.putLeavesBeneath();
        folding.foldTheEdge();
        return folding.placement;
    }

    // ---- leaves of the last column of the data lane

    private void putLeavesBeneath() {
        Optional<PlacedLane> data = laneOf(Lane.DATA);
        if (data.isEmpty()) {
            return;
        }
        Box lane = data.get().box();
        List<PlacedNode> inside = inside(lane);
        double last = inside.stream().mapToDouble(node -> node.box().x()).max().orElse(0);
        List<PlacedNode> leaves = inside.stream()
                .filter(node -> node.box().x() == last)
                .sorted(Comparator.comparingDouble(node -> -node.box().y()))
                .toList();
        List<Diagram.Line> stems =
                leaves.stream().map(this::stem).flatMap(Optional::stream).toList();
        double right = inside.stream()
                .filter(node -> node.box().x() != last)
                .mapToDouble(node -> node.box().right())
                .max()
                .orElse(0);
        boolean lonely = right > 0 && stems.size() == leaves.size() && nothingElseBeyond(right, stems);
        if (!lonely || stems.stream().map(Diagram.Line::source).distinct().count() < stems.size()) {
            return;
        }
        for (Diagram.Line stem : stems) {
            if (!cutIsFree(boxOf(stem.source()).bottom() + 1, stem.target())) {
                return;
            }
        }
        stems.forEach(this::putBeneath);
        narrow(right);
    }

    /// The only line of a card, if it comes from a card of the same lane.
    private Optional<Diagram.Line> stem(PlacedNode leaf) {
        List<Diagram.Line> lines = linesOf(leaf.key());
        if (lines.size() != 1 || !lines.getFirst().target().equals(leaf.key())) {
            return Optional.empty();
        }
        Box source = boxOf(lines.getFirst().source());
        return laneOf(Lane.DATA)
                                .filter(lane -> lane.box().contains(source.centre()))
                                .isPresent()
                        && framesAround(source).isEmpty()
                        && framesAround(leaf.box()).isEmpty()
                ? Optional.of(lines.getFirst())
                : Optional.empty();
    }

    /// Whether beyond a place to the right there are but the given lines and their cards.
    private boolean nothingElseBeyond(double x, List<Diagram.Line> stems) {
        Set<Integer> own = new HashSet<>();
        stems.forEach(stem -> own.add(stem.number()));
        return placement.routes().stream()
                        .filter(route -> !own.contains(route.line()))
                        .allMatch(route -> route.points().stream().allMatch(point -> point.x() <= x + 1))
                && placement.frames().stream().allMatch(frame -> frame.box().right() <= x + 4 * Spacing.LANE_PAD);
    }

    /// Whether the picture can be cut apart at a height without cutting a card.
    private boolean cutIsFree(double y, NodeKey but) {
        return placement.nodes().stream()
                .filter(node -> !node.key().equals(but))
                .noneMatch(node -> node.box().y() < y && node.box().bottom() > y);
    }

    private void putBeneath(Diagram.Line stem) {
        Box source = boxOf(stem.source());
        Box leaf = boxOf(stem.target());
        double cut = source.bottom() + 1;
        double room = leaf.h() + STEP;
        Box there = new Box(source.x(), source.bottom() + STEP, leaf.w(), leaf.h());
        move(point -> point.y() > cut ? new Point(point.x(), point.y() + room) : point, Map.of(stem.target(), there));
        draw(stem, down(stem, source, there));
    }

    /// Takes away what is right of the last card but for the lane's padding.
    private void narrow(double right) {
        double end = Math.max(
                        right,
                        placement.frames().stream()
                                .mapToDouble(frame -> frame.box().right())
                                .max()
                                .orElse(0))
                + Spacing.LANE_PAD;
        move(point -> point.x() > end ? new Point(end, point.y()) : point, Map.of());
    }

    // ---- the way in

    private void foldTheEdge() {
        Optional<PlacedLane> edge = laneOf(Lane.EDGE);
        if (edge.isEmpty()) {
            return;
        }
        List<PlacedNode> way = inside(edge.get().box()).stream()
                .sorted(Comparator.comparingDouble(node -> node.box().x()))
                .toList();
        List<Diagram.Line> steps = steps(way);
        if (way.size() < 2 || steps.size() != way.size() - 1) {
            return;
        }
        Box lane = edge.get().box();
        Box end = way.getLast().box();
        Box around = framesAround(end).stream().reduce(end, Folding::union);
        double x = Spacing.up(way.getFirst().box().x() + end.x() - around.x());
        double fold = end.x() - x;
        double before = around.x() - 1;
        double head = end.y() - around.y();
        double needed = (way.size() - 1) * (CARD + STEP);
        double y = Spacing.up(Math.max(end.y(), lane.y() + FIRST + needed + head));
        double down = y - end.y();
        Map<NodeKey, Box> moved = new LinkedHashMap<>();
        for (int i = 0; i < way.size(); i++) {
            double up = (way.size() - 1 - i) * (CARD + STEP) + (i < way.size() - 1 ? head : 0);
            moved.put(
                    way.get(i).key(),
                    new Box(x, y - up, way.get(i).box().w(), way.get(i).box().h()));
        }
        Set<Frame> sinking = new HashSet<>(placement.frames().stream()
                .filter(frame -> frame.box().contains(end.centre()))
                .toList());
        move(point -> point.x() > before ? new Point(point.x() - fold, point.y()) : point, moved);
        sink(sinking, fold, down);
        growTo(y + end.h() + Spacing.LANE_PAD + Spacing.FRAME_PAD);
        placement = Router.reroute(placement, Set.of(way.getLast().key()));
        boxes = placement.boxes();
        steps.forEach(step -> draw(step, down(step, boxOf(step.source()), boxOf(step.target()))));
    }

    /// The lines from each card to the next, if those are all lines that the cards but the last have.
    private List<Diagram.Line> steps(List<PlacedNode> way) {
        List<Diagram.Line> steps = new ArrayList<>();
        for (int i = 0; i + 1 < way.size(); i++) {
            NodeKey next = way.get(i + 1).key();
            List<Diagram.Line> out = linesOf(way.get(i).key()).stream()
                    .filter(line ->
                            steps.isEmpty() || line.number() != steps.getLast().number())
                    .toList();
            if (out.size() != 1 || !out.getFirst().target().equals(next)) {
                return List.of();
            }
            steps.add(out.getFirst());
        }
        return steps;
    }

    /// Frames around the last card of the way go down with it.
    private void sink(Set<Frame> frames, double fold, double by) {
        Set<Box> places = new HashSet<>();
        frames.forEach(frame -> places.add(frame.box().moved(-fold, 0)));
        List<Frame> all = placement.frames().stream()
                .map(frame -> places.contains(frame.box())
                        ? new Frame(frame.of(), frame.title(), frame.box().moved(0, by), frame.depth())
                        : frame)
                .toList();
        placement = new Placement(
                placement.diagram(), placement.lanes(), all, placement.nodes(), placement.routes(), placement.bounds());
    }

    /// Makes the lanes of the upper floor reach down to a height, and moves what is below out of the way.
    private void growTo(double bottom) {
        double floor = laneOf(Lane.EDGE).map(lane -> lane.box().bottom()).orElse(bottom);
        if (bottom <= floor) {
            return;
        }
        double by = Spacing.up(bottom - floor);
        move(point -> point.y() >= floor ? new Point(point.x(), point.y() + by) : point, Map.of());
    }

    // ---- moving and drawing

    /// Moves every place of the picture; the given cards go where they are told instead.
    private void move(UnaryOperator<Point> to, Map<NodeKey, Box> told) {
        List<PlacedNode> nodes = placement.nodes().stream()
                .map(node -> new PlacedNode(
                        node.key(),
                        told.containsKey(node.key())
                                ? Objects.requireNonNull(told.get(node.key()))
                                : shifted(node.box(), to),
                        node.pinned()))
                .toList();
        List<PlacedLane> lanes = placement.lanes().stream()
                .map(lane -> new PlacedLane(lane.lane(), stretched(lane.box(), to)))
                .toList();
        List<Frame> frames = placement.frames().stream()
                .map(frame -> new Frame(frame.of(), frame.title(), along(frame.box(), to, told), frame.depth()))
                .toList();
        List<Route> routes = placement.routes().stream()
                .map(route -> new Route(
                        route.line(),
                        route.points().stream().map(to).toList(),
                        route.label().map(label -> shifted(label, to))))
                .toList();
        placement = new Placement(placement.diagram(), lanes, frames, nodes, routes, stretched(placement.bounds(), to));
        boxes = placement.boxes();
    }

    /// A frame goes along with its cards when they all go the same way; otherwise it is stretched.
    private Box along(Box frame, UnaryOperator<Point> to, Map<NodeKey, Box> told) {
        Set<Point> ways = new HashSet<>();
        for (PlacedNode node : inside(frame)) {
            Box box = node.box();
            if (!told.containsKey(node.key())) {
                Box there = shifted(box, to);
                ways.add(new Point(there.x() - box.x(), there.y() - box.y()));
            }
        }
        if (ways.size() != 1) {
            return stretched(frame, to);
        }
        Point way = ways.iterator().next();
        return frame.moved(way.x(), way.y());
    }

    private static Box shifted(Box box, UnaryOperator<Point> to) {
        Point at = to.apply(new Point(box.x(), box.y()));
        return new Box(at.x(), at.y(), box.w(), box.h());
    }

    private static Box stretched(Box box, UnaryOperator<Point> to) {
        Point from = to.apply(new Point(box.x(), box.y()));
        Point until = to.apply(new Point(box.right(), box.bottom()));
        return new Box(from.x(), from.y(), until.x() - from.x(), until.y() - from.y());
    }

    /// Straight down from a card to the one beneath it, the label upon the line.
    private Route down(Diagram.Line line, Box from, Box to) {
        double x = from.centre().x();
        Optional<Box> label = Optional.empty();
        if (!line.label().isEmpty()) {
            double width = Labels.width(line);
            double middle = (from.bottom() + Math.min(to.y(), from.bottom() + STEP)) / 2 - 4;
            label = Optional.of(new Box(x - width / 2, middle - Labels.HEIGHT / 2, width, Labels.HEIGHT));
        }
        return new Route(line.number(), List.of(new Point(x, from.bottom()), new Point(x, to.y())), label);
    }

    private void draw(Diagram.Line line, Route drawn) {
        List<Route> routes = placement.routes().stream()
                .map(route -> route.line() == line.number() ? drawn : route)
                .toList();
        placement = new Placement(
                placement.diagram(),
                placement.lanes(),
                placement.frames(),
                placement.nodes(),
                routes,
                placement.bounds());
    }

    // ---- asking

    private Optional<PlacedLane> laneOf(Lane lane) {
        return placement.lanes().stream()
                .filter(placed -> placed.lane() == lane)
                .findFirst();
    }

    private List<PlacedNode> inside(Box lane) {
        return placement.nodes().stream()
                .filter(node -> lane.contains(node.box().centre()))
                .toList();
    }

    private List<Box> framesAround(Box card) {
        return placement.frames().stream()
                .map(Frame::box)
                .filter(box -> box.contains(card.centre()))
                .toList();
    }

    private List<Diagram.Line> linesOf(NodeKey key) {
        return placement.diagram().lines().stream()
                .filter(line -> line.source().equals(key) || line.target().equals(key))
                .toList();
    }

    private Box boxOf(NodeKey key) {
        return Objects.requireNonNull(boxes.get(key));
    }

    private static Box union(Box a, Box b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
    }
}
