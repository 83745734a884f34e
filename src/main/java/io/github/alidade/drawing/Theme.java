package io.github.alidade.drawing;

/// Dark or light.
public enum Theme {
    LIGHT,
    DARK
}
