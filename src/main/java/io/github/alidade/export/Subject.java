package io.github.alidade.export;

import io.github.alidade.drawing.Drawing;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Section;
import java.util.List;

/// What is exported: everything of one view, so that the picture and the tables of one export agree.
///
/// @param tables the sections that the user asked for, in their order
/// @param scale pixels per px where a format has pixels, 1 to 4
public record Subject(Placement placement, Drawing drawing, List<Section> tables, double scale) {
    public Subject {
        tables = List.copyOf(tables);
        if (!(scale >= 1 && scale <= 4)) {
            throw new IllegalArgumentException("A scale lies between 1 and 4");
        }
    }

    Diagram diagram() {
        return placement.diagram();
    }

    ShownTopology topology() {
        return placement.diagram().topology();
    }
}
