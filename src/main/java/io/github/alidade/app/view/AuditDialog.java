package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.AuditDesk;
import io.github.alidade.app.viewmodel.AuditedFile;
import io.github.alidade.app.viewmodel.WindowModel;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Says what files of any program give away of the opened topology: they are dropped here or chosen.
final class AuditDialog extends VBox {
    private static final String NOT_LOOKED_AT =
            "Not looked at: pixels of pictures and scans, sound and film, encrypted parts. Not recognised: translated,"
                    + " abbreviated or misspelt names, names of fewer than five letters, and the shape of the system"
                    + " itself.";

    private final WindowModel model;
    private final AuditDesk desk;
    private final VBox results = new VBox(10);

    AuditDialog(WindowModel model, Runnable close) {
        this.model = model;
        this.desk = model.auditDesk();
        setId("audit-dialog");
        getStyleClass().add("dialog");
        setMaxSize(620, Region.USE_PREF_SIZE);
        Label title = new Label("Audit files");
        title.getStyleClass().add("dialog-title");
        Label words = wrapped("Does a README, a slide deck, a drawing or any other file give away names of this"
                + " topology? Nothing is changed or sent.");
        results.setId("audit-results");
        ScrollPane scroll = new ScrollPane(results);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(240);
        scroll.setMaxHeight(360);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(desk.files()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        Label rest = wrapped(NOT_LOOKED_AT);
        rest.getStyleClass().add(Styles.TEXT_MUTED);
        rest.visibleProperty().bind(scroll.visibleProperty());
        rest.managedProperty().bind(scroll.visibleProperty());
        getChildren().addAll(title, words, drop(), scroll, rest, buttons(close));
        WhileThere.hear(
                this,
                () -> Subscription.combine(
                        desk.files().subscribe(this::show),
                        model.sightProperty().subscribe(sight -> show())));
    }

    private Node drop() {
        Label drop = new Label("Drop files or folders here");
        drop.getStyleClass().add("drop");
        drop.setId("audit-drop");
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setAlignment(Pos.CENTER);
        return drop;
    }

    private Node buttons(Runnable close) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        busy.visibleProperty().bind(desk.runningProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("audit-cancel");
        cancel.disableProperty().bind(desk.runningProperty().not());
        cancel.setOnAction(event -> desk.cancel());
        Button done = new Button("Close");
        done.setId("audit-close");
        done.setCancelButton(true);
        done.setOnAction(event -> {
            desk.cancel();
            close.run();
        });
        Button choose = new Button("Choose Files…");
        choose.setId("audit-choose");
        choose.setDefaultButton(true);
        choose.getStyleClass().add(Styles.ACCENT);
        choose.setOnAction(event -> model.auditFiles());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, busy, gap, cancel, done, choose);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void show() {
        results.getChildren().setAll(desk.files().stream().map(this::result).toList());
    }

    private Node result(AuditedFile file) {
        Label name = new Label(file.title(model.exposure()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label verdict = new Label(file.verdict());
        verdict.getStyleClass().add(file.clean() ? Styles.SUCCESS : Styles.DANGER);
        VBox all = new VBox(3, new HBox(10, name, verdict));
        file.sentences().forEach(sentence -> all.getChildren().add(wrapped("• " + sentence)));
        return all;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
