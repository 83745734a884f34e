package io.github.alidade.export;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The diagram as Mermaid and the tables, in GitHub's Markdown.
/// Source: GitHub Flavored Markdown Spec, tables and backslash escapes.
final class MarkdownFormat implements Format {
    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String title() {
        return "Markdown";
    }

    @Override
    public Content write(Subject subject) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(Headline.of(subject.topology())).append("\n\n");
        out.append("```mermaid\n").append(MermaidFormat.chart(subject)).append("```\n");
        for (Section section : subject.tables()) {
            if (!section.silent()) {
                out.append("\n## ").append(escaped(section.title())).append("\n\n");
                section.unseen().forEach(sentence -> out.append(escaped(sentence.text()))
                        .append("\n\n"));
            }
            if (!section.rows().isEmpty()) {
                table(out, section);
            }
        }
        return new Content.OneFile(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void table(StringBuilder out, Section section) {
        row(out, section.columns().stream().map(MarkdownFormat::escaped).toList());
        row(out, section.columns().stream().map(column -> "---").toList());
        section.rows()
                .forEach(row ->
                        row(out, row.cells().stream().map(MarkdownFormat::cell).toList()));
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(List<ShownText> lines) {
        return lines.isEmpty()
                ? "-"
                : lines.stream()
                        .flatMap(line -> line.text().lines())
                        .map(MarkdownFormat::escaped)
                        .collect(Collectors.joining("<br>"));
    }

    /// Text that Markdown shows as it is.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!', '$' ->
                    out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
