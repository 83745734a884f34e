package io.github.alidade.export;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.List;
import java.util.stream.Collectors;

/// One table as text for a clipboard: for documents and for spreadsheets.
public final class Tabular {
    private Tabular() {}

    /// A table in GitHub's Markdown.
    public static String markdown(Section section) {
        StringBuilder out = new StringBuilder();
        MarkdownFormat.table(out, section);
        return out.toString();
    }

    /// Cells between tabs, as spreadsheets take them; a cell of several lines is quoted, one that would be taken for a
    /// formula gets an apostrophe in front.
    public static String tabbed(Section section) {
        StringBuilder out = new StringBuilder();
        line(out, section.columns());
        section.rows()
                .forEach(
                        row -> line(out, row.cells().stream().map(Tabular::cell).toList()));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(Tabular::quoted).collect(Collectors.joining("\t")))
                .append("\n");
    }

    private static String cell(List<ShownText> lines) {
        return CsvTables.guarded(lines.stream().map(ShownText::text).collect(Collectors.joining("\n")));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
