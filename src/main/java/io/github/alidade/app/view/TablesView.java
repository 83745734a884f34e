package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Titles;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The tables of the report as tabs; a row selects its node and the other way round.
final class TablesView extends TabPane {
    private static final double NARROWEST = 90;
    private static final double WIDEST = 320;
    private static final double LETTER = 7.2;

    private final WindowModel model;
    private final Runnable reveal;
    private List<Section> shown = List.of();
    private boolean following;

    /// @param reveal brings the selection into the diagram's view
    TablesView(WindowModel model, Runnable reveal) {
        this.model = model;
        this.reveal = reveal;
        setId("tables");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().addAll("tables", "dense");
        setMinHeight(0);
        model.sightProperty().subscribe(this::exchanged);
        model.selectionProperty().subscribe(this::follow);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(() -> follow(model.selectionProperty().get()));
    }

    private void exchanged(@Nullable Sight sight) {
        List<Section> tables = sight == null
                ? List.of()
                : sight.picture().tables().stream()
                        .filter(section -> section.always() || !section.rows().isEmpty())
                        .toList();
        if (tables.equals(shown)) {
            return;
        }
        shown = tables;
        int selected = getSelectionModel().getSelectedIndex();
        following = true;
        try {
            // Fresh tables: cells that are out of sight keep their old texts for a while.
            getTabs().setAll(tables.stream().map(this::tab).toList());
            if (!getTabs().isEmpty()) {
                getSelectionModel().select(Math.clamp(selected, 0, getTabs().size() - 1));
            }
        } finally {
            following = false;
        }
        follow(model.selectionProperty().get());
    }

    private Tab tab(Section section) {
        Tab tab =
                new Tab(Titles.spelled(section.title()) + "  " + section.rows().size());
        tab.setId("table-" + section.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
        tab.setContent(table(section));
        return tab;
    }

    private TableView<Section.Row> table(Section section) {
        TableView<Section.Row> table = new TableView<>();
        table.setAccessibleText("Table " + Titles.spelled(section.title()));
        table.getStyleClass().addAll("dense", "report");
        table.setPlaceholder(new Label("None in this topology"));
        for (int i = 0; i < section.columns().size(); i++) {
            table.getColumns().add(column(section, i));
        }
        table.getItems().setAll(section.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        return table;
    }

    private static TableColumn<Section.Row, String> column(Section section, int index) {
        TableColumn<Section.Row, String> column =
                new TableColumn<>(section.columns().get(index));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(row.getValue(), index)));
        column.setCellFactory(of -> new LinesCell());
        int longest = section.rows().stream()
                .limit(200)
                .flatMap(row -> row.cells().get(index).stream())
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        int letters = Math.max(longest, section.columns().get(index).length() + 3);
        column.setPrefWidth(Math.clamp(letters * LETTER + 24, NARROWEST, WIDEST));
        return column;
    }

    /// A cell as high as its lines, which wrap at the width of the column.
    private static final class LinesCell extends TableCell<Section.Row, String> {
        private static final double PADDING = 18;

        private final Text lines = new Text();

        LinesCell() {
            lines.getStyleClass().add("report-text");
            lines.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            lines.setText(empty || text == null ? "" : text);
            setGraphic(empty ? null : lines);
        }
    }

    private static String text(Section.Row row, int index) {
        List<ShownText> lines = row.cells().get(index);
        return lines.isEmpty() ? "–" : lines.stream().map(ShownText::text).collect(Collectors.joining("\n"));
    }

    private void chosen(Section.@Nullable Row row) {
        if (!following && row != null) {
            row.node().ifPresent(node -> {
                model.select(new Selection.OfNode(node));
                reveal.run();
            });
        }
    }

    /// Selects the row of the selected node in the tab in front; if it has none there, in the first tab that has one
    /// no other tab is brought to the front, since that would take away what the user reads.
    private void follow(Selection selection) {
        if (following) {
            return;
        }
        following = true;
        try {
            for (Tab tab : getTabs()) {
                select(table(tab), selection);
            }
        } finally {
            following = false;
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<Section.Row> table(Tab tab) {
        return (TableView<Section.Row>) tab.getContent();
    }

    private static void select(TableView<Section.Row> table, Selection selection) {
        Optional<NodeKey> node =
                selection instanceof Selection.OfNode(NodeKey key) ? Optional.of(key) : Optional.empty();
        Section.Row selected = table.getSelectionModel().getSelectedItem();
        if (node.isPresent() && selected != null && selected.node().equals(node)) {
            return;
        }
        int row = -1;
        for (int i = 0; node.isPresent() && row < 0 && i < table.getItems().size(); i++) {
            if (table.getItems().get(i).node().equals(node)) {
                row = i;
            }
        }
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, row - 2));
        }
    }
}
