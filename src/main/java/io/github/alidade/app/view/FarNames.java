package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.RobotoMeasure;
import io.github.alidade.layout.TextMeasure;
import io.github.alidade.redaction.NodeKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;

/// Names the cards of a way where one is so far away that cards have no names: beside them, as large as any other text
/// of the window, above and beneath in turn, for neighbours stand close.
final class FarNames {
    /// More names would lie on each other.
    private static final int MOST = 8;

    private static final double SIZE = 11;
    private static final double GAP = 4;
    private static final double INSET = 3;

    /// What lies beneath a name still shows a little.
    private static final double VEIL = 0.85;

    private final GraphicsContext canvas;
    private final Sight sight;
    private final double zoom;
    private final Palette palette;

    /// @param zoom px on the canvas for a px of the diagram
    FarNames(GraphicsContext canvas, Sight sight, double zoom) {
        this.canvas = canvas;
        this.sight = sight;
        this.zoom = zoom;
        this.palette = Palette.of(sight.picture().view().theme());
    }

    /// @param way the cards in the order in which one comes by
    void paint(Collection<NodeKey> way) {
        Set<NodeKey> cards = new LinkedHashSet<>(way);
        if (zoom >= Painter.NAMES_FROM || cards.size() > MOST) {
            return;
        }
        boolean above = true;
        for (NodeKey card : cards) {
            boolean over = above;
            sight.marks().box(card).ifPresent(box -> sight.picture()
                    .diagram()
                    .find(card)
                    .ifPresent(node -> name(node.name().text(), box, over)));
            above = !above;
        }
    }

    private void name(String text, Box box, boolean above) {
        double height = (SIZE + 2 * INSET) / zoom;
        double width = RobotoMeasure.INSTANCE.width(text, SIZE, TextMeasure.Weight.MEDIUM) / zoom + 2 * INSET / zoom;
        Box all = sight.ghosts().bounds();
        // At the edge of the picture a centred name would be cut.
        double x = width > all.w()
                ? all.centre().x()
                : Math.clamp(box.centre().x(), all.x() + width / 2, all.right() - width / 2);
        double y = above ? box.y() - GAP / zoom - height / 2 : box.bottom() + GAP / zoom + height / 2;
        canvas.setFill(CanvasPainter.paint(palette.card()).deriveColor(0, 1, 1, VEIL));
        canvas.fillRect(x - width / 2, y - height / 2, width, height);
        canvas.setFill(CanvasPainter.paint(palette.ink()));
        CentredText.paint(canvas, text, SIZE / zoom, x, y);
    }
}
