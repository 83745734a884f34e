package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks before something that cannot be taken back, inside the window.
final class Question extends VBox {
    Question(String title, String text, String yes, Runnable accept, Runnable close) {
        setId("question");
        getStyleClass().add("dialog");
        setMaxSize(460, Region.USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button no = new Button("Cancel");
        no.setId("question-no");
        no.setCancelButton(true);
        no.setOnAction(event -> close.run());
        Button go = new Button(yes);
        go.setId("question-yes");
        go.getStyleClass().add(Styles.DANGER);
        go.setOnAction(event -> {
            close.run();
            accept.run();
        });
        HBox buttons = new HBox(8, no, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(heading, words, buttons);
    }
}
