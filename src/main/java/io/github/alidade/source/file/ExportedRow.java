package io.github.alidade.source.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row of a text export, by the heads of its columns; `-` is nothing.
record ExportedRow(TextTable.Row row) {
    private static final Pattern LABEL = Pattern.compile(".* \\((.+)\\)");
    private static final TextTable.Cell NOTHING = new TextTable.Cell(List.of("-"), false);

    List<String> items(String column, Unwrapping form) {
        return form.items(row.cells().getOrDefault(column, NOTHING));
    }

    List<String> texts(String column) {
        return items(column, Unwrapping.ONE);
    }

    @Nullable
    String text(String column) {
        List<String> texts = texts(column);
        return texts.isEmpty() || texts.getFirst().isBlank() ? null : texts.getFirst();
    }

    String text(String column, String otherwise) {
        String text = text(column);
        return text == null ? otherwise : text;
    }

    @Nullable
    Integer number(String column) {
        return numberOf(text(column));
    }

    @Nullable
    Boolean flag(String column) {
        String text = text(column);
        return "true".equals(text) ? Boolean.TRUE : "false".equals(text) ? Boolean.FALSE : null;
    }

    /// Texts that stand in one line with commas between them.
    List<String> inOneLine(String column) {
        String text = text(column);
        return text == null ? List.of() : List.of(text.split(", "));
    }

    /// The ids of groups that are printed as `name (id)`.
    List<String> groupIds(String column) {
        return items(column, Unwrapping.LABELS).stream().map(ExportedRow::idIn).toList();
    }

    static String idIn(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() ? matcher.group(1) : label;
    }

    static @Nullable Integer numberOf(@Nullable String text) {
        return text == null || !text.matches("-?[0-9]{1,9}") ? null : Integer.valueOf(text);
    }
}
