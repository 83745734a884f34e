package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Connecting;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for a new code of the MFA device when an account is read again and the session has ended.
final class CodeDialog extends VBox {
    CodeDialog(Connecting connecting) {
        setId("code-dialog");
        getStyleClass().add("dialog");
        setMaxSize(420, Region.USE_PREF_SIZE);
        Label title = new Label("Sign in again");
        title.getStyleClass().add("dialog-title");
        Button cancel = new Button("Cancel");
        cancel.setId("code-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> connecting.giveCode(""));
        HBox buttons = new HBox(cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, new CodeRow(connecting), buttons);
    }
}
