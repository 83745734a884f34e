package io.github.alidade.app.view;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// The program's icon, drawn: the sighting rule over a graduated arc.
final class WindowIcon {
    private WindowIcon() {}

    static List<Image> sizes() {
        return List.of(draw(32), draw(64), draw(128));
    }

    private static Image draw(double size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.scale(size / 64, size / 64);
        gc.setFill(Color.web("#0b3d5c"));
        gc.fillRoundRect(2, 2, 60, 60, 18, 18);
        gc.setStroke(Color.web("#8fd3ff"));
        gc.setLineWidth(3);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.strokeArc(14, 18, 36, 36, 0, 180, javafx.scene.shape.ArcType.OPEN);
        gc.strokeLine(12, 46, 52, 46);
        gc.setStroke(Color.web("#ffb454"));
        gc.setLineWidth(4.5);
        gc.strokeLine(16, 46, 46, 16);
        gc.setFill(Color.WHITE);
        gc.fillOval(28, 32, 7, 7);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
