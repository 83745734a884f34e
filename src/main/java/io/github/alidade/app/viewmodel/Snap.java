package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How far held cards are moved: in line with a card beside when they are nearly so, else onto the grid.
///
/// @param guides the lines along which they came to lie
public record Snap(double dx, double dy, List<Guide> guides) {
    /// The grid that cards keep to, px.
    public static final double GRID = 8;

    /// A line along equal sides or centres.
    public record Guide(Point from, Point to) {}

    /// How far to move to be in line, and with whom.
    private record Pull(double by, double at, Box other) {}

    public Snap {
        guides = List.copyOf(guides);
    }

    /// As wanted, to the pixel.
    public static Snap free(double dx, double dy) {
        return new Snap(dx, dy, List.of());
    }

    /// @param held the box around the cards where they were taken
    /// @param others the cards that stay
    /// @param reach how near is nearly, px
    public static Snap of(Box held, double dx, double dy, Collection<Box> others, double reach) {
        Box wanted = held.moved(dx, dy);
        Optional<Pull> across = pull(sides(wanted), wanted, others, reach, true);
        Optional<Pull> down = pull(downSides(wanted), wanted, others, reach, false);
        double x = dx + across.map(Pull::by).orElseGet(() -> onGrid(wanted.x()) - wanted.x());
        double y = dy + down.map(Pull::by).orElseGet(() -> onGrid(wanted.y()) - wanted.y());
        Box there = held.moved(x, y);
        List<Guide> guides = new ArrayList<>();
        across.ifPresent(pull -> guides.add(upright(pull, there)));
        down.ifPresent(pull -> guides.add(level(pull, there)));
        return new Snap(x, y, guides);
    }

    public static double onGrid(double value) {
        return Math.round(value / GRID) * GRID;
    }

    private static double[] sides(Box box) {
        return new double[] {box.x(), box.centre().x(), box.right()};
    }

    private static double[] downSides(Box box) {
        return new double[] {box.y(), box.centre().y(), box.bottom()};
    }

    /// The nearest side to be in line with; of equally near ones that of the nearest card.
    private static Optional<Pull> pull(double[] own, Box wanted, Collection<Box> others, double reach, boolean across) {
        Pull best = null;
        double least = Double.MAX_VALUE;
        for (Box other : others) {
            double[] theirs = across ? sides(other) : downSides(other);
            double away = Math.hypot(
                    other.centre().x() - wanted.centre().x(),
                    other.centre().y() - wanted.centre().y());
            for (int side = 0; side < own.length; side++) {
                double by = theirs[side] - own[side];
                double cost = Math.abs(by) + away / 1e6;
                if (Math.abs(by) <= reach && cost < least) {
                    least = cost;
                    best = new Pull(by, theirs[side], other);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Guide upright(Pull pull, Box there) {
        return new Guide(
                new Point(pull.at(), Math.min(there.y(), pull.other().y())),
                new Point(pull.at(), Math.max(there.bottom(), pull.other().bottom())));
    }

    private static Guide level(Pull pull, Box there) {
        return new Guide(
                new Point(Math.min(there.x(), pull.other().x()), pull.at()),
                new Point(Math.max(there.right(), pull.other().right()), pull.at()));
    }
}
