package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;

/// Paints marks of a drawing on a JavaFX canvas. Stroking is what costs (12,000 lines took 300 to 490 ms in software
/// rendering): far away, where a corner is smaller than a pixel, straight lines are filled as thin rectangles.
final class CanvasPainter {
    /// Under this zoom lines are straight thin rectangles without dashes.
    private static final double PLAIN_LINES = 0.45;

    private static final double PINS_FROM = 0.25;

    private static final double THINNEST = 0.75;
    private static final double ICON_GRID = 24;

    private final GraphicsContext canvas;
    private final Map<Color, javafx.scene.paint.Color> colors = new HashMap<>();
    private double zoom = 1;

    CanvasPainter(GraphicsContext canvas) {
        this.canvas = canvas;
    }

    /// Fills all of the canvas and prepares it for marks.
    void begin(double width, double height, Paint ground) {
        canvas.setTransform(1, 0, 0, 1, 0, 0);
        canvas.setFill(ground);
        canvas.fillRect(0, 0, width, height);
        canvas.setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    /// Empties the canvas.
    void clear(double width, double height) {
        canvas.setTransform(1, 0, 0, 1, 0, 0);
        canvas.clearRect(0, 0, width, height);
        canvas.setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    /// From here on coordinates are those of the diagram.
    void look(Camera camera, double marginX, double marginY) {
        zoom = camera.zoom();
        canvas.setTransform(zoom, 0, 0, zoom, camera.x() + marginX, camera.y() + marginY);
    }

    void paint(List<Mark> marks) {
        marks.forEach(mark -> paint(mark, 1));
    }

    /// @param stronger times the width of lines, for what is emphasised
    void paint(Mark mark, double stronger) {
        switch (mark) {
            case Mark.Rectangle rectangle -> paint(rectangle);
            case Mark.Polyline line -> paint(line, stronger);
            case Mark.Polygon polygon -> paint(polygon);
            case Mark.Text text -> paint(text);
            case Mark.Icon icon -> paint(icon);
        }
    }

    /// Lanes and cards alone, quickly: what stands until a crowded view is painted.
    void grounds(Sight sight, Box part) {
        Palette palette = Palette.of(sight.picture().view().theme());
        canvas.setFill(color(palette.lane()));
        for (Placement.PlacedLane lane : sight.picture().placement().lanes()) {
            canvas.fillRect(
                    lane.box().x(), lane.box().y(), lane.box().w(), lane.box().h());
        }
        canvas.setFill(color(palette.border()));
        for (Placement.PlacedNode node : sight.picture().placement().nodes()) {
            Box box = node.box();
            if (box.overlaps(part)) {
                canvas.fillRect(box.x(), box.y(), box.w(), box.h());
            }
        }
    }

    /// A pin on every card that was put where it is by hand. No mark of the drawing: it belongs to the hand, not to
    /// what is exported.
    void pins(Sight sight) {
        if (zoom < PINS_FROM) {
            return;
        }
        canvas.setFill(paint(Palette.of(sight.picture().view().theme()).quiet()));
        for (Placement.PlacedNode node : sight.picture().placement().nodes()) {
            if (node.pinned()) {
                double x = node.box().right() - 12;
                double y = node.box().y() + 9;
                canvas.fillOval(x - 3.5, y - 3.5, 7, 7);
                canvas.fillRect(x - 0.75, y, 1.5, 9);
            }
        }
    }

    private void paint(Mark.Rectangle rectangle) {
        Box box = rectangle.box();
        double arc = 2 * rectangle.radius();
        rectangle.fill().ifPresent(fill -> {
            canvas.setFill(color(fill));
            if (arc * zoom < 2) {
                canvas.fillRect(box.x(), box.y(), box.w(), box.h());
            } else {
                canvas.fillRoundRect(box.x(), box.y(), box.w(), box.h(), arc, arc);
            }
        });
        rectangle.stroke().ifPresent(stroke -> {
            pen(stroke, 1);
            if (arc * zoom < 2) {
                canvas.strokeRect(box.x(), box.y(), box.w(), box.h());
            } else {
                canvas.strokeRoundRect(box.x(), box.y(), box.w(), box.h(), arc, arc);
            }
        });
    }

    /// An outline around a box, for hover, focus and selection.
    void outline(Box box, double radius, Paint paint, double width) {
        canvas.setStroke(paint);
        canvas.setLineWidth(width);
        canvas.setLineDashes();
        canvas.strokeRoundRect(box.x(), box.y(), box.w(), box.h(), 2 * radius, 2 * radius);
    }

    private void paint(Mark.Polyline line, double stronger) {
        List<Point> points = line.points();
        if (points.size() < 2) {
            return;
        }
        if (zoom < PLAIN_LINES && straight(points)) {
            paintPlain(line, stronger);
            return;
        }
        pen(line.stroke(), stronger);
        canvas.beginPath();
        canvas.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point next = points.get(i + 1);
            double room = Math.min(length(points.get(i - 1), corner), length(corner, next)) / 2;
            double radius = Math.min(line.radius(), room);
            if (radius * zoom < 0.5) {
                canvas.lineTo(corner.x(), corner.y());
            } else {
                canvas.arcTo(corner.x(), corner.y(), next.x(), next.y(), radius);
            }
        }
        canvas.lineTo(points.getLast().x(), points.getLast().y());
        canvas.stroke();
    }

    private static boolean straight(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (Math.abs(a.x() - b.x()) > 0.01 && Math.abs(a.y() - b.y()) > 0.01) {
                return false;
            }
        }
        return true;
    }

