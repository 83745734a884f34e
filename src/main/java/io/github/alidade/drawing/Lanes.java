package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Comparator;
import java.util.List;

/// The quiet grounds: lanes with their titles and notes, and the frames of clusters and networks upon them.
final class Lanes {
    private static final double RADIUS = 16;
    private static final double INSET = 16;
    /// Where a frame's title begins, beside its icon.
    private static final double TITLE_FROM = 20;
    /// In larger pictures no line leads straight down into a frame.
    private static final int FEW = 160;

    private final Brush brush;
    private final Palette palette;

    Lanes(Brush brush) {
        this.brush = brush;
        this.palette = brush.palette();
    }

    void paint(Placement placement, Notes notes) {
        for (Placement.PlacedLane lane : placement.lanes()) {
            paintLane(lane, notes);
        }
        boolean few = placement.nodes().size() <= FEW;
        Uprights lines = new Uprights(few ? placement.routes() : List.of());
        // Outer frames first, so that inner ones lie upon them.
        placement.frames().stream()
                .sorted(Comparator.comparingInt(Placement.Frame::depth))
                .forEach(frame -> paintFrame(placement, frame, lines));
    }

    private void paintLane(Placement.PlacedLane lane, Notes notes) {
        Box box = notes.room(lane);
        brush.panel(Owner.NOBODY, 0, box, RADIUS, palette.lane(), Mark.Stroke.solid(palette.laneBorder(), 1));
        double middle = box.y() + 20;
        brush.fill(Owner.NOBODY, 0, new Box(box.x() + INSET, middle - 4, 8, 8), 2.5, palette.of(lane.lane()));
        double x = box.x() + INSET + 16;
        ShownText title = ShownText.title(lane.lane());
        brush.text(Owner.NOBODY, 0, title, x, middle, box.right() - INSET - x, Type.HEADING, palette.ink());
        notes.paint(lane, brush);
    }

    private void paintFrame(Placement placement, Placement.Frame frame, Uprights lines) {
        Owner owner = new Owner.OfFrame(frame.of());
        Box box = frame.box();
        brush.outline(owner, 0, box, 12, Mark.Stroke.solid(palette.frame(), 1));
        double middle = box.y() + 14;
        double wanted = TITLE_FROM + brush.width(frame.title(), Type.LABEL);
        double[] gap = lines.gap(new Box(box.x() + 12, middle - 8, box.w() - 24, 16), wanted);
        brush.icon(owner, 0.4, icon(placement, frame.of()), new Box(gap[0] - 1, middle - 7, 14, 14), palette.quiet());
        double room = gap[1] - gap[0] - TITLE_FROM;
        brush.text(owner, 0.4, frame.title(), gap[0] + TITLE_FROM, middle, room, Type.LABEL, palette.quiet());
    }

    private static Icon icon(Placement placement, NodeKey key) {
        return Icon.of(
                placement.diagram().topology().find(key).map(ShownNode::kind).orElse(ResourceKind.VPC));
    }
}
