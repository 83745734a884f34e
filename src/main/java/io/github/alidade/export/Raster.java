package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.MarkIndex;
import io.github.alidade.drawing.Outline;
import io.github.alidade.drawing.Outline.Step;
import io.github.alidade.layout.Box;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// Paints a drawing with Java2D, strip by strip, so that the memory needed does not grow with the picture.
final class Raster {
    private final Drawing drawing;
    private final MarkIndex index;
    private final double scale;
    private final Glyphs glyphs = new Glyphs();

    /// @param scale pixels per px
    Raster(Drawing drawing, double scale) {
        this.drawing = drawing;
        this.index = new MarkIndex(drawing);
        this.scale = scale;
    }

    int width() {
        return (int) Math.ceil(drawing.bounds().w() * scale);
    }

    int height() {
        return (int) Math.ceil(drawing.bounds().h() * scale);
    }

    /// Paints the rows from `top` on over the whole image, whose width is the picture's.
    void paint(BufferedImage strip, int top) {
        Graphics2D g = strip.createGraphics();
        try {
            g.setColor(awt(drawing.ground()));
            g.fillRect(0, 0, strip.getWidth(), strip.getHeight());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            Box bounds = drawing.bounds();
            g.translate(0, -top);
            g.scale(scale, scale);
            g.translate(-bounds.x(), -bounds.y());
            Box seen =
                    new Box(bounds.x(), bounds.y() + top / scale, strip.getWidth() / scale, strip.getHeight() / scale);
            index.within(seen.grown(2)).forEach(mark -> paint(g, mark, glyphs));
        } finally {
            g.dispose();
        }
    }

    static void paint(Graphics2D g, Mark mark, Glyphs glyphs) {
        switch (mark) {
            case Mark.Rectangle r -> {
                Path2D path = path(Outline.of(r.box(), r.radius()));
                r.fill().ifPresent(color -> fill(g, path, color));
                r.stroke().ifPresent(stroke -> stroke(g, path, stroke));
            }
            case Mark.Polyline line -> stroke(g, path(Outline.line(line.points(), line.radius())), line.stroke());
            case Mark.Polygon polygon -> fill(g, path(Outline.polygon(polygon.points())), polygon.fill());
            case Mark.Text text -> {
                g.setColor(awt(text.color()));
                g.fill(glyphs.outline(text.text().text(), text.x(), text.y(), text.size(), text.weight()));
            }
            case Mark.Icon icon -> {
                double size = icon.box().w() / io.github.alidade.drawing.Icon.GRID;
                Outline outline = icon.icon()
                        .outline()
                        .placed(size, icon.box().x(), icon.box().y());
                double width = io.github.alidade.drawing.Icon.STROKE * size;
                stroke(g, path(outline), Mark.Stroke.solid(icon.color(), width));
            }
        }
    }

    private static void fill(Graphics2D g, Path2D path, Color color) {
        g.setColor(awt(color));
        g.fill(path);
    }

    private static void stroke(Graphics2D g, Path2D path, Mark.Stroke stroke) {
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        int cap = dash.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        g.setStroke(new BasicStroke(
                (float) stroke.width(), cap, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, 0));
        g.setColor(awt(stroke.color()));
        g.draw(path);
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        for (Step step : outline.steps()) {
            switch (step) {
                case Step.Move(double x, double y) -> path.moveTo(x, y);
                case Step.Line(double x, double y) -> path.lineTo(x, y);
                case Step.Curve c -> path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                case Step.Close close -> path.closePath();
            }
        }
        return path;
    }

    static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.red(), color.green(), color.blue(), (int) Math.round(color.alpha() * 255));
    }
}
