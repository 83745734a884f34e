package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What can be asked, as a button and as items of the diagram's menu.
final class AskCommands {
    private AskCommands() {}

    /// The button says its word, so that a newcomer finds it.
    static Button button(Command ask) {
        Button button = ask.button();
        button.setText("Ask");
        button.setGraphic(new FontIcon(Material2OutlinedAL.HELP_OUTLINE));
        button.getStyleClass().remove("button-icon");
        button.setAccessibleText("Ask: can the internet reach the database?");
        button.setTooltip(new Tooltip("Can the internet reach the database? Ask that, and more ("
                + (ask.key() == null ? "" : ask.key().getDisplayText()) + ")"));
        return button;
    }

    static List<MenuItem> items(WindowModel model, Selection selected) {
        if (!(selected instanceof Selection.OfNode(NodeKey node))) {
            return List.of();
        }
        Inquiry inquiry = model.inquiry();
        return List.of(
                item("ask-who-reaches", "Who Can Reach This?", inquiry::whoReaches, node),
                item("ask-what-it-reaches", "What Does This Reach?", inquiry::whatItReaches, node),
                item("ask-impact", "Blast Radius", inquiry::impact, node),
                item("ask-from-internet", "Can the Internet Reach This?", inquiry::fromTheInternet, node));
    }

    private static MenuItem item(String id, String text, Consumer<NodeKey> ask, NodeKey node) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + id);
        item.setOnAction(event -> ask.accept(node));
        return item;
    }
}
