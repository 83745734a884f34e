package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.SavedView;
import io.github.alidade.app.viewmodel.SavedViews;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menu of saved views: the first nine by number.
final class ViewsMenu extends Menu {
    private static final int BY_KEY = 9;

    private final WindowModel model;
    private final SavedViews views;
    private final MenuItem manage;

    ViewsMenu(WindowModel model, Command manage) {
        super("Views");
        this.model = model;
        this.views = model.savedViews();
        this.manage = manage.menuItem();
        setId("menu-views");
        views.viewsProperty().subscribe(this::fill);
        model.sightProperty().subscribe(this::fill);
    }

    private void fill() {
        Sight sight = model.sightProperty().get();
        Exposure exposure = sight == null ? Exposure.PUBLIC : sight.exposure();
        List<MenuItem> items = new ArrayList<>(List.of(manage));
        List<SavedView> saved = views.viewsProperty().get();
        for (int i = 0; i < saved.size(); i++) {
            if (i == 0) {
                items.add(new SeparatorMenuItem());
            }
            int place = i;
            MenuItem item = new MenuItem(
                    saved.get(i).shown(exposure, i + 1) + (i < BY_KEY ? "   (" + key(i).getDisplayText() + ")" : ""));
            item.setId("menu-view-" + (i + 1));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> views.apply(place));
            items.add(item);
        }
        getItems().setAll(items);
    }

    private static KeyCombination key(int place) {
        return KeyCombination.valueOf("Shortcut+Alt+" + (place + 1));
    }

    /// As the sheet of keys tells them.
    static String keys() {
        return key(0).getDisplayText() + " … " + BY_KEY;
    }

    /// Ctrl, Alt and a digit show a view; Alt and a digit alone are the lenses.
    static void keys(Scene scene, WindowModel model) {
        for (int i = 0; i < BY_KEY; i++) {
            int place = i;
            scene.getAccelerators().put(key(i), () -> model.savedViews().apply(place));
        }
    }
}
