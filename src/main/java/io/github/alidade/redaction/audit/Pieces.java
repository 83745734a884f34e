package io.github.alidade.redaction.audit;

import java.util.Arrays;

/// A text put together from pieces of another one, which knows for each character where it comes from.
final class Pieces {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] origins = new int[64];
    private int count;

    /// What is appended next stands at this place in the original, and what follows it behind it.
    Pieces from(int origin) {
        boolean goesOn = count > 0 && origins[count - 1] + text.length() - starts[count - 1] == origin;
        if (!goesOn) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                origins = Arrays.copyOf(origins, count * 2);
            }
            starts[count] = text.length();
            origins[count++] = origin;
        }
        return this;
    }

    Pieces add(char c) {
        text.append(c);
        return this;
    }

    Pieces add(CharSequence more) {
        text.append(more);
        return this;
    }

    Pieces addPoint(int point) {
        text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    void shortenTo(int length) {
        text.setLength(length);
        while (count > 0 && starts[count - 1] >= length) {
            count--;
        }
    }

    String text() {
        return text.toString();
    }

    int origin(int at) {
        int found = Arrays.binarySearch(starts, 0, count, at);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? 0 : origins[piece] + at - starts[piece];
    }
}
