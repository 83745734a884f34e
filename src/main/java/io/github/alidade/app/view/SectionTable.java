package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Excerpt;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Titles;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// One table of the report with what is done to it: filtering, sorting, choosing columns, copying.
final class SectionTable extends VBox {
    private static final double NARROWEST = 90;
    private static final double WIDEST = 320;
    private static final double LETTER = 7.2;
    private static final int MEASURED = 200;
    private static final int MOST_SENTENCES = 3;
    /// Lines of a cell, values of a line.
    private static final int MOST = 3;
    private static final double INSET = 24;
    private static final double BELOW_HEADER = 40;

    /// What a table asks the window for.
    interface Host {
        void chosen(Selection selection);

        /// What is selected in the window.
        Selection chosen();

        /// @param names public, or clear after a question
        void copy(Excerpt excerpt, Excerpt.Form form, Exposure names);

        String layout(String title);

        void layout(String title, String layout);
    }

    private final Section section;
    private final Exposure exposure;
    private final Host host;
    private final TableView<Section.Row> table = new TableView<>();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final FilteredList<Section.Row> filtered;
    private final Map<Section.Row, Excerpt.RowName> names = new IdentityHashMap<>();
    private final Map<NodeKey, List<Section.Row>> byNode = new HashMap<>();
    private final Map<Section.Row, String> searchable = new IdentityHashMap<>();
    private final ContextMenu menu = new ContextMenu();
    private int pressedColumn;
    private boolean following;

