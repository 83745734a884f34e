package io.github.alidade.layout;

import io.github.alidade.redaction.ShownNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws a placement roughly, to look at the layout without the painter.
final class Sketch {
    private static final Color[] LANES = {
        new Color(0xEAF1FB), new Color(0xEAF6EE), new Color(0xFBF3E6), new Color(0xF3EDF9), new Color(0xEDEFF2)
    };

    private Sketch() {}

    static void write(Placement placement, double scale, Path file) throws IOException {
        Box bounds = placement.bounds();
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) (bounds.w() * scale)),
                Math.max(1, (int) (bounds.h() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        paint(g, placement);
        g.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static void paint(Graphics2D g, Placement placement) {
        Font regular = font(TextMeasure.Weight.REGULAR);
        Font bold = font(TextMeasure.Weight.BOLD);
        for (Placement.PlacedLane lane : placement.lanes()) {
            g.setColor(LANES[lane.lane().ordinal()]);
            g.fill(rectangle(lane.box()));
            g.setColor(Color.DARK_GRAY);
            g.setFont(bold.deriveFont(14f));
            g.drawString(
                    lane.lane().title(),
                    (float) lane.box().x() + 16,
                    (float) lane.box().y() + 26);
        }
        for (Placement.Frame frame : placement.frames()) {
            g.setColor(new Color(0x90A0B0));
            g.setStroke(new BasicStroke(1));
            g.draw(rectangle(frame.box()));
            g.setFont(regular.deriveFont(11f));
            g.drawString(
                    frame.title().text(),
                    (float) frame.box().x() + 8,
                    (float) frame.box().y() + 16);
        }
        g.setStroke(new BasicStroke(1.4f));
        for (Placement.Route route : placement.routes()) {
            g.setColor(color(route.line()));
            Path2D path = new Path2D.Double();
            List<Point> points = route.points();
            path.moveTo(points.get(0).x(), points.get(0).y());
            points.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
            g.draw(path);
            arrow(g, points.get(points.size() - 2), points.get(points.size() - 1));
        }
        Map<Integer, String> texts = new HashMap<>();
        placement
                .diagram()
                .lines()
                .forEach(line -> texts.put(line.number(), line.label().text()));
        g.setFont(regular.deriveFont(11f));
        for (Placement.Route route : placement.routes()) {
            route.label().ifPresent(box -> {
                g.setColor(new Color(255, 255, 255, 220));
                g.fill(rectangle(box));
                g.setColor(Color.BLACK);
                g.drawString(texts.get(route.line()), (float) box.x() + 4, (float) box.y() + 11);
            });
        }
        List<ShownNode> nodes = placement.diagram().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Box box = placement.nodes().get(i).box();
            g.setColor(Color.WHITE);
            g.fill(rectangle(box));
            g.setColor(placement.nodes().get(i).pinned() ? Color.RED : Color.GRAY);
            g.draw(rectangle(box));
            g.setColor(Color.BLACK);
            g.setFont(bold.deriveFont(13f));
            g.drawString(nodes.get(i).name().text(), (float) box.x() + 40, (float) box.y() + 24);
            g.setFont(regular.deriveFont(11f));
            g.drawString(nodes.get(i).kind().title(), (float) box.x() + 40, (float) box.y() + 40);
        }
    }

    private static void arrow(Graphics2D g, Point from, Point to) {
        double dx = Math.signum(to.x() - from.x());
        double dy = Math.signum(to.y() - from.y());
        Path2D head = new Path2D.Double();
        head.moveTo(to.x(), to.y());
        head.lineTo(to.x() - 7 * dx - 3.5 * dy, to.y() - 7 * dy - 3.5 * dx);
        head.lineTo(to.x() - 7 * dx + 3.5 * dy, to.y() - 7 * dy + 3.5 * dx);
        head.closePath();
        g.fill(head);
    }

    private static Color color(int line) {
        return Color.getHSBColor((line * 0.381966f) % 1, 0.75f, 0.6f);
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.w(), box.h());
    }

    private static Font font(TextMeasure.Weight weight) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Roboto.bytes(weight)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
