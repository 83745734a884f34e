package io.github.alidade.proof;

import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.PlainPlacement;
import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Content;
import io.github.alidade.export.Format;
import io.github.alidade.export.Subject;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Placement;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Tables;
import io.github.alidade.vocabulary.Lane;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/// A topology with its picture and tables, ready for any format.
final class Exported {
    private final Subject subject;

    private Exported(Subject subject) {
        this.subject = subject;
    }

    /// @param real whether the places are those that the program would choose, which takes longer
    static Exported of(ShownTopology shown, Theme theme, boolean real) {
        Diagram diagram = Diagram.of(shown, EnumSet.allOf(Lane.class));
        Placement placement = real ? LaneLayout.place(diagram, Pins.NONE) : PlainPlacement.of(diagram);
        return new Exported(new Subject(placement, Painter.draw(placement, theme), Tables.of(shown), 1));
    }

    Diagram diagram() {
        return subject.placement().diagram();
    }

    /// The files of one format by name.
    Map<String, byte[]> files(Format format) throws AlidadeException {
        return switch (format.write(subject)) {
            case Content.OneFile(byte[] bytes) -> Map.of("alidade-public." + format.extension(), bytes);
            case Content.Folder(var members) -> new TreeMap<>(members);
        };
    }
}
