package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.Publicity;
import io.github.alidade.pipeline.RedactionText;
import io.github.alidade.redaction.RedactionReport;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the public profile makes of the opened topology: how many values are treated in which way, every word that
/// stays, and what no redaction can hide.
final class ReportDialog extends VBox {
    private final VBox content = new VBox(12);
    private final Label heading = new Label();
    private final Label structure = new Label();
    private final Button copy = new Button("Copy");

    ReportDialog(Publicity publicity, Runnable reverseMap, Runnable close) {
        setId("report-dialog");
        getStyleClass().add("dialog");
        setMaxSize(640, 700);
        Label title = new Label("Redaction report");
        title.getStyleClass().add("dialog-title");
        heading.setId("report-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        content.setId("report-content");
        content.setAlignment(Pos.CENTER);
        // The last column is not read as part of the scroll bar.
        content.setPadding(new Insets(0, 16, 0, 0));
        content.getChildren().setAll(new ProgressIndicator());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(460);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        structure.setId("report-structure");
        structure.setWrapText(true);
        structure.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, heading, scroll, structure, buttons(reverseMap, close));
        publicity.report(report -> tell(report, publicity));
    }

    private Node buttons(Runnable reverseMap, Runnable close) {
        copy.setId("report-copy");
        copy.setDisable(true);
        Button map = new Button("Save Reverse Map…");
        map.setId("report-reverse-map");
        map.setOnAction(event -> reverseMap.run());
        Button done = new Button("Done");
        done.setId("report-done");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.getStyleClass().add(Styles.ACCENT);
        done.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, copy, map, space, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void tell(RedactionReport report, Publicity publicity) {
        List<String> changes = RedactionText.changes(report.profile());
        heading.setText("Profile " + report.profile().level().word()
                + (changes.isEmpty() ? ", as it is." : ". " + String.join(". ", changes) + "."));
        Label words = new Label("Kept as they are, in full");
        words.getStyleClass().add(Styles.TITLE_4);
        content.setAlignment(Pos.TOP_LEFT);
        content.getChildren().setAll(tallies(report), words, kept(report));
        structure.setText(report.structure().text());
        copy.setDisable(false);
        copy.setOnAction(event -> publicity.copyReport(report));
    }

    private static Node tallies(RedactionReport report) {
        GridPane grid = grid(5);
        List<String> titles = List.of("Values of", "kept", "alias", "broader", "dropped");
        for (int column = 0; column < titles.size(); column++) {
            Label title = new Label(titles.get(column));
            title.getStyleClass().add(Styles.TEXT_MUTED);
            grid.add(title, column, 0);
        }
        int row = 1;
        for (RedactionReport.Tally tally : report.tallies()) {
            row(grid, row++, tally, "");
        }
        row(grid, row, report.total(), Styles.TEXT_BOLD);
        return grid;
    }

    private static void row(GridPane grid, int row, RedactionReport.Tally tally, String style) {
        List<String> cells = List.of(
                tally.what().text(),
                Integer.toString(tally.kept()),
                Integer.toString(tally.aliased()),
                Integer.toString(tally.broader()),
                Integer.toString(tally.dropped()));
        for (int column = 0; column < cells.size(); column++) {
            Label cell = new Label(cells.get(column));
            if (!style.isEmpty()) {
                cell.getStyleClass().add(style);
            }
            grid.add(cell, column, row);
        }
    }

    private static Node kept(RedactionReport report) {
        GridPane grid = grid(2);
        int row = 0;
        for (var entry : report.kept().entrySet()) {
            Label aspect = new Label(entry.getKey().title());
            aspect.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(entry.getValue().stream()
                    .map(word -> word.word().text() + " (" + word.times() + ")")
                    .collect(Collectors.joining(", ")));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(aspect, 0, row);
            grid.add(words, 1, row++);
        }
        return grid;
    }

    /// The first column takes the room of numbers, or leaves it to the second.
    private static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            if (columns > 2) {
                width.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
                width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            } else {
                width.setHgrow(column == 1 ? Priority.ALWAYS : Priority.NEVER);
            }
            grid.getColumnConstraints().add(width);
        }
        return grid;
    }
}
