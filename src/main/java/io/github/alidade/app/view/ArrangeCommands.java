package io.github.alidade.app.view;

import static org.kordamp.ikonli.material2.Material2OutlinedAL.ALIGN_HORIZONTAL_CENTER;

import io.github.alidade.app.viewmodel.Alignment;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Aligning and distributing the selected cards.
final class ArrangeCommands {
    private final WindowModel model;
    private final List<Command> all = new ArrayList<>();

    ArrangeCommands(WindowModel model) {
        this.model = model;
        for (Alignment alignment : Alignment.values()) {
            all.add(command(alignment));
        }
    }

    List<Command> all() {
        return all;
    }

    Menu menu() {
        Menu menu = new Menu("Align and Distribute", new FontIcon(ALIGN_HORIZONTAL_CENTER));
        all.forEach(command -> menu.getItems().add(command.menuItem()));
        return menu;
    }

    private Command command(Alignment alignment) {
        ObservableValue<Boolean> possible =
                model.selectionProperty().map(selection -> selection.nodes().size() >= alignment.least());
        return new Command(
                alignment.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                alignment.title(),
                icon(alignment),
                Command.key("Alt+Shift+" + key(alignment)),
                possible,
                () -> arrange(alignment));
    }

    private void arrange(Alignment alignment) {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return;
        }
        Selection selected = model.selectionProperty().get();
        Map<NodeKey, Box> cards = new HashMap<>();
        selected.nodes().forEach(node -> sight.marks().box(node).ifPresent(box -> cards.put(node, box)));
        model.arrange(alignment.what(), alignment.corners(cards));
    }

    private static Ikon icon(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Material2OutlinedAL.ALIGN_HORIZONTAL_LEFT;
            case CENTRE -> ALIGN_HORIZONTAL_CENTER;
            case RIGHT -> Material2OutlinedAL.ALIGN_HORIZONTAL_RIGHT;
            case TOP -> Material2OutlinedAL.ALIGN_VERTICAL_TOP;
            case MIDDLE -> Material2OutlinedAL.ALIGN_VERTICAL_CENTER;
            case BOTTOM -> Material2OutlinedAL.ALIGN_VERTICAL_BOTTOM;
            case ACROSS -> Material2OutlinedAL.HORIZONTAL_DISTRIBUTE;
            case DOWN -> org.kordamp.ikonli.material2.Material2OutlinedMZ.VERTICAL_DISTRIBUTE;
        };
    }

    private static String key(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "L";
            case CENTRE -> "C";
            case RIGHT -> "R";
            case TOP -> "T";
            case MIDDLE -> "M";
            case BOTTOM -> "B";
            case ACROSS -> "H";
            case DOWN -> "V";
        };
    }
}
