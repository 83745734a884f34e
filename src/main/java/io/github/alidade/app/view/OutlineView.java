package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Neighbours;
import io.github.alidade.app.viewmodel.Outline;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outline tree, the accessible twin of the diagram: nodes where they live, and under each its lines in words.
/// Typing letters goes to the next entry that begins with them. Branches are made when they are opened first.
final class OutlineView extends VBox {
    private static final int OPEN_UP_TO = 200;

    /// Letters typed within this time belong to one word.
    private static final long ONE_WORD_MILLIS = 900;

    private final WindowModel model;
    private final Runnable reveal;
    private final Set<String> closed = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Selection> lines = new HashMap<>();
    private TreeView<Outline.Entry> tree = new TreeView<>();
    private @Nullable Sight shown;
    private boolean following;
    private String typed = "";
    private long lastTyped;

    /// @param reveal brings the selection into the diagram's view
    OutlineView(WindowModel model, Runnable reveal) {
        this.model = model;
        this.reveal = reveal;
        getStyleClass().add("side-pane");
        model.sightProperty().subscribe(sight -> FocusKept.through(this, () -> exchanged(sight)));
        model.selectionProperty().subscribe(this::follow);
    }

    private void exchanged(@Nullable Sight sight) {
        if (sight == null) {
            getChildren().setAll(Panes.heading("Outline"), Panes.empty("Nothing is open."));
            return;
        }
        Sight before = shown;
        shown = sight;
        if (before != null && sight.outline() == before.outline()) {
            return;
        }
        if (before != null && before.document() != sight.document()) {
            opened.clear();
            closed.clear();
        }
        Optional<String> at = before == null || before.document() != sight.document() ? Optional.empty() : path();
        // Other names: what was typed looked for the old ones.
        typed = "";
        // A fresh tree: cells that are out of sight keep their old texts for a while.
        lines.clear();
        tree = new TreeView<>(root(sight));
        tree.setId("outline");
        tree.setShowRoot(false);
        tree.setAccessibleText("Outline of the topology");
        tree.setAccessibleHelp("Type to find; right opens an entry and the connections of a resource");
        tree.setCellFactory(view -> new EntryCell());
        tree.getStyleClass().add("outline");
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        tree.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        getChildren().setAll(Panes.heading("Outline"), tree);
        follow(model.selectionProperty().get());
        at.ifPresent(this::stay);
    }

