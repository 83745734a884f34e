package io.github.alidade.redaction.audit;

import java.util.Arrays;
import java.util.stream.IntStream;

/// One way to read something of a file as text.
///
/// @param view its name, see [Leak#view()]
/// @param manner what kind of text it is, which decides what is looked for
record Reading(String text, String view, Manner manner, Place place) {

    /// How far a hit can be trusted.
    enum Manner {
        /// Meant to be read.
        TEXT,
        /// Texts that stand apart put side by side: words that meet may look like a name by chance.
        SEAMS,
        /// Taken out of what may be base64 or hexadecimal digits, or any word that looks so.
        DECODED,
        /// Rows of letters in what is no text.
        STRINGS,
        /// Bytes that are no text, or packed ones: short names occur by chance.
        DENSE
    }

    /// Where a character of the reading stands in the file, for a person.
    interface Place {
        String of(int offset);
    }

    /// A reading made from pieces of this one.
    Reading made(Pieces pieces, String by, Manner how) {
        String name = view.equals(Leak.View.TEXT) ? by : view + ", " + by;
        return new Reading(pieces.text(), name, how, at -> place.of(pieces.origin(at)));
    }

    /// A reading of a file's text.
    static Reading of(String text, String where) {
        return new Reading(text, Leak.View.TEXT, Manner.TEXT, lines(text, where));
    }

    /// A place in a part of a file.
    /// @param where empty for the file itself
    static String within(String where, String place) {
        return where.isEmpty() ? place : where + ", " + place;
    }

    static Place lines(String text, String where) {
        return new Lines(text, where, 0);
    }

    /// @param before how many lines stand before the text
    static Place lines(String text, String where, int before) {
        return new Lines(text, where, before);
    }

    /// Knows where lines begin as soon as somebody asks.
    private static final class Lines implements Place {
        private static final int LONG_LINE = 400;

        private final String text;
        private final String where;
        private final int before;
        private int[] starts = {};

        Lines(String text, String where, int before) {
            this.text = text;
            this.where = where;
            this.before = before;
        }

        @Override
        public String of(int offset) {
            if (starts.length == 0) {
                starts = IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(i -> text.charAt(i) == '\n')
                                        .map(i -> i + 1))
                        .toArray();
            }
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found + 1 : -found - 1;
            String told = "line " + (before + line) + column(offset, line);
            return within(where, told);
        }

        /// In what is one endless line, the line alone helps nobody.
        private String column(int offset, int line) {
            int begin = starts[line - 1];
            int end = line < starts.length ? starts[line] : text.length();
            return end - begin > LONG_LINE ? ", column " + (offset - begin + 1) : "";
        }
    }
}
