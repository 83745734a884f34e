package io.github.alidade.app.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Goes from pane to pane by key, however many controls each of them has.
final class PaneCycle {
    private final List<Node> panes;

    PaneCycle(List<Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// @param step 1 to the next pane, -1 to the one before
    void go(int step) {
        int at = current();
        int from = at < 0 && step < 0 ? 0 : at;
        for (int i = 1; i <= panes.size(); i++) {
            Node pane = panes.get(Math.floorMod(from + i * step, panes.size()));
            if (pane.getScene() != null && enter(pane)) {
                return;
            }
        }
    }

    private int current() {
        for (int i = 0; i < panes.size(); i++) {
            Scene scene = panes.get(i).getScene();
            Node owner = scene == null ? null : scene.getFocusOwner();
            for (Node up = owner; up != null; up = up.getParent()) {
                if (up == panes.get(i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Focuses the first thing in a pane that can be.
    static boolean enter(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            VisibleFocus.on(node);
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PaneCycle::enter);
    }
}
