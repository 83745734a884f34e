package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Leak.View;
import io.github.alidade.redaction.audit.Reading.Manner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All that a text says in other words: torn apart, escaped, encoded, packed. A text that unfolds without end is not
/// read to the end, and said to be so.
final class Readings {
    /// How often one encoding may lie within another.
    private static final int DEPTH = 3;

    /// How much is read in all, in characters.
    private static final long MOST = 768L << 20;

    /// Longer runs of base64 without a break are packed bytes and no text; so is what a diagram of draw.io holds, of
    // any
    /// length, also within another file.
    private static final Pattern PACKED =
            Pattern.compile("[A-Za-z0-9+/]{256,}={0,2}|(?<=>|&gt;)[A-Za-z0-9+/]{16,255}={0,2}(?=(?:<|&lt;)/diagram)");

    /// Told of each reading.
    interface Reader {
        void read(Reading reading);

        /// A part that could not be read.
        void unreadable(String place, String why);
    }

    /// Reads bytes that a text held.
    interface Inner {
        /// @param depth how many containers they were taken out of
        void file(byte[] bytes, String where, int depth);
    }

    private final Reader reader;
    private final Inner inner;
    private long budget = MOST;

    Readings(Reader reader, Inner inner) {
        this.reader = reader;
        this.inner = inner;
    }

    /// @param level how many encodings it was taken out of
    /// @param depth how many containers it was taken out of
    void read(Reading reading, int level, int depth) {
        budget -= reading.text().length();
        if (budget < 0) {
            reader.unreadable(reading.place().of(0), "it unfolds into more than can be read");
            return;
        }
        Reading text = reading.manner() == Manner.DENSE ? reading : unpacked(reading, depth);
        reader.read(text);
        if (text.manner() == Manner.TEXT) {
            rejoined(text, level, depth);
        }
        if (level < DEPTH && text.manner() != Manner.DENSE) {
            Reading unescaped = text.made(Unescaped.around(text.text()), View.UNESCAPED, text.manner());
            deeper(unescaped, level, depth);
            deeper(text.made(Base64Runs.base64(text.text()), View.BASE64, Manner.DECODED), level, depth);
            deeper(text.made(Base64Runs.hex(text.text()), View.HEX, Manner.DECODED), level, depth);
        }
    }

    private void rejoined(Reading reading, int level, int depth) {
        String text = reading.text();
        if (text.contains("</")) {
            seams(reading, Rejoined.betweenTags(text), level, depth);
        } else if (text.indexOf('\n') >= 0) {
            seams(reading, Rejoined.cells(text), level, depth);
            seams(reading, Rejoined.acrossLines(text), level, depth);
        }
    }

    private void seams(Reading reading, Pieces pieces, int level, int depth) {
        if (!pieces.isEmpty()) {
            read(reading.made(pieces, View.REJOINED, Manner.SEAMS), level, depth);
        }
    }

    private void deeper(Reading reading, int level, int depth) {
        if (!reading.text().isEmpty()) {
            read(reading, level + 1, depth);
        }
    }

    /// Takes long runs of base64 out of a text and reads what they pack: a picture, a font, a compressed diagram. The
    /// runs themselves are searched for long names only: short ones occur in them by chance.
    private Reading unpacked(Reading reading, int depth) {
        Matcher runs = PACKED.matcher(reading.text());
        List<int[]> found = new ArrayList<>();
        while (runs.find()) {
            found.add(new int[] {runs.start(), runs.end()});
        }
        if (found.isEmpty()) {
            return reading;
        }
        StringBuilder text = new StringBuilder(reading.text());
        for (int[] run : found) {
            String packed = reading.text().substring(run[0], run[1]);
            String place = reading.place().of(run[0]);
            byte[] bytes = Base64Runs.decode(packed, 0);
            inflate(bytes, place + ", " + View.BASE64, depth);
            Reading.Place inside = at -> reading.place().of(run[0] + at);
            reader.read(new Reading(packed, reading.view(), Manner.DENSE, inside));
            text.replace(run[0], run[1], " ".repeat(run[1] - run[0]));
        }
        return new Reading(text.toString(), reading.view(), reading.manner(), reading.place());
    }

    private void inflate(byte[] bytes, String place, int depth) {
        Optional<byte[]> bare = Zip.inflated(bytes, 0, true)
                .filter(inflated -> inflated.used() == bytes.length)
                .map(Zip.Inflated::bytes)
                .or(() -> Zip.inflated(bytes, 0, false).map(Zip.Inflated::bytes));
        byte[] unpacked = bare.orElse(bytes);
        // draw.io writes percent signs before it packs: part of the packing, not one more encoding.
        boolean percent = unpacked.length > 3 && unpacked[0] == '%' && unpacked[1] == '3' && unpacked[2] == 'C';
        byte[] content = percent
                ? Unescaped.all(new String(unpacked, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : unpacked;
        inner.file(content, place, depth + 1);
    }
}
