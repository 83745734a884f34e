package io.github.alidade.app.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something that the user can do: from a menu, from a button, by a key.
///
/// @param text as in the menu
/// @param possible whether it can be done now
record Command(
        String id,
        String text,
        Ikon icon,
        @Nullable KeyCombination key,
        ObservableValue<Boolean> possible,
        Runnable run) {

    static @Nullable KeyCombination key(String combination) {
        return combination.isEmpty() ? null : KeyCombination.valueOf(combination);
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        if (key != null) {
            item.setAccelerator(key);
        }
        item.disableProperty().bind(possible.map(can -> !can));
        item.setOnAction(event -> run.run());
        return item;
    }

    /// A button with the icon alone; its text is told by the tooltip and to screen readers.
    Button button() {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(key == null ? text : text + " (" + key.getDisplayText() + ")"));
        button.disableProperty().bind(possible.map(can -> !can));
        button.setOnAction(event -> run.run());
        return button;
    }
}
