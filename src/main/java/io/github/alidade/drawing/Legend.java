package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Certainty;
import java.util.ArrayList;
import java.util.List;

/// The foot of a picture: the kinds of lines that occur, what solid and dashed mean, and notes that have no lane.
/// Lanes need no entry: each wears its colour beside its title.
final class Legend {
    private static final double ROW = 24;
    private static final double SAMPLE = 32;
    private static final double BETWEEN = 28;

    private final Brush brush;
    private final Palette palette;

    /// Paints a sample from its left end, in the middle of a row.
    private interface Sample {
        void paint(double x, double y);
    }

    private record Entry(ShownText words, Sample sample) {}

    Legend(Brush brush) {
        this.brush = brush;
        this.palette = brush.palette();
    }

    /// Paints below `top`.
    /// @return where it ends
    double paint(Diagram diagram, Notes notes, double left, double top, double width) {
        double y = paintNotes(notes, left, top + 2 * Painter.UNIT, width);
        ShownText signature = ShownText.words("Drawn with Alidade");
        double signed = brush.width(signature, Type.SMALL);
        double middle = y + ROW / 2;
        brush.text(Owner.NOBODY, 0, signature, left + width - signed, middle, signed, Type.SMALL, palette.quiet());
        double right = left + width - signed - BETWEEN;
        double x = left;
        for (Entry entry : entries(diagram)) {
            double wide = SAMPLE + 8 + brush.width(entry.words(), Type.BODY);
            if (x > left && x + wide > right) {
                x = left;
                middle += ROW;
            }
            entry.sample().paint(x, middle);
            double words = x + SAMPLE + 8;
            brush.text(Owner.NOBODY, 0, entry.words(), words, middle, right - words, Type.BODY, palette.quiet());
            x += wide + BETWEEN;
        }
        return middle + ROW / 2;
    }

    private double paintNotes(Notes notes, double left, double top, double width) {
        double y = top;
        for (ShownText note : notes.homeless()) {
            double middle = y + ROW / 2;
            Box icon = new Box(left, middle - 7, 14, 14);
            brush.icon(Owner.NOBODY, 0, Icon.WARNING, icon, palette.quiet());
            brush.text(Owner.NOBODY, 0, note, left + 20, middle, width - 20, Type.SMALL, palette.quiet());
            y += ROW;
        }
        return y;
    }

    private List<Entry> entries(Diagram diagram) {
        List<Entry> entries = new ArrayList<>();
        diagram.lines().stream()
                .map(Family::of)
                .distinct()
                .sorted()
                .forEach(
                        family -> entries.add(new Entry(family.title(), (x, y) -> paintFamily(diagram, family, x, y))));
        if (!diagram.lines().isEmpty()) {
            entries.add(certainty(Certainty.DECLARED, ShownText.words("Declared")));
        }
        if (diagram.lines().stream().anyMatch(line -> Lines.certainty(line) == Certainty.INFERRED)) {
            entries.add(certainty(Certainty.INFERRED, ShownText.words("Inferred")));
        }
        if (!diagram.nodes().stream().allMatch(ShownNode::described)) {
            entries.add(new Entry(ShownText.words("Named but not described"), this::paintUndescribed));
        }
        return entries;
    }

    private Entry certainty(Certainty certainty, ShownText words) {
        List<Double> dash = certainty == Certainty.INFERRED ? Lines.INFERRED_DASH : List.of();
        Mark.Stroke stroke = new Mark.Stroke(palette.ink(), 1.75, dash);
        return new Entry(
                words,
                (x, y) -> brush.line(Owner.NOBODY, 0, List.of(new Point(x, y), new Point(x + SAMPLE, y)), 0, stroke));
    }

    private void paintFamily(Diagram diagram, Family family, double x, double y) {
        Point from = new Point(x, y);
        Point tip = new Point(x + SAMPLE, y);
        Mark.Stroke stroke = new Lines(brush, diagram).stroke(family, Certainty.DECLARED);
        brush.line(Owner.NOBODY, 0, List.of(from, ArrowHead.end(family, from, tip)), 0, stroke);
        new ArrowHead(brush, Owner.NOBODY, 0).paint(family, from, tip);
    }

    private void paintUndescribed(double x, double y) {
        Mark.Stroke dashed = new Mark.Stroke(palette.quiet(), 1.25, Cards.UNDESCRIBED_DASH);
        brush.outline(Owner.NOBODY, 0, new Box(x + 4, y - 7, SAMPLE - 8, 14), 4, dashed);
    }
}
