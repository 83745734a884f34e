package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What the mouse does at the header of a table, for the keyboard, which cannot go there: sorting by columns, choosing
/// and sizing them.
final class ColumnMenus {
    private static final double WIDER = 1.2;

    private ColumnMenus() {}

    /// A column sorts upwards, and downwards when it is chosen again.
    static <S> MenuButton sort(TableView<S> table) {
        MenuButton button = button("Sort", Material2OutlinedMZ.SORT, "table-sort");
        button.setOnShowing(event -> fillSort(button, table));
        fillSort(button, table);
        return button;
    }

    private static <S> void fillSort(MenuButton button, TableView<S> table) {
        button.getItems().clear();
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            boolean up = sorts(table, column) && column.getSortType() == SortType.ASCENDING;
            String order = !sorts(table, column) ? "" : up ? " ↑" : " ↓";
            button.getItems().add(item(column.getText() + order, () -> {
                column.setSortType(up ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }));
        }
        button.getItems().add(new SeparatorMenuItem());
        button.getItems()
                .add(item("As in the Report", () -> table.getSortOrder().clear()));
    }

    private static <S> boolean sorts(TableView<S> table, TableColumn<S, ?> column) {
        return !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst() == column;
    }

    static <S> MenuButton columns(TableView<S> table) {
        MenuButton button = button("Columns", Material2OutlinedMZ.VIEW_COLUMN, "table-columns");
        for (TableColumn<S, ?> column : table.getColumns()) {
            button.getItems().add(choice(table, column));
        }
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Wider Columns", () -> size(table, WIDER)),
                        item("Narrower Columns", () -> size(table, 1 / WIDER)),
                        new SeparatorMenuItem(),
                        each(table, "Wider", column -> size(column, WIDER)),
                        each(table, "Narrower", column -> size(column, 1 / WIDER)),
                        each(table, "To the Left", column -> move(table, column, -1)),
                        each(table, "To the Right", column -> move(table, column, 1)));
        return button;
    }

    private static <S> CheckMenuItem choice(TableView<S> table, TableColumn<S, ?> column) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.setMnemonicParsing(false);
        item.setSelected(column.isVisible());
        // The last column stays: a table without columns cannot be brought back by its header.
        item.selectedProperty().subscribe((before, wanted) -> {
            boolean last = table.getVisibleLeafColumns().size() == 1;
            if (!wanted && last) {
                item.setSelected(true);
            } else {
                column.setVisible(wanted);
            }
        });
        return item;
    }

    private static <S> void size(TableView<S> table, double by) {
        table.getVisibleLeafColumns().forEach(column -> size(column, by));
    }

    private static void size(TableColumn<?, ?> column, double by) {
        column.setPrefWidth(Math.rint(column.getWidth() * by));
    }

    /// Past the next column that is shown.
    private static <S> void move(TableView<S> table, TableColumn<S, ?> column, int by) {
        int next = table.getVisibleLeafIndex(column) + by;
        if (next >= 0 && next < table.getVisibleLeafColumns().size()) {
            List<TableColumn<S, ?>> order = new ArrayList<>(table.getColumns());
            int to = order.indexOf(table.getVisibleLeafColumn(next));
            order.remove(column);
            order.add(to, column);
            table.getColumns().sort(Comparator.comparingInt(order::indexOf));
        }
    }

    /// One item for each column that is shown, in the order of now.
    private static <S> Menu each(TableView<S> table, String text, Consumer<TableColumn<S, ?>> does) {
        Menu menu = new Menu(text);
        Runnable fill = () -> menu.getItems()
                .setAll(table.getVisibleLeafColumns().stream()
                        .map(column -> item(column.getText(), () -> does.accept(column)))
                        .toList());
        menu.setOnShowing(event -> fill.run());
        fill.run();
        return menu;
    }

    private static MenuButton button(String text, Ikon icon, String style) {
        MenuButton button = new MenuButton(text, new FontIcon(icon));
        button.getStyleClass().addAll("small", "flat", style);
        return button;
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }
}
