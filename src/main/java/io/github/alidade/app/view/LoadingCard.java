package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.LoadStep;
import io.github.alidade.app.viewmodel.WindowModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a load is, and its cancel button. What was shown before stays behind it and can be used.
final class LoadingCard extends VBox {
    LoadingCard(WindowModel model) {
        setId("loading");
        getStyleClass().add("loading-card");
        setMaxSize(360, Region.USE_PREF_SIZE);
        Label step = new Label();
        step.setId("loading-step");
        step.textProperty().bind(model.loadStepProperty().map(LoadStep::step));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Opening");
        bar.progressProperty().bind(model.loadStepProperty().map(LoadStep::fraction));
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button("Cancel");
        cancel.setId("loading-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> model.cancelLoading());
        HBox row = new HBox(12, step, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        Label heading = new Label("Opening");
        heading.getStyleClass().add("group-heading");
        getChildren().addAll(heading, bar, row);
        visibleProperty().bind(model.loadStateProperty().map(state -> state == LoadState.LOADING));
        managedProperty().bind(visibleProperty());
    }
}
