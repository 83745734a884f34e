package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Chip;
import io.github.alidade.app.viewmodel.Scoping;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Focus.Direction;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Why not all is shown, one chip a reason, each to be dismissed; nothing at all when all is shown.
final class ScopeBar extends FlowPane {
    private final Scoping scoping;

    ScopeBar(WindowModel model) {
        this.scoping = model.scoping();
        setId("scope-bar");
        getStyleClass().add("scope-bar");
        setHgap(8);
        setVgap(4);
        managedProperty().bind(visibleProperty());
        model.sightProperty().subscribe(sight -> FocusKept.through(this, () -> tell(sight)));
    }

    private void tell(@Nullable Sight sight) {
        getChildren().clear();
        List<Chip> chips = sight == null ? List.of() : Chip.of(sight.picture());
        setVisible(!chips.isEmpty());
        if (sight == null || chips.isEmpty()) {
            return;
        }
        String extent = Chip.extent(sight.picture());
        if (!extent.isEmpty()) {
            Label told = new Label(extent);
            told.setId("scope-extent");
            told.getStyleClass().add("scope-extent");
            HBox line = new HBox(told);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("scope-line");
            getChildren().add(line);
        }
        for (Chip chip : chips) {
            getChildren().add(chip(sight, chip));
        }
    }

    private Node chip(Sight sight, Chip chip) {
        HBox box = new HBox(2);
        box.setId("chip-" + chip.id());
        box.getStyleClass().add("chip");
        box.setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(chip.text());
        text.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(text);
        if (chip.id().equals("focus")) {
            sight.picture().view().scope().focus().ifPresent(focus -> box.getChildren()
                    .addAll(focusControls(focus)));
        }
        boolean collapsed = chip.id().equals("collapse");
        Button dismiss = small(
                "chip-" + chip.id() + "-dismiss",
                collapsed ? "Expand all" : "Show what “" + chip.text() + "” hides",
                () -> scoping.dismiss(chip));
        dismiss.setGraphic(new FontIcon(collapsed ? Material2OutlinedAL.ALL_OUT : Material2OutlinedAL.CLOSE));
        box.getChildren().add(dismiss);
        return box;
    }

    private List<Node> focusControls(Focus focus) {
        Button fewer = small("focus-fewer", "One step fewer", () -> scoping.steps(-1));
        fewer.setText("−");
        fewer.setDisable(focus.steps() == 0);
        Label steps = new Label(Chip.reach(focus));
        steps.setId("focus-steps");
        steps.setMinWidth(Region.USE_PREF_SIZE);
        Button more = small("focus-more", "One step more", () -> scoping.steps(1));
        more.setText("+");
        more.setDisable(focus.steps() == Focus.MOST_STEPS);
        Button way = small("focus-direction", "Which way to look", () -> scoping.direction(next(focus.direction())));
        way.setText(word(focus.direction()));
        Button fade = small(
                "focus-fade",
                focus.fade() ? "Hide the rest" : "Show the rest, pale",
                () -> scoping.fade(!focus.fade()));
        fade.setText(focus.fade() ? "rest pale" : "rest hidden");
        return List.of(fewer, steps, more, way, fade);
    }

    private static Direction next(Direction direction) {
        return switch (direction) {
            case BOTH -> Direction.UPSTREAM;
            case UPSTREAM -> Direction.DOWNSTREAM;
            case DOWNSTREAM -> Direction.BOTH;
        };
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case BOTH -> "both ways";
            case UPSTREAM -> "upstream";
            case DOWNSTREAM -> "downstream";
        };
    }

    private static Button small(String id, String says, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("flat", "chip-button");
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
