package io.github.alidade.app.view;

import atlantafx.base.controls.CustomTextField;
import io.github.alidade.app.viewmodel.Search;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.ShownNode;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The search field and, under it, the nodes that it finds by what is shown of them.
final class SearchBox {
    private static final double ROW = 44;
    private static final int ROWS = 8;

    private final WindowModel model;
    private final Runnable chosen;
    private final CustomTextField field = new CustomTextField();
    private final VBox popup = new VBox();
    private ListView<ShownNode> found = new ListView<>();

    /// @param chosen what is done after a node was chosen
    SearchBox(WindowModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        field.setId("search");
        field.setPromptText("Find a resource");
        field.setAccessibleText("Find a resource by name or kind");
        field.setTooltip(new Tooltip("Find a resource by name or kind (Ctrl+F)"));
        field.setLeft(new FontIcon(Material2OutlinedMZ.SEARCH));
        field.getStyleClass().add("search");
        popup.getStyleClass().add("search-results");
        popup.setManaged(false);
        popup.setVisible(false);
        field.textProperty().subscribe(this::search);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && !found.isFocused()) {
                hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        // Another exposure, another document: what was typed may be a name that is not shown any more.
        model.sightProperty().subscribe((before, now) -> {
            if (before == null
                    || now == null
                    || before.picture().shown() != now.picture().shown()) {
                field.clear();
                hide();
            }
        });
    }

    CustomTextField field() {
        return field;
    }

    Region popup() {
        return popup;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void search() {
        Sight sight = model.sightProperty().get();
        if (sight == null || field.getText().isBlank()) {
            hide();
            return;
        }
        show(Search.find(sight.picture().shown(), field.getText()));
    }

    private void show(List<ShownNode> nodes) {
        found = new ListView<>();
        found.setId("search-results");
        found.setFixedCellSize(ROW);
        found.setPlaceholder(new Label("Nothing is called so"));
        found.setCellFactory(list -> new NodeCell());
        found.getItems().setAll(nodes);
        found.getSelectionModel().selectFirst();
        found.setOnMouseClicked(event -> choose());
        found.setPrefHeight(Math.max(1, Math.min(ROWS, nodes.size())) * ROW + 12);
        popup.getChildren().setAll(found);
        popup.setVisible(true);
        place();
    }

    private void place() {
        var under = field.localToScene(0, field.getHeight() + 6);
        double width = Math.max(field.getWidth(), 320);
        double right = field.localToScene(field.getWidth(), 0).getX();
        popup.resizeRelocate(right - width, under.getY(), width, found.getPrefHeight());
        popup.layout();
    }

    private void hide() {
        popup.setVisible(false);
        popup.getChildren().clear();
        found = new ListView<>();
    }

    private void typed(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN && popup.isVisible()) {
            found.getSelectionModel().select(Math.min(at + 1, found.getItems().size() - 1));
            found.scrollTo(Math.max(0, at - 2));
        } else if (event.getCode() == KeyCode.UP && popup.isVisible()) {
            found.getSelectionModel().select(Math.max(at - 1, 0));
            found.scrollTo(Math.max(0, at - 4));
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            hide();
            chosen.run();
        } else {
            return;
        }
        event.consume();
    }

    private void choose() {
        ShownNode node = found.getSelectionModel().getSelectedItem();
        if (node != null) {
            model.select(new Selection.OfNode(node.key()));
            field.clear();
            hide();
            chosen.run();
        }
    }

    private static final class NodeCell extends ListCell<ShownNode> {
        @Override
        protected void updateItem(ShownNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region dot = new Region();
            dot.getStyleClass().addAll("lane-dot", "lane-" + node.kind().lane().word());
            Label name = new Label(node.name().text());
            name.getStyleClass().add("search-name");
            Label kind = new Label(node.kind().title());
            kind.getStyleClass().add("quiet");
            VBox words = new VBox(name, kind);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(10, dot, words);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(node.name() + ", " + node.kind().title());
        }
    }
}
