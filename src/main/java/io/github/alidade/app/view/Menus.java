package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Comfort;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menu bar: every command once.
final class Menus extends MenuBar {
    Menus(WindowModel model, Commands commands) {
        setUseSystemMenuBar(true);
        Menu help = new Menu("Help", null, commands.shortcuts.menuItem());
        getMenus()
                .addAll(
                        file(model, commands),
                        edit(model, commands),
                        view(model, commands),
                        commands.scope.menu(),
                        help);
    }

    private static Menu file(WindowModel model, Commands commands) {
        Menu recent = new Menu("Open Recent");
        recent.setId("menu-recent");
        model.sightProperty().subscribe(sight -> fill(recent, model, sight));
        return new Menu(
                "File",
                null,
                commands.openFiles.menuItem(),
                commands.openFolder.menuItem(),
                recent,
                commands.openSample.menuItem(),
                commands.connect.menuItem(),
                commands.reload.menuItem(),
                commands.compare.menuItem(),
                new SeparatorMenuItem(),
                commands.saveInventory.menuItem(),
                commands.export.menuItem(),
                commands.redactionReport.menuItem(),
                commands.audit.menuItem(),
                new SeparatorMenuItem(),
                commands.quit.menuItem());
    }

    private static void fill(Menu recent, WindowModel model, @Nullable Sight sight) {
        List<Sight.Recent> shown = sight == null ? List.of() : sight.recent();
        if (shown.isEmpty()) {
            MenuItem none = new MenuItem("Nothing yet");
            none.setDisable(true);
            recent.getItems().setAll(none);
        } else {
            recent.getItems().setAll(shown.stream().map(one -> item(model, one)).toList());
        }
    }

    private static MenuItem item(WindowModel model, Sight.Recent recent) {
        MenuItem item = new MenuItem(recent.hint());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.openRecent(recent.path()));
        return item;
    }

    private static Menu edit(WindowModel model, Commands commands) {
        MenuItem undo = commands.undo.menuItem();
        undo.textProperty()
                .bind(model.history().undoableProperty().map(what -> what.isEmpty() ? "Undo" : "Undo " + what));
        MenuItem redo = commands.redo.menuItem();
        redo.textProperty()
                .bind(model.history().redoableProperty().map(what -> what.isEmpty() ? "Redo" : "Redo " + what));
        return new Menu(
                "Edit",
                null,
                undo,
                redo,
                new SeparatorMenuItem(),
                commands.copyPicture.menuItem(),
                commands.find.menuItem(),
                commands.ask.menuItem(),
                new SeparatorMenuItem(),
                commands.selectAll.menuItem(),
                commands.arrange.menu(),
                commands.unpin.menuItem(),
                commands.unpinAll.menuItem(),
                commands.clearSelection.menuItem());
    }

    private static Menu view(WindowModel model, Commands commands) {
        Menu lenses = new Menu("Lenses");
        for (Lane lane : Lane.values()) {
            CheckMenuItem lens = check(
                    lane.title(),
                    "menu-lens-" + lane.word(),
                    model.shown(sight -> sight.picture().view().lenses().contains(lane), false),
                    () -> model.toggleLens(lane));
            lens.setAccelerator(Keys.lens(lane));
            lenses.getItems().add(lens);
        }
        CheckMenuItem exposure = check(
                commands.switchExposure.text(),
                "menu-switch-exposure",
                model.shown(sight -> sight.exposure() == Exposure.PUBLIC, false),
                commands.switchExposure.run());
        exposure.setAccelerator(Keys.EXPOSURE);
        CheckMenuItem theme = check(
                commands.switchTheme.text(),
                "menu-switch-theme",
                model.shown(sight -> sight.picture().view().theme() == Theme.DARK, false),
                commands.switchTheme.run());
        theme.setAccelerator(commands.switchTheme.key());
        return new Menu(
                "View",
                null,
                exposure,
                commands.publicProfile.menuItem(),
                theme,
                lenses,
                commands.diagramOnly.menuItem(),
                commands.findings.menuItem(),
                new SeparatorMenuItem(),
                commands.largerText.menuItem(),
                commands.smallerText.menuItem(),
                commands.plainText.menuItem(),
                motion(model),
                new SeparatorMenuItem(),
                commands.fit.menuItem(),
                commands.fitSelection.menuItem(),
                commands.zoomWhole.menuItem(),
                commands.zoomIn.menuItem(),
                commands.zoomOut.menuItem());
    }

    private static CheckMenuItem motion(WindowModel model) {
        return check(
                "Cards Glide to New Places",
                "menu-motion",
                model.comfortProperty().map(Comfort::motion),
                () -> model.comfortProperty().set(model.comfortProperty().get().withOtherMotion()));
    }

    /// An item whose check mark follows what is shown, not what was pressed.
    private static CheckMenuItem check(String text, String id, ObservableValue<Boolean> shown, Runnable run) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        shown.subscribe(item::setSelected);
        item.setOnAction(event -> {
            item.setSelected(shown.getValue());
            run.run();
        });
        return item;
    }
}
