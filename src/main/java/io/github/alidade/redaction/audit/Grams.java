package io.github.alidade.redaction.audit;

/// Which short runs of characters stand in some texts, and in their letters and digits alone. Tells at once that a text
/// stands in none of them, for nearly all that do not; of what stands there it never says so.
final class Grams {
    /// No needle is shorter.
    private static final int DIRECT = AhoCorasick.SHORTEST;

    /// No squashed needle is shorter.
    private static final int SQUASHED = Needles.SQUASHED;

    private static final int BITS = 22;

    private final long[] direct = new long[1 << BITS - 6];
    private final long[] squashed = new long[1 << BITS - 6];
    private boolean empty = true;

    /// @param folded see [Folded]
    void add(char[] folded) {
        add(folded, DIRECT, direct);
        add(Squashed.of(folded).text(), SQUASHED, squashed);
    }

    private void add(char[] text, int length, long[] into) {
        for (int i = 0; i + length <= text.length; i++) {
            if (begins(text[i])) {
                int bit = gram(text, i, length);
                into[bit >> 6] |= 1L << bit;
                empty = false;
            }
        }
    }

    /// Needles do not begin with a blank, and what an export says is blank to the audit.
    private static boolean begins(char c) {
        return c != ' ' && c != '\n';
    }

    /// Whether nothing stands there that could be found.
    boolean isEmpty() {
        return empty;
    }

    /// Whether any part of a folded text may stand there.
    boolean meet(char[] folded) {
        return meet(folded, DIRECT, direct) || meet(Squashed.of(folded).text(), SQUASHED, squashed);
    }

    private static boolean meet(char[] text, int length, long[] known) {
        for (int i = 0; i + length <= text.length; i++) {
            int bit = gram(text, i, length);
            if (begins(text[i]) && (known[bit >> 6] & 1L << bit) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int gram(char[] text, int from, int length) {
        int mixed = 0;
        for (int i = from; i < from + length; i++) {
            mixed = mixed * 31 + text[i];
        }
        return mixed * 0x9E3779B1 >>> 32 - BITS;
    }
}
