package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Leak.View;
import io.github.alidade.redaction.audit.Reading.Manner;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads bytes that are no container: as the text that they are, or for the texts that stand in them.
final class PlainReadings {
    private static final int SHORTEST_UTF_16 = 5;

    /// In bytes that are no text, shorter rows of letters occur by chance.
    private static final int SHORTEST_STRING = 6;

    private static final int STRETCH = 8 << 20;

    /// What is read again with what follows: longer than any name.
    private static final int OVERLAP = 1 << 14;

    /// Where bytes stand in their file, when they are only a stretch of it.
    record From(long before, int lines) {
        static final From START = new From(0, 0);
    }

    private final Readings texts;

    PlainReadings(Readings texts) {
        this.texts = texts;
    }

    /// @param where empty for the file itself, otherwise the member
    void file(byte[] bytes, String where, int depth, From from) {
        Optional<Charset> wide = wide(bytes);
        Optional<String> text = wide.isPresent() ? wide.map(charset -> new String(bytes, charset)) : utf8(bytes);
        if (text.isEmpty()) {
            strings(bytes, where, depth, from);
            return;
        }
        text(text.get(), Reading.lines(text.get(), where, from.lines()), depth);
        if (wide.isEmpty() && halfEmpty(bytes)) {
            utf16Runs(bytes, place(where, from), depth);
        }
    }

    /// A long text in stretches, so that it need not be in memory in all its forms at once.
    private void text(String text, Reading.Place place, int depth) {
        int from = 0;
        while (true) {
            int to = text.length() - from <= STRETCH ? text.length() : lineBegin(text, from + STRETCH);
            int begin = from;
            String stretch = text.substring(from, to);
            texts.read(new Reading(stretch, View.TEXT, Manner.TEXT, at -> place.of(begin + at)), 0, depth);
            if (to == text.length()) {
                return;
            }
            from = lineBegin(text, to - OVERLAP);
        }
    }

    /// Where a line begins, not far before a place; otherwise the place.
    private static int lineBegin(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return line > at - OVERLAP ? line : at;
    }

    /// Text can be UTF-16, too, only if it has bytes that are no text.
    private static boolean halfEmpty(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 7) {
                return true;
            }
        }
        return false;
    }

    /// The charset that a byte order mark tells.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int mark = ByteBuffer.wrap(bytes).getInt();
        if (mark == 0x0000FEFF || mark == 0xFFFE0000) {
            return Optional.of(Charset.forName("UTF-32"));
        }
        int half = mark >>> 16;
        return half == 0xFEFF || half == 0xFFFE ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Bytes that are no text as a whole: all of them, and the rows of letters in them.
    void strings(byte[] bytes, String where, int depth) {
        strings(bytes, where, depth, From.START);
    }

    private void strings(byte[] bytes, String where, int depth, From from) {
        binary(bytes, where, depth, from);
        Pieces out = new Pieces();
        int begin = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || !(bytes[i] >= ' ' && bytes[i] < 127)) {
                if (i - begin >= SHORTEST_STRING) {
                    out.from(begin)
                            .add(new String(bytes, begin, i - begin, StandardCharsets.US_ASCII))
                            .add('\n');
                }
                begin = i + 1;
            }
        }
        if (!out.isEmpty()) {
            texts.read(empty(place(where, from)).made(out, View.STRINGS, Manner.STRINGS), 0, depth);
        }
    }

    /// Bytes that are no text may still hold some.
    void binary(byte[] bytes, String where, int depth) {
        binary(bytes, where, depth, From.START);
    }

    private void binary(byte[] bytes, String where, int depth, From from) {
        long controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        bytes(bytes, place(where, from), depth, controls * 20 > bytes.length ? Manner.DENSE : Manner.TEXT);
    }

    void bytes(byte[] bytes, String where, int depth, Manner manner) {
        bytes(bytes, place(where, From.START), depth, manner);
    }

    private void bytes(byte[] bytes, Reading.Place place, int depth, Manner manner) {
        Optional<String> text = utf8(bytes);
        if (text.isEmpty()) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            texts.read(new Reading(latin, View.TEXT, manner, place), 0, depth);
        }
        if (text.isPresent() || manner == Manner.TEXT) {
            String mixed = text.orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
            texts.read(new Reading(mixed, View.TEXT, manner, place), 0, depth);
        }
        utf16Runs(bytes, place, depth);
    }

    private static Reading empty(Reading.Place place) {
        return new Reading("", View.TEXT, Manner.TEXT, place);
    }

    private static Reading.Place place(String where, From from) {
        return at -> Reading.within(where, "byte " + (from.before() + at));
    }

    /// Rows of characters that are text as UTF-16, wherever they begin.
    private void utf16Runs(byte[] bytes, Reading.Place place, int depth) {
        Pieces out = new Pieces();
        for (int begin = 0; begin < 2; begin++) {
            utf16Runs(bytes, begin, 0, out);
            utf16Runs(bytes, begin, 1, out);
        }
        if (!out.isEmpty()) {
            texts.read(empty(place).made(out, View.UTF_16, Manner.TEXT), 0, depth);
        }
    }

    /// @param high which byte of a pair is the higher one
    private static void utf16Runs(byte[] bytes, int begin, int high, Pieces out) {
        int from = -1;
        for (int i = begin; i + 1 < bytes.length + 2; i += 2) {
            boolean text = i + 1 < bytes.length && likelyText(bytes[i + high] & 0xff, bytes[i + 1 - high] & 0xff);
            if (text && from < 0) {
                from = i;
            } else if (!text && from >= 0) {
                if (i - from >= 2 * SHORTEST_UTF_16) {
                    out.from(from);
                    for (int at = from; at < i; at += 2) {
                        out.add((char) ((bytes[at + high] & 0xff) << 8 | bytes[at + 1 - high] & 0xff));
                    }
                    out.add('\n');
                }
                from = -1;
            }
        }
    }

    /// Latin, Greek, Cyrillic and Armenian letters, marks, signs, fullwidth forms: what a row of bytes that is no text
    /// hardly ever has in a row.
    private static boolean likelyText(int high, int low) {
        return switch (high) {
            case 0 -> low >= ' ' && low != 127;
            case 1, 2, 3, 4, 5, 6, 0x20, 0xff -> true;
            default -> false;
        };
    }
}
