package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.Publicity;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Treatment;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How strict public is: a level, and single things that are treated otherwise. Takes effect at once, everywhere.
final class ProfileDialog extends VBox {
    private final Publicity publicity;
    private final Map<Profile.Level, ToggleButton> levels = new EnumMap<>(Profile.Level.class);
    private final Map<Aspect, ComboBox<Treatment>> choices = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Label> marks = new EnumMap<>(Aspect.class);
    private final Label description = new Label();
    private final Label summary = new Label();
    private final Button reset = new Button("Reset");

    /// Whether the controls are being set to what was chosen, which chooses nothing.
    private boolean telling;

    ProfileDialog(Publicity publicity, Runnable report, Runnable close) {
        this.publicity = publicity;
        setId("profile-dialog");
        getStyleClass().add("dialog");
        setMaxSize(560, 640);
        Label title = new Label("Public profile");
        title.getStyleClass().add("dialog-title");
        description.setWrapText(true);
        description.setMinHeight(Region.USE_PREF_SIZE);
        summary.setId("profile-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, levels(), description, aspects(), summary, numbers(), buttons(report, close));
        WhileThere.hear(this, () -> publicity.profileProperty().subscribe(this::tell));
    }

    private Node levels() {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        for (Profile.Level level : Profile.Level.values()) {
            ToggleButton button = new ToggleButton(name(level));
            button.setId("profile-" + level.word());
            button.getStyleClass()
                    .add(
                            switch (level) {
                                case SEED -> Styles.LEFT_PILL;
                                case DEFAULT -> Styles.CENTER_PILL;
                                case STRICT -> Styles.RIGHT_PILL;
                            });
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                publicity.choose(new Profile(level, Map.of()));
                tell(publicity.profile());
            });
            levels.put(level, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private Node aspects() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(wide, atLeast(190), atLeast(76));
        int row = 0;
        for (Aspect aspect : Aspect.values()) {
            if (aspect.adjustable()) {
                Label name = new Label(aspect.title());
                ComboBox<Treatment> choice = choice(aspect);
                name.setLabelFor(choice);
                Label mark = new Label();
                marks.put(aspect, mark);
                grid.addRow(row++, name, choice, mark);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(360);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// Wider for larger texts.
    private static ColumnConstraints atLeast(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        return column;
    }

    private ComboBox<Treatment> choice(Aspect aspect) {
        ComboBox<Treatment> choice = new ComboBox<>();
        choice.setId("aspect-" + aspect.word());
        choice.setAccessibleText(aspect.title());
        choice.getItems().setAll(aspect.choices());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(Panes.shownAs(treatment -> phrase(aspect, treatment)));
        choice.setOnAction(event -> {
            Treatment chosen = choice.getValue();
            if (!telling && chosen != null) {
                publicity.adjust(aspect, chosen);
            }
        });
        choices.put(aspect, choice);
        return choice;
    }

    private Node numbers() {
        CheckBox keep = new CheckBox("Same numbers in the next session (kept as hashes, from the next opening on)");
        keep.setId("keep-numbers");
        keep.setWrapText(true);
        keep.setMinHeight(Region.USE_PREF_SIZE);
        keep.setSelected(publicity.keepsNumbers());
        keep.setOnAction(event -> publicity.keepNumbers(keep.isSelected()));
        return keep;
    }

    private Node buttons(Runnable report, Runnable close) {
        reset.setId("profile-reset");
        reset.setOnAction(event -> publicity.reset());
        Button judge = new Button("Redaction Report…");
        judge.setId("profile-report");
        judge.setOnAction(event -> report.run());
        Button done = new Button("Done");
        done.setId("profile-done");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.getStyleClass().add(Styles.ACCENT);
        done.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, reset, judge, space, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void tell(Profile profile) {
        telling = true;
        levels.forEach((level, button) -> button.setSelected(level == profile.level()));
        choices.forEach((aspect, choice) -> choice.setValue(profile.of(aspect)));
        marks.forEach((aspect, mark) -> mark(mark, aspect, profile));
        description.setText(description(profile.level()));
        int looser = profile.loosened().size();
        summary.setText(
                switch (looser) {
                    case 0 -> "Nothing tells more than the profile does.";
                    case 1 -> "1 thing tells more than the profile does; every export says so in its warnings.";
                    default ->
                        looser + " things tell more than the profile does; every export says so in its warnings.";
                });
        reset.setDisable(profile.changes().isEmpty());
        telling = false;
    }

    private static void mark(Label mark, Aspect aspect, Profile profile) {
        boolean looser = profile.loosened().contains(aspect);
        boolean tighter = profile.tightened().contains(aspect);
        mark.setText(looser ? "tells more" : tighter ? "tells less" : "");
        mark.getStyleClass().setAll("label", "profile-mark");
        if (looser) {
            mark.getStyleClass().add(Styles.WARNING);
        }
    }

    private static String name(Profile.Level level) {
        return switch (level) {
            case SEED -> "Seed";
            case DEFAULT -> "Default";
            case STRICT -> "Strict";
        };
    }

    private static String description(Profile.Level level) {
        return switch (level) {
            case SEED -> "As the original report: names are hidden; regions, ports, counts and engines stay.";
            case DEFAULT ->
                "Safer: regions are numbered, nothing stands for two things, numbers say nothing of names or age.";
            case STRICT -> "Also ports, counts and engines are made broader; sizes and standbys are left out.";
        };
    }

    private static String phrase(Aspect aspect, Treatment treatment) {
        return switch (treatment) {
            case KEEP -> "as they are";
            case CONSTANT -> "one text for all";
            case BROADER -> broader(aspect);
            case ALIAS -> "numbered";
            case DROP -> "left out";
        };
    }

    private static String broader(Aspect aspect) {
        return switch (aspect) {
            case PORTS -> "web, db, cache, other";
            case COUNTS -> "0, 1, 2-5, >5";
            case ENGINES -> "SQL, graph, in-memory";
            case VERSIONS, RUNTIMES -> "major version only";
            case PRIORITIES -> "rank only";
            case RESOURCE_TYPES -> "service only";
            case STRUCTURE,
                    STATES,
                    REGIONS,
                    ZONES,
                    COMPUTE,
                    MULTI_AZ,
                    ROUTING,
                    ENDPOINT_SERVICES,
                    PRINCIPALS,
                    AWS_POLICIES,
                    DESCRIPTIONS,
                    PATHS,
                    MATCHES -> "broader";
        };
    }
}
