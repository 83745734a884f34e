package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Boxes;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Snap;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cards held by a hand, of the mouse or the keyboard, until they are put down: one step to undo, however far they
/// went.
final class CardGrab {
    /// Cards within this many px on the screen are nearly in line.
    private static final double REACH = 6;

    private final DiagramView view;
    private final WindowModel model;
    private final Map<NodeKey, Box> held = new LinkedHashMap<>();
    private List<Box> others = List.of();
    private double dx;
    private double dy;

    CardGrab(DiagramView view, WindowModel model) {
        this.view = view;
        this.model = model;
    }

    boolean holds() {
        return !held.isEmpty();
    }

    /// Takes the cards of some nodes; frames are taken with the cards in them.
    /// @return whether there was a card to take
    boolean take(Collection<NodeKey> nodes) {
        putDown();
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return false;
        }
        for (NodeKey node : nodes) {
            sight.marks().box(node).ifPresent(box -> held.put(node, box));
            sight.marks()
                    .members(node)
                    .forEach(member -> sight.marks().box(member).ifPresent(box -> held.put(member, box)));
        }
        Box near = view.visible();
        others = sight.marks().boxes().entrySet().stream()
                .filter(entry ->
                        !held.containsKey(entry.getKey()) && entry.getValue().overlaps(near))
                .map(Map.Entry::getValue)
                .toList();
        dx = 0;
        dy = 0;
        if (holds()) {
            view.overlay().hold(held.values(), List.of());
        }
        return holds();
    }

    /// Moves what is held to so far from where it was taken, in line with what is near.
    /// @param free to the pixel instead
    void moveTo(double byX, double byY, boolean free) {
        Boxes.around(held.values())
                .ifPresent(whole -> move(
                        free
                                ? Snap.free(Math.rint(byX), Math.rint(byY))
                                : Snap.of(
                                        whole,
                                        byX,
                                        byY,
                                        others,
                                        REACH / view.cameraProperty().get().zoom())));
    }

    /// Moves what is held on from where it is.
    void moveBy(double byX, double byY) {
        if (holds()) {
            move(Snap.free(dx + byX, dy + byY));
        }
    }

    private void move(Snap snap) {
        dx = snap.dx();
        dy = snap.dy();
        Map<NodeKey, Point> corners = new HashMap<>();
        held.forEach((node, box) -> corners.put(node, new Point(box.x() + dx, box.y() + dy)));
        view.overlay().hold(held.values().stream().map(box -> box.moved(dx, dy)).toList(), snap.guides());
        model.drag(corners);
    }

    void putDown() {
        if (holds()) {
            letGo();
            model.drop();
        }
    }

    /// Lets go as if nothing had been moved.
    void putBack() {
        if (holds()) {
            letGo();
            model.abandonDrag();
        }
    }

    private void letGo() {
        held.clear();
        others = List.of();
        view.overlay().clear();
    }
}
