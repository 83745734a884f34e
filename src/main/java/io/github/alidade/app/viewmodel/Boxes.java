package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import java.util.Collection;
import java.util.Optional;

/// What several boxes have in common.
public final class Boxes {
    private Boxes() {}

    /// The smallest box around all of them; none around nothing.
    public static Optional<Box> around(Collection<Box> boxes) {
        return boxes.stream().reduce(Boxes::around);
    }

    public static Box around(Box a, Box b) {
        double left = Math.min(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        return new Box(left, top, Math.max(a.right(), b.right()) - left, Math.max(a.bottom(), b.bottom()) - top);
    }

    /// Whether one box lies wholly in the other.
    public static boolean inside(Box outer, Box inner) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }
}
