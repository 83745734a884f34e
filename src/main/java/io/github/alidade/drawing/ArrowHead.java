package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.List;

/// The ends of lines: one shape a family.
final class ArrowHead {
    private static final double LENGTH = 8;
    private static final double HALF_WIDTH = 4;

    private final Brush brush;
    private final Owner owner;
    private final double near;

    ArrowHead(Brush brush, Owner owner, double near) {
        this.brush = brush;
        this.owner = owner;
        this.near = near;
    }

    /// Where the shaft ends so that it does not stick out of the head.
    static Point end(Family family, Point before, Point tip) {
        double back =
                switch (family) {
                    case TRAFFIC, DATA, NETWORK -> LENGTH - 1;
                    case MESSAGES -> 1.5;
                    case PERMISSION -> 5;
                };
        double way = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        return back < way ? along(before, tip, back, 0) : before;
    }

    void paint(Family family, Point before, Point tip) {
        Color color = brush.palette().of(family);
        Point left = along(before, tip, LENGTH, HALF_WIDTH);
        Point right = along(before, tip, LENGTH, -HALF_WIDTH);
        switch (family) {
            case TRAFFIC -> brush.add(new Mark.Polygon(owner, near, List.of(tip, left, right), color));
            case DATA -> paintDiamond(before, tip, color);
            case MESSAGES ->
                brush.line(owner, near, List.of(left, along(before, tip, 1, 0), right), 0, Mark.Stroke.solid(color, 2));
            case NETWORK -> {
                brush.add(new Mark.Polygon(
                        owner, near, List.of(tip, left, right), brush.palette().card()));
                Point inner = along(before, tip, 1, 0);
                brush.line(owner, near, List.of(left, inner, right, left), 0, Mark.Stroke.solid(color, 1.25));
            }
            case PERMISSION -> {
                Point centre = along(before, tip, 3.5, 0);
                brush.fill(owner, near, new Box(centre.x() - 3, centre.y() - 3, 6, 6), 3, color);
            }
        }
    }

    private void paintDiamond(Point before, Point tip, Color color) {
        Point left = along(before, tip, LENGTH / 2 + 0.5, HALF_WIDTH);
        Point right = along(before, tip, LENGTH / 2 + 0.5, -HALF_WIDTH);
        Point back = along(before, tip, LENGTH + 1, 0);
        brush.add(new Mark.Polygon(owner, near, List.of(tip, left, back, right), color));
    }

    /// The point `back` px before the tip and `aside` px to the side of the line's last leg.
    private static Point along(Point before, Point tip, double back, double aside) {
        double way = Math.max(1e-6, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double dx = (tip.x() - before.x()) / way;
        double dy = (tip.y() - before.y()) / way;
        return new Point(tip.x() - dx * back - dy * aside, tip.y() - dy * back + dx * aside);
    }
}
