package io.github.alidade.app.view;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

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

    /// What a list to choose from shows of its values; nobody types into it.
    static <T> StringConverter<T> shownAs(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types here");
            }
        };
    }
}
