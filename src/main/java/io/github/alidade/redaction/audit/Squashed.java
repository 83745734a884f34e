package io.github.alidade.redaction.audit;

import java.util.Arrays;

/// The letters and digits of a folded text alone.
final class Squashed {
    private final char[] source;
    private final char[] text;
    private int[] origins = {};

    private Squashed(char[] source, char[] text) {
        this.source = source;
        this.text = text;
    }

    static Squashed of(char[] folded) {
        char[] text = new char[folded.length];
        int length = 0;
        for (char c : folded) {
            if (counts(c)) {
                text[length++] = c;
            }
        }
        return new Squashed(folded, Arrays.copyOf(text, length));
    }

    char[] text() {
        return text;
    }

    /// Where a character comes from. Counted for the first hit, since most texts have none.
    int origin(int at) {
        if (origins.length == 0) {
            origins = new int[text.length];
            int length = 0;
            for (int i = 0; i < source.length; i++) {
                if (counts(source[i])) {
                    origins[length++] = i;
                }
            }
        }
        return origins[at];
    }

    private static boolean counts(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : Character.isLetterOrDigit(c);
    }
}
