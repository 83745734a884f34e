package io.github.alidade.export;

import io.github.alidade.layout.Roboto;
import io.github.alidade.layout.TextMeasure.Weight;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Outlines of texts from the font file itself: the machine's fonts are never asked, so that pixels are equal
/// everywhere. One instance a picture; not for several threads.
final class Glyphs {
    /// Roboto's units per em, in every weight.
    private static final double UNITS = 2048;

    private record Glyph(GeneralPath path, double advance) {}

    private record Letter(Weight weight, int codePoint) {}

    private final Map<Letter, Glyph> known = new HashMap<>();

    /// The outline of a text that begins at `x` on the baseline `y`.
    Shape outline(String text, double x, double y, double size, Weight weight) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / UNITS;
        double at = x;
        for (int codePoint : Printable.of(text).codePoints().toArray()) {
            Glyph glyph = known.computeIfAbsent(new Letter(weight, codePoint), Glyphs::read);
            outline.append(glyph.path().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += glyph.advance() * scale;
        }
        return outline;
    }

    private static Glyph read(Letter letter) {
        TrueTypeFont font = Roboto.font(letter.weight());
        synchronized (font) {
            try {
                int id = font.getUnicodeCmapLookup().getGlyphId(letter.codePoint());
                var data = font.getGlyph().getGlyph(id);
                return new Glyph(data == null ? new GeneralPath() : data.getPath(), font.getAdvanceWidth(id));
            } catch (IOException e) {
                throw new UncheckedIOException("The bundled font cannot be read", e);
            }
        }
    }
}
