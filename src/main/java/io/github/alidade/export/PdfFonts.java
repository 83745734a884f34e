package io.github.alidade.export;

import io.github.alidade.layout.Roboto;
import io.github.alidade.layout.TextMeasure.Weight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Roboto within one PDF; of each weight that is used, the letters that are used are embedded.
final class PdfFonts {
    /// Stands for letters of scripts that Roboto does not have: the sign for what cannot be shown.
    private static final int UNKNOWN = 0xFFFD;

    private final PDDocument document;
    private final Map<Weight, PDType0Font> fonts = new EnumMap<>(Weight.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /// @param text what the font can show of it
    record Letters(PDFont font, String text) {}

    Letters letters(String text, Weight weight) throws IOException {
        PDType0Font font = font(weight);
        CmapLookup glyphs = Roboto.font(weight).getUnicodeCmapLookup();
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(glyphs.getGlyphId(c) > 0 ? c : UNKNOWN));
        return new Letters(font, shown.toString());
    }

    private PDType0Font font(Weight weight) throws IOException {
        PDType0Font known = fonts.get(weight);
        if (known != null) {
            return known;
        }
        PDType0Font loaded = PDType0Font.load(document, new ByteArrayInputStream(Roboto.bytes(weight)), true);
        fonts.put(weight, loaded);
        return loaded;
    }
}
