package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.MarkIndex;
import io.github.alidade.drawing.Owner;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what of a picture is where, and what belongs together. Immutable once made.
public final class DiagramIndex {
    private final Picture picture;
    private final MarkIndex marks;
    private final Map<NodeKey, Box> boxes;
    private final Map<NodeKey, Box> frames = new HashMap<>();
    private final Map<NodeKey, List<Box>> framesByNode = new HashMap<>();
    private final Map<NodeKey, List<Diagram.Line>> linesByNode = new HashMap<>();

    public DiagramIndex(Picture picture) {
        this.picture = picture;
        this.marks = new MarkIndex(picture.drawing());
        this.boxes = Collections.unmodifiableMap(picture.placement().boxes());
        picture.placement().frames().forEach(frame -> {
            frames.putIfAbsent(frame.of(), frame.box());
            framesByNode.computeIfAbsent(frame.of(), key -> new ArrayList<>()).add(frame.box());
        });
        for (Diagram.Line line : picture.diagram().lines()) {
            linesByNode.computeIfAbsent(line.source(), key -> new ArrayList<>()).add(line);
            linesByNode.computeIfAbsent(line.target(), key -> new ArrayList<>()).add(line);
        }
    }

    /// The marks that touch a part of the diagram and are worth painting at a zoom, in painting order.
    public List<Mark> within(Box part, double zoom) {
        return marks.within(part).stream().filter(mark -> mark.near() <= zoom).toList();
    }

    /// Whether a part of the diagram shows more than so many marks at a zoom.
    public boolean crowded(Box part, double zoom, int most) {
        return marks.crowded(part, zoom, most);
    }

    /// The marks of one owner that are worth painting at a zoom, in painting order.
    public List<Mark> of(Owner owner, double zoom) {
        return marks.of(owner).stream().filter(mark -> mark.near() <= zoom).toList();
    }

    /// The card of a node.
    public Optional<Box> box(NodeKey node) {
        return Optional.ofNullable(boxes.get(node));
    }

    /// The card that stands for a node: its own, or that of the group in which it is.
    public Optional<NodeKey> card(NodeKey node) {
        return boxes.containsKey(node)
                ? Optional.of(node)
                : picture.cut().flatMap(cut -> cut.cardOf(node)).filter(boxes::containsKey);
    }

    /// What of the diagram stands for a selection: a node inside of a group is seen as the group.
    public Selection shownAs(Selection selected) {
        return switch (selected) {
            case Selection.OfNode(NodeKey node)
            when !boxes.containsKey(node) && !frames.containsKey(node) ->
                picture.cut()
                        .flatMap(cut -> cut.cardOf(node))
                        .<Selection>map(Selection.OfNode::new)
                        .orElse(selected);
            default -> selected;
        };
    }

    /// The frame that stands for a node.
    public Optional<Box> frame(NodeKey node) {
        return Optional.ofNullable(frames.get(node));
    }

    /// The box of every card.
    public Map<NodeKey, Box> boxes() {
        return boxes;
    }

    /// The cards that a part of the diagram touches.
    public List<NodeKey> cards(Box part) {
        return picture.placement().nodes().stream()
                .filter(node -> node.box().overlaps(part))
                .map(Placement.PlacedNode::key)
                .toList();
    }

    /// The cards in the frames that stand for a node; one node may have several.
    public List<NodeKey> members(NodeKey frame) {
        return members(framesByNode.getOrDefault(frame, List.of()));
    }

    /// The cards in that frame of a node which a place lies in or beside.
    public List<NodeKey> members(NodeKey frame, Point place, double reach) {
        return members(framesByNode.getOrDefault(frame, List.of()).stream()
                .filter(box -> box.grown(reach).contains(place))
                .toList());
    }

    private List<NodeKey> members(List<Box> around) {
        return picture.placement().nodes().stream()
                .filter(node -> around.stream().anyMatch(box -> box.holds(node.box())))
                .map(Placement.PlacedNode::key)
                .toList();
    }

    public List<Diagram.Line> lines(NodeKey node) {
        return linesByNode.getOrDefault(node, List.of());
    }

    public Optional<Diagram.Line> line(NodeKey source, NodeKey target) {
        return lines(source).stream()
                .filter(line -> line.source().equals(source) && line.target().equals(target))
                .findFirst();
    }

    /// The line of a step from one card to another, which goes against it where something is fetched.
    public Optional<Diagram.Line> between(NodeKey source, NodeKey target) {
        return line(source, target).or(() -> line(target, source));
    }

    /// What lies topmost at a place of the diagram.
    /// @param reach how far beside a line still counts, in px at 100 %
    public Selection at(Point place, double reach) {
        return marks.at(place, reach).map(this::selection).orElse(Selection.NOTHING);
    }

    private Selection selection(Owner owner) {
        return switch (owner) {
            case Owner.Nobody() -> Selection.NOTHING;
            case Owner.OfNode(NodeKey node) -> new Selection.OfNode(node);
            case Owner.OfFrame(NodeKey frame) -> new Selection.OfNode(frame);
            case Owner.OfLine(int number) -> {
                Diagram.Line line = picture.diagram().lines().get(number);
                yield new Selection.OfLine(line.source(), line.target());
            }
        };
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
            double aside =
                    Math.abs((box.centre().x() - start.x()) * dy - (box.centre().y() - start.y()) * dx);
            // Not much beside the direction; what lies aside costs double.
            if (along > 0 && aside <= along * 2.4 && along + 2 * aside < shortest) {
                shortest = along + 2 * aside;
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }
}
