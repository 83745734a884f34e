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
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar under the menu: files, undo, lenses, search, theme, and the switch between public and clear names. In a
/// narrow window, or with large texts, it says less: the switch may never be pushed out of sight.
final class CommandBar extends HBox {
    /// How much can be left out, and from when on whole controls are.
    private static final int LEAST = 6;

    private static final int SPARING = 4;
    private static final PseudoClass IS_PUBLIC = PseudoClass.getPseudoClass("public");

    /// What the widths depend on, and so what is shown.
    private record Room(double width, double letters, String texts) {}

    private final WindowModel model;
    private final Button search;
    private final Button find;
    private final Button ask;
    private final Button profile;
    private final HBox lenses;
    private final ToggleButton exposure;

    /// What the menus offer, too, in the order in which it goes.
    private final List<List<Node>> spared;

    private @Nullable Room fitted;

    CommandBar(WindowModel model, Commands commands) {
        this.model = model;
        getStyleClass().add("command-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button folder = commands.openFolder.button();
        Button connect = commands.connect.button();
        Button undo = commands.undo.button();
        Button redo = commands.redo.button();
        Node before = line();
        lenses = lenses(model);
        ask = AskCommands.button(commands.ask);
        ask.setMinWidth(Region.USE_PREF_SIZE);
        search = search(commands);
        find = commands.find.button();
        exposure = exposure(model, commands);
        profile = profile(model, commands);
        Node theme = theme(model, commands);
        Node after = line();
        spared = List.of(List.of(folder, connect, before, undo, redo), List.of(theme, profile), List.of(after, lenses));
        getChildren()
                .addAll(
                        commands.openFiles.button(),
                        folder,
                        connect,
                        commands.export.button(),
                        before,
                        undo,
                        redo,
                        after,
                        lenses,
                        space,
                        ask,
                        search,
                        find,
                        theme,
                        exposure,
                        profile);
        show(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Room room = new Room(
                getWidth(),
                exposure.getFont().getSize(),
                exposure.getText() + model.shown(CommandBar::profile, "").getValue());
        if (!room.equals(fitted)) {
            fitted = room;
            int less = 0;
            // What is cached of the widths is of before.
            do {
                show(less++);
            } while (less <= LEAST && computePrefWidth(-1) > getWidth());
        }
        super.layoutChildren();
    }

    /// @param less how much is left out, of [#LEAST]
    private void show(int less) {
        search.setId(less < 1 ? "search" : "search-field");
        find.setId(less < 1 ? "search-icon" : "search");
        search.setVisible(less < 1);
        search.setManaged(less < 1);
        find.setVisible(less >= 1 && less < SPARING + 1);
        find.setManaged(find.isVisible());
        ContentDisplay words = less >= 2 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        ask.setContentDisplay(words);
        profile.setContentDisplay(words);
        for (int i = 0; i < Lane.values().length; i++) {
            String word = word(Lane.values()[i]);
            ((SightToggle) lenses.getChildren().get(i)).setText(less >= 3 ? word.substring(0, 1) : word);
        }
        for (int i = 0; i < spared.size(); i++) {
            boolean stays = less < SPARING + i;
            spared.get(i).forEach(one -> {
                one.setVisible(stays);
                one.setManaged(stays);
            });
        }
    }

    /// Looks like the field that it opens.
    private static Button search(Commands commands) {
        Button button = commands.find.button();
        button.getStyleClass().setAll("button", "search");
        button.setText("Find a resource");
        return button;
    }

    private static Node line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static HBox lenses(WindowModel model) {
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

    private static ToggleButton exposure(WindowModel model, Commands commands) {
        SightToggle toggle = new SightToggle("");
        toggle.setId("exposure");
        toggle.getStyleClass().add("exposure");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
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
    private static Button profile(WindowModel model, Commands commands) {
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
