package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Mark;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Paints a part of a large drawing as the screen shows it, on any thread: what has more marks than a frame has time
/// for is painted beside the frames. Far away corners are smaller than a pixel, so lines are thin rectangles there, as
/// on the screen. Not for several threads at a time.
public final class DistantView {
    /// Under this zoom lines are straight thin rectangles without dashes.
    private static final double PLAIN = 0.45;

    private static final double THINNEST = 0.75;
    private static final int ASK_EVERY = 256;

    private final Glyphs glyphs = new Glyphs();

    /// Where the part is: how many pixels a px has, where the drawing's origin is, and how large the part is.
    public record Part(double scale, double x, double y, int width, int height) {}

    /// @param marks what the part may show, in painting order
    /// @param abandoned asked now and then
    /// @return opaque pixels, alpha, red, green, blue, row by row; empty once abandoned
    public Optional<int[]> pixels(Color ground, List<Mark> marks, Part part, BooleanSupplier abandoned) {
        BufferedImage image = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Raster.awt(ground));
            g.fillRect(0, 0, part.width(), part.height());
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.translate(part.x(), part.y());
            g.scale(part.scale(), part.scale());
            for (int i = 0; i < marks.size(); i++) {
                if (i % ASK_EVERY == 0 && abandoned.getAsBoolean()) {
                    return Optional.empty();
                }
                paint(g, marks.get(i), part.scale());
            }
        } finally {
            g.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return Optional.of(pixels);
    }

    private void paint(Graphics2D g, Mark mark, double scale) {
        boolean plain = scale < PLAIN
                && switch (mark) {
                    case Mark.Rectangle rectangle -> rectangle.radius() * scale < 1;
                    case Mark.Polyline line -> straight(line.points());
                    case Mark.Polygon polygon -> false;
                    case Mark.Text text -> false;
                    case Mark.Icon icon -> false;
                };
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                plain ? RenderingHints.VALUE_ANTIALIAS_OFF : RenderingHints.VALUE_ANTIALIAS_ON);
        if (plain && mark instanceof Mark.Rectangle rectangle) {
            paintPlain(g, rectangle, scale);
        } else if (plain && mark instanceof Mark.Polyline line) {
            paintPlain(g, line, scale);
        } else {
            Raster.paint(g, mark, glyphs);
        }
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

    private static void paintPlain(Graphics2D g, Mark.Rectangle rectangle, double scale) {
        Box box = rectangle.box();
        rectangle.fill().ifPresent(fill -> {
            g.setColor(Raster.awt(fill));
            g.fill(new Rectangle2D.Double(box.x(), box.y(), box.w(), box.h()));
        });
        rectangle.stroke().ifPresent(stroke -> {
            double thick = Math.max(stroke.width(), THINNEST / scale);
            g.setColor(Raster.awt(stroke.color()));
            g.fill(new Rectangle2D.Double(box.x(), box.y(), box.w(), thick));
            g.fill(new Rectangle2D.Double(box.x(), box.bottom() - thick, box.w(), thick));
            g.fill(new Rectangle2D.Double(box.x(), box.y(), thick, box.h()));
            g.fill(new Rectangle2D.Double(box.right() - thick, box.y(), thick, box.h()));
        });
    }

    private static void paintPlain(Graphics2D g, Mark.Polyline line, double scale) {
        double thick = Math.max(line.stroke().width(), 1 / scale);
        g.setColor(Raster.awt(line.stroke().color()));
        for (int i = 1; i < line.points().size(); i++) {
            Point a = line.points().get(i - 1);
            Point b = line.points().get(i);
            double x = Math.min(a.x(), b.x()) - thick / 2;
            double y = Math.min(a.y(), b.y()) - thick / 2;
            g.fill(new Rectangle2D.Double(x, y, Math.abs(a.x() - b.x()) + thick, Math.abs(a.y() - b.y()) + thick));
        }
    }
}
