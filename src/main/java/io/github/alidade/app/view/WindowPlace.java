package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Settings;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where a window stands when it is not maximised: where it opens, and where it goes back to. JavaFX 26 on GTK leaves a
/// window that was maximised in the corner of the screen or as large as it was (seen with Openbox and Xfwm).
final class WindowPlace {
    /// The window system changes place, size and state one after the other.
    private static final Duration SETTLED = Duration.millis(150);

    private final Stage stage;
    private final Scene scene;
    private final PauseTransition settled = new PauseTransition(SETTLED);

    /// Of what is in the window, without its borders, which are not known before it is shown.
    private double width;

    private double height;
    private List<Double> corner;

    /// Borders included, while it is maximised and until it is back.
    private @Nullable Rectangle2D large;

    WindowPlace(Stage stage, Scene scene, Settings settings) {
        this.stage = stage;
        this.scene = scene;
        this.width = settings.width();
        this.height = settings.height();
        this.corner = settings.place();
        if (corner.size() == 2 && onScreen(corner.getFirst() + width / 2, corner.getLast())) {
            stage.setX(corner.getFirst());
            stage.setY(corner.getLast());
        }
        settled.setOnFinished(done -> settle());
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(one -> one.subscribe((before, now) -> settled.playFromStart()));
        stage.maximizedProperty().subscribe((before, now) -> settled.playFromStart());
    }

    /// Its upper edge is what one can take a window by.
    private static boolean onScreen(double x, double y) {
        return !Screen.getScreensForRectangle(x, y, 1, 1).isEmpty();
    }

    private void settle() {
        if (stage.isMaximized()) {
            large = bounds();
        } else if (large != null) {
            goBack(large);
            large = null;
        } else {
            note();
        }
    }

    /// As far as the window system has not done it.
    private void goBack(Rectangle2D from) {
        Rectangle2D now = bounds();
        if (now.getWidth() == from.getWidth() || now.getHeight() == from.getHeight()) {
            stage.setWidth(width + stage.getWidth() - scene.getWidth());
            stage.setHeight(height + stage.getHeight() - scene.getHeight());
        }
        if (corner.size() == 2 && now.getMinX() == from.getMinX() && now.getMinY() == from.getMinY()) {
            stage.setX(corner.getFirst());
            stage.setY(corner.getLast());
        }
    }

    private void note() {
        if (!stage.isMaximized() && large == null && !stage.isIconified()) {
            width = scene.getWidth();
            height = scene.getHeight();
            corner = List.of(stage.getX(), stage.getY());
        }
    }

    /// Whether it is maximised, or not yet back.
    boolean large() {
        return large != null;
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /// Settings with where it stands, or would if it were not maximised.
    Settings in(Settings settings, MainWindow window) {
        note();
        return settings.withWindow(width, height, stage.isMaximized(), window.dividersAt(width, height))
                .at(corner);
    }
}
