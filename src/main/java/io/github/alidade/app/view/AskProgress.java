package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.LoadStep;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// How far an answer is that takes a while, and its cancel button. What comes at once does not flicker.
final class AskProgress extends VBox {
    private static final Duration PATIENCE = Duration.millis(250);

    AskProgress(Inquiry inquiry) {
        setId("ask-progress");
        setSpacing(6);
        Label step = new Label();
        step.setId("ask-step");
        step.setMaxWidth(Double.MAX_VALUE);
        step.textProperty().bind(inquiry.stepProperty().map(LoadStep::step));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Working out the answer");
        bar.progressProperty().bind(inquiry.stepProperty().map(LoadStep::fraction));
        Button cancel = new Button("Cancel");
        cancel.setId("ask-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> inquiry.cancel());
        HBox.setHgrow(step, Priority.ALWAYS);
        HBox row = new HBox(12, step, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(bar, row);
        show(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(done -> show(inquiry.waitingProperty().get()));
        inquiry.waitingProperty().subscribe(waiting -> {
            if (waiting) {
                patience.playFromStart();
            } else {
                patience.stop();
                show(false);
            }
        });
    }

    private void show(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
