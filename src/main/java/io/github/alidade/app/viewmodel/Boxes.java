package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import java.util.Collection;
import java.util.Optional;

/// What several boxes have in common.
public final class Boxes {
    private Boxes() {}

    /// The smallest box around all of them; none around nothing.
    public static Optional<Box> around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::around);
    }

    /// Whether one box lies wholly in the other.
    public static boolean inside(Box outer, Box inner) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }
}
