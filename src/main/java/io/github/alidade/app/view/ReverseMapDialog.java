package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.Publicity;
import io.github.alidade.redaction.SealedMap;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the passphrase of the reverse map, twice.
final class ReverseMapDialog extends VBox {
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();

    ReverseMapDialog(Publicity publicity, Runnable close) {
        setId("reverse-map-dialog");
        getStyleClass().add("dialog");
        setMaxSize(480, Region.USE_PREF_SIZE);
        Label title = new Label("Save reverse map");
        title.getStyleClass().add("dialog-title");
        Label words = new Label("Which alias stands for which real name, encrypted. Whoever has the file and the "
                + "passphrase reads the real names: keep it apart from what you export.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        passphrase.setId("reverse-map-passphrase");
        passphrase.setPromptText("Passphrase, at least %d characters".formatted(SealedMap.SHORTEST));
        // A prompt is gone as soon as something is typed, and no screen reader is told of it.
        passphrase.setAccessibleText("Passphrase");
        again.setAccessibleText("Passphrase, once more");
        again.setId("reverse-map-again");
        again.setPromptText("Once more");
        getChildren().addAll(title, words, passphrase, again, buttons(publicity, close));
    }

    private HBox buttons(Publicity publicity, Runnable close) {
        Button cancel = new Button("Cancel");
        cancel.setId("reverse-map-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> {
            wipe();
            close.run();
        });
        Button save = new Button("Choose File…");
        save.setId("reverse-map-save");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> passphrase.getLength() < SealedMap.SHORTEST
                                || !passphrase.getText().equals(again.getText()),
                        passphrase.textProperty(),
                        again.textProperty()));
        save.setOnAction(event -> {
            char[] secret = passphrase.getText().toCharArray();
            wipe();
            close.run();
            publicity.saveReverseMap(secret);
        });
        HBox buttons = new HBox(8, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void wipe() {
        passphrase.clear();
        again.clear();
    }
}
