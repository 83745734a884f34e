package io.github.alidade.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.List;

/// The tables as JSON: `{"exposure", "sections": [{"title", "columns": [...], "rows": [[cell, ...], ...]}]}`; a cell
/// is the list of its lines, empty when the table shows `-`. What could not be seen of a section stands in `unseen`.
final class TablesJsonFormat implements Format {
    @Override
    public String extension() {
        return "tables.json";
    }

    @Override
    public String title() {
        return "Tables as JSON";
    }

    @Override
    public Content write(Subject subject) {
        ObjectNode root = Json.object();
        root.put("exposure", subject.topology().exposure().word());
        ArrayNode sections = root.putArray("sections");
        for (Section section : subject.tables()) {
            ObjectNode json = sections.addObject();
            json.put("title", section.title());
            ArrayNode columns = json.putArray("columns");
            section.columns().forEach(columns::add);
            ArrayNode rows = json.putArray("rows");
            section.rows().forEach(row -> addRow(rows.addArray(), row));
            if (!section.unseen().isEmpty()) {
                ArrayNode unseen = json.putArray("unseen");
                section.unseen().stream().map(ShownText::text).forEach(unseen::add);
            }
        }
        return new Content.OneFile(Json.bytes(root));
    }

    private static void addRow(ArrayNode json, Section.Row row) {
        for (List<ShownText> cell : row.cells()) {
            ArrayNode lines = json.addArray();
            cell.stream().map(ShownText::text).forEach(lines::add);
        }
    }
}
