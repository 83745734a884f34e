package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Route;
import java.util.ArrayList;
import java.util.List;

/// What it takes to read a small picture: the lines that an eye follows, the places where it has to tell two of them
/// apart, and the page that all of it takes. In px of a line.
final class Toil {
    /// A crossing is as bad as a detour that long.
    static final double CROSSING = 120;
    private static final double BEND = 24;
    /// Of pages and windows; a picture that is wider or higher is seen from farther away.
    private static final double ASPECT = 1.6;
    private static final double PAGE = 6;

    private Toil() {}

    static double of(Placement placement) {
        double toil = PAGE
                * Math.max(placement.bounds().w() / ASPECT, placement.bounds().h());
        List<Box> level = new ArrayList<>();
        List<Box> upright = new ArrayList<>();
        for (Route route : placement.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                toil += Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y()) + BEND;
                (a.y() == b.y() ? level : upright).add(Places.piece(a, b));
            }
        }
        for (Box one : level) {
            for (Box other : upright) {
                boolean crossing = one.x() < other.x()
                        && other.x() < one.right()
                        && other.y() < one.y()
                        && one.y() < other.bottom();
                toil += crossing ? CROSSING : 0;
            }
        }
        return toil;
    }
}
