package io.github.alidade.app.view;

import javafx.scene.input.ScrollEvent;

/// Tells fingers on a trackpad from a wheel: fingers move the ground under them, a wheel zooms. A wheel turns by whole
/// notches and straight up or down; what rolls on, comes within a gesture, goes aside or less than a notch are fingers.
final class Scrolling {
    /// Px that JavaFX tells for one notch of a wheel.
    private static final double NOTCH = 40;

    /// So long after fingers a whole notch is theirs by chance.
    private static final long STILL_FINGERS_MILLIS = 250;

    private boolean gesture;
    private long lastFingers = -STILL_FINGERS_MILLIS;

    void began() {
        gesture = true;
    }

    void ended() {
        gesture = false;
    }

    /// @param now in milliseconds of any clock
    boolean fingers(ScrollEvent event, long now) {
        boolean fingers = gesture
                || event.isInertia()
                || event.getTouchCount() > 0
                || event.getDeltaX() != 0 && !event.isShiftDown()
                || event.getDeltaY() % NOTCH != 0
                || now - lastFingers < STILL_FINGERS_MILLIS;
        if (fingers) {
            lastFingers = now;
        }
        return fingers;
    }
}