    SectionTable(Section section, Exposure exposure, Host host) {
        this.section = section;
        this.exposure = exposure;
        this.host = host;
        getStyleClass().add("section-table");
        filtered = new FilteredList<>(FXCollections.observableList(section.rows()));
        index();
        table.setAccessibleText("Table " + Titles.spelled(section.title()));
        table.getStyleClass().addAll("dense", "report");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        List<TableColumn<Section.Row, ShownText>> columns = new ArrayList<>();
        for (int i = 0; i < section.columns().size(); i++) {
            columns.add(column(i));
        }
        table.getColumns().setAll(columns);
        SortedList<Section.Row> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        new ColumnLayout<>(table).read(host.layout(section.title()));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Section.Row>)
                change -> selectionChanged());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Point2D at =
                    event.isKeyboardTrigger() ? besideSelection() : new Point2D(event.getScreenX(), event.getScreenY());
            showMenu(at);
            event.consume();
        });
        // Its names are those of this table.
        sceneProperty().subscribe((before, now) -> menu.hide());
        remember();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar(), table);
        if (!section.unseen().isEmpty()) {
            getChildren().add(1, missing());
        }
        filter.textProperty().subscribe(this::filter);
        filter();
    }

    TableView<Section.Row> table() {
        return table;
    }

    Section section() {
        return section;
    }

    /// Selects one of the section's rows, whatever the filter says.
    void select(int row) {
        filter.clear();
        Section.Row wanted = section.rows().get(row);
        int at = table.getItems().indexOf(wanted);
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - 2));
        }
    }

    TextField filterField() {
        return filter;
    }

    private void index() {
        List<Excerpt.RowName> all = Excerpt.names(section);
        for (int i = 0; i < section.rows().size(); i++) {
            Section.Row row = section.rows().get(i);
            names.put(row, all.get(i));
            row.node().ifPresent(node -> byNode.computeIfAbsent(node, key -> new ArrayList<>())
                    .add(row));
        }
    }

    // The bar above

    private HBox bar() {
        filter.setPromptText("Filter rows");
        filter.setAccessibleText("Filter the rows of " + Titles.spelled(section.title()));
        filter.getStyleClass().addAll("small", "table-filter");
        count.getStyleClass().addAll("quiet", "table-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, filter, count, space, ColumnMenus.sort(table), ColumnMenus.columns(table), copyButton());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("table-bar");
        return bar;
    }

    private MenuButton copyButton() {
        MenuButton button = new MenuButton("Copy", new FontIcon(Material2OutlinedAL.CONTENT_COPY));
        button.getStyleClass().addAll("small", "flat", "table-copy");
        button.setOnShowing(event -> button.getItems().setAll(copyItems()));
        button.getItems().setAll(copyItems());
        return button;
    }

    /// What could not be seen of this table, each sentence once; of many the first ones.
    static String unseen(Section section) {
        List<ShownText> all = section.unseen();
        String first = all.stream().limit(MOST_SENTENCES).map(ShownText::text).collect(Collectors.joining("\n"));
        return all.size() <= MOST_SENTENCES ? first : first + "\nand %d more".formatted(all.size() - MOST_SENTENCES);
    }

    private Label missing() {
        Label missing = new Label(unseen(section), new FontIcon(Material2OutlinedMZ.WARNING));
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.getStyleClass().add("unseen");
        return missing;
    }

    // Filtering

    private void filter() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<String> words = wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+"));
        following = true;
        // Rows that go take the selection to others, which nobody chose.
        filtered.setPredicate(words.isEmpty() ? null : row -> words.stream().allMatch(searchable(row)::contains));
        following = false;
        follow(host.chosen());
        int shown = filtered.size();
        int all = section.rows().size();
        String rows = shown == all ? all + (all == 1 ? " row" : " rows") : shown + " of " + all + " rows";
        count.setText(section.unknown() ? "" : rows);
        table.setPlaceholder(new Label(
                section.unknown()
                        ? "Could not be seen, which does not mean that there is none"
                        : all == 0 ? "None in this topology" : "No row holds these words"));
    }

    private String searchable(Section.Row row) {
        return searchable.computeIfAbsent(row, key -> key.cells().stream()
                .flatMap(List::stream)
                .map(ShownText::text)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT));
    }

    // Columns

    private TableColumn<Section.Row, ShownText> column(int index) {
        TableColumn<Section.Row, ShownText> column =
                new TableColumn<>(section.columns().get(index));
        column.setUserData(index);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(text(row.getValue().cells().get(index))));
        column.setCellFactory(of -> new LinesCell(index));
        int longest = section.rows().stream()
                .limit(MEASURED)
                .flatMap(row -> row.cells().get(index).stream())
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        int letters = Math.max(longest, section.columns().get(index).length() + 3);
        column.setPrefWidth(Math.clamp(letters * LETTER + 24, NARROWEST, WIDEST));
        return column;
    }

    private static ShownText text(List<ShownText> lines) {
        return lines.isEmpty() ? ShownText.words("–") : ShownText.join("\n", lines);
    }

    /// A cell as high as its first values, which wrap at the width of the column: beside a row with dozens of subnets
    /// no other one would be in sight. All lines are in the details, and in what is copied.
    private final class LinesCell extends TableCell<Section.Row, ShownText> {
        private static final double PADDING = 18;

        private final Text lines = new Text();

        LinesCell(int column) {
            lines.getStyleClass().add("report-text");
            lines.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> pressedColumn = column);
        }

        @Override
        protected void updateItem(ShownText text, boolean empty) {
            super.updateItem(text, empty);
            lines.setText(empty || text == null ? "" : first(text.text()));
            setGraphic(empty ? null : lines);
        }

        private static String first(String text) {
            List<String> lines = text.lines().map(LinesCell::firstValues).toList();
            return String.join("\n", few(lines));
        }

        /// Of values beside each other; sentences have commas, too.
        private static String firstValues(String line) {
            List<String> values = List.of(line.split(", "));
            return values.stream().anyMatch(value -> value.contains(" ")) ? line : String.join(", ", few(values));
        }

        private static List<String> few(List<String> all) {
            return all.size() <= MOST
                    ? all
                    : Stream.concat(all.stream().limit(MOST - 1), Stream.of("%d more".formatted(all.size() - MOST + 1)))
                            .toList();
        }
    }

    private void remember() {
        ColumnLayout<Section.Row> layout = new ColumnLayout<>(table);
        Runnable keep = () -> host.layout(section.title(), layout.written());
        table.getVisibleLeafColumns().addListener((ListChangeListener<Object>) change -> keep.run());
        table.getColumns().forEach(column -> column.widthProperty().subscribe((before, now) -> {
            if (table.getScene() != null) {
                keep.run();
            }
        }));
        table.getSortOrder().addListener((ListChangeListener<Object>) change -> keep.run());
        table.getColumns().forEach(column -> column.sortTypeProperty().subscribe((before, now) -> keep.run()));
    }

    // Selecting

    private void selectionChanged() {
        if (!following) {
            List<NodeKey> nodes = table.getSelectionModel().getSelectedItems().stream()
                    .filter(row -> row != null)
                    .flatMap(row -> row.node().stream())
                    .toList();
            if (!nodes.isEmpty()) {
                host.chosen(Selection.of(nodes));
            }
        }
    }

    /// Selects nothing, until it comes to the front again.
    void forget() {
        following = true;
        table.getSelectionModel().clearSelection();
        following = false;
    }

    /// Selects the rows of the selected nodes.
    void follow(Selection selection) {
        if (selected().equals(selection.nodes())) {
            return;
        }
        following = true;
        try {
            table.getSelectionModel().clearSelection();
            List<Section.Row> rows = selection.nodes().stream()
                    .flatMap(node ->
                            byNode.getOrDefault(node, List.of()).stream().limit(1))
                    .toList();
            Map<Section.Row, Boolean> wanted = new IdentityHashMap<>();
            rows.forEach(row -> wanted.put(row, true));
            int[] indices = IntStream.range(
                            0, wanted.isEmpty() ? 0 : table.getItems().size())
                    .filter(i -> wanted.containsKey(table.getItems().get(i)))
                    .toArray();
            if (indices.length > 0) {
                table.getSelectionModel().selectIndices(indices[0], indices);
                table.scrollTo(Math.max(0, indices[0] - 2));
            }
        } finally {
            following = false;
        }
    }

    private Set<NodeKey> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row != null)
                .flatMap(row -> row.node().stream())
                .collect(Collectors.toSet());
    }

    // Copying

    private void typed(KeyEvent event) {
        if (KeyCombination.valueOf("Shortcut+C").match(event)) {
            copy(selectedRows(), Excerpt.Form.TABBED, Exposure.PUBLIC);
            event.consume();
        } else if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            showMenu(besideSelection());
            event.consume();
        } else if (KeyCombination.valueOf("Shortcut+A").match(event)) {
            table.getSelectionModel().selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void showMenu(Point2D at) {
        menu.getItems().setAll(copyItems());
        menu.show(table, at.getX(), at.getY());
    }

    /// Where the keys open the menu: below the first selected row in sight.
    private Point2D besideSelection() {
        double y = table.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .filter(row -> row.isSelected() && !row.isEmpty())
                .mapToDouble(row ->
                        table.sceneToLocal(row.localToScene(0, row.getHeight())).getY())
                .min()
                .orElse(BELOW_HEADER);
        return table.localToScreen(INSET, Math.clamp(y, 0, table.getHeight()));
    }

    private List<MenuItem> copyItems() {
        List<Excerpt.RowName> chosen = selectedRows();
        List<Excerpt.RowName> all = table.getItems().stream().map(names::get).toList();
        List<MenuItem> items = new ArrayList<>(List.of(
                item("Copy Rows", chosen, Excerpt.Form.TABBED, Exposure.PUBLIC),
                item("Copy Rows as Markdown", chosen, Excerpt.Form.MARKDOWN, Exposure.PUBLIC),
                cellItem(chosen),
                new SeparatorMenuItem(),
                item("Copy Table", all, Excerpt.Form.TABBED, Exposure.PUBLIC),
                item("Copy Table as Markdown", all, Excerpt.Form.MARKDOWN, Exposure.PUBLIC)));
        if (exposure == Exposure.CLEAR) {
            items.add(new SeparatorMenuItem());
            items.add(item("Copy Rows with Clear Names…", chosen, Excerpt.Form.TABBED, Exposure.CLEAR));
        }
        return items;
    }

    private MenuItem item(String text, List<Excerpt.RowName> rows, Excerpt.Form form, Exposure exposed) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(rows.isEmpty());
        item.setOnAction(event -> copy(rows, form, exposed));
        return item;
    }

    private MenuItem cellItem(List<Excerpt.RowName> chosen) {
        MenuItem item = new MenuItem("Copy Cell");
        item.setDisable(chosen.size() != 1);
        item.setOnAction(event -> host.copy(
                new Excerpt(section.title(), chosen, List.of(pressedColumn)), Excerpt.Form.PLAIN, Exposure.PUBLIC));
        return item;
    }

    private List<Excerpt.RowName> selectedRows() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(index -> table.getItems().get(index))
                .map(names::get)
                .toList();
    }

    private void copy(List<Excerpt.RowName> rows, Excerpt.Form form, Exposure exposed) {
        List<Integer> columns = table.getVisibleLeafColumns().stream()
                .map(column -> (Integer) column.getUserData())
                .toList();
        if (!rows.isEmpty()) {
            host.copy(new Excerpt(section.title(), rows, columns), form, exposed);
        }
    }
}
