package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Frame;
import io.github.alidade.layout.Placement.PlacedLane;
import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Puts pinned cards where the user wants them. Others stay where they are, so that the picture does not jump, but
/// for those under a pinned card: they move to the nearest free place in their lane.
final class Pinning {
    /// Wide enough for a line to leave a card between two of them.
    private static final double GAP = 16;

    private final Placement placement;
    private final Map<NodeKey, Box> boxes = new LinkedHashMap<>();
    private final Map<NodeKey, Box> pinned = new TreeMap<>();
    private final Set<NodeKey> moved = new HashSet<>();

    private Pinning(Placement placement) {
        this.placement = placement;
        placement.nodes().forEach(node -> boxes.put(node.key(), node.box()));
    }

    static Placement apply(Placement placement, Pins pins) {
        Pinning pinning = new Pinning(placement);
        pinning.pin(pins);
        if (pinning.pinned.isEmpty()) {
            return placement;
        }
        pinning.giveWay();
        return Router.reroute(pinning.placed(), pinning.moved);
    }

    private void pin(Pins pins) {
        new TreeMap<>(pins.positions()).forEach((key, at) -> {
            Box box = boxes.get(key);
            if (box != null) {
                Box there = besideOthers(new Box(at.x(), at.y(), box.w(), box.h()));
                pinned.put(key, there);
                boxes.put(key, there);
                moved.add(key);
            }
        });
    }

    /// The nearest place at which it covers no card that was pinned before.
    private Box besideOthers(Box wanted) {
        if (pinned.values().stream().noneMatch(wanted::overlaps)) {
            return wanted;
        }
        List<Double> xs = new ArrayList<>(List.of(wanted.x()));
        List<Double> ys = new ArrayList<>(List.of(wanted.y()));
        for (Box other : pinned.values()) {
            xs.addAll(List.of(other.x() - wanted.w() - GAP, other.right() + GAP));
            ys.addAll(List.of(other.y() - wanted.h() - GAP, other.bottom() + GAP));
        }
        Box best = wanted;
        double least = Double.POSITIVE_INFINITY;
        for (double x : xs) {
            for (double y : ys) {
                Box box = new Box(x, y, wanted.w(), wanted.h());
                double distance = Math.hypot(x - wanted.x(), y - wanted.y());
                if (distance < least && pinned.values().stream().noneMatch(box::overlaps)) {
                    best = box;
                    least = distance;
                }
            }
        }
        return best;
    }

    private Box boxOf(NodeKey key) {
        return Objects.requireNonNull(boxes.get(key));
    }

    private void giveWay() {
        Places taken = new Places();
        pinned.values().forEach(taken::add);
        List<PlacedNode> covered = new ArrayList<>();
        for (PlacedNode node : placement.nodes()) {
            if (!pinned.containsKey(node.key())) {
                if (taken.free(node.box().grown(GAP))) {
                    continue;
                }
                covered.add(node);
            }
        }
        Set<NodeKey> waiting = new HashSet<>();
        covered.forEach(node -> waiting.add(node.key()));
        for (PlacedNode node : placement.nodes()) {
            if (!pinned.containsKey(node.key()) && !waiting.contains(node.key())) {
                taken.add(node.box());
            }
        }
        for (PlacedNode node : covered) {
            Box there = nearest(node, taken);
            boxes.put(node.key(), there);
            taken.add(there);
            moved.add(node.key());
        }
    }

    /// Up or down from where it was; down there is always room in the end.
    private Box nearest(PlacedNode node, Places taken) {
        Box lane = laneAround(node);
        Optional<Box> up = slide(node.box(), taken, -1, lane.y() + Spacing.LANE_TITLE, lane.bottom());
        Optional<Box> down = slide(node.box(), taken, 1, lane.y(), lane.bottom() - GAP);
        if (up.isPresent() && down.isPresent()) {
            return node.box().y() - up.get().y() < down.get().y() - node.box().y() ? up.get() : down.get();
        }
        return up.or(() -> down)
                .or(() -> aside(node.box(), taken, lane))
                .or(() -> slide(node.box(), taken, 1, lane.y(), Double.POSITIVE_INFINITY))
                .orElseThrow();
    }

