package io.github.alidade.app.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Text around a place of a canvas, which is left as it was for texts that begin at theirs.
final class CentredText {
    private CentredText() {}

    static void paint(GraphicsContext canvas, String text, double size, double x, double y) {
        canvas.setFont(Font.font("Roboto Medium", size));
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(text, x, y);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.BASELINE);
    }
}
