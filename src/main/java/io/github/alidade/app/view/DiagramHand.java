package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What hands do on the diagram: wheel and pinch zoom at the pointer, drags on the ground pan, drags on a card move and
/// pin it, arrows walk along the lines.
final class DiagramHand {
    private static final double STILL = 4;
    private static final double GRID = 8;
    private static final double PAN_STEP = 64;

    private final DiagramView view;
    private final WindowModel model;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean moved;
    private @Nullable NodeKey held;
    private Point grip = new Point(0, 0);

    private DiagramHand(DiagramView view, WindowModel model) {
        this.view = view;
        this.model = model;
    }

    static void attach(DiagramView view, WindowModel model) {
        DiagramHand hand = new DiagramHand(view, model);
        view.addEventHandler(ScrollEvent.SCROLL, hand::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, hand::pinched);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, hand::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, hand::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, hand::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, hand::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, hand::hovered);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hover(Selection.NOTHING));
        view.addEventHandler(KeyEvent.KEY_PRESSED, hand::typed);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown()) {
            view.look(view.cameraProperty().get().panned(event.getDeltaX() + event.getDeltaY(), 0));
        } else if (event.getDeltaY() != 0) {
            double factor = Math.exp(Math.clamp(event.getDeltaY(), -120.0, 120.0) / 240);
            view.look(view.cameraProperty().get().zoomed(factor, event.getX(), event.getY()));
        } else {
            view.look(view.cameraProperty().get().panned(event.getDeltaX(), 0));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        view.look(view.cameraProperty().get().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        moved = false;
        held = null;
        if (event.getButton() == MouseButton.PRIMARY
                && view.at(event.getX(), event.getY()) instanceof Selection.OfNode(NodeKey node)) {
            boxOf(node).ifPresent(box -> {
                held = node;
                Point place = view.placeOf(event.getX(), event.getY());
                grip = new Point(place.x() - box.x(), place.y() - box.y());
            });
        }
    }

    private Optional<Box> boxOf(NodeKey node) {
        Sight sight = model.sightProperty().get();
        return sight == null ? Optional.empty() : sight.marks().box(node);
    }

    private void dragged(MouseEvent event) {
        if (!moved && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
            return;
        }
        moved = true;
        NodeKey card = held;
        if (card != null) {
            view.setCursor(Cursor.MOVE);
            Point place = view.placeOf(event.getX(), event.getY());
            Point corner = new Point(onGrid(place.x() - grip.x()), onGrid(place.y() - grip.y()));
            boxOf(card).ifPresent(box -> view.ghost(new Box(corner.x(), corner.y(), box.w(), box.h())));
            model.drag(card, corner);
        } else {
            view.setCursor(Cursor.CLOSED_HAND);
            view.look(view.cameraProperty().get().panned(event.getX() - lastX, event.getY() - lastY));
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private static double onGrid(double value) {
        return Math.round(value / GRID) * GRID;
    }

    private void released(MouseEvent event) {
        view.setCursor(Cursor.DEFAULT);
        view.ghost(null);
        if (held != null && moved) {
            model.drop();
        }
        held = null;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || moved) {
            return;
        }
        model.select(view.at(event.getX(), event.getY()));
        if (event.getClickCount() == 2) {
            if (model.selectionProperty().get() instanceof Selection.Nothing) {
                view.fit();
            } else {
                view.fitSelection();
            }
        }
    }

    private void hovered(MouseEvent event) {
        Selection under = view.at(event.getX(), event.getY());
        view.hover(under);
        view.setCursor(under instanceof Selection.Nothing ? Cursor.DEFAULT : Cursor.HAND);
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(event, -1, 0);
            case RIGHT -> go(event, 1, 0);
            case UP -> go(event, 0, -1);
            case DOWN -> go(event, 0, 1);
            case ENTER -> view.fitSelection();
            case ESCAPE -> escape();
            case PLUS, ADD, EQUALS -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void escape() {
        if (held != null && moved) {
            held = null;
            view.ghost(null);
            model.abandonDrag();
        } else {
            model.select(Selection.NOTHING);
        }
    }

    /// Along the lines when a card is selected, moving the card itself with Shift, else over the ground.
    private void go(KeyEvent event, int dx, int dy) {
        Sight sight = model.sightProperty().get();
        if (sight != null
                && model.selectionProperty().get() instanceof Selection.OfNode(NodeKey node)
                && sight.marks().box(node).isPresent()) {
            if (event.isShiftDown()) {
                sight.marks().box(node).ifPresent(box -> {
                    model.drag(node, new Point(box.x() + dx * GRID, box.y() + dy * GRID));
                    model.drop();
                });
            } else {
                sight.marks().next(node, dx, dy).ifPresent(next -> {
                    model.select(new Selection.OfNode(next));
                    view.reveal();
                });
            }
        } else {
            view.look(view.cameraProperty().get().panned(-dx * PAN_STEP, -dy * PAN_STEP));
        }
    }

    static boolean plain(KeyEvent event, KeyCode code) {
        return event.getCode() == code && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }
}
