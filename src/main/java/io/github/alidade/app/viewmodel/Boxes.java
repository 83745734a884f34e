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
}
