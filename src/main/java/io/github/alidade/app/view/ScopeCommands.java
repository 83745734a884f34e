package io.github.alidade.app.view;

import static org.kordamp.ikonli.material2.Material2OutlinedAL.BOOKMARK_BORDER;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CALL_MADE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CALL_RECEIVED;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CENTER_FOCUS_WEAK;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CLEAR_ALL;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.FILTER_LIST;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.KEYBOARD;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.UNFOLD_LESS;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.UNFOLD_MORE;

import io.github.alidade.app.viewmodel.Scoping;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Collapse.Level;
import io.github.alidade.layout.Focus.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;

/// All that the user can do to see less or more.
final class ScopeCommands {
    private final WindowModel model;
    private final Scoping scoping;
    private final List<Command> all = new ArrayList<>();
    final Command palette;
    final Command filter;
    final Command views;
    final Command focus;
    final Command more;
    final Command fewer;
    final Command upstream;
    final Command downstream;
    final Command bothWays;
    final Command fade;
    final Command showAll;
    final Command collapse;
    final Command expand;
    final Command iam;
    final Command expandAll;
    final Command collapseAuto;

    /// @param showPalette shows what finds anything
    /// @param showFilter shows what chooses a filter
    /// @param showViews shows the saved views
    ScopeCommands(WindowModel model, Runnable showPalette, Runnable showFilter, Runnable showViews) {
        this.model = model;
        this.scoping = model.scoping();
        ObservableValue<Boolean> shown = model.shown(sight -> true, false);
        ObservableValue<Boolean> focused =
                model.shown(sight -> sight.picture().view().scope().focus().isPresent(), false);
        ObservableValue<Boolean> less = model.shown(
                sight -> sight.picture().view().scope().focus().isPresent()
                        || !sight.picture().view().scope().filter().everything(),
                false);
        ObservableValue<Boolean> node = model.selectionProperty()
                .map(selection ->
                        !(selection instanceof Selection.Nothing) && !(selection instanceof Selection.OfLine));
        palette = of("palette", "Go to Anything…", KEYBOARD, "Shortcut+K", shown, showPalette);
        filter = of("filter", "Filter…", FILTER_LIST, "Shortcut+Shift+F", shown, showFilter);
        views = of("views", "Saved Views…", BOOKMARK_BORDER, "Shortcut+Alt+V", shown, showViews);
        focus = of("focus", "Focus on Neighbourhood", CENTER_FOCUS_WEAK, "Shortcut+I", node, scoping::focusOnSelection);
        more = of(
                "focus-one-more",
                "Focus: One Step More",
                UNFOLD_MORE,
                "Shortcut+PERIOD",
                focused,
                () -> scoping.steps(1));
        fewer = of(
                "focus-one-fewer",
                "Focus: One Step Fewer",
                UNFOLD_LESS,
                "Shortcut+COMMA",
                focused,
                () -> scoping.steps(-1));
        upstream = way("upstream", "Focus: Upstream Only", CALL_RECEIVED, focused, Direction.UPSTREAM);
        downstream = way("downstream", "Focus: Downstream Only", CALL_MADE, focused, Direction.DOWNSTREAM);
        bothWays = way("both", "Focus: Both Ways", UNFOLD_MORE, focused, Direction.BOTH);
        fade = of(
                "focus-pale",
                "Focus: Rest Pale or Hidden",
                CENTER_FOCUS_WEAK,
                "",
                focused,
                () -> scoping.fade(
                        !scoping.scope().focus().map(now -> now.fade()).orElse(false)));
        showAll = of("show-all", "Show All Again", CLEAR_ALL, "Shortcut+Shift+I", less, scoping::showAll);
        collapse = of(
                "collapse",
                "Collapse Frame",
                UNFOLD_LESS,
                "Shortcut+G",
                can(scoping::collapsible),
                () -> scoping.collapsible().ifPresent(scoping::collapse));
        expand = of(
                "expand",
                "Expand",
                UNFOLD_MORE,
                "Shortcut+Shift+G",
                can(scoping::expandable),
                () -> scoping.expandable().ifPresent(scoping::expand));
        iam = of("collapse-iam", "Collapse or Expand All of IAM", UNFOLD_LESS, "", hasIam(), scoping::toggleIam);
        expandAll = of("expand-all", "Expand All", UNFOLD_MORE, "", shown, () -> scoping.level(Level.NONE));
        collapseAuto = of(
                "collapse-auto",
                "Collapse to What Can Be Read",
                UNFOLD_LESS,
                "",
                shown,
                () -> scoping.level(Level.AUTO));
        for (Level level : List.of(Level.CLUSTER, Level.VPC, Level.REGION, Level.ACCOUNT)) {
            of(
                    "collapse-all-" + level.name().toLowerCase(Locale.ROOT),
                    "Collapse " + title(level),
                    UNFOLD_LESS,
                    "",
                    shown,
                    () -> scoping.level(level));
        }
    }

