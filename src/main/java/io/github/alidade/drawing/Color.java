package io.github.alidade.drawing;

/// An sRGB colour with opacity: red, green, blue 0..255, alpha 0..1.
public record Color(int red, int green, int blue, double alpha) {
    public static Color of(int rgb) {
        return new Color((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 1);
    }

    public Color withAlpha(double opacity) {
        return new Color(red, green, blue, opacity);
    }
}
