package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Details;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
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
    private static final int MOST_RELATIONS = 30;

    private final WindowModel model;
    private final Runnable reveal;
    private final Runnable copyClear;

    /// @param reveal brings the selection into the diagram's view
    /// @param copyClear asks before clear names are copied
    DetailsView(WindowModel model, Runnable reveal, Runnable copyClear) {
        this.model = model;
        this.reveal = reveal;
        this.copyClear = copyClear;
        setId("details");
        getStyleClass().add("side-pane");
        model.detailsProperty().subscribe(this::show);
    }

    private void show(Optional<Details> told) {
        if (told.isEmpty()) {
            getChildren()
                    .setAll(
                            Panes.heading("Details"),
                            Panes.empty("Select a card, a line or a table row to read what it is, who it talks to"
                                    + " and how Alidade knows."));
            return;
        }
        Details details = told.get();
        VBox content = new VBox(head(details));
        content.getStyleClass().add("details-content");
        if (!details.places().isEmpty()) {
            content.getChildren().add(fields(details.places()));
        }
        details.groups().forEach(group -> content.getChildren().add(group(group)));
        if (!details.fields().isEmpty()) {
            VBox box = new VBox(Panes.groupHeading("Properties"), fields(details.fields()));
            box.getStyleClass().add("details-group");
            content.getChildren().add(box);
        }
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
            Label label = new Label(field.label());
            label.getStyleClass().add("field-label");
            VBox values = new VBox(2);
            HBox.setHgrow(values, Priority.ALWAYS);
            values.setMinWidth(0);
            field.values().stream().limit(MOST_LINES).forEach(value -> values.getChildren()
                    .add(value(value)));
            more(field.values().size() - MOST_LINES, values);
            label.setMinWidth(104);
            label.setPrefWidth(104);
            label.setMaxWidth(104);
            label.setWrapText(true);
            HBox row = new HBox(8, label, values);
            row.setAlignment(Pos.TOP_LEFT);
            box.getChildren().add(row);
        }
        return box;
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
        group.relations().stream().limit(MOST_RELATIONS).forEach(told -> box.getChildren()
                .add(relation(told)));
        more(group.relations().size() - MOST_RELATIONS, box);
        return box;
    }

    private Node relation(Details.Told told) {
        Label verb = new Label(told.verb().text());
        verb.getStyleClass().add("verb");
        FlowPane line = new FlowPane(4, 0, verb, link(told.other().text(), told.link()));
        if (!told.label().isEmpty() && !told.label().equals(told.verb())) {
            Label label = new Label(told.label().text());
            label.getStyleClass().add("relation-label");
            line.getChildren().add(label);
        }
        VBox box = new VBox(line);
        box.getStyleClass().add("relation");
        told.reasons().forEach(reason -> box.getChildren().add(reason(reason)));
        return box;
    }

    private static Node reason(Details.Reason reason) {
        Label certainty = new Label(reason.certainty().word());
        certainty
                .getStyleClass()
                .addAll("certainty", reason.certainty() == Certainty.DECLARED ? "declared" : "inferred");
        certainty.setMinWidth(Region.USE_PREF_SIZE);
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
