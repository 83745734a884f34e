package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.vocabulary.GapReason;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What could not be seen, with the permission that would show it, ready to copy.
final class GapList extends VBox {
    private static final double LINE = 42;
    private static final int MOST_SHOWN = 8;

    private final Pasteboard pasteboard;

    /// @param gaps each sentence once
    GapList(List<ShownGap> gaps, Pasteboard pasteboard) {
        super(8);
        this.pasteboard = pasteboard;
        setId("gap-list");
        getStyleClass().add("gap-list");
        Label heading = new Label(gaps.isEmpty() ? "Nothing is missing" : "What could not be seen");
        heading.getStyleClass().add("group-heading");
        getChildren().add(heading);
        if (gaps.isEmpty()) {
            getChildren().add(line("Every answer that this topology was read from was complete."));
            return;
        }
        VBox lines = new VBox(4);
        gaps.forEach(gap -> lines.getChildren().add(line(gap)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Labels that wrap do not know their height before their width.
        scroll.setPrefViewportHeight(Math.min(MOST_SHOWN, gaps.size()) * LINE);
        scroll.getStyleClass().add("details-scroll");
        getChildren().add(scroll);
        denied(gaps);
    }

    /// All that was denied, one permission a line, as a statement of a policy lists them.
    private void denied(List<ShownGap> gaps) {
        String permissions = gaps.stream()
                .filter(gap -> gap.reason() == GapReason.DENIED)
                .map(gap -> "\"" + gap.permission().text() + "\"")
                .distinct()
                .sorted()
                .collect(Collectors.joining(",\n"));
        if (!permissions.isEmpty()) {
            Button all = new Button("Copy Missing Permissions");
            all.setId("copy-permissions");
            all.getStyleClass().add("small");
            all.setOnAction(event -> pasteboard.text(permissions));
            getChildren().add(all);
        }
    }

    private Node line(ShownGap gap) {
        Label sentence = line(gap.sentence().text());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        String permission = gap.permission().text();
        Button copy = new Button("", new FontIcon(Material2OutlinedAL.CONTENT_COPY));
        copy.getStyleClass().addAll("flat", "button-icon", "small", "copy-permission");
        copy.setAccessibleText("Copy " + permission);
        copy.setTooltip(new Tooltip("Copy " + permission));
        copy.setOnAction(event -> pasteboard.text(permission));
        HBox row = new HBox(8, sentence, copy);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setPrefWidth(380);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
