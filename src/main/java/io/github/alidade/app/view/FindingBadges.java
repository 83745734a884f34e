package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.answer.ShownFinding;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A quiet mark on each card that a finding is about. No mark of the drawing: exports never have it.
final class FindingBadges {
    /// Below this zoom a mark would be larger than what it marks.
    private static final double FROM = 0.35;

    private static final double RADIUS = 7;

    private FindingBadges() {}

    /// What is told of one node.
    static Stream<ShownFinding> about(Sight sight, NodeKey node) {
        return sight.asked().findings().stream()
                .filter(finding ->
                        !finding.nodes().isEmpty() && finding.nodes().getFirst().equals(node));
    }

    static void paint(GraphicsContext canvas, Sight sight, double zoom) {
        if (zoom < FROM) {
            return;
        }
        boolean dark = sight.picture().view().theme() == Theme.DARK;
        Color ground = Color.web(dark ? "#3a2d12" : "#fff8e6");
        Color line = Color.web(dark ? "#d29922" : "#9a6700");
        Set<NodeKey> marked = sight.asked().findings().stream()
                .flatMap(finding -> finding.nodes().stream().limit(1))
                .collect(Collectors.toSet());
        marked.forEach(node -> sight.marks().box(node).ifPresent(box -> badge(canvas, box, ground, line)));
    }

    private static void badge(GraphicsContext canvas, Box box, Color ground, Color line) {
        // On the corner: texts of a card reach everywhere else.
        double x = box.right() - 3;
        double y = box.bottom() - 3;
        canvas.setFill(ground);
        canvas.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        canvas.setStroke(line);
        canvas.setLineWidth(1.25);
        canvas.setLineDashes();
        canvas.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        canvas.setFill(line);
        canvas.fillRect(x - 0.9, y - 4, 1.8, 5);
        canvas.fillRect(x - 0.9, y + 2, 1.8, 1.8);
    }
}
