package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What stands above the window. The system draws it at once, and the window itself with the next pulse: it says
/// CLEAR before clear names are on the screen, and PUBLIC only when they are gone from it. In between it says neither,
/// since the title of before may hold the name of a file.
final class WindowTitle {
    /// One pulse paints the new picture, the next one begins when it is on the screen.
    private static final int PULSES = 2;

    private static final String UNNAMED = "Alidade";

    private final ObservableValue<String> title;
    private final WindowModel model;
    private final DiagramView diagram;
    private final Consumer<String> stage;
    private final AnimationTimer wait = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };
    private int seen;
    private boolean clear;

    private WindowTitle(WindowModel model, DiagramView diagram, Consumer<String> stage) {
        this.model = model;
        this.diagram = diagram;
        this.stage = stage;
        title = model.shown(Sight::title, UNNAMED);
    }

    /// @param stage is told each title when it may be read
    static void follow(WindowModel model, DiagramView diagram, Consumer<String> stage) {
        WindowTitle all = new WindowTitle(model, diagram, stage);
        all.title.subscribe(all::changed);
    }

    private void changed(String now) {
        if (exposure() != Exposure.PUBLIC) {
            wait.stop();
            tell(now, true);
        } else {
            if (clear) {
                tell(UNNAMED, false);
            }
            seen = 0;
            wait.start();
        }
    }

    private void look() {
        seen = diagram.paintedExposure() == exposure() ? seen + 1 : 0;
        if (seen >= PULSES) {
            wait.stop();
            tell(title.getValue(), false);
        }
    }

    private void tell(String now, boolean ofClear) {
        clear = ofClear;
        stage.accept(now);
    }

    private @Nullable Exposure exposure() {
        Sight sight = model.sightProperty().get();
        return sight == null ? null : sight.exposure();
    }
}
