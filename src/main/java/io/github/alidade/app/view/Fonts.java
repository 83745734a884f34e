package io.github.alidade.app.view;

import io.github.alidade.layout.TextMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Roboto from the program itself: texts were measured in it, and machines have other fonts. FX thread only.
final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

    private record Cut(TextMeasure.Weight weight, double size) {}

    private static final Map<Cut, Font> CUTS = new HashMap<>();
    private static boolean loaded;

    private Fonts() {}

    static void load() {
        if (!loaded) {
            List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf")
                    .forEach(Fonts::load);
            loaded = true;
        }
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null || Font.loadFont(in, 12) == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Font of(TextMeasure.Weight weight, double size) {
        load();
        return CUTS.computeIfAbsent(new Cut(weight, size), cut -> switch (weight) {
            case REGULAR -> Font.font("Roboto", FontWeight.NORMAL, size);
            case MEDIUM -> Font.font("Roboto Medium", size);
            case BOLD -> Font.font("Roboto", FontWeight.BOLD, size);
        });
    }
}
