package io.github.alidade.drawing;

import io.github.alidade.drawing.Outline.Step;
import java.util.ArrayList;
import java.util.List;

/// Reads SVG path data with absolute `M L H V C A Z` into an [Outline]; arcs become cubic curves.
/// Source of the arc: SVG 1.1, appendix F.6 (from endpoints to centre); a curve for at most a quarter turn each.
final class PathData {
    private final String data;
    private int at;
    private double x;
    private double y;
    private final List<Step> steps = new ArrayList<>();

    private PathData(String data) {
        this.data = data;
    }

    /// @throws IllegalArgumentException if a command is unknown or a number is missing
    static Outline parse(String data) {
        PathData reader = new PathData(data);
        reader.read();
        return new Outline(reader.steps);
    }

    private void read() {
        char command = ' ';
        while (skipBlanks()) {
            if (Character.isLetter(data.charAt(at))) {
                command = data.charAt(at++);
            }
            step(command);
        }
    }

    private void step(char command) {
        switch (command) {
            case 'M' -> {
                moveTo(number(), number());
                steps.add(new Step.Move(x, y));
            }
            case 'L' -> lineTo(number(), number());
            case 'H' -> lineTo(number(), y);
            case 'V' -> lineTo(x, number());
            case 'C' -> {
                Step.Curve curve = new Step.Curve(number(), number(), number(), number(), number(), number());
                moveTo(curve.x(), curve.y());
                steps.add(curve);
            }
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, number(), number());
            case 'Z' -> steps.add(new Step.Close());
            default -> throw new IllegalArgumentException("Unknown path command '" + command + "' before " + at);
        }
    }

    private void lineTo(double toX, double toY) {
        moveTo(toX, toY);
        steps.add(new Step.Line(x, y));
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void arc(double rx, double ry, double tilt, boolean large, boolean sweep, double toX, double toY) {
        if (tilt != 0) {
            throw new IllegalArgumentException("Tilted arcs are not read");
        }
        double dx = (x - toX) / 2;
        double dy = (y - toY) / 2;
        // Radii that are too small to reach grow until they do.
        double grow = Math.max(1, Math.sqrt(dx * dx / (rx * rx) + dy * dy / (ry * ry)));
        double a = rx * grow;
        double b = ry * grow;
        double reach = a * a * dy * dy + b * b * dx * dx;
        double factor = Math.sqrt(Math.max(0, (a * a * b * b - reach) / reach)) * (large == sweep ? -1 : 1);
        double cx = factor * a * dy / b + (x + toX) / 2;
        double cy = -factor * b * dx / a + (y + toY) / 2;
        double from = Math.atan2((y - cy) / b, (x - cx) / a);
        double turn = Math.atan2((toY - cy) / b, (toX - cx) / a) - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
        for (int i = 0; i < pieces; i++) {
            piece(cx, cy, a, b, from + turn * i / pieces, turn / pieces);
        }
        moveTo(toX, toY);
    }

    private void piece(double cx, double cy, double a, double b, double from, double turn) {
        double k = 4.0 / 3 * Math.tan(turn / 4);
        double to = from + turn;
        steps.add(new Step.Curve(
                cx + a * (Math.cos(from) - k * Math.sin(from)),
                cy + b * (Math.sin(from) + k * Math.cos(from)),
                cx + a * (Math.cos(to) + k * Math.sin(to)),
                cy + b * (Math.sin(to) - k * Math.cos(to)),
                cx + a * Math.cos(to),
                cy + b * Math.sin(to)));
    }

    private boolean skipBlanks() {
        while (at < data.length() && (data.charAt(at) == ' ' || data.charAt(at) == ',')) {
            at++;
        }
        return at < data.length();
    }

    private double number() {
        skipBlanks();
        int start = at;
        while (at < data.length()
                && "0123456789.-".indexOf(data.charAt(at)) >= 0
                && (at == start || data.charAt(at) != '-')) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("A number is missing at " + at);
        }
        return Double.parseDouble(data.substring(start, at));
    }
}
