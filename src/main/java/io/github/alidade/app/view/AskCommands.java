package io.github.alidade.app.view;

import static org.kordamp.ikonli.material2.Material2OutlinedAL.HELP_OUTLINE;

import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.NodeKey;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be asked, as a button and as items of the diagram's menu.
final class AskCommands {
    private AskCommands() {}

    /// The button says its word, so that a newcomer finds it.
    static Button button(Command ask) {
        Button button = ask.button();
        button.setText("Ask");
        button.setGraphic(new FontIcon(HELP_OUTLINE));
        button.getStyleClass().remove("button-icon");
        button.setAccessibleText("Ask: can the internet reach the database?");
        button.setTooltip(new Tooltip("Can the internet reach the database? Ask that, and more ("
                + (ask.key() == null ? "" : ask.key().getDisplayText()) + ")"));
        return button;
    }

    static List<MenuItem> items(WindowModel model, Selection selected) {
        Inquiry inquiry = model.inquiry();
        if (selected instanceof Selection.OfNodes(Set<NodeKey> two) && two.size() == 2) {
            List<NodeKey> ends = List.copyOf(two);
            return List.of(
                    between("ask-there", ends.getFirst(), ends.getLast(), model),
                    between("ask-back", ends.getLast(), ends.getFirst(), model));
        }
        if (!(selected instanceof Selection.OfNode(NodeKey node))) {
            return List.of();
        }
        return List.of(
                item("ask-from-internet", "Can the Internet Reach This?", inquiry::fromTheInternet, node),
                item("ask-who-reaches", "Who Can Reach This?", inquiry::whoReaches, node),
                item("ask-what-it-reaches", "What Does This Reach?", inquiry::whatItReaches, node),
                item("ask-path-from", "Path from Here…", from -> inquiry.begin(from, true), node),
                item("ask-path-to", "Path to Here…", to -> inquiry.begin(to, false), node),
                item("ask-impact", "Blast Radius", inquiry::impact, node));
    }

    /// The names are those of the sight in which the menu was opened, and go with it.
    private static MenuItem between(String id, NodeKey from, NodeKey to, WindowModel model) {
        Sight sight = model.sightProperty().get();
        Function<NodeKey, String> name = key -> sight == null
                ? ""
                : sight.picture()
                        .diagram()
                        .find(key)
                        .map(node -> node.name().text())
                        .orElse("");
        MenuItem item = item(
                id,
                "Path from " + name.apply(from) + " to " + name.apply(to),
                node -> model.inquiry().ask(new Question.Path(Question.Spot.of(from), Question.Spot.of(to))),
                from);
        item.setMnemonicParsing(false);
        return item;
    }

    /// The same for the keyboard: what is selected is what is asked about.
    static List<Command> all(WindowModel model) {
        Inquiry inquiry = model.inquiry();
        ObservableValue<Boolean> shown = model.shown(sight -> true, false);
        return List.of(
                new Command(
                        "ask-data",
                        "Can the Internet Reach the Database?",
                        HELP_OUTLINE,
                        null,
                        shown,
                        inquiry::askWhatMostWantToKnow),
                new Command(
                        "ask-public",
                        "What Is Public?",
                        HELP_OUTLINE,
                        null,
                        shown,
                        () -> inquiry.ask(new Question.Public())),
                new Command(
                        "ask-alone",
                        "Single Points of Failure",
                        HELP_OUTLINE,
                        null,
                        shown,
                        () -> inquiry.ask(new Question.SinglePoints())),
                about("ask-internet", "Can the Internet Reach the Selected?", model, inquiry::fromTheInternet),
                about("ask-who", "Who Can Reach the Selected?", model, inquiry::whoReaches),
                about("ask-what", "What Does the Selected Reach?", model, inquiry::whatItReaches),
                about("ask-from", "Path from the Selected…", model, node -> inquiry.begin(node, true)),
                about("ask-to", "Path to the Selected…", model, node -> inquiry.begin(node, false)),
                about("ask-radius", "Blast Radius of the Selected", model, inquiry::impact));
    }

    private static Command about(String id, String text, WindowModel model, Consumer<NodeKey> ask) {
        return new Command(
                id, text, HELP_OUTLINE, null, model.selectionProperty().map(Selection.OfNode.class::isInstance), () -> {
                    if (model.selectionProperty().get() instanceof Selection.OfNode(NodeKey node)) {
                        ask.accept(node);
                    }
                });
    }

    private static MenuItem item(String id, String text, Consumer<NodeKey> ask, NodeKey node) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + id);
        item.setOnAction(event -> ask.accept(node));
        return item;
    }
}
