package io.github.alidade.redaction.audit;

import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.PlainPlacement;
import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Content;
import io.github.alidade.export.Format;
import io.github.alidade.export.Subject;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Tables;
import io.github.alidade.vocabulary.Lane;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/// What the program's own writers make of a topology.
final class Honest {
    private Honest() {}

    /// The files of one format by name.
    static Map<String, byte[]> files(ShownTopology shown, Format format) throws AlidadeException {
        Placement placement = PlainPlacement.of(Diagram.of(shown, EnumSet.allOf(Lane.class)));
        Subject subject = new Subject(placement, Painter.draw(placement, Theme.LIGHT), Tables.of(shown), 1);
        return switch (format.write(subject)) {
            case Content.OneFile(byte[] bytes) -> Map.of("alidade-public." + format.extension(), bytes);
            case Content.Folder(var members) -> new TreeMap<>(members);
        };
    }
}
