package io.github.alidade.layout;

/// Tells how wide a text is in Roboto, the one font of every surface.
public interface TextMeasure {
    enum Weight {
        REGULAR,
        MEDIUM,
        BOLD
    }

    /// The width in px of a text of a size in px.
    double width(String text, double size, Weight weight);
}
