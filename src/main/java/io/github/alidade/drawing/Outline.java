package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.List;

/// A shape as steps of a pen: moves, lines, cubic curves and closings, which every painting surface knows.
/// Renderers take the steps from here, so that a round corner is the same curve on the screen and in every file.
public record Outline(List<Step> steps) {

    public sealed interface Step {
        record Move(double x, double y) implements Step {}

        record Line(double x, double y) implements Step {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

        record Close() implements Step {}
    }

    /// How far a cubic curve's control point lies from its end for a quarter of a circle of radius 1.
    private static final double QUARTER = 0.5522847498;

    public Outline {
        steps = List.copyOf(steps);
    }

    /// A rectangle with round corners; the radius shrinks to what fits.
    public static Outline of(Box box, double radius) {
        double r = Math.max(0, Math.min(radius, Math.min(box.w(), box.h()) / 2));
        if (r == 0) {
            return polygon(List.of(
                    new Point(box.x(), box.y()),
                    new Point(box.right(), box.y()),
                    new Point(box.right(), box.bottom()),
                    new Point(box.x(), box.bottom())));
        }
        double k = r * (1 - QUARTER);
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        return new Outline(List.of(
                new Step.Move(left + r, top),
                new Step.Line(right - r, top),
                new Step.Curve(right - k, top, right, top + k, right, top + r),
                new Step.Line(right, bottom - r),
                new Step.Curve(right, bottom - k, right - k, bottom, right - r, bottom),
                new Step.Line(left + r, bottom),
                new Step.Curve(left + k, bottom, left, bottom - k, left, bottom - r),
                new Step.Line(left, top + r),
                new Step.Curve(left, top + k, left + k, top, left + r, top),
                new Step.Close()));
    }

    public static Outline polygon(List<Point> corners) {
        List<Step> steps = new ArrayList<>();
        for (Point corner : corners) {
            steps.add(steps.isEmpty() ? new Step.Move(corner.x(), corner.y()) : new Step.Line(corner.x(), corner.y()));
        }
        steps.add(new Step.Close());
        return new Outline(steps);
    }

    /// An open line through points whose inner corners are rounded; a corner never takes more than half of a leg.
    public static Outline line(List<Point> points, double radius) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point at = points.get(i);
            if (i == 0) {
                steps.add(new Step.Move(at.x(), at.y()));
            } else if (i == points.size() - 1 || radius <= 0) {
                steps.add(new Step.Line(at.x(), at.y()));
            } else {
                corner(points.get(i - 1), at, points.get(i + 1), radius, steps);
            }
        }
        return new Outline(steps);
    }

    private static void corner(Point before, Point at, Point after, double radius, List<Step> steps) {
        double in = distance(before, at);
        double out = distance(at, after);
        double r = Math.min(radius, Math.min(in, out) / 2);
        if (r < 0.01) {
            steps.add(new Step.Line(at.x(), at.y()));
            return;
        }
        Point from = towards(at, before, r / in);
        Point to = towards(at, after, r / out);
        Point first = towards(from, at, QUARTER);
        Point second = towards(to, at, QUARTER);
        steps.add(new Step.Line(from.x(), from.y()));
        steps.add(new Step.Curve(first.x(), first.y(), second.x(), second.y(), to.x(), to.y()));
    }

    /// The same shape, made `scale` times as large and then moved.
    public Outline placed(double scale, double dx, double dy) {
        return new Outline(steps.stream()
                .<Step>map(step -> switch (step) {
                    case Step.Move(double x, double y) -> new Step.Move(x * scale + dx, y * scale + dy);
                    case Step.Line(double x, double y) -> new Step.Line(x * scale + dx, y * scale + dy);
                    case Step.Curve c ->
                        new Step.Curve(
                                c.x1() * scale + dx,
                                c.y1() * scale + dy,
                                c.x2() * scale + dx,
                                c.y2() * scale + dy,
                                c.x() * scale + dx,
                                c.y() * scale + dy);
                    case Step.Close close -> close;
                })
                .toList());
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static Point towards(Point from, Point to, double part) {
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
