package io.github.alidade.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Adds up the advance widths of Roboto's glyphs; no kerning, so that every painter can place glyph by glyph.
/// Any thread may use it.
public final class RobotoMeasure implements TextMeasure {
    public static final RobotoMeasure INSTANCE = new RobotoMeasure();

    /// Widths of the characters that texts of AWS are made of are kept; the others are looked up each time.
    private static final int KEPT = 0x250;

    private final Map<Weight, Advances> weights = new EnumMap<>(Weight.class);

    private RobotoMeasure() {}

    @Override
    public double width(String text, double size, Weight weight) {
        Advances advances;
        synchronized (weights) {
            advances = weights.computeIfAbsent(weight, w -> Advances.of(Roboto.font(w)));
        }
        return advances.sum(text) * size / advances.unitsPerEm;
    }

    private record Advances(TrueTypeFont font, CmapLookup glyphs, int unitsPerEm, int[] kept) {
        static Advances of(TrueTypeFont font) {
            try {
                Advances advances =
                        new Advances(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm(), new int[KEPT]);
                Arrays.setAll(advances.kept, advances::read);
                return advances;
            } catch (IOException e) {
                throw new UncheckedIOException("The bundled font cannot be read", e);
            }
        }

        long sum(String text) {
            return text.codePoints()
                    .mapToLong(c -> c < KEPT ? kept[c] : read(c))
                    .sum();
        }

        private int read(int codePoint) {
            try {
                synchronized (font) {
                    return font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The bundled font cannot be read", e);
            }
        }
    }
}
