package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.List;

/// Texts that were torn apart: by tags between them, by the wrapping of table cells, by the ends of lines.
final class Rejoined {
    private Rejoined() {}

    /// The texts between tags, without the tags.
    static Pieces betweenTags(String text) {
        Pieces out = new Pieces();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '<') {
                int end = text.indexOf('>', i);
                i = end < 0 ? text.length() : end + 1;
            } else {
                int end = text.indexOf('<', i);
                int to = end < 0 ? text.length() : end;
                addStripped(text, i, to, out);
                i = to;
            }
        }
        return out;
    }

    /// Indentation between two texts is no part of either.
    private static void addStripped(String text, int from, int to, Pieces out) {
        int begin = from;
        int end = to;
        boolean hasBreak = text.substring(from, to).indexOf('\n') >= 0;
        while (hasBreak && begin < end && text.charAt(begin) <= ' ') {
            begin++;
        }
        while (hasBreak && end > begin && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (begin < end) {
            out.from(begin).add(text.substring(begin, end));
        }
    }

    /// Each line with what the next one goes on with.
    static Pieces acrossLines(String text) {
        Pieces out = new Pieces();
        int i = 0;
        while (i < text.length()) {
            int end = text.indexOf('\n', i);
            int to = end < 0 ? text.length() : end;
            int begin = i;
            while (begin < to && text.charAt(begin) <= ' ') {
                begin++;
            }
            int last = to;
            while (last > begin && text.charAt(last - 1) <= ' ') {
                last--;
            }
            out.from(begin).add(text.substring(begin, last));
            i = to + 1;
        }
        return out;
    }

    /// The cells of tables with drawn borders, each in one line.
    static Pieces cells(String text) {
        Pieces out = new Pieces();
        for (TextTable.Cell cell : TextTable.cells(text)) {
            List<TextTable.Line> lines = new ArrayList<>(cell.lines());
            if (lines.size() > 1) {
                lines.forEach(line -> out.from(line.offset()).add(line.text()));
                out.add('\n');
            }
        }
        return out;
    }
}
