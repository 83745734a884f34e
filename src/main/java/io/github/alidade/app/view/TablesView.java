package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Excerpt;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Titles;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.table.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The tables of the report as tabs; rows select their nodes and the other way round. A table is made when its tab
/// first comes to the front.
final class TablesView extends TabPane implements SectionTable.Host {
    /// Asks before clear names are copied.
    interface Sure {
        void ask(Runnable accept);
    }

    private final WindowModel model;
    private final Runnable reveal;
    private final Sure sure;
    private List<Section> shown = List.of();
    private @Nullable Sight made;
    private boolean exchanging;

    /// @param reveal brings the selection into the diagram's view
    TablesView(WindowModel model, Runnable reveal, Sure sure) {
        this.model = model;
        this.reveal = reveal;
        this.sure = sure;
        setId("tables");
        setAccessibleText("Tables of the report");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().addAll("tables", "dense");
        setMinHeight(0);
        model.sightProperty().subscribe(sight -> FocusKept.through(this::inFront, () -> exchanged(sight)));
        model.selectionProperty().subscribe(this::follow);
        getSelectionModel().selectedItemProperty().subscribe(this::cameToTheFront);
    }

    /// Brings the first table with a row about a node to the front.
    void show(String title, NodeKey node) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).title().equals(title)) {
                getSelectionModel().select(i);
                front().ifPresent(table -> {
                    table.filterField().clear();
                    table.follow(new Selection.OfNode(node));
                    table.table().requestFocus();
                });
            }
        }
    }

    private void exchanged(@Nullable Sight sight) {
        List<Section> tables = sight == null
                ? List.of()
                : sight.picture().tables().stream()
                        .filter(section -> section.always() || !section.silent())
                        .toList();
        if (unchanged(sight, tables)) {
            made = sight;
            return;
        }
        made = sight;
        shown = tables;
        int selected = getSelectionModel().getSelectedIndex();
        exchanging = true;
        // Fresh tables: cells that are out of sight keep their old texts for a while.
        getTabs().setAll(tables.stream().map(TablesView::tab).toList());
        if (!getTabs().isEmpty()) {
            getSelectionModel().select(Math.clamp(selected, 0, getTabs().size() - 1));
        }
        exchanging = false;
        cameToTheFront();
    }

    /// Tables are made of the topology alone: comparing every cell of thousands of rows would cost a frame.
    private boolean unchanged(@Nullable Sight now, List<Section> tables) {
        Sight before = made;
        return before != null
                && now != null
                && before.picture().shown() == now.picture().shown()
                && sizes(tables).equals(sizes(shown));
    }

    private static List<Integer> sizes(List<Section> tables) {
        return tables.stream().map(section -> section.rows().size()).toList();
    }

    private static Tab tab(Section section) {
        Tab tab = new Tab(Titles.spelled(section.title()) + "  " + section.count());
        tab.setId("table-" + section.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
        if (!section.unseen().isEmpty()) {
            FontIcon warning = new FontIcon(Material2OutlinedMZ.WARNING);
            warning.getStyleClass().add("unseen");
            tab.setGraphic(warning);
            tab.setTooltip(new Tooltip(SectionTable.unseen(section)));
        }
        return tab;
    }

    private void cameToTheFront() {
        Sight sight = made;
        int index = getSelectionModel().getSelectedIndex();
        if (exchanging || sight == null || index < 0 || index >= shown.size()) {
            return;
        }
        Tab tab = getTabs().get(index);
        if (tab.getContent() == null) {
            tab.setContent(new SectionTable(shown.get(index), sight.exposure(), this));
        }
        follow(model.selectionProperty().get());
    }

    /// Brings a table to the front with one of its rows selected.
    void show(String section, int row) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).title().equals(section)) {
                getSelectionModel().select(i);
                front().ifPresent(table -> table.select(row));
            }
        }
    }

    private Optional<SectionTable> front() {
        Tab tab = getSelectionModel().getSelectedItem();
        return tab != null && tab.getContent() instanceof SectionTable table ? Optional.of(table) : Optional.empty();
    }

    private @Nullable Parent inFront() {
        return front().orElse(null);
    }

    /// Selects the rows of what is selected in the table in front. No other is brought to the front, since that would
    /// take away what the user reads.
    private void follow(Selection selection) {
        front().ifPresent(table -> table.follow(selection));
        for (Tab tab : getTabs()) {
            if (tab != getSelectionModel().getSelectedItem() && tab.getContent() instanceof SectionTable table) {
                table.forget();
            }
        }
    }

    @Override
    public Selection chosen() {
        return model.selectionProperty().get();
    }

    @Override
    public void chosen(Selection selection) {
        if (!selection.equals(model.selectionProperty().get())) {
            model.select(selection);
            reveal.run();
        }
    }

    @Override
    public void copy(Excerpt excerpt, Excerpt.Form form, Exposure names) {
        if (names == Exposure.CLEAR) {
            sure.ask(() -> model.copyRows(excerpt, form, Exposure.CLEAR));
        } else {
            model.copyRows(excerpt, form, names);
        }
    }

    @Override
    public String layout(String title) {
        return model.comfortProperty().get().columns().getOrDefault(title, "");
    }

    @Override
    public void layout(String title, String layout) {
        model.comfortProperty().set(model.comfortProperty().get().withColumns(title, layout));
    }
}
