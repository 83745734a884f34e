package io.github.alidade.table;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import java.util.List;
import java.util.Optional;

/// One table of the report. Cells hold lines; an empty cell has none and is written as `-`.
///
/// @param title in capitals, such as `ECS SERVICES`
/// @param always whether it belongs to the seed's set; the others come with `--all-tables`
/// @param unseen what could not be seen of what would stand here; a section without rows is "none" only without it
public record Section(String title, boolean always, List<String> columns, List<Row> rows, List<ShownText> unseen) {
    /// The section that holds sentences instead of a table.
    public static final String WARNINGS = "WARNINGS";

    public Section {
        unseen = List.copyOf(unseen);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("%s has %d columns and a row of %d cells"
                        .formatted(title, columns.size(), row.cells().size()));
            }
        }
    }

    /// A section of which everything was seen.
    public Section(String title, boolean always, List<String> columns, List<Row> rows) {
        this(title, always, columns, rows, List.of());
    }

    /// Whether there is nothing to show because nothing could be seen.
    public boolean unknown() {
        return rows.isEmpty() && !unseen.isEmpty();
    }

    /// Whether there is neither a row nor a word about what could not be seen.
    public boolean silent() {
        return rows.isEmpty() && unseen.isEmpty();
    }

    /// How many rows there are, as it stands beside the title.
    public String count() {
        return unknown() ? "?" : Integer.toString(rows.size());
    }

    /// @param node what the row is about; selection follows it
    public record Row(Optional<NodeKey> node, List<List<ShownText>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
