package io.github.alidade.app.view;

import io.github.alidade.vocabulary.Lane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Keys that more than one part of the window names.
final class Keys {
    static final KeyCombination EXPOSURE = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private Keys() {}

    static KeyCombination lens(Lane lane) {
        KeyCode digit =
                switch (lane) {
                    case EDGE -> KeyCode.DIGIT1;
                    case SERVICE -> KeyCode.DIGIT2;
                    case DATA -> KeyCode.DIGIT3;
                    case IAM -> KeyCode.DIGIT4;
                    case NETWORK -> KeyCode.DIGIT5;
                };
        return new KeyCodeCombination(digit, KeyCombination.ALT_DOWN);
    }
}
