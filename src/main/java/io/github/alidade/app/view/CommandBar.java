package io.github.alidade.app.view;

import static org.kordamp.ikonli.material2.Material2OutlinedMZ.NIGHTS_STAY;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.VERIFIED_USER;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.VISIBILITY;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.WB_SUNNY;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar under the menu: files, undo, lenses, search, theme, and the switch between public and clear names.
final class CommandBar extends HBox {
    private static final PseudoClass IS_PUBLIC = PseudoClass.getPseudoClass("public");

    CommandBar(WindowModel model, Commands commands) {
        getStyleClass().add("command-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        commands.openFiles.button(),
                        commands.openFolder.button(),
                        commands.connect.button(),
                        commands.export.button(),
                        line(),
                        commands.undo.button(),
                        commands.redo.button(),
                        line(),
                        lenses(model),
                        space,
                        AskCommands.button(commands.ask),
                        search(commands),
                        theme(model, commands),
                        exposure(model, commands),
                        profile(model, commands));
    }

    /// Looks like the field that it opens.
    private static Node search(Commands commands) {
        Button button = commands.find.button();
        button.setId("search");
        button.getStyleClass().setAll("button", "search");
        button.setText("Find a resource");
        return button;
    }

    private static Node line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Node lenses(WindowModel model) {
        HBox lenses = new HBox();
        lenses.getStyleClass().add("lenses");
        lenses.setAlignment(Pos.CENTER_LEFT);
        for (Lane lane : Lane.values()) {
            lenses.getChildren().add(lens(model, lane));
        }
        return lenses;
    }

    private static Node lens(WindowModel model, Lane lane) {
        SightToggle lens = new SightToggle(word(lane));
        lens.setId("lens-" + lane.word());
        Region dot = new Region();
        dot.getStyleClass().addAll("lane-dot", "lane-" + lane.word());
        lens.setGraphic(dot);
        lens.getStyleClass().add("lens");
        lens.setMinWidth(Region.USE_PREF_SIZE);
        lens.setAccessibleText("Lens " + lane.title());
        lens.setTooltip(new Tooltip(
                "Show or hide: " + lane.title() + " (" + Keys.lens(lane).getDisplayText() + ")"));
        lens.selectedProperty()
                .bind(model.shown(sight -> sight.picture().view().lenses().contains(lane), false));
        lens.disableProperty().bind(model.shown(sight -> false, true));
        lens.setOnAction(event -> model.toggleLens(lane));
        return lens;
    }

    private static String word(Lane lane) {
        return switch (lane) {
            case EDGE -> "Edge";
            case SERVICE -> "Services";
            case DATA -> "Data";
            case IAM -> "IAM";
            case NETWORK -> "Network";
        };
    }

    private static Node theme(WindowModel model, Commands commands) {
        Button button = commands.switchTheme.button();
        FontIcon icon = new FontIcon();
        icon.iconCodeProperty()
                .bind(model.shown(
                        sight -> sight.picture().view().theme() == Theme.DARK ? WB_SUNNY : NIGHTS_STAY, NIGHTS_STAY));
        button.setGraphic(icon);
        button.setAccessibleText("Switch between light and dark theme");
        return button;
    }

    private static Node exposure(WindowModel model, Commands commands) {
        SightToggle toggle = new SightToggle("");
        toggle.setId("exposure");
        toggle.getStyleClass().add("exposure");
        FontIcon icon = new FontIcon(VISIBILITY);
        toggle.setGraphic(icon);
        Tooltip tip = new Tooltip();
        toggle.setTooltip(tip);
        toggle.disableProperty().bind(commands.switchExposure.possible().map(can -> !can));
        toggle.setOnAction(event -> model.switchExposure());
        model.sightProperty().subscribe(sight -> tell(toggle, icon, tip, sight));
        return toggle;
    }

    /// Says which profile public follows; a dot stands for adjustments that tell more.
    private static Node profile(WindowModel model, Commands commands) {
        Button button = commands.publicProfile.button();
        button.getStyleClass().remove("button-icon");
        button.setContentDisplay(ContentDisplay.LEFT);
        button.textProperty().bind(model.shown(CommandBar::profile, ""));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static String profile(Sight sight) {
        Profile profile = sight.picture().view().profile();
        return profile.level().word() + (profile.changes().isEmpty() ? "" : " *");
    }

    private static void tell(SightToggle toggle, FontIcon icon, Tooltip tip, @Nullable Sight sight) {
        boolean open = sight != null && sight.exposure() == Exposure.PUBLIC;
        String key = Keys.EXPOSURE.getDisplayText();
        toggle.setSelected(open);
        toggle.pseudoClassStateChanged(IS_PUBLIC, open);
        toggle.setText((open ? Exposure.PUBLIC : Exposure.CLEAR).mark());
        icon.setIconCode(open ? VERIFIED_USER : VISIBILITY);
        tip.setText(
                open
                        ? "Real names are hidden everywhere. Press to show them (" + key + ")."
                        : "Real names are shown. Press to hide them everywhere (" + key + ").");
        toggle.setAccessibleText(open ? "Public: real names are hidden" : "Clear: real names are shown");
    }
}
