package io.github.alidade.app.viewmodel;

import io.github.alidade.export.Tabular;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of a table, named so that the same part can be found in the table with other names.
///
/// @param section the title of the table
/// @param columns the places of the columns
public record Excerpt(String section, List<RowName> rows, List<Integer> columns) {

    /// A row by what it is about and its number among the rows about the same; rows about nothing by number alone.
    public record RowName(Optional<NodeKey> node, int number) {}

    /// How an excerpt is written.
    public enum Form {
        TABBED,
        MARKDOWN,
        /// The cells alone, without the titles of the columns.
        PLAIN
    }

    public Excerpt {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /// The names of all rows of a table, in its order.
    public static List<RowName> names(Section section) {
        Map<Optional<NodeKey>, Integer> counts = new HashMap<>();
        List<RowName> names = new ArrayList<>();
        for (Section.Row row : section.rows()) {
            names.add(new RowName(row.node(), counts.merge(row.node(), 1, Integer::sum)));
        }
        return names;
    }

    /// The same part of one of these tables.
    Optional<Section> of(List<Section> sections) {
        return sections.stream()
                .filter(one -> one.title().equals(section))
                .findFirst()
                .map(this::part);
    }

    private Section part(Section whole) {
        Map<RowName, Section.Row> byName = new HashMap<>();
        List<RowName> names = names(whole);
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), whole.rows().get(i));
        }
        List<Section.Row> found = rows.stream()
                .filter(byName::containsKey)
                .map(byName::get)
                .map(row -> new Section.Row(
                        row.node(),
                        columns.stream().<List<ShownText>>map(row.cells()::get).toList()))
                .toList();
        return new Section(
                whole.title(),
                whole.always(),
                columns.stream().map(whole.columns()::get).toList(),
                found);
    }

    static String text(Section part, Form form) {
        return switch (form) {
            case TABBED -> Tabular.tabbed(part);
            case MARKDOWN -> Tabular.markdown(part);
            case PLAIN ->
                part.rows().stream()
                        .map(row -> row.cells().stream()
                                .flatMap(List::stream)
                                .map(ShownText::text)
                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
        };
    }
}
