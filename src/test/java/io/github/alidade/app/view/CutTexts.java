package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/// The texts of controls that cannot be read whole: shortened, or reaching out of what they stand in.
final class CutTexts {
    private static final double HAIR = 1;

    private final Node root;
    private final List<String> cut = new ArrayList<>();

    private CutTexts(Node root) {
        this.root = root;
    }

    /// Names of resources in trees and tables, and what can be scrolled to, do not count.
    static List<String> of(Node root) {
        CutTexts texts = new CutTexts(root);
        texts.collect(root, true);
        return texts.cut;
    }

    private void collect(Node node, boolean fixed) {
        if (!node.isVisible() || node instanceof TreeView<?> || node instanceof TableView<?>) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            judge(labeled, fixed);
        }
        if (node instanceof Parent parent) {
            boolean stays = fixed && !(node instanceof ScrollPane);
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stays));
        }
    }

    private void judge(Labeled labeled, boolean fixed) {
        Node shown = labeled.lookup(".text");
        if (!(shown instanceof Text text) || !text.isVisible() || text.getText().isEmpty()) {
            return;
        }
        if (!text.getText().equals(labeled.getText().replace("_", ""))
                && !text.getText().equals(labeled.getText())) {
            cut.add("shortened: " + labeled.getText() + " to " + text.getText());
        }
        Bounds place = text.localToScene(text.getLayoutBounds());
        Bounds whole = root.localToScene(root.getLayoutBounds());
        boolean outside = place.getMinX() < whole.getMinX() - HAIR
                || place.getMaxX() > whole.getMaxX() + HAIR
                || fixed && place.getMaxY() > whole.getMaxY() + HAIR;
        Bounds own = labeled.localToScene(labeled.getLayoutBounds());
        boolean tall = place.getHeight() > own.getHeight() + HAIR;
        if (outside || tall) {
            cut.add((tall ? "taller than its place: " : "outside: ") + labeled.getText());
        }
    }
}
