package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Details;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Titles;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.table.Section;
import io.github.alidade.vocabulary.Certainty;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What the selection is, its fields, and who it has to do with and why.
final class DetailsView extends VBox {
    private static final int MOST_LINES = 12;
    /// Relations of a group that are told at once, and those that each press adds: a selection follows the arrow keys,
    /// and rows take longer to make than to read.
    private static final int FIRST_RELATIONS = 8;

    private static final int FURTHER_RELATIONS = 40;

    /// Up to so many relations tell their evidence unasked.
    private static final int TOLD_UNASKED = 8;

    /// Brings a row of a table about a node to the front.
    interface Rows {
        void show(String section, NodeKey node);
    }

    private final WindowModel model;
    private final QuestionList questions;
    private final Runnable reveal;
    private final Runnable copyClear;
    /// One for all fields and one for all relations: each is a window of its own, and a selection has dozens of them.
    private final Tooltip copyTip = new Tooltip("Copy with public names");
    private final Tooltip whyTip = new Tooltip("Why Alidade thinks so");
    private Rows rows = (section, node) -> {};

    /// @param reveal brings the selection into the diagram's view
    /// @param copyClear asks before clear names are copied
    DetailsView(WindowModel model, Runnable reveal, Runnable copyClear) {
        this.model = model;
        this.reveal = reveal;
        this.copyClear = copyClear;
        setId("details");
        getStyleClass().add("side-pane");
        this.questions = new QuestionList(model, "question");
        questions.getStyleClass().add("details-content");
        // The open pane has them itself.
        questions.visibleProperty().bind(model.inquiry().openProperty().map(open -> !open));
        questions.managedProperty().bind(questions.visibleProperty());
        model.detailsProperty().subscribe(told -> FocusKept.through(this, () -> show(told)));
    }

    void showRowsIn(Rows shower) {
        rows = shower;
    }

