package io.github.alidade.app.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/// Gives the keys to a control such that one sees it: JavaFX marks only what was come to by traversal, not what a
/// program focuses.
final class VisibleFocus {
    private VisibleFocus() {}

    static void on(Node node) {
        node.requestFocus();
        Scene scene = node.getScene();
        if (scene == null || node.isFocusVisible()) {
            return;
        }
        // One step back, and on to it again.
        if (node.requestFocusTraversal(TraversalDirection.PREVIOUS) && scene.getFocusOwner() != null) {
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
        if (scene.getFocusOwner() != node) {
            node.requestFocus();
        }
    }
}
