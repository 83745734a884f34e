package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the mouse and fingers do on the diagram: a wheel and a pinch zoom at the pointer, two fingers and drags on the
/// ground pan, drags on cards and frames move and pin, drags with Shift draw a box around cards.
final class DiagramHand {
    private static final double STILL = 4;

    /// What a drag that began where the pointer was pressed would do.
    private enum Drag {
        NONE,
        PAN,
        MARQUEE,
        MOVE
    }

    private final DiagramView view;
    private final WindowModel model;
    private final CardGrab grab;
    private final Scrolling scrolling = new Scrolling();
    private Drag drag = Drag.NONE;
    private Collection<NodeKey> cards = List.of();
    private Selection before = Selection.NOTHING;
    private Point pressed = new Point(0, 0);
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean moved;

    private DiagramHand(DiagramView view, WindowModel model, CardGrab grab) {
        this.view = view;
        this.model = model;
        this.grab = grab;
    }

    static void attach(DiagramView view, WindowModel model, CardGrab grab) {
        DiagramHand hand = new DiagramHand(view, model, grab);
        view.addEventHandler(ScrollEvent.SCROLL_STARTED, event -> hand.scrolling.began());
        view.addEventHandler(ScrollEvent.SCROLL_FINISHED, event -> hand.scrolling.ended());
        view.addEventHandler(ScrollEvent.SCROLL, hand::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, hand::pinched);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, hand::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, hand::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, hand::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, hand::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, hand::hovered);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hover(Selection.NOTHING));
    }

    private void scrolled(ScrollEvent event) {
        // Fingers that pinch come as a wheel with Ctrl on most systems.
        boolean zooms = event.isShortcutDown() || event.isControlDown();
        if (zooms) {
            zoom(event);
        } else if (event.isShiftDown()) {
            pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else if (scrolling.fingers(event, System.nanoTime() / 1_000_000)) {
            pan(event.getDeltaX(), event.getDeltaY());
        } else {
            zoom(event);
        }
        event.consume();
    }

    private void zoom(ScrollEvent event) {
        double factor = Math.exp(Math.clamp(event.getDeltaY(), -120.0, 120.0) / 240);
        view.look(view.cameraProperty().get().zoomed(factor, event.getX(), event.getY()));
    }

    private void pan(double dx, double dy) {
        view.look(view.cameraProperty().get().panned(dx, dy));
    }

    private void pinched(ZoomEvent event) {
        view.look(view.cameraProperty().get().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        grab.putDown();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        pressed = view.placeOf(pressedX, pressedY);
        moved = false;
        before = model.selectionProperty().get();
        drag = switch (event.getButton()) {
            case PRIMARY -> begun(event);
            case MIDDLE -> Drag.PAN;
            default -> Drag.NONE;
        };
    }

    private Drag begun(MouseEvent event) {
        boolean selecting = view.selectingProperty().get();
        if (view.at(event.getX(), event.getY()) instanceof Selection.OfNode(NodeKey node)
                && !event.isShiftDown()
                && !(selecting && frame(node))) {
            cards = taken(node);
            return cards.isEmpty() ? Drag.PAN : Drag.MOVE;
        }
        return event.isShiftDown() || selecting ? Drag.MARQUEE : Drag.PAN;
    }

    private boolean frame(NodeKey node) {
        Sight sight = model.sightProperty().get();
        return sight != null && sight.marks().box(node).isEmpty();
    }

    /// All that is selected if the pressed one is, else the card, or the cards of the frame that was pressed.
    private Collection<NodeKey> taken(NodeKey node) {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return List.of();
        }
        Set<NodeKey> selected = before.nodes();
        if (selected.size() > 1 && selected.contains(node)) {
            return selected;
        }
        return sight.marks().box(node).isPresent()
                ? List.of(node)
                : sight.marks()
                        .members(node, pressed, 8 / view.cameraProperty().get().zoom());
    }

    private void dragged(MouseEvent event) {
        if (drag == Drag.NONE || !moved && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
            return;
        }
        Point place = view.placeOf(event.getX(), event.getY());
        switch (drag) {
            case NONE -> {}
            case PAN -> {
                view.setCursor(Cursor.CLOSED_HAND);
                pan(event.getX() - lastX, event.getY() - lastY);
            }
            case MARQUEE -> surround(event, place);
            case MOVE -> {
                view.setCursor(Cursor.MOVE);
                if (grab.holds() || !moved && grab.take(cards)) {
                    grab.moveTo(place.x() - pressed.x(), place.y() - pressed.y(), event.isAltDown());
                }
            }
        }
        moved = true;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void surround(MouseEvent event, Point place) {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return;
        }
        view.setCursor(Cursor.CROSSHAIR);
        Box around = new Box(pressed.x(), pressed.y(), 0, 0).around(new Box(place.x(), place.y(), 0, 0));
        view.overlay().marquee(around);
        Selection kept = adds(event) ? before : Selection.NOTHING;
        Selection chosen = kept.with(sight.marks().cards(around));
        if (!chosen.equals(model.selectionProperty().get())) {
            model.select(chosen);
        }
    }

    private static boolean adds(InputEvent event) {
        return event instanceof MouseEvent mouse && (mouse.isShortcutDown() || mouse.isControlDown());
    }

    private void released(MouseEvent event) {
        if (drag == Drag.MOVE) {
            grab.putDown();
        } else if (drag == Drag.MARQUEE) {
            view.overlay().clear();
        }
        drag = Drag.NONE;
        hovered(event);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || moved) {
            return;
        }
        Selection under = view.at(event.getX(), event.getY());
        if (event.isShiftDown() || adds(event)) {
            if (under instanceof Selection.OfNode(NodeKey node)) {
                model.select(model.selectionProperty().get().toggled(node));
            }
            return;
        }
        if (event.getClickCount() > 2) {
            // The second click may have opened what was here: one more would meet what was not aimed at.
            return;
        }
        model.select(under);
        if (event.getClickCount() == 2) {
            if (under instanceof Selection.Nothing) {
                view.fit();
            } else if (!(under instanceof Selection.OfNode(NodeKey node)
                    && model.scoping().toggle(node))) {
                view.fitSelection();
            }
        }
    }

    private void hovered(MouseEvent event) {
        Selection under = view.at(event.getX(), event.getY());
        view.hover(under);
        view.setCursor(
                switch (under) {
                    case Selection.Nothing() ->
                        event.isShiftDown() || view.selectingProperty().get() ? Cursor.CROSSHAIR : Cursor.DEFAULT;
                    default -> Cursor.HAND;
                });
    }
}
