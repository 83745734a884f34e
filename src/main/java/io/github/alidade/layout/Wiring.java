package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines between cards that stand anywhere: simple shapes where they are free, a detour where not.
final class Wiring {
    private static final double STUB = Detour.CLEAR;
    private static final double WIDEST_VIEW = 320;

    private final Places cards;
    private final Places runs = new Places();
    private final Places labels = new Places();

    Wiring(Places cards) {
        this.cards = cards;
    }

    /// A line that stays as it is: others keep off its vertical runs and its label.
    void keep(Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Box piece = Places.piece(route.points().get(i - 1), route.points().get(i));
            if (piece.w() == 0) {
                runs.add(new Box(piece.x() - 3, piece.y() - 3, 6, piece.h() + 6));
            }
        }
        route.label().ifPresent(labels::add);
    }

    void keepOff(Box title) {
        labels.add(title);
    }

    /// An end of a line: where on which side of a card.
    record End(Box card, boolean right, double y) {
        Point port() {
            return new Point(right ? card.right() : card.x(), y);
        }

        Point stub() {
            return new Point(right ? card.right() + STUB : card.x() - STUB, y);
        }
    }

    /// The line from one end to another, and its label.
    Route wire(Diagram.Line line, End from, End to) {
        List<Point> points = simple(from, to).or(() -> around(from, to)).orElseGet(() -> last(from, to));
        List<Point> clean = withoutNeedless(points);
        Route route = new Route(line.number(), clean, label(line, clean));
        keep(route);
        return route;
    }

    /// A straight line, one with two bends, or one around the side on which both ends are.
    private Optional<List<Point>> simple(End from, End to) {
        Point a = from.port();
        Point b = to.port();
        if (from.right() != to.right()) {
            double left = from.right() ? from.stub().x() : to.stub().x();
            double right = from.right() ? to.stub().x() : from.stub().x();
            if (left > right) {
                return Optional.empty();
            }
            for (int i = 0; i < 9; i++) {
                double share = 0.5 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.11;
                Optional<List<Point>> way = by(a, b, Math.round(left + (right - left) * share));
                if (way.isPresent()) {
                    return way;
                }
            }
            return Optional.empty();
        }
        double out = from.right()
                ? Math.max(from.stub().x(), to.stub().x())
                : Math.min(from.stub().x(), to.stub().x());
        for (int i = 0; i < 5; i++) {
            Optional<List<Point>> way = by(a, b, out + (from.right() ? 8 : -8) * i);
            if (way.isPresent()) {
                return way;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Point>> by(Point a, Point b, double x) {
        List<Point> points = List.of(a, new Point(x, a.y()), new Point(x, b.y()), b);
        boolean straight = a.y() == b.y();
        boolean free = cards.freeAlong(points) && (straight || runs.free(Places.piece(points.get(1), points.get(2))));
        return free ? Optional.of(points) : Optional.empty();
    }

    private Optional<List<Point>> around(End from, End to) {
        Box span = Places.piece(from.stub(), to.stub());
        for (double view = 80; view <= 4 * WIDEST_VIEW; view *= 4) {
            List<Box> near = cards.under(span.grown(view));
            near.add(from.card());
            near.add(to.card());
            Optional<List<Point>> way = Detour.find(cards, from.stub(), to.stub(), near);
            if (way.isPresent()) {
                List<Point> points = new ArrayList<>(way.get());
                points.addFirst(from.port());
                points.addLast(to.port());
                return Optional.of(points);
            }
        }
        return Optional.empty();
    }

    /// Cards may be pinned so close together that there is no way between them at all.
    private static List<Point> last(End from, End to) {
        double x = (from.stub().x() + to.stub().x()) / 2;
        return List.of(from.port(), new Point(x, from.y()), new Point(x, to.y()), to.port());
    }

    private static List<Point> withoutNeedless(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point point : points) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            while (kept.size() >= 2 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    /// On the longest piece along x that has room, else nowhere.
    private Optional<Box> label(Diagram.Line line, List<Point> points) {
        double width = Labels.width(line);
        if (width == 0) {
            return Optional.empty();
        }
        for (int i = 1; i < points.size(); i++) {
            Box piece = Places.piece(points.get(i - 1), points.get(i));
            if (piece.h() == 0 && piece.w() >= width + 12) {
                for (double share : new double[] {0.5, 0.25, 0.75}) {
                    double x = piece.x() + 6 + (piece.w() - width - 12) * share;
                    Box box = new Box(x, piece.y() - Labels.HEIGHT / 2, width, Labels.HEIGHT);
                    if (cards.free(box) && labels.free(box)) {
                        return Optional.of(box);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
