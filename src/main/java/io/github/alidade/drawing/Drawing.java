package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.redaction.Exposure;
import java.util.List;

/// A picture: what is painted, in painting order, on a ground.
///
/// @param bounds the whole picture in px at 100 %
public record Drawing(Exposure exposure, Theme theme, Box bounds, Color ground, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
