package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Outline;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outline tree, the accessible twin of the diagram.
final class OutlineView extends VBox {
    private static final int OPEN_UP_TO = 200;

    private final WindowModel model;
    private final Runnable reveal;
    private final Map<NodeKey, TreeItem<Outline.Entry>> items = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private TreeView<Outline.Entry> tree = new TreeView<>();
    private @Nullable Outline shown;
    private boolean following;

    /// @param reveal brings the selection into the diagram's view
    OutlineView(WindowModel model, Runnable reveal) {
        this.model = model;
        this.reveal = reveal;
        getStyleClass().add("side-pane");
        model.sightProperty().subscribe(this::exchanged);
        model.selectionProperty().subscribe(this::follow);
    }

    private void exchanged(@Nullable Sight sight) {
        if (sight == null) {
            getChildren().setAll(Panes.heading("Outline"), Panes.empty("Nothing is open."));
            return;
        }
        if (sight.outline() == shown) {
            return;
        }
        shown = sight.outline();
        // A fresh tree: cells that are out of sight keep their old texts for a while.
        items.clear();
        tree = new TreeView<>(root(sight));
        tree.setId("outline");
        tree.setShowRoot(false);
        tree.setAccessibleText("Outline of the topology");
        tree.setCellFactory(view -> new EntryCell());
        tree.getStyleClass().add("outline");
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        getChildren().setAll(Panes.heading("Outline"), tree);
        follow(model.selectionProperty().get());
    }

    private TreeItem<Outline.Entry> root(Sight sight) {
        TreeItem<Outline.Entry> root = new TreeItem<>();
        boolean small = sight.picture().shown().nodes().size() <= OPEN_UP_TO;
        sight.outline().roots().forEach(entry -> root.getChildren().add(item(entry, small, 0)));
        root.setExpanded(true);
        return root;
    }

    private TreeItem<Outline.Entry> item(Outline.Entry entry, boolean small, int depth) {
        TreeItem<Outline.Entry> item = new TreeItem<>(entry);
        entry.children().forEach(child -> item.getChildren().add(item(child, small, depth + 1)));
        item.setExpanded((small || depth == 0) && !closed.contains(entry.path()));
        item.expandedProperty().subscribe((before, now) -> {
            if (now) {
                closed.remove(entry.path());
            } else {
                closed.add(entry.path());
            }
        });
        NodeKey node = entry.node();
        if (node != null) {
            items.putIfAbsent(node, item);
        }
        return item;
    }

    private void chosen(@Nullable TreeItem<Outline.Entry> item) {
        if (!following && item != null && item.getValue() != null) {
            NodeKey node = item.getValue().node();
            if (node != null) {
                model.select(new Selection.OfNode(node));
                reveal.run();
            }
        }
    }

    private void follow(Selection selection) {
        following = true;
        try {
            TreeItem<Outline.Entry> item = selection instanceof Selection.OfNode(NodeKey node) ? items.get(node) : null;
            if (item == null) {
                tree.getSelectionModel().clearSelection();
            } else if (tree.getSelectionModel().getSelectedItem() != item) {
                for (TreeItem<Outline.Entry> up = item.getParent(); up != null; up = up.getParent()) {
                    up.setExpanded(true);
                }
                tree.getSelectionModel().select(item);
                tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
            }
        } finally {
            following = false;
        }
    }

    private static final class EntryCell extends TreeCell<Outline.Entry> {
        EntryCell() {
            // As wide as the tree and no wider: long names end in an ellipsis instead of a scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Outline.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setText(null);
                setAccessibleText(null);
                return;
            }
            Label title = new Label(entry.title().text());
            title.setMinWidth(0);
            Label note = new Label(entry.note().text());
            note.getStyleClass().add("quiet");
            note.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(6);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (entry.node() != null) {
                entry.lane().ifPresent(lane -> {
                    Region dot = new Region();
                    dot.getStyleClass().addAll("lane-dot", "lane-" + lane.word());
                    row.getChildren().add(dot);
                });
            } else {
                title.getStyleClass().add("outline-group");
            }
            row.getChildren().addAll(title);
            if (entry.node() == null || !entry.children().isEmpty()) {
                row.getChildren().add(note);
            }
            setGraphic(row);
            setAccessibleText(entry.title() + ", " + entry.note());
        }
    }
}
