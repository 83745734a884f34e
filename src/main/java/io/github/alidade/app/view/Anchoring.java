package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Scoping;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Coming closer opens collapsed cards, going away closes them again, and whatever opens or closes, for this or any
/// other reason, stays where it is on the screen: the eye keeps what it looked at.
final class Anchoring {
    /// A card is opened when it is so large, and closed again when it is so small: between the two nothing changes, so
    /// that a trembling hand changes nothing either. A card within an opened one needs more of both.
    private static final double OPENS = 1.6;

    private static final double CLOSES = 0.8;
    private static final double DEEPER = 1.5;

    private final DiagramView diagram;
    private final WindowModel model;
    private final Scoping scoping;
    private boolean moving;

    private Anchoring(DiagramView diagram, WindowModel model) {
        this.diagram = diagram;
        this.model = model;
        this.scoping = model.scoping();
    }

    static void attach(DiagramView diagram, WindowModel model) {
        Anchoring anchoring = new Anchoring(diagram, model);
        diagram.cameraProperty().subscribe(anchoring::looked);
        model.sightProperty().subscribe(anchoring::exchanged);
    }

    // Coming closer

    private void looked(Camera before, Camera now) {
        if (moving || before == null || before.zoom() == now.zoom()) {
            return;
        }
        if (now.zoom() > before.zoom()) {
            open(fixed(before, now), now.zoom());
        } else {
            close(now.zoom());
        }
    }

    /// The place on the screen that stays where it is while zooming: the pointer, or the middle.
    private static Point fixed(Camera before, Camera now) {
        double by = before.zoom() - now.zoom();
        return new Point(
                (now.x() * before.zoom() - before.x() * now.zoom()) / by,
                (now.y() * before.zoom() - before.y() * now.zoom()) / by);
    }

    private void open(Point at, double zoom) {
        if (diagram.at(at.x(), at.y()) instanceof Selection.OfNode(NodeKey card)
                && scoping.opensNear(card)
                && zoom >= OPENS * Math.pow(DEEPER, depth(card))) {
            scoping.openNear(card);
        }
    }

    private void close(double zoom) {
        Set<NodeKey> far = new HashSet<>();
        for (NodeKey group : scoping.opened()) {
            if (zoom < CLOSES * Math.pow(DEEPER, depth(group))) {
                far.add(group);
            }
        }
        scoping.closeFar(far);
    }

    /// In how many opened groups a group is.
    private int depth(NodeKey group) {
        Sight sight = model.sightProperty().get();
        return sight == null
                ? 0
                : (int) sight.picture().cut().map(cut -> cut.groupsAround(group)).orElse(List.of()).stream()
                        .filter(scoping.opened()::contains)
                        .count();
    }

    // Staying where it is

    private void exchanged(@Nullable Sight before, @Nullable Sight now) {
        if (before == null || now == null || before.document() != now.document() || !sameLook(before, now)) {
            return;
        }
        Camera camera = diagram.cameraProperty().get();
        Point middle = camera.toDiagram(diagram.getWidth() / 2, diagram.getHeight() / 2);
        Stream.concat(without(before, now).stream(), without(now, before).stream())
                .flatMap(group -> where(before, group)
                        .flatMap(from -> where(now, group).map(to -> new Way(from.centre(), to.centre())))
                        .stream())
                .min(Comparator.comparingDouble(way -> distance(way.from(), middle)))
                .ifPresent(way -> {
                    moving = true;
                    diagram.look(camera.panned(
                            (way.from().x() - way.to().x()) * camera.zoom(),
                            (way.from().y() - way.to().y()) * camera.zoom()));
                    moving = false;
                });
    }

    private record Way(Point from, Point to) {}

    private static boolean sameLook(Sight before, Sight now) {
        var one = before.picture().view();
        var other = now.picture().view();
        return one.lenses().equals(other.lenses()) && one.scope().looksAtTheSame(other.scope());
    }

    private static List<Group> without(Sight some, Sight others) {
        Set<NodeKey> there = others.picture().diagram().groups().keySet();
        return some.picture().diagram().groups().values().stream()
                .filter(group -> !there.contains(group.key()))
                .toList();
    }

    /// The card of a group, or the one in the middle of its members' cards.
    private static Optional<Box> where(Sight sight, Group group) {
        Optional<Box> card = sight.marks().box(group.key());
        if (card.isPresent()) {
            return card;
        }
        Optional<Cut> cut = sight.picture().cut();
        List<Box> cards = group.members().stream()
                .flatMap(member -> cut.flatMap(all -> all.cardOf(member.key())).flatMap(sight.marks()::box).stream())
                .toList();
        // Not the middle of all itself, where there may be nothing to see.
        return cards.stream().reduce(Box::around).flatMap(all -> cards.stream()
                .min(Comparator.comparingDouble(box -> distance(box.centre(), all.centre()))));
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
