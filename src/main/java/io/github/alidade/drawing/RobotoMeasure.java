package io.github.alidade.drawing;

import io.github.alidade.layout.TextMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Widths of texts in Roboto, read from the font file itself.
public final class RobotoMeasure implements TextMeasure {
    public static final RobotoMeasure INSTANCE = new RobotoMeasure();

    private final Map<Weight, TrueTypeFont> fonts = new EnumMap<>(Weight.class);

    private RobotoMeasure() {
        for (Weight weight : Weight.values()) {
            fonts.put(weight, read(weight));
        }
    }

    public static TrueTypeFont font(Weight weight) {
        return java.util.Objects.requireNonNull(INSTANCE.fonts.get(weight));
    }

    private static TrueTypeFont read(Weight weight) {
        String file =
                switch (weight) {
                    case REGULAR -> "Roboto-Regular.ttf";
                    case MEDIUM -> "Roboto-Medium.ttf";
                    case BOLD -> "Roboto-Bold.ttf";
                };
        try (InputStream in =
                TrueTypeFont.class.getClassLoader().getResourceAsStream("com/formdev/flatlaf/fonts/roboto/" + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(java.util.Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized double width(String text, double size, Weight weight) {
        TrueTypeFont font = font(weight);
        try {
            double units = 0;
            for (int c : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c));
            }
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
