package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.redaction.Exposure;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks how to export: format, scale, names. Public by default; clear names need a second, marked step.
final class ExportDialog extends VBox {
    private static final Set<String> PICTURES = Set.of("png", "svg", "pdf", "drawio", "mmd", "dot", "graphml", "json");

    private final WindowModel model;
    private final Runnable close;
    private final ComboBox<String> format = new ComboBox<>();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final CheckBox allTables = new CheckBox("All tables, not only the report's own");
    private final RadioButton open = new RadioButton("Public: aliases instead of real names");
    private final RadioButton clear = new RadioButton("Clear: the real names of the account");
    private final CheckBox sure = new CheckBox("I want real names in this file");
    private final VBox warning = new VBox(6);

    ExportDialog(WindowModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("export-dialog");
        getStyleClass().add("dialog");
        setMaxSize(480, Region.USE_PREF_SIZE);
        Label title = new Label("Export");
        title.getStyleClass().add("dialog-title");
        getChildren().addAll(title, choices(), warning(), buttons());
    }

    private Node choices() {
        format.setId("export-format");
        format.setAccessibleText("Format");
        format.getItems().setAll(model.extensions());
        format.getSelectionModel().selectFirst();
        format.setConverter(Panes.shownAs(ExportDialog::formatName));
        scale.setId("export-scale");
        scale.setAccessibleText("Scale");
        scale.getItems().setAll(List.of(1, 2, 3, 4));
        scale.setValue(2);
        scale.setConverter(Panes.shownAs(times -> times + "×"));
        scale.disableProperty().bind(format.valueProperty().map(name -> !name.equals("png")));
        allTables.setId("export-all-tables");
        allTables.disableProperty().bind(format.valueProperty().map(PICTURES::contains));
        ToggleGroup names = new ToggleGroup();
        open.setId("export-public");
        clear.setId("export-clear");
        open.setToggleGroup(names);
        clear.setToggleGroup(names);
        open.setSelected(true);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, new Label("Format"), format);
        grid.addRow(1, new Label("Scale"), scale);
        grid.addRow(2, new Label("Tables"), allTables);
        grid.addRow(3, new Label("Names"), new VBox(8, open, clear));
        format.setMaxWidth(Double.MAX_VALUE);
        scale.setMaxWidth(Double.MAX_VALUE);
        return grid;
    }

    private Node warning() {
        Label words = new Label("Whoever gets this file reads the account's real names. It is marked CLEAR.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        sure.setId("export-sure");
        warning.getStyleClass().add("warning");
        warning.getChildren().addAll(words, sure);
        warning.visibleProperty().bind(clear.selectedProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        clear.selectedProperty().subscribe(() -> sure.setSelected(false));
        return warning;
    }

    private Node buttons() {
        Button cancel = new Button("Cancel");
        cancel.setId("export-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button save = new Button("Choose File…");
        save.setId("export-save");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty()
                .bind(clear.selectedProperty().and(sure.selectedProperty().not()));
        save.setOnAction(event -> save());
        HBox buttons = new HBox(8, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void save() {
        close.run();
        model.export(
                format.getValue(),
                clear.isSelected() ? Exposure.CLEAR : Exposure.PUBLIC,
                scale.getValue(),
                allTables.isSelected());
    }

    private static String formatName(String extension) {
        return "%s (.%s)".formatted(Exports.title(extension), extension);
    }
}