    private Command way(String id, String text, Ikon icon, ObservableValue<Boolean> focused, Direction direction) {
        return of("focus-" + id, text, icon, "", focused, () -> scoping.direction(direction));
    }

    private Command of(String id, String text, Ikon icon, String key, ObservableValue<Boolean> possible, Runnable run) {
        Command command = new Command(id, text, icon, Command.key(key), possible, run);
        all.add(command);
        return command;
    }

    private ObservableValue<Boolean> can(java.util.function.Supplier<Optional<?>> what) {
        return Bindings.createObjectBinding(
                () -> what.get().isPresent(), model.selectionProperty(), model.sightProperty());
    }

    private ObservableValue<Boolean> hasIam() {
        return model.shown(
                sight -> sight.picture().cut().flatMap(cut -> cut.iam()).isPresent(), false);
    }

    List<Command> all() {
        return all;
    }

    /// The menu of all of them.
    Menu menu() {
        Menu ways = new Menu("Focus");
        ways.getItems()
                .addAll(
                        focus.menuItem(),
                        more.menuItem(),
                        fewer.menuItem(),
                        upstream.menuItem(),
                        downstream.menuItem(),
                        bothWays.menuItem(),
                        fade.menuItem());
        Menu collapsing = new Menu("Collapse");
        collapsing.setId("menu-collapsing");
        collapsing.getItems().addAll(collapse.menuItem(), expand.menuItem(), iam.menuItem(), new SeparatorMenuItem());
        for (Level level : Level.values()) {
            collapsing.getItems().add(level(level));
        }
        return new Menu(
                "Explore",
                null,
                palette.menuItem(),
                new SeparatorMenuItem(),
                filter.menuItem(),
                ways,
                showAll.menuItem(),
                new SeparatorMenuItem(),
                collapsing,
                new SeparatorMenuItem(),
                new ViewsMenu(model, views));
    }

    /// What the menu under the pointer offers for a selection.
    List<MenuItem> items(Selection selected) {
        List<MenuItem> items = new ArrayList<>();
        for (Command command : List.of(focus, expand, collapse)) {
            if (command.possible().getValue()) {
                items.add(command.menuItem());
            }
        }
        if (selected instanceof Selection.Nothing) {
            items.addAll(List.of(filter.menuItem(), showAll.menuItem()));
        }
        return items;
    }

    private MenuItem level(Level level) {
        RadioMenuItem item = new RadioMenuItem(title(level));
        item.setId("menu-collapse-" + level.name().toLowerCase(Locale.ROOT));
        model.shown(ScopeCommands::level, Level.AUTO).subscribe(now -> item.setSelected(now == level));
        item.setOnAction(event -> {
            item.setSelected(model.shown(ScopeCommands::level, Level.AUTO).getValue() == level);
            scoping.level(level);
        });
        return item;
    }

    private static String title(Level level) {
        return switch (level) {
            case NONE -> "Nothing";
            case AUTO -> "What Is Too Much to Read";
            case CLUSTER -> "Clusters";
            case VPC -> "VPCs";
            case REGION -> "Regions";
            case ACCOUNT -> "Accounts";
            case IAM -> "All of IAM";
        };
    }

    private static Level level(Sight sight) {
        return sight.picture().view().scope().collapse().level();
    }
}
