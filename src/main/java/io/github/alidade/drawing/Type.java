package io.github.alidade.drawing;

import io.github.alidade.layout.TextMeasure.Weight;

/// The few sizes of text that a picture has.
enum Type {
    TITLE(18, Weight.BOLD),
    HEADING(14, Weight.MEDIUM),
    BODY(12, Weight.REGULAR),
    MARK(12, Weight.BOLD),
    SMALL(11, Weight.REGULAR),
    LABEL(11, Weight.MEDIUM);

    private final double size;
    private final Weight weight;

    Type(double size, Weight weight) {
        this.size = size;
        this.weight = weight;
    }

    double size() {
        return size;
    }

    Weight weight() {
        return weight;
    }

    /// The baseline of a line whose capitals stand in the middle of `y`: Roboto's are 0.711 em tall.
    double baseline(double y) {
        return Math.round(y + size * 0.711 / 2);
    }
}
