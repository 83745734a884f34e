package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Paints an answer into the diagram: what it is about stands out, lines that belong to it are drawn strong, and hops
/// without a line of their own are dashed; a cross marks what is blocked.
final class AnswerPainter {
    /// Emphasises lines and cards.
    interface Emphasis {
        void paint(Sight sight, List<Diagram.Line> lines, Set<NodeKey> nodes);
    }

    private static final Color BLOCKED = Color.web("#cf222e");
    private static final double DASH = 7;
    private static final double CROSS = 7;
    private static final double HEAD = 9;

    private final GraphicsContext canvas;
    private final Sight sight;
    private final Emphasis emphasis;

    AnswerPainter(GraphicsContext canvas, Sight sight, Emphasis emphasis) {
        this.canvas = canvas;
        this.sight = sight;
        this.emphasis = emphasis;
    }

    /// @param zoom px on the canvas for a px of the diagram
    void paint(ShownAnswer answer, Color accent, double zoom) {
        List<Diagram.Line> lines = new ArrayList<>();
        List<ShownAnswer.Step> dashed = new ArrayList<>();
        for (ShownAnswer.Chapter chapter : answer.chapters()) {
            for (ShownAnswer.Step step : chapter.drawn() ? chapter.steps() : List.<ShownAnswer.Step>of()) {
                Optional<Diagram.Line> line = line(step);
                line.ifPresent(lines::add);
                if (line.isEmpty() || step.verdict() == Verdict.NO) {
                    dashed.add(step);
                }
            }
        }
        emphasis.paint(sight, lines, answer.nodes());
        dashed.forEach(step -> dash(step, accent, zoom));
        answer.chapters().stream().filter(chapter -> !chapter.mark().isEmpty()).forEach(chapter -> chapter.steps()
                .forEach(step -> step.target()
                        .flatMap(sight.marks()::box)
                        .ifPresent(box -> mark(box, chapter.mark().text(), zoom))));
    }

    private Optional<Diagram.Line> line(ShownAnswer.Step step) {
        return step.source()
                .flatMap(source -> step.target().flatMap(target -> sight.marks().line(source, target)));
    }

    private void dash(ShownAnswer.Step step, Color accent, double zoom) {
        Optional<Box> from = step.source().flatMap(sight.marks()::box);
        Optional<Box> to = step.target().flatMap(sight.marks()::box);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return;
        }
        boolean blocked = step.verdict() == Verdict.NO;
        Point a = edge(from.get(), to.get().centre());
        Point b = edge(to.get(), from.get().centre());
        canvas.setStroke(blocked ? BLOCKED : accent);
        canvas.setFill(blocked ? BLOCKED : accent);
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineWidth(2 / zoom);
        canvas.setLineDashes(DASH / zoom, DASH / zoom);
        canvas.strokeLine(a.x(), a.y(), b.x(), b.y());
        canvas.setLineDashes();
        head(a, b, zoom);
        if (blocked) {
            cross((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, CROSS / zoom);
        }
    }

    /// A colour and a sign, for colour alone is not seen by everybody.
    private void mark(Box box, String sign, double zoom) {
        Color color =
                switch (sign) {
                    case "+" -> Color.web("#1a7f37");
                    case "-" -> BLOCKED;
                    default -> Color.web("#9a6700");
                };
        double radius = 10 / Math.min(1, zoom);
        canvas.setStroke(color);
        canvas.setLineWidth(2 / zoom);
        canvas.setLineDashes();
        canvas.strokeRoundRect(box.x() - 2, box.y() - 2, box.w() + 4, box.h() + 4, 14, 14);
        canvas.setFill(color);
        canvas.fillOval(box.x() - radius, box.y() - radius, 2 * radius, 2 * radius);
        canvas.setFill(Color.WHITE);
        canvas.setFont(javafx.scene.text.Font.font("Roboto Medium", radius * 1.5));
        canvas.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
        canvas.setTextBaseline(javafx.geometry.VPos.CENTER);
        canvas.fillText(sign, box.x(), box.y());
        canvas.setTextAlign(javafx.scene.text.TextAlignment.LEFT);
        canvas.setTextBaseline(javafx.geometry.VPos.BASELINE);
    }

    private void head(Point a, Point b, double zoom) {
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        if (length > 0) {
            double x = (b.x() - a.x()) / length * HEAD / zoom;
            double y = (b.y() - a.y()) / length * HEAD / zoom;
            canvas.fillPolygon(
                    new double[] {b.x(), b.x() - x - y / 2, b.x() - x + y / 2},
                    new double[] {b.y(), b.y() - y + x / 2, b.y() - y - x / 2},
                    3);
        }
    }

    private void cross(double x, double y, double size) {
        canvas.strokeLine(x - size, y - size, x + size, y + size);
        canvas.strokeLine(x - size, y + size, x + size, y - size);
    }

    /// Where the line from a card's centre to a point leaves the card.
    private static Point edge(Box box, Point towards) {
        double dx = towards.x() - box.centre().x();
        double dy = towards.y() - box.centre().y();
        double scale = Math.min(
                dx == 0 ? Double.MAX_VALUE : box.w() / 2 / Math.abs(dx),
                dy == 0 ? Double.MAX_VALUE : box.h() / 2 / Math.abs(dy));
        double part = Math.min(1, scale);
        return new Point(box.centre().x() + dx * part, box.centre().y() + dy * part);
    }
}
