package io.github.alidade.app.view;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What a dialog hears of only while it is in the window: else the model would hold on to every one that was ever
/// opened, and tell each of them what changes.
final class WhileThere {
    private Subscription hearing = Subscription.EMPTY;

    private WhileThere() {}

    /// @param subscribing begins to listen, and says at once how things are
    static void hear(Node dialog, Supplier<Subscription> subscribing) {
        WhileThere there = new WhileThere();
        dialog.sceneProperty().subscribe(scene -> {
            there.hearing.unsubscribe();
            there.hearing = scene == null ? Subscription.EMPTY : subscribing.get();
        });
    }
}