    private void show(Optional<Details> told) {
        if (told.isEmpty()) {
            Node words = Panes.empty("Select a card, a line or a table row to read what it is, who it talks to and how"
                    + " Alidade knows.");
            VBox.setVgrow(words, Priority.NEVER);
            getChildren().setAll(Panes.heading("Details"), words, questions);
            return;
        }
        Details details = told.get();
        VBox content = new VBox(head(details));
        content.getStyleClass().add("details-content");
        if (!details.portrait().isEmpty()) {
            content.getChildren().add(portrait(details));
        }
        if (!details.places().isEmpty()) {
            content.getChildren().add(fields(details.places()));
        }
        identity().ifPresent(content.getChildren()::add);
        details.groups().forEach(group -> content.getChildren().add(group(group)));
        if (!details.fields().isEmpty()) {
            VBox box = new VBox(Panes.groupHeading("Properties"), fields(details.fields()));
            box.getStyleClass().add("details-group");
            content.getChildren().add(box);
        }
        tableRows().ifPresent(content.getChildren()::add);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("details-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(headingWithCopy(), scroll);
    }

    private Node headingWithCopy() {
        Label heading = Panes.heading("Details");
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox bar = new HBox(heading, copyButton());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("details-bar");
        return bar;
    }

    private Node copyButton() {
        var sight = model.sightProperty().get();
        if (sight == null || sight.exposure() == Exposure.PUBLIC) {
            Button copy = new Button("Copy", new FontIcon(Material2OutlinedAL.CONTENT_COPY));
            copy.setId("copy-details");
            copy.getStyleClass().addAll("small", "flat");
            copy.setOnAction(event -> model.copyDetails(Exposure.PUBLIC));
            return copy;
        }
        SplitMenuButton copy = new SplitMenuButton();
        copy.setId("copy-details");
        copy.setText("Copy public");
        copy.setTooltip(new Tooltip("Copies these details with public names"));
        copy.getStyleClass().addAll("small");
        copy.setOnAction(event -> model.copyDetails(Exposure.PUBLIC));
        MenuItem clear = new MenuItem("Copy clear names…");
        clear.setId("copy-details-clear");
        clear.setOnAction(event -> copyClear.run());
        copy.getItems().add(clear);
        return copy;
    }

    private static Node portrait(Details details) {
        VBox sentences = new VBox(4);
        sentences.setId("details-portrait");
        details.portrait().forEach(sentence -> sentences.getChildren().add(wrapped(sentence.text(), "portrait")));
        return sentences;
    }

    /// What others will see it called, while the real name is shown.
    private Optional<Node> identity() {
        Sight sight = model.sightProperty().get();
        if (sight == null
                || sight.exposure() == Exposure.PUBLIC
                || !(model.selectionProperty().get() instanceof Selection.OfNode(NodeKey node))) {
            return Optional.empty();
        }
        Label alias = wrapped("…", "field-value");
        alias.setId("details-alias");
        // Comes a little later; by then the pane may tell of something else, and nobody sees this label.
        model.withPublicName(node, name -> alias.setText(name.text()));
        HBox row = row("Public as", alias);
        VBox box = new VBox(row);
        box.getStyleClass().add("details-fields");
        return Optional.of(box);
    }

    /// The rows of the tables that are about the selected node.
    private Optional<Node> tableRows() {
        Sight sight = model.sightProperty().get();
        if (sight == null || !(model.selectionProperty().get() instanceof Selection.OfNode(NodeKey node))) {
            return Optional.empty();
        }
        VBox box = new VBox(Panes.groupHeading("In the tables"));
        box.getStyleClass().add("details-group");
        for (Section section : sight.picture().tables()) {
            long count = section.rows().stream()
                    .filter(row -> row.node().equals(Optional.of(node)))
                    .count();
            if (count > 0) {
                String title = Titles.spelled(section.title());
                Hyperlink link = new Hyperlink(count == 1 ? title : title + " (" + count + " rows)");
                link.getStyleClass().add("node-link");
                link.setOnAction(event -> rows.show(section.title(), node));
                box.getChildren().add(link);
            }
        }
        return box.getChildren().size() > 1 ? Optional.of(box) : Optional.empty();
    }

    private static Node head(Details details) {
        Region dot = new Region();
        dot.getStyleClass().addAll("lane-dot", "lane-" + details.lane().word());
        Label kind = new Label(details.kind().text(), dot);
        kind.getStyleClass().add("details-kind");
        Label title = wrapped(details.title().text(), "details-title");
        VBox head = new VBox(kind, title);
        head.getStyleClass().add("details-head");
        if (!details.telling().isEmpty()) {
            head.getChildren().add(wrapped(details.telling().text(), "quiet"));
        }
        if (!details.described()) {
            head.getChildren().add(wrapped("Others name it, but no input describes it.", "details-undescribed"));
        }
        return head;
    }

    private Node fields(List<Details.Field> fields) {
        VBox box = new VBox();
        box.getStyleClass().add("details-fields");
        for (Details.Field field : fields) {
            VBox values = new VBox(2);
            HBox.setHgrow(values, Priority.ALWAYS);
            values.setMinWidth(0);
            field.values().stream().limit(MOST_LINES).forEach(value -> values.getChildren()
                    .add(value(value)));
            more(field.values().size() - MOST_LINES, values);
            HBox row = row(field.label(), values);
            row.getChildren().add(copyField(field.label()));
            box.getChildren().add(row);
        }
        return box;
    }

    private static HBox row(String text, Node values) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        HBox row = new HBox(8, label, values);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("field-row");
        return row;
    }

    /// Seen when the pointer or the focus is there; always with public names.
    private Button copyField(String label) {
        Button copy = new Button("", new FontIcon(Material2OutlinedAL.CONTENT_COPY));
        copy.getStyleClass().addAll("small", "flat", "button-icon", "copy-field");
        copy.setAccessibleText("Copy " + label + " with public names");
        copy.setTooltip(copyTip);
        copy.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        copy.setOnAction(event -> model.copyField(label));
        return copy;
    }

    private static void more(int hidden, VBox under) {
        if (hidden > 0) {
            Label more = new Label("and " + hidden + " more, see the tables");
            more.getStyleClass().add("quiet");
            under.getChildren().add(more);
        }
    }

    private Node value(Details.Value value) {
        Node shown = value.link()
                .<Node>map(node -> link(value.text().text(), node))
                .orElseGet(() -> wrapped(value.text().text(), "field-value"));
        if (value.indent() > 0) {
            VBox.setMargin(shown, new Insets(0, 0, 0, 12.0 * value.indent()));
        }
        return shown;
    }

