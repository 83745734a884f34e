package io.github.alidade.table;

import java.util.ArrayList;
import java.util.List;

/// Breaks lines as the original tool does: Python's `textwrap` with `break_on_hyphens=False`, in code points.
/// Lines break at blanks, which are dropped there; a word longer than a line fills the rest of the line that it
/// starts in and is cut hard.
final class Wrapping {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int length;

    private Wrapping(int width) {
        this.width = width;
    }

    /// The lines of a cell's line; a line that fits stays as it is.
    static List<String> wrap(String text, int width) {
        if (length(text) <= width) {
            return List.of(text);
        }
        Wrapping wrapping = new Wrapping(width);
        chunks(text).forEach(wrapping::put);
        wrapping.end();
        return wrapping.lines.isEmpty() ? List.of("") : List.copyOf(wrapping.lines);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Runs of blanks and runs of anything else, in turn.
    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || blank(text, i) != blank(text, start)) {
                chunks.add(text.substring(start, i));
                start = i;
            }
        }
        return chunks;
    }

    private static boolean blank(String text, int at) {
        return text.charAt(at) == ' ';
    }

    private void put(String chunk) {
        // Blanks at a break are dropped; those before the first word stay, as in the original.
        if (line.isEmpty() && !lines.isEmpty() && blank(chunk, 0)) {
            return;
        }
        int size = length(chunk);
        if (length + size <= width) {
            append(chunk, size);
        } else if (size > width) {
            cut(chunk, size);
        } else {
            end();
            put(chunk);
        }
    }

    /// A word longer than a line: what fits goes here, the rest into the next lines.
    private void cut(String chunk, int size) {
        int room = width - length;
        if (room == 0) {
            end();
            put(chunk);
            return;
        }
        int at = chunk.offsetByCodePoints(0, room);
        append(chunk.substring(0, at), room);
        end();
        put(chunk.substring(at));
    }

    private void append(String chunk, int size) {
        line.append(chunk);
        length += size;
    }

    private void end() {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            lines.add(line.substring(0, end));
        }
        line.setLength(0);
        length = 0;
    }
}
