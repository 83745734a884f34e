package io.github.alidade.export;

import io.github.alidade.layout.Roboto;
import io.github.alidade.layout.TextMeasure.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Roboto within a page: Latin letters and the signs that the program uses, always the same ones. Names in other
/// scripts, which only a clear page has, are shown in the reader's own fonts.
final class WebFont {
    private static final String SIGNS = "–—‘’“”…→←·×−≥≤";

    /// What browsers demand; hints and kerning would have to be renumbered, and the picture uses neither.
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2");

    private WebFont() {}

    static String faces() {
        return face(Weight.REGULAR, 400) + face(Weight.MEDIUM, 500) + face(Weight.BOLD, 700);
    }

    private static String face(Weight weight, int css) {
        return "@font-face{font-family:Roboto;font-weight:%d;src:url(data:font/ttf;base64,%s)}\n"
                .formatted(css, Base64.getEncoder().encodeToString(subset(weight)));
    }

    private static byte[] subset(Weight weight) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Roboto.bytes(weight)))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            IntStream.rangeClosed(' ', '~').forEach(subsetter::add);
            IntStream.rangeClosed(0xA0, 0xFF).forEach(subsetter::add);
            SIGNS.codePoints().forEach(subsetter::add);
            subsetter.writeToStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font cannot be read", e);
        }
        return firstVersion(out.toByteArray());
    }

    /// The subset has the metrics of the first version of `OS/2` only, and still calls them the third.
    private static byte[] firstVersion(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int entry = 12; entry < 12 + 16 * bytes.getShort(4); entry += 16) {
            if (bytes.getInt(entry) == 0x4F532F32) {
                int table = bytes.getInt(entry + 8);
                int version = bytes.getShort(table);
                bytes.putShort(table, (short) 0);
                bytes.putInt(entry + 4, bytes.getInt(entry + 4) - (version << 16));
            }
        }
        return font;
    }
}