    private Hyperlink link(String text, NodeKey node) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.getStyleClass().add("node-link");
        link.setOnAction(event -> {
            model.select(new Selection.OfNode(node));
            reveal.run();
        });
        return link;
    }

    private Node group(Details.Group group) {
        VBox box = new VBox();
        box.getStyleClass().add("details-group");
        box.getChildren()
                .add(Panes.groupHeading(
                        group.heading() + " (" + group.relations().size() + ")"));
        tell(group, 0, FIRST_RELATIONS, box);
        return box;
    }

    /// Tells the relations from one on, and offers what is left.
    private void tell(Details.Group group, int from, int most, VBox box) {
        List<Details.Told> all = group.relations();
        boolean unasked = all.size() <= TOLD_UNASKED;
        // One more than fits stands where the offer would.
        int to = all.size() - from <= most + 1 ? all.size() : from + most;
        for (int i = from; i < to; i++) {
            boolean again = i > 0
                    && all.get(i).verb().text().equals(all.get(i - 1).verb().text());
            box.getChildren().add(relation(all.get(i), again, unasked));
        }
        if (to < all.size()) {
            Hyperlink more = new Hyperlink("Show " + Math.min(FURTHER_RELATIONS, all.size() - to) + " more");
            more.getStyleClass().add("more-relations");
            more.setOnAction(event -> {
                int at = box.getChildren().indexOf(more);
                box.getChildren().remove(more);
                tell(group, to, FURTHER_RELATIONS, box);
                firstLink(box.getChildren().get(at)).ifPresent(Node::requestFocus);
            });
            box.getChildren().add(more);
        }
    }

    /// Whoever goes on by keyboard goes on where the new ones begin.
    private static Optional<Node> firstLink(Node relation) {
        return relation.lookupAll(".node-link").stream().findFirst();
    }

    /// @param again whether the one above is of the same kind, so that the verb need not be told again
    private Node relation(Details.Told told, boolean again, boolean unasked) {
        VBox reasons = new VBox(2);
        FlowPane line = new FlowPane(4, 0);
        if (!again) {
            Label verb = new Label(told.verb().text());
            verb.getStyleClass().add("verb");
            line.getChildren().add(verb);
        }
        line.getChildren().add(link(told.other().text(), told.link()));
        if (!told.label().isEmpty() && !told.label().equals(told.verb())) {
            Label label = new Label(told.label().text());
            label.getStyleClass().add("relation-label");
            line.getChildren().add(label);
        }
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMinWidth(0);
        HBox head = new HBox(4, line);
        if (!told.reasons().isEmpty()) {
            head.getChildren().add(why(told, reasons, unasked));
        }
        VBox box = new VBox(head, reasons);
        box.getStyleClass().add("relation");
        return box;
    }

    /// Unfolds the evidence of a relation.
    private ToggleButton why(Details.Told told, VBox reasons, boolean unasked) {
        FontIcon icon = new FontIcon();
        ToggleButton why = new ToggleButton("", icon);
        why.getStyleClass().addAll("small", "flat", "button-icon", "why");
        why.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        why.setAccessibleText("Evidence for " + told.verb() + " " + told.other());
        why.setTooltip(whyTip);
        why.setSelected(unasked);
        why.selectedProperty().subscribe(open -> {
            if (open && reasons.getChildren().isEmpty()) {
                told.reasons().forEach(reason -> reasons.getChildren().add(reason(reason)));
            }
            icon.setIconCode(open ? Material2OutlinedAL.EXPAND_LESS : Material2OutlinedAL.EXPAND_MORE);
            reasons.setVisible(open);
            reasons.setManaged(open);
        });
        return why;
    }

    private static Node reason(Details.Reason reason) {
        Label certainty = new Label(reason.certainty().word());
        certainty
                .getStyleClass()
                .addAll("certainty", reason.certainty() == Certainty.DECLARED ? "declared" : "inferred");
        certainty.setMinWidth(Region.USE_PREF_SIZE);
        certainty.setTooltip(new Tooltip("Evidence of the kind " + reason.kind()));
        Label text = wrapped(reason.text().text(), "reason");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(6, text, certainty);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
