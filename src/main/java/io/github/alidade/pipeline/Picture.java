package io.github.alidade.pipeline;

import io.github.alidade.drawing.Drawing;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Section;
import java.util.List;
import java.util.Optional;

/// All that the window shows of a document at one time, made as one value so that it can be exchanged at once:
/// there is never a frame in which the diagram is public and a table is not.
///
/// @param cut what the diagram was cut out of, for asking what stands in what
public record Picture(
        View view,
        ShownTopology shown,
        Diagram diagram,
        Placement placement,
        Drawing drawing,
        List<Section> tables,
        Optional<Cut> cut) {
    public Picture {
        tables = List.copyOf(tables);
    }

    public Picture(
            View view,
            ShownTopology shown,
            Diagram diagram,
            Placement placement,
            Drawing drawing,
            List<Section> tables) {
        this(view, shown, diagram, placement, drawing, tables, Optional.empty());
    }
}
