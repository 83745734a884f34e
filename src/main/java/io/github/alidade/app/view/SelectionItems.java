package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;

/// What the menu under the pointer offers for a selection itself: widening it, and copying what it is.
final class SelectionItems {
    private SelectionItems() {}

    static List<MenuItem> of(WindowModel model, Selection selected) {
        Sight sight = model.sightProperty().get();
        if (sight == null || selected.equals(Selection.NOTHING)) {
            return List.of();
        }
        List<MenuItem> items = new ArrayList<>();
        if (selected instanceof Selection.OfLine(NodeKey source, NodeKey target)) {
            items.add(
                    item("select-ends", "Select Both Ends", () -> model.select(Selection.of(List.of(source, target)))));
        } else {
            Set<NodeKey> linked = linked(sight, selected);
            if (linked.size() > selected.nodes().size()) {
                items.add(item("select-linked", "Select Linked Cards", () -> model.select(Selection.of(linked))));
            }
        }
        if (selected instanceof Selection.OfNode(NodeKey frame)) {
            List<NodeKey> members = sight.marks().members(frame);
            if (!members.isEmpty()) {
                items.add(item("select-members", "Select Cards Inside", () -> model.select(Selection.of(members))));
            }
        }
        items.add(item("copy-details", "Copy Public Details", () -> model.copyDetails(Exposure.PUBLIC)));
        return items;
    }

    private static Set<NodeKey> linked(Sight sight, Selection selected) {
        Set<NodeKey> linked = new LinkedHashSet<>(selected.nodes());
        for (NodeKey node : selected.nodes()) {
            for (Diagram.Line line : sight.marks().lines(node)) {
                linked.add(line.source());
                linked.add(line.target());
            }
        }
        return linked;
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }
}
