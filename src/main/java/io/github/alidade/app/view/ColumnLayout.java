package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// How the columns of a table are laid out, as one line of text: in their order, how wide, whether shown (`-`), and by
/// which of them rows are sorted (`a1` up by this one first, `d2` down by this one then). Titles of columns are the
/// program's own words.
final class ColumnLayout<S> {
    private static final String BETWEEN = ";";
    private static final Pattern TOLD = Pattern.compile("(.+)=(-?\\d{1,5})(?:([ad])(\\d))?");
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
            columns.add(column.getText() + "=" + (column.isVisible() ? width : -width) + sorting(column));
        }
        return String.join(BETWEEN, columns);
    }

    private String sorting(TableColumn<S, ?> column) {
        int rank = table.getSortOrder().indexOf(column) + 1;
        if (rank < 1 || rank > 9) {
            return "";
        }
        return (column.getSortType() == SortType.ASCENDING ? "a" : "d") + rank;
    }

    /// Takes over what is known of the columns; what is not understood changes nothing.
    void read(String layout) {
        Map<String, Integer> order = new HashMap<>();
        Map<String, Double> widths = new HashMap<>();
        Map<String, SortType> types = new HashMap<>();
        Map<Integer, String> ranks = new TreeMap<>();
        for (String part : layout.split(BETWEEN)) {
            Matcher told = TOLD.matcher(part);
            if (told.matches()) {
                String title = told.group(1);
                order.put(title, order.size());
                widths.put(title, Double.valueOf(told.group(2)));
                if (told.group(3) != null) {
                    types.put(title, told.group(3).equals("a") ? SortType.ASCENDING : SortType.DESCENDING);
                    ranks.put(Integer.valueOf(told.group(4)), title);
                }
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
        ranks.values().forEach(title -> table.getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .forEach(column -> {
                    column.setSortType(types.getOrDefault(title, SortType.ASCENDING));
                    table.getSortOrder().add(column);
                }));
    }
}
