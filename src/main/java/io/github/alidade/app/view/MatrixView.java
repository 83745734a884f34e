package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Matrix;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The matrix of services and regions while an account is read: a number in each cell, and its state.
final class MatrixView extends GridPane {
    private List<String> services = List.of();
    private List<String> regions = List.of();

    MatrixView(ObservableValue<Matrix> matrix) {
        setId("matrix");
        getStyleClass().add("matrix");
        matrix.subscribe(this::show);
    }

    private void show(Matrix matrix) {
        if (!matrix.services().equals(services) || !matrix.regions().equals(regions)) {
            lay(matrix);
        }
        for (Matrix.Cell cell : matrix.cells()) {
            if (lookup("#" + id(cell)) instanceof Label label) {
                tell(label, cell);
            }
        }
    }

    private void lay(Matrix matrix) {
        services = matrix.services();
        regions = matrix.regions();
        getChildren().clear();
        for (int column = 0; column < regions.size(); column++) {
            Label heading = new Label(regions.get(column));
            heading.getStyleClass().add("matrix-heading");
            heading.setMinWidth(Region.USE_PREF_SIZE);
            add(heading, column + 1, 0);
        }
        for (int row = 0; row < services.size(); row++) {
            Label service = new Label(services.get(row));
            service.setMinWidth(Region.USE_PREF_SIZE);
            add(service, 0, row + 1);
        }
        for (Matrix.Cell cell : matrix.cells()) {
            Label label = new Label();
            label.setId(id(cell));
            label.getStyleClass().add("matrix-cell");
            label.setMaxWidth(Double.MAX_VALUE);
            GridPane.setFillWidth(label, true);
            GridPane.setHalignment(label, HPos.LEFT);
            add(label, regions.indexOf(cell.region()) + 1, services.indexOf(cell.service()) + 1);
        }
    }

    private static void tell(Label label, Matrix.Cell cell) {
        label.setText(cell.told());
        label.setAccessibleText(cell.service() + " in " + cell.region() + ": " + cell.told());
        for (Matrix.State state : Matrix.State.values()) {
            label.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)), state == cell.state());
        }
    }

    private static String id(Matrix.Cell cell) {
        return "cell-" + cell.service() + "-" + cell.region();
    }
}
