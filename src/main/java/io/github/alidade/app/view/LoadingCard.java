package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.LoadStep;
import io.github.alidade.app.viewmodel.Matrix;
import io.github.alidade.app.viewmodel.WindowModel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far a load is, and its cancel button. What was shown before stays behind it and can be used.
final class LoadingCard extends VBox {
    private static final double NARROW = 360;
    private static final double WIDE = 620;

    LoadingCard(WindowModel model) {
        setId("loading");
        getStyleClass().add("loading-card");
        ObservableValue<Matrix> matrix = model.connecting().matrixProperty();
        maxWidthProperty().bind(matrix.map(cells -> cells.isEmpty() ? NARROW : WIDE));
        setMaxHeight(Region.USE_PREF_SIZE);
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
        heading.setId("loading-heading");
        heading.getStyleClass().add("group-heading");
        heading.textProperty()
                .bind(matrix.map(cells -> cells.isEmpty() ? "Opening" : "Reading the account: " + cells.told()));
        getChildren().addAll(heading, bar, cells(matrix), row);
        visibleProperty().bind(model.loadStateProperty().map(state -> state == LoadState.LOADING));
        managedProperty().bind(visibleProperty());
    }

    private static Node cells(ObservableValue<Matrix> matrix) {
        ScrollPane scroll = new ScrollPane(new MatrixView(matrix));
        scroll.getStyleClass().add("details-scroll");
        scroll.setMaxHeight(460);
        scroll.visibleProperty().bind(matrix.map(cells -> !cells.isEmpty()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        return scroll;
    }
}
