package io.github.alidade.app.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What panes have in common.
final class Panes {
    private Panes() {}

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("pane-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }

    static Label groupHeading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    /// Says why there is nothing, and what to do.
    static Node empty(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("quiet", "empty");
        StackPane pane = new StackPane(label);
        StackPane.setAlignment(label, Pos.TOP_LEFT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