    private Box laneAround(PlacedNode node) {
        return placement.lanes().stream()
                .map(PlacedLane::box)
                .filter(box -> box.contains(node.box().centre()))
                .findFirst()
                .orElse(placement.bounds());
    }

    private static Optional<Box> slide(Box box, Places taken, int direction, double top, double low) {
        Box at = box;
        while (at.y() >= top && at.bottom() <= low) {
            List<Box> under = taken.under(at.grown(GAP));
            if (under.isEmpty()) {
                return Optional.of(at);
            }
            double y = at.y();
            for (Box other : under) {
                y = direction > 0
                        ? Math.max(y, Spacing.up(other.bottom() + GAP))
                        : Math.min(y, -Spacing.up(-(other.y() - GAP - box.h())));
            }
            // A card that was pinned at a fraction of a px may be covered by a hair that rounding to the grid ignores.
            at = new Box(box.x(), y == at.y() ? y + direction * Spacing.GRID : y, box.w(), box.h());
        }
        return Optional.empty();
    }

    /// Beside its column, where the lane has room.
    private static Optional<Box> aside(Box box, Places taken, Box lane) {
        Optional<Box> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (double y = Spacing.up(lane.y() + Spacing.LANE_TITLE); y + box.h() + GAP <= lane.bottom(); y += GAP) {
            for (double x = Spacing.up(lane.x() + GAP); x + box.w() + GAP <= lane.right(); x += 2 * GAP) {
                double distance = Math.hypot(x - box.x(), y - box.y());
                if (distance < least && taken.free(new Box(x, y, box.w(), box.h()).grown(GAP))) {
                    best = Optional.of(new Box(x, y, box.w(), box.h()));
                    least = distance;
                }
            }
        }
        return best;
    }

    private Placement placed() {
        List<PlacedNode> nodes = placement.nodes().stream()
                .map(node -> new PlacedNode(node.key(), boxOf(node.key()), pinned.containsKey(node.key())))
                .toList();
        List<PlacedLane> lanes = placement.lanes().stream().map(this::grown).toList();
        double bottom =
                lanes.stream().mapToDouble(lane -> lane.box().bottom()).max().orElse(0);
        Box old = placement.bounds();
        double low = Math.max(old.bottom(), bottom + Spacing.MARGIN);
        Box bounds = new Box(old.x(), old.y(), old.w(), low - old.y());
        List<Frame> frames = placement.frames().stream()
                .flatMap(frame -> closed(frame).stream())
                .toList();
        return new Placement(placement.diagram(), lanes, frames, nodes, placement.routes(), bounds);
    }

    /// A lane grows downwards with the cards that gave way.
    private PlacedLane grown(PlacedLane lane) {
        double low = lane.box().bottom();
        for (PlacedNode node : placement.nodes()) {
            if (!pinned.containsKey(node.key())
                    && lane.box().contains(node.box().centre())
                    && boxOf(node.key()).bottom() > low) {
                low = boxOf(node.key()).bottom() + Spacing.LANE_PAD;
            }
        }
        Box box = lane.box();
        return new PlacedLane(lane.lane(), new Box(box.x(), box.y(), box.w(), low - box.y()));
    }

    /// A frame goes with its cards when all of them were moved alike; else it stays as long as one of them is in it.
    private Optional<Frame> closed(Frame frame) {
        List<PlacedNode> members = placement.nodes().stream()
                .filter(node -> frame.box().holds(node.box()))
                .toList();
        Set<Point> moves = new HashSet<>();
        members.forEach(node -> {
            Box there = boxOf(node.key());
            moves.add(
                    new Point(there.x() - node.box().x(), there.y() - node.box().y()));
        });
        if (moves.size() == 1) {
            Point by = moves.iterator().next();
            return Optional.of(new Frame(frame.of(), frame.title(), frame.box().moved(by.x(), by.y()), frame.depth()));
        }
        boolean inUse = members.stream().anyMatch(node -> frame.box().holds(boxOf(node.key())));
        return inUse ? Optional.of(frame) : Optional.empty();
    }
}
