package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// How the columns of a table are laid out, as one line of text: in their order, how wide, whether shown. Titles of
/// columns are the program's own words.
final class ColumnLayout<S> {
    private static final String BETWEEN = ";";
    private static final double LEAST = 24;
    private static final double MOST = 2000;

    private final TableView<S> table;

    ColumnLayout(TableView<S> table) {
        this.table = table;
    }

    String written() {
        List<String> columns = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            long width = Math.round(column.getWidth());
            columns.add(column.getText() + "=" + (column.isVisible() ? width : -width));
        }
        return String.join(BETWEEN, columns);
    }

    /// Takes over what is known of the columns; what is not understood changes nothing.
    void read(String layout) {
        Map<String, Integer> order = new HashMap<>();
        Map<String, Double> widths = new HashMap<>();
        for (String part : layout.split(BETWEEN)) {
            int at = part.lastIndexOf('=');
            if (at > 0 && part.substring(at + 1).matches("-?\\d{1,5}")) {
                order.put(part.substring(0, at), order.size());
                widths.put(part.substring(0, at), Double.valueOf(part.substring(at + 1)));
            }
        }
        table.getColumns().forEach(column -> {
            Double width = widths.get(column.getText());
            if (width != null && width != 0) {
                column.setPrefWidth(Math.clamp(Math.abs(width), LEAST, MOST));
                column.setVisible(width > 0);
            }
        });
        if (table.getColumns().stream().noneMatch(TableColumn::isVisible)) {
            table.getColumns().forEach(column -> column.setVisible(true));
        }
        table.getColumns()
                .sort(Comparator.comparing(column -> order.getOrDefault(column.getText(), Integer.MAX_VALUE)));
    }
}