    private Optional<String> path() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(item -> item.getValue().path());
    }

    /// Where the keys were among entries that are no card: on a group, or on a line in words.
    private void stay(String path) {
        TreeItem<Outline.Entry> item = tree.getRoot();
        for (TreeItem<Outline.Entry> next = item; next != null; ) {
            item = next;
            next = item.getChildren().stream()
                    .filter(child -> (path + "/").startsWith(child.getValue().path() + "/"))
                    .findFirst()
                    .orElse(null);
        }
        if (tree.getSelectionModel().isEmpty()
                && item.getValue() != null
                && meant(item).equals(model.selectionProperty().get())) {
            following = true;
            tree.getSelectionModel().select(item);
            following = false;
        }
    }

    // The tree

    private TreeItem<Outline.Entry> root(Sight sight) {
        TreeItem<Outline.Entry> root = new TreeItem<>();
        boolean small = sight.picture().shown().nodes().size() <= OPEN_UP_TO;
        sight.outline().roots().forEach(entry -> root.getChildren().add(new Branch(entry, small, 0)));
        root.setExpanded(true);
        return root;
    }

    /// An entry whose children are made when they are asked for.
    private final class Branch extends TreeItem<Outline.Entry> {
        private final boolean small;
        private final int depth;
        private final boolean leaf;
        private boolean made;

        Branch(Outline.Entry entry, boolean small, int depth) {
            super(entry);
            this.leaf =
                    entry.children().isEmpty() && edges(entry.node()).findAny().isEmpty();
            this.small = small;
            this.depth = depth;
            // A resource's own lines stay folded until they are asked for.
            boolean first = !entry.children().isEmpty() && (small || depth == 0);
            setExpanded(first ? !closed.contains(entry.path()) : opened.contains(entry.path()));
            expandedProperty().subscribe((before, now) -> {
                (now ? opened : closed).add(entry.path());
                (now ? closed : opened).remove(entry.path());
            });
        }

        @Override
        public boolean isLeaf() {
            return leaf;
        }

        @Override
        public ObservableList<TreeItem<Outline.Entry>> getChildren() {
            if (!made) {
                made = true;
                List<TreeItem<Outline.Entry>> items = new ArrayList<>();
                getValue().children().forEach(child -> items.add(new Branch(child, small, depth + 1)));
                edges(getValue().node()).forEach(edge -> items.add(line(getValue(), edge)));
                super.getChildren().setAll(items);
            }
            return super.getChildren();
        }
    }

    private Stream<ShownEdge> edges(@Nullable NodeKey node) {
        Sight sight = shown;
        if (node == null || sight == null) {
            return Stream.empty();
        }
        Neighbours all = sight.neighbours();
        return Stream.concat(all.from(node).stream(), all.to(node).stream())
                .filter(edge -> edge.kind().drawn());
    }

    /// A line in words, from the side of the node that it is told under.
    private TreeItem<Outline.Entry> line(Outline.Entry under, ShownEdge edge) {
        String path = under.path() + "/e" + edge.number();
        lines.put(path, new Selection.OfLine(edge.source(), edge.target()));
        return new TreeItem<>(new Outline.Entry(
                path, words(under, edge), ShownText.words("Connection"), null, Optional.empty(), false, List.of()));
    }

    private ShownText words(Outline.Entry under, ShownEdge edge) {
        ShownText verb = ShownText.title(edge.kind());
        boolean leaves = edge.source().equals(under.node());
        ShownText other = name(leaves ? edge.target() : edge.source());
        ShownText told = leaves ? ShownText.format("%s %s", verb, other) : ShownText.format("%s %s this", other, verb);
        return edge.label().isEmpty() || edge.label().equals(verb)
                ? told
                : ShownText.format("%s (%s)", told, edge.label());
    }

    private ShownText name(NodeKey node) {
        Sight sight = shown;
        return sight == null
                ? ShownText.NONE
                : sight.picture().shown().node(node).name();
    }

    // Selecting

    private void chosen(@Nullable TreeItem<Outline.Entry> item) {
        if (following || item == null || item.getValue() == null) {
            return;
        }
        Selection meant = meant(item);
        // What the diagram says of a group is nothing, and the tree stays where it is.
        following = meant.equals(Selection.NOTHING);
        try {
            model.select(meant);
        } finally {
            following = false;
        }
        reveal.run();
    }

    /// What an entry is in the diagram: a card or frame, a line, or nothing.
    private Selection meant(TreeItem<Outline.Entry> item) {
        NodeKey node = item.getValue().node();
        return node != null
                ? new Selection.OfNode(node)
                : lines.getOrDefault(item.getValue().path(), Selection.NOTHING);
    }

    /// Selects the entry that was pressed: a menu speaks of what is selected.
    void selectUnder(Object pressed) {
        for (Node up = pressed instanceof Node node ? node : null; up != null; up = up.getParent()) {
            if (up instanceof TreeCell<?> cell && cell.getItem() instanceof Outline.Entry && cell.getIndex() >= 0) {
                tree.getSelectionModel().select(cell.getIndex());
                return;
            }
        }
    }

    /// Where a menu of the selected entry opens, on the screen.
    Point2D besideSelection() {
        Node cell = lookupAll(".tree-cell").stream()
                .filter(node -> node instanceof TreeCell<?> one && one.isSelected() && !one.isEmpty())
                .findFirst()
                .orElse(tree);
        return cell.localToScreen(
                Math.min(40, cell.getLayoutBounds().getWidth() / 2),
                cell.getLayoutBounds().getHeight() / 2);
    }

    private void follow(Selection selection) {
        Sight sight = shown;
        if (following || sight == null) {
            return;
        }
        TreeItem<Outline.Entry> now = tree.getSelectionModel().getSelectedItem();
        if (now != null && selection.equals(lines.get(now.getValue().path()))) {
            return;
        }
        following = true;
        try {
            if (selection instanceof Selection.OfNode(NodeKey node)) {
                select(sight.outline().way(node));
            } else {
                tree.getSelectionModel().clearSelection();
            }
        } finally {
            following = false;
        }
    }

    private void select(List<Outline.Entry> way) {
        TreeItem<Outline.Entry> item = tree.getRoot();
        for (Outline.Entry entry : way) {
            item.setExpanded(true);
            item = item.getChildren().stream()
                    .filter(child -> child.getValue() == entry)
                    .findFirst()
                    .orElse(item);
        }
        if (way.isEmpty()) {
            tree.getSelectionModel().clearSelection();
        } else if (tree.getSelectionModel().getSelectedItem() != item) {
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        }
    }

    private void typed(KeyEvent event) {
        Sight sight = shown;
        String letter = event.getCharacter();
        if (sight == null || letter.isBlank() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long now = System.nanoTime() / 1_000_000;
        boolean goesOn = !typed.isEmpty() && now - lastTyped < ONE_WORD_MILLIS;
        typed = goesOn ? typed + letter : letter;
        lastTyped = now;
        TreeItem<Outline.Entry> at = tree.getSelectionModel().getSelectedItem();
        boolean stays =
                goesOn && at != null && at.getValue().title().text().regionMatches(true, 0, typed, 0, typed.length());
        if (!stays) {
            sight.outline()
                    .find(typed, at == null ? null : at.getValue().path())
                    .ifPresent(this::goTo);
        }
        event.consume();
    }

    private void goTo(Outline.Entry entry) {
        Sight sight = shown;
        NodeKey node = entry.node();
        if (node != null) {
            model.select(new Selection.OfNode(node));
            reveal.run();
        } else if (sight != null) {
            select(sight.outline().way(entry));
        }
    }

    /// What is in it is made once: cells are filled anew with every row that comes into sight.
    private static final class EntryCell extends TreeCell<Outline.Entry> {
        private final Region dot = new Region();
        private final Label title = new Label();
        private final Label note = new Label();
        private final HBox row = new HBox(6, dot, title, note);

        EntryCell() {
            // As wide as the tree and no wider: long names end in an ellipsis instead of a scroll bar.
            setPrefWidth(0);
            title.setMinWidth(0);
            note.getStyleClass().add("quiet");
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            for (Node part : List.of(dot, note)) {
                part.managedProperty().bind(part.visibleProperty());
            }
        }

        @Override
        protected void updateItem(Outline.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                title.setText("");
                note.setText("");
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean resource = entry.node() != null;
            boolean connection = !resource && entry.lane().isEmpty() && !noted(entry);
            title.setText(entry.title().text());
            title.getStyleClass()
                    .setAll(
                            resource
                                    ? List.of("label")
                                    : List.of("label", connection ? "outline-line" : "outline-group"));
            note.setText(entry.note().text());
            note.setVisible(noted(entry));
            dot.setVisible(resource && entry.lane().isPresent());
            entry.lane().ifPresent(lane -> dot.getStyleClass().setAll("lane-dot", "lane-" + lane.word()));
            setGraphic(row);
            setAccessibleText(connection ? entry.title().text() : entry.title() + ", " + entry.note());
        }

        private static boolean noted(Outline.Entry entry) {
            return entry.alike() || !entry.children().isEmpty();
        }
    }
}
