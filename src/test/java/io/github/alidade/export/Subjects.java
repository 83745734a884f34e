package io.github.alidade.export;

import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.PlainPlacement;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.List;

/// Subjects for the tests of writers.
final class Subjects {
    private Subjects() {}

    static Subject streaming(Exposure exposure, Theme theme) {
        return streaming(exposure, theme, 1);
    }

    static Subject streaming(Exposure exposure, Theme theme, double scale) {
        return of(ShownTopologies.streaming(exposure), theme, scale);
    }

    static Subject ofOneBucket(String name) {
        return of(
                new ShownTopologies(Exposure.CLEAR)
                        .node(ResourceKind.BUCKET, name)
                        .build(),
                Theme.LIGHT,
                1);
    }

    static Subject of(ShownTopology topology, Theme theme, double scale) {
        Placement placement = PlainPlacement.of(Diagram.of(topology, EnumSet.allOf(Lane.class)));
        return new Subject(placement, Painter.draw(placement, theme), List.of(), scale);
    }
}
