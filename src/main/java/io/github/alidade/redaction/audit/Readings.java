package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Leak.View;
import io.github.alidade.redaction.audit.Reading.Manner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that a text says in other words: torn apart, escaped, encoded, packed. A text that unfolds without end is not
/// read to the end, and said to be so.
final class Readings {
    /// How often one encoding may lie within another.
    private static final int DEPTH = 3;

    /// How much is read in all, in characters.
    private static final long MOST = 768L << 20;

    /// Longer runs of base64 without a break are packed bytes and no text.
    private static final int PACKED = 256;

    /// So is what a diagram of draw.io holds if it is this long, also within another file.
    private static final int PACKED_DIAGRAM = 16;

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
            deeper(text.made(Base64Runs.hexApart(text.text()), View.HEX, Manner.DECODED), level, depth);
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
        List<int[]> found = packed(reading.text());
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

    private static List<int[]> packed(String text) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!packs(text.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && packs(text.charAt(end))) {
                end++;
            }
            int length = end - i;
            while (end < text.length() && text.charAt(end) == '=' && end - i < length + 2) {
                end++;
            }
            boolean diagram = length >= PACKED_DIAGRAM
                    && (text.startsWith("</diagram", end) || text.startsWith("&lt;/diagram", end));
            if (length >= PACKED || diagram || length >= PACKED_DIAGRAM && inflates(text, i, end)) {
                found.add(new int[] {i, end});
            }
            i = end - 1;
        }
        return found;
    }

    /// Whether a short run is what gzip or zlib packed; the first letters tell.
    private static boolean inflates(String text, int from, int to) {
        if (!text.startsWith("H4sI", from) && !text.startsWith("eJ", from) && !text.startsWith("eN", from)) {
            return false;
        }
        byte[] bytes = Base64Runs.decode(text.substring(from, to), 0);
        return Zip.isGzip(bytes) || Zip.inflated(bytes, 0, false).isPresent();
    }

    private static boolean packs(char c) {
        return Base64Runs.digit(c) && c != '-' && c != '_';
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
