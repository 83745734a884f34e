package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Snap;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do on the diagram. Arrows walk along the lines; Space takes the selected cards into the hand, and then
/// arrows move them until Space or Enter puts them down. Shift with arrows takes, moves and, with the key, puts down.
final class DiagramKeys {
    private static final double PAN_STEP = 64;
    private static final double FAR = 64;
    private static final double NEAR = 1;

    private final DiagramView view;
    private final WindowModel model;
    private final CardGrab grab;
    private boolean whileShift;

    private DiagramKeys(DiagramView view, WindowModel model, CardGrab grab) {
        this.view = view;
        this.model = model;
        this.grab = grab;
    }

    static void attach(DiagramView view, WindowModel model, CardGrab grab) {
        DiagramKeys keys = new DiagramKeys(view, model, grab);
        view.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        view.addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        view.focusedProperty().subscribe(focused -> {
            if (!focused) {
                grab.putDown();
            }
        });
        // Cards in the hand are those of one selection.
        model.selectionProperty().subscribe(grab::putDown);
    }

    /// Whether nothing but this key is pressed.
    static boolean plain(KeyEvent event, KeyCode code) {
        return event.getCode() == code && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() && !grab.holds()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(event, -1, 0);
            case RIGHT -> go(event, 1, 0);
            case UP -> go(event, 0, -1);
            case DOWN -> go(event, 0, 1);
            case SPACE -> takeOrPutDown();
            case ENTER -> enter();
            case ESCAPE -> escape();
            case PLUS, ADD, EQUALS -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SHIFT && whileShift) {
            whileShift = false;
            grab.putDown();
        }
    }

    private void takeOrPutDown() {
        if (grab.holds()) {
            grab.putDown();
        } else {
            grab.take(model.selectionProperty().get().nodes());
        }
    }

    private void enter() {
        if (grab.holds()) {
            grab.putDown();
        } else {
            view.fitSelection();
        }
    }

    private void escape() {
        if (grab.holds()) {
            grab.putBack();
        } else {
            model.select(Selection.NOTHING);
        }
    }

    private void go(KeyEvent event, int dx, int dy) {
        if (grab.holds() && !whileShift) {
            double step = event.isAltDown() ? NEAR : event.isShiftDown() ? FAR : Snap.GRID;
            grab.moveBy(dx * step, dy * step);
        } else if (event.isShiftDown() && (grab.holds() || takeWhileShift())) {
            grab.moveBy(dx * Snap.GRID, dy * Snap.GRID);
        } else {
            walk(dx, dy);
        }
    }

    private boolean takeWhileShift() {
        whileShift = grab.take(model.selectionProperty().get().nodes());
        return whileShift;
    }

    /// Along the lines when a card is selected, else over the ground.
    private void walk(int dx, int dy) {
        Sight sight = model.sightProperty().get();
        if (sight != null
                && model.selectionProperty().get() instanceof Selection.OfNode(NodeKey node)
                && sight.marks().box(node).isPresent()) {
            sight.marks().next(node, dx, dy).ifPresent(next -> {
                model.select(new Selection.OfNode(next));
                view.reveal();
            });
        } else {
            view.look(view.cameraProperty().get().panned(-dx * PAN_STEP, -dy * PAN_STEP));
        }
    }
}
