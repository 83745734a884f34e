package io.github.alidade.app.view;

import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;

/// A toggle that does not flip by itself when pressed: it shows what the window shows, and so changes in the same
/// frame as all else. A public switch that is on while clear names are still in view would be a lie.
final class SightToggle extends ToggleButton {
    SightToggle(String text) {
        super(text);
    }

    @Override
    public void fire() {
        if (!isDisabled()) {
            fireEvent(new ActionEvent());
        }
    }
}