    private void paintPlain(Mark.Polyline line, double stronger) {
        canvas.setFill(color(line.stroke().color()));
        double width = Math.max(line.stroke().width() * stronger, THINNEST / zoom);
        for (int i = 1; i < line.points().size(); i++) {
            Point a = line.points().get(i - 1);
            Point b = line.points().get(i);
            double x = Math.min(a.x(), b.x()) - width / 2;
            double y = Math.min(a.y(), b.y()) - width / 2;
            canvas.fillRect(x, y, Math.abs(a.x() - b.x()) + width, Math.abs(a.y() - b.y()) + width);
        }
    }

    private static double length(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private void paint(Mark.Polygon polygon) {
        int count = polygon.points().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = polygon.points().get(i).x();
            ys[i] = polygon.points().get(i).y();
        }
        canvas.setFill(color(polygon.fill()));
        canvas.fillPolygon(xs, ys, count);
    }

    private void paint(Mark.Text text) {
        canvas.setFill(color(text.color()));
        canvas.setFont(Fonts.of(text.weight(), text.size()));
        canvas.fillText(text.text().text(), text.x(), text.y(), Math.max(1, text.width()));
    }

    private void paint(Mark.Icon icon) {
        canvas.save();
        double scale = icon.box().w() / ICON_GRID;
        canvas.translate(icon.box().x(), icon.box().y());
        canvas.scale(scale, scale);
        canvas.setStroke(color(icon.color()));
        canvas.setLineWidth(1.5);
        canvas.setLineDashes();
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.beginPath();
        canvas.appendSVGPath(icon.icon().path());
        canvas.stroke();
        canvas.restore();
    }

    private void pen(Mark.Stroke stroke, double stronger) {
        canvas.setStroke(color(stroke.color()));
        canvas.setLineWidth(Math.max(stroke.width() * stronger, THINNEST / zoom));
        canvas.setLineDashes(
                stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private javafx.scene.paint.Color color(Color color) {
        return colors.computeIfAbsent(color, CanvasPainter::paint);
    }

    static javafx.scene.paint.Color paint(Color color) {
        return javafx.scene.paint.Color.rgb(color.red(), color.green(), color.blue(), color.alpha());
    }
}
