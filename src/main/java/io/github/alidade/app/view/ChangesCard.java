package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Changes;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What came and what went when the document was read again, until it is dismissed. Follows the exposure.
final class ChangesCard extends VBox {
    private final WindowModel model;
    private final Runnable reveal;

    ChangesCard(WindowModel model, Runnable reveal) {
        this.model = model;
        this.reveal = reveal;
        setId("changes");
        getStyleClass().add("loading-card");
        setMaxSize(460, Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.changesProperty().subscribe(() -> FocusKept.through(this, this::show));
        model.sightProperty().subscribe(() -> FocusKept.through(this, this::show));
        show();
    }

    private void show() {
        Changes changes = model.changesProperty().get();
        setVisible(changes != null);
        getChildren().clear();
        if (changes == null) {
            return;
        }
        Label sentence = new Label(changes.sentence());
        sentence.setId("changes-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = new Button("", new FontIcon(Material2OutlinedAL.CLOSE));
        dismiss.setId("changes-dismiss");
        dismiss.getStyleClass().addAll("flat", "button-icon", "small");
        dismiss.setAccessibleText("Dismiss");
        dismiss.setOnAction(event -> model.dismissChanges());
        HBox head = new HBox(8, sentence, dismiss);
        head.setAlignment(Pos.TOP_LEFT);
        Changes.Lists lists = changes.under(model.exposure());
        VBox list = new VBox(4);
        add(list, "Came", lists.came(), lists.allCame(), true);
        add(list, changes.lessSeen() ? "Went, or was not seen" : "Went", lists.went(), lists.allWent(), false);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(240);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("details-scroll");
        getChildren().setAll(head, scroll);
    }

    private void add(VBox list, String heading, List<Changes.Entry> entries, int all, boolean there) {
        if (entries.isEmpty()) {
            return;
        }
        Label title = new Label(heading + " (" + all + ")");
        title.getStyleClass().add("group-heading");
        list.getChildren().add(title);
        entries.forEach(entry -> list.getChildren().add(line(entry, there)));
        if (all > entries.size()) {
            list.getChildren().add(new Label("and " + (all - entries.size()) + " more"));
        }
    }

    private Node line(Changes.Entry entry, boolean there) {
        Label kind = new Label(entry.kind().text());
        kind.getStyleClass().add("quiet");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        if (!there) {
            return new HBox(8, kind, new Label(entry.name().text()));
        }
        Hyperlink name = new Hyperlink(entry.name().text());
        name.getStyleClass().add("node-link");
        name.setOnAction(event -> {
            model.select(new Selection.OfNode(entry.key()));
            reveal.run();
        });
        return new HBox(8, kind, name);
    }
}
