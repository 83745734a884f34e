package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.RobotoMeasure;
import io.github.alidade.layout.TextMeasure;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Paints cards of what is there no more: outlines without ground, and thin dashes to what they were used with.
final class GhostPainter {
    private static final double NAME = 13;
    private static final double KIND = 11;
    private static final double INSET = 10;
    private static final int MOST_LINES = 8;

    private final GraphicsContext canvas;
    private final Sight sight;
    private final double zoom;
    private final Color ink;

    GhostPainter(GraphicsContext canvas, Sight sight, double zoom) {
        this.canvas = canvas;
        this.sight = sight;
        this.zoom = zoom;
        this.ink = sight.picture().view().theme() == Theme.DARK ? Color.web("#ff7b72") : Color.web("#b42318");
    }

    void paint() {
        sight.ghosts().placed().forEach((ghost, box) -> {
            ghost.beside().stream()
                    .flatMap(node -> sight.marks().card(node).stream())
                    .distinct()
                    .flatMap(card -> sight.marks().box(card).stream())
                    .limit(MOST_LINES)
                    .forEach(other -> line(box, other));
            card(box);
            text(ghost.name().text(), NAME, TextMeasure.Weight.MEDIUM, box, 19);
            text(ghost.kind().title(), KIND, TextMeasure.Weight.REGULAR, box, 35);
        });
        sight.ghosts().left().forEach((box, count) -> {
            card(box);
            text("and " + count + " more", NAME, TextMeasure.Weight.REGULAR, box, 27);
        });
    }

    private void line(Box from, Box to) {
        canvas.setStroke(ink.deriveColor(0, 1, 1, 0.55));
        canvas.setLineWidth(1.25 / zoom);
        canvas.setLineDashes(4 / zoom, 4 / zoom);
        canvas.strokeLine(from.centre().x(), from.y(), to.centre().x(), to.bottom());
        canvas.setLineDashes();
    }

    private void card(Box box) {
        canvas.setStroke(ink);
        canvas.setLineWidth(1.5 / Math.min(1, zoom));
        canvas.setLineDashes(6, 4);
        canvas.strokeRoundRect(box.x(), box.y(), box.w(), box.h(), 16, 16);
        canvas.setLineDashes();
    }

    private void text(String text, double size, TextMeasure.Weight weight, Box box, double down) {
        canvas.setFill(ink);
        canvas.setFont(Font.font(weight == TextMeasure.Weight.MEDIUM ? "Roboto Medium" : "Roboto", size));
        canvas.fillText(fitting(text, size, weight, box.w() - 2 * INSET), box.x() + INSET, box.y() + down);
    }

    private static String fitting(String text, double size, TextMeasure.Weight weight, double room) {
        String fit = text;
        while (fit.length() > 1 && RobotoMeasure.INSTANCE.width(fit, size, weight) > room) {
            fit = fit.substring(0, fit.length() - 2) + "…";
        }
        return fit;
    }
}
