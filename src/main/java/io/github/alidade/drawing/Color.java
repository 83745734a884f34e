package io.github.alidade.drawing;

/// An sRGB colour with opacity: red, green, blue 0..255, alpha 0..1.
public record Color(int red, int green, int blue, double alpha) {
    public static Color of(int rgb) {
        return new Color((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 1);
    }

    public Color withAlpha(double opacity) {
        return new Color(red, green, blue, opacity);
    }

    /// This colour mixed with another one, of which it takes the share; as opaque as before.
    Color towards(Color other, double share) {
        return new Color(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share), alpha);
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one * (1 - share) + other * share);
    }
}
