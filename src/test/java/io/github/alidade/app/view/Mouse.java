package io.github.alidade.app.view;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// What a mouse does that the headless robot's cannot: hold keys, count clicks as wanted, stay still.
record Mouse(Node on, int clicks, boolean shift, boolean control, boolean still) {
    static Mouse on(Node node) {
        return new Mouse(node, 1, false, false, false);
    }

    Mouse clicks(int count) {
        return new Mouse(on, count, shift, control, still);
    }

    Mouse holding(boolean shiftKey, boolean controlKey) {
        return new Mouse(on, clicks, shiftKey, controlKey, still);
    }

    Mouse still(boolean sincePressed) {
        return new Mouse(on, clicks, shift, control, sincePressed);
    }

    /// @param at a place of the scene
    void fire(EventType<MouseEvent> what, Point2D at) {
        boolean down = what != MouseEvent.MOUSE_RELEASED && what != MouseEvent.MOUSE_CLICKED;
        Point2D own = on.sceneToLocal(at);
        Point2D screen = on.localToScreen(own);
        on.fireEvent(new MouseEvent(
                what,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                clicks,
                shift,
                control,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                still,
                new PickResult(on, new Point3D(own.getX(), own.getY(), 0), 0)));
    }
}
