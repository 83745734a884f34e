package io.github.alidade.table;

import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.List;

/// Writes sections as the text export: titles, tables of `+`, `-` and `|`, and the warnings. Columns are at most 38
/// code points wide; there is no newline at the end.
/// Source: the original tool's export, described in the README.
public final class TextTables {
    private static final int WIDEST = 38;

    private TextTables() {}

    /// Writes the sections that have rows, WARNINGS as sentences; where nothing could be seen, that stands instead.
    public static String write(List<Section> sections) {
        List<String> texts = new ArrayList<>();
        for (Section section : sections) {
            if (section.unknown()) {
                texts.add(sentences(section.title(), section.unseen()));
            } else if (section.title().equals(Section.WARNINGS)) {
                texts.add(sentences(
                        section.title(),
                        section.rows().stream()
                                .map(row -> row.cells().getFirst().getFirst())
                                .toList()));
            } else if (!section.rows().isEmpty()) {
                texts.add(table(section));
            }
        }
        return String.join("\n\n", texts);
    }

    /// Writes the seed's sections, or all of them, and the warnings last.
    public static String write(List<Section> sections, List<ShownText> warnings, boolean all) {
        List<Section> chosen = new ArrayList<>();
        for (Section section : sections) {
            if ((all || section.always()) && !section.title().equals(Section.WARNINGS)) {
                chosen.add(section);
            }
        }
        chosen.add(Tables.warnings(warnings));
        return write(chosen);
    }

    private static String sentences(String title, List<ShownText> sentences) {
        StringBuilder text = new StringBuilder(title);
        sentences.forEach(sentence -> text.append("\n- ").append(sentence.text()));
        return text.toString();
    }

    private static String table(Section section) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(section.columns());
        section.rows()
                .forEach(row ->
                        rows.add(row.cells().stream().map(TextTables::cell).toList()));
        int[] widths = widths(rows, section.columns().size());
        String border = border(widths);
        StringBuilder text = new StringBuilder(section.title()).append('\n').append(border);
        for (List<String> row : rows) {
            append(text, row, widths);
            text.append('\n').append(border);
        }
        return text.toString();
    }

    /// A cell's lines joined; one without any is `-`.
    private static String cell(List<ShownText> lines) {
        String text = ShownText.join("\n", lines).text();
        return text.isEmpty() ? "-" : text;
    }

    /// Measured before wrapping: a long line makes its column as wide as a column can be.
    private static int[] widths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                for (String line : row.get(column).split("\n", -1)) {
                    widths[column] = Math.min(WIDEST, Math.max(widths[column], Wrapping.length(line)));
                }
            }
        }
        return widths;
    }

    private static String border(int[] widths) {
        StringBuilder border = new StringBuilder("+");
        for (int width : widths) {
            border.repeat('-', width + 2).append('+');
        }
        return border.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (String cell : row) {
            List<String> lines = new ArrayList<>();
            for (String line : cell.split("\n", -1)) {
                lines.addAll(Wrapping.wrap(line, WIDEST));
            }
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            text.append("\n|");
            for (int column = 0; column < widths.length; column++) {
                List<String> lines = cells.get(column);
                String part = line < lines.size() ? lines.get(line) : "";
                text.append(' ')
                        .append(part)
                        .repeat(' ', widths[column] - Wrapping.length(part))
                        .append(" |");
            }
        }
    }
}
