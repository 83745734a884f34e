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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        for (ShownAnswer.Chapter chapter : drawn(answer)) {
            for (ShownAnswer.Step step : chapter.steps()) {
                Optional<Diagram.Line> line = line(step);
                line.ifPresent(lines::add);
                if (chapter.mark().isEmpty() && (line.isEmpty() || step.verdict() == Verdict.NO)) {
                    dashed.add(step);
                }
            }
        }
        Set<NodeKey> cards =
                answer.nodes().stream().flatMap(node -> card(node).stream()).collect(Collectors.toSet());
        emphasis.paint(sight, lines, cards);
        dashed.forEach(step -> dash(step, accent, zoom));
        new GhostPainter(canvas, sight, zoom).paint();
        new FarNames(canvas, sight, zoom).paint(way(answer));
        for (ShownAnswer.Chapter chapter : drawn(answer)) {
            if (!chapter.mark().isEmpty()) {
                chapter.steps().forEach(step -> mark(step, chapter.mark().text(), zoom));
            }
        }
    }

    /// The cards at the ends of hops, one hop after the other.
    private List<NodeKey> way(ShownAnswer answer) {
        return drawn(answer).stream()
                .filter(chapter -> chapter.mark().isEmpty())
                .flatMap(chapter -> chapter.steps().stream())
                .flatMap(step -> Stream.concat(step.source().stream(), step.target().stream()))
                .flatMap(node -> card(node).stream())
                .toList();
    }

    private static List<ShownAnswer.Chapter> drawn(ShownAnswer answer) {
        return answer.chapters().stream().filter(ShownAnswer.Chapter::drawn).toList();
    }

    private void mark(ShownAnswer.Step step, String sign, double zoom) {
        Optional<Box> target = step.target().flatMap(this::box);
        if (step.source().isPresent()) {
            step.source().flatMap(this::box).ifPresent(from -> target.ifPresent(to -> relation(from, to, sign, zoom)));
        } else {
            target.or(() -> step.target().flatMap(sight.ghosts()::box)).ifPresent(box -> {
                ring(box, sign, zoom);
                sign(box.x(), box.y(), sign, zoom);
            });
        }
    }

    /// A relation that came or went, drawn straight: what went has no line of its own.
    private void relation(Box from, Box to, String sign, double zoom) {
        if (from.equals(to)) {
            return;
        }
        Point a = edge(from, to.centre());
        Point b = edge(to, from.centre());
        canvas.setStroke(color(sign));
        canvas.setFill(color(sign));
        canvas.setLineWidth(2 / zoom);
        canvas.setLineDashes(DASH / zoom, DASH / zoom);
        canvas.strokeLine(a.x(), a.y(), b.x(), b.y());
        canvas.setLineDashes();
        head(a, b, zoom);
        sign((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, sign, zoom);
    }

    private Optional<Box> box(NodeKey node) {
        return card(node).flatMap(sight.marks()::box);
    }

    /// What has no card in any diagram is marked at the nearest one.
    private Optional<NodeKey> card(NodeKey node) {
        return sight.marks()
                .card(node)
                .or(() -> Optional.ofNullable(sight.cards().standIns().get(node)));
    }

    private Optional<Diagram.Line> line(ShownAnswer.Step step) {
        return step.source().flatMap(this::card).flatMap(source -> step.target()
                .flatMap(this::card)
                .flatMap(target -> sight.marks().between(source, target)));
    }

    private void dash(ShownAnswer.Step step, Color accent, double zoom) {
        Optional<Box> from = step.source().flatMap(this::box);
        Optional<Box> to = step.target().flatMap(this::box);
        boolean blocked = step.verdict() == Verdict.NO;
        if (blocked && (from.isEmpty() || to.isEmpty() || from.equals(to))) {
            from.or(() -> to).ifPresent(at -> stop(at, zoom));
        }
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return;
        }
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

    /// A hop whose other end has no card, or the same: it stops at this one.
    private void stop(Box at, double zoom) {
        canvas.setStroke(BLOCKED);
        canvas.setLineWidth(2 / zoom);
        canvas.setLineDashes();
        canvas.strokeRoundRect(at.x() - 2, at.y() - 2, at.w() + 4, at.h() + 4, 14, 14);
        double size = CROSS / zoom;
        canvas.setFill(CanvasPainter.paint(sight.picture().drawing().ground()));
        canvas.fillOval(at.right() - 2 * size, at.centre().y() - 2 * size, 4 * size, 4 * size);
        cross(at.right(), at.centre().y(), size);
    }

    /// A colour and a sign, for colour alone is not seen by everybody.
    private static Color color(String sign) {
        return switch (sign) {
            case "+" -> Color.web("#1a7f37");
            case "\u2212" -> BLOCKED;
            default -> Color.web("#9a6700");
        };
    }

    private void ring(Box box, String sign, double zoom) {
        canvas.setStroke(color(sign));
        canvas.setLineWidth(2 / zoom);
        canvas.setLineDashes();
        canvas.strokeRoundRect(box.x() - 2, box.y() - 2, box.w() + 4, box.h() + 4, 14, 14);
    }

    private void sign(double x, double y, String sign, double zoom) {
        double radius = 10 / Math.min(1, zoom);
        canvas.setFill(color(sign));
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.setFill(Color.WHITE);
        CentredText.paint(canvas, sign, radius * 1.5, x, y);
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
