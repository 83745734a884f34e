package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.TextMeasure;
import io.github.alidade.redaction.ShownText;
import java.util.List;
import java.util.Optional;

/// One thing that is painted. `near` is the smallest zoom at which it is worth painting (0: always).
public sealed interface Mark {
    Owner owner();

    double near();

    /// What encloses it; for culling.
    Box bounds();

    /// What encloses points; asked for every line of every picture.
    private static Box enclosing(List<Point> points) {
        if (points.isEmpty()) {
            return new Box(0, 0, 0, 0);
        }
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /// A rectangle with round corners.
    record Rectangle(Owner owner, double near, Box box, double radius, Optional<Color> fill, Optional<Stroke> stroke)
            implements Mark {
        @Override
        public Box bounds() {
            return box;
        }
    }

    /// A line through points, its inner corners rounded by `radius`; arrow heads are marks of their own.
    record Polyline(Owner owner, double near, List<Point> points, double radius, Stroke stroke) implements Mark {
        public Polyline {
            points = List.copyOf(points);
        }

        @Override
        public Box bounds() {
            return Mark.enclosing(points).grown(stroke.width());
        }
    }

    /// A filled polygon: an arrow head, a marker.
    record Polygon(Owner owner, double near, List<Point> points, Color fill) implements Mark {
        public Polygon {
            points = List.copyOf(points);
        }

        @Override
        public Box bounds() {
            return Mark.enclosing(points);
        }
    }

    /// One line of text; `x` is its left end and `y` its baseline. It never runs wider than `width`.
    record Text(
            Owner owner,
            double near,
            ShownText text,
            double x,
            double y,
            double width,
            double size,
            TextMeasure.Weight weight,
            Color color)
            implements Mark {
        @Override
        public Box bounds() {
            return new Box(x, y - size, width, size * 1.3);
        }
    }

    /// An icon of our own, in a square.
    record Icon(Owner owner, double near, io.github.alidade.drawing.Icon icon, Box box, Color color) implements Mark {
        @Override
        public Box bounds() {
            return box;
        }
    }

    /// How a line is drawn; `dash` is empty for a solid one.
    record Stroke(Color color, double width, List<Double> dash) {
        public Stroke {
            dash = List.copyOf(dash);
        }

        public static Stroke solid(Color color, double width) {
            return new Stroke(color, width, List.of());
        }
    }
}
