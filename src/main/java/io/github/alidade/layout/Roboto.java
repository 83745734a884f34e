package io.github.alidade.layout;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The one font of every surface, read from the class path and never from the machine, so that a text is as wide,
/// and looks the same, everywhere.
public final class Roboto {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final Map<TextMeasure.Weight, TrueTypeFont> FONTS = new EnumMap<>(TextMeasure.Weight.class);

    private Roboto() {}

    /// The parsed font. It stays open for as long as the program runs; reading glyphs of it is not safe for several
    /// threads at once, advance widths and the character map are once they have been read.
    public static TrueTypeFont font(TextMeasure.Weight weight) {
        synchronized (FONTS) {
            return FONTS.computeIfAbsent(weight, Roboto::parse);
        }
    }

    /// The TTF file itself, for formats that embed it.
    public static byte[] bytes(TextMeasure.Weight weight) {
        try (InputStream in = Roboto.class.getResourceAsStream(resource(weight))) {
            if (in == null) {
                throw new FileNotFoundException(resource(weight));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font is missing", e);
        }
    }

    private static TrueTypeFont parse(TextMeasure.Weight weight) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes(weight)));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font cannot be read", e);
        }
    }

    private static String resource(TextMeasure.Weight weight) {
        return FOLDER
                + switch (weight) {
                    case REGULAR -> "Regular";
                    case MEDIUM -> "Medium";
                    case BOLD -> "Bold";
                }
                + ".ttf";
    }
}
