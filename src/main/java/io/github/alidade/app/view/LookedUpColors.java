package io.github.alidade.app.view;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Palette;
import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;
import java.util.Locale;

/// Gives the style sheet the colours of the drawing, so that window and picture speak one language.
final class LookedUpColors {
    private LookedUpColors() {}

    /// A style for the root of the scene.
    static String of(Theme theme) {
        Palette palette = Palette.of(theme);
        StringBuilder style = new StringBuilder();
        for (Lane lane : Lane.values()) {
            set(style, "-lane-" + lane.word(), palette.of(lane));
        }
        for (Exposure exposure : Exposure.values()) {
            set(style, "-exposure-" + exposure.word(), palette.of(exposure));
            set(style, "-on-exposure-" + exposure.word(), palette.on(exposure));
        }
        set(style, "-paper", palette.ground());
        return style.toString();
    }

    private static void set(StringBuilder style, String name, Color color) {
        style.append(name)
                .append(String.format(Locale.ROOT, ": #%02x%02x%02x; ", color.red(), color.green(), color.blue()));
    }
}
