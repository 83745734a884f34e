package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Connecting;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Asks for the code of the MFA device while somebody waits for it.
final class CodeRow extends HBox {
    CodeRow(Connecting connecting) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("warning");
        TextField code = new TextField();
        code.setId("mfa-code");
        code.setPromptText("123456");
        code.setPrefColumnCount(8);
        code.setAccessibleText("MFA code");
        Button give = new Button("Sign In");
        give.setId("mfa-give");
        Runnable sent = () -> {
            String typed = code.getText();
            code.clear();
            connecting.giveCode(typed);
        };
        give.setOnAction(event -> sent.run());
        code.setOnAction(event -> sent.run());
        getChildren().addAll(new Label("Code of your MFA device"), code, give);
        visibleProperty().bind(connecting.codeWantedProperty());
        managedProperty().bind(visibleProperty());
        connecting.codeWantedProperty().subscribe(wanted -> {
            if (wanted) {
                code.requestFocus();
            }
        });
    }
}
