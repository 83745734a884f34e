package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the keys where they are while the controls of a pane are exchanged for those of another sight: whoever works
/// without a mouse would have to come all the way again.
final class FocusKept {
    private FocusKept() {}

    /// Focuses the control that stands where the focused one stood; does nothing if the keys were elsewhere.
    static void through(Parent pane, Runnable exchange) {
        through(() -> pane, exchange);
    }

    /// The same for a pane that is itself exchanged.
    static void through(Supplier<@Nullable Parent> pane, Runnable exchange) {
        int at = place(pane.get());
        boolean seen = at >= 0 && visible(pane.get());
        exchange.run();
        Parent now = pane.get();
        if (at < 0 || now == null) {
            return;
        }
        // What a skin has not made yet cannot be focused.
        now.applyCss();
        List<Node> stops = stops(now);
        if (!stops.isEmpty()) {
            Node stop = stops.get(Math.min(at, stops.size() - 1));
            if (seen) {
                VisibleFocus.on(stop);
            } else {
                stop.requestFocus();
            }
        }
    }

    private static boolean visible(@Nullable Parent pane) {
        Node owner = owner(pane);
        return owner != null && owner.isFocusVisible();
    }

    private static @Nullable Node owner(@Nullable Parent pane) {
        Scene scene = pane == null ? null : pane.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private static int place(@Nullable Parent pane) {
        Node owner = owner(pane);
        for (Node up = owner; up != null && pane != null; up = up.getParent()) {
            if (up == pane) {
                return stops(pane).indexOf(owner);
            }
        }
        return -1;
    }

    private static List<Node> stops(Parent pane) {
        List<Node> stops = new ArrayList<>();
        collect(pane, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
