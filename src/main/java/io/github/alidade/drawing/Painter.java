package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.RobotoMeasure;
import io.github.alidade.layout.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/// Turns a placement into a picture: header, lanes, frames, lines, cards, legend, in this order. The marks keep the
/// placement's coordinates; header and margins lie around it, so the bounds of a drawing may begin below zero.
public final class Painter {
    /// From this zoom on cards have names: smaller ones would be specks.
    public static final double NAMES_FROM = 0.35;

    /// The grid that everything outside the placement keeps to, px.
    static final double UNIT = 8;

    /// The free space around the whole picture.
    static final double MARGIN = 4 * UNIT;

    /// From the top of the header's text to the top of the placement.
    private static final double HEADER = 9 * UNIT;

    /// A picture of a single card still has room for its title and mark.
    private static final double LEAST_WIDTH = 80 * UNIT;

    private final TextMeasure measure;

    Painter(TextMeasure measure) {
        this.measure = measure;
    }

    /// Draws a placement. The same placement and theme give the same marks.
    public static Drawing draw(Placement placement, Theme theme) {
        return new Painter(RobotoMeasure.INSTANCE).picture(placement, theme);
    }

    Drawing picture(Placement placement, Theme theme) {
        Palette palette = Palette.of(theme);
        Brush brush = new Brush(palette, measure);
        Notes notes = Notes.of(placement, brush);
        Box content = content(placement);
        Box sheet = new Box(
                content.x(),
                content.y(),
                Math.max(content.w(), LEAST_WIDTH - 2 * MARGIN),
                content.h() + notes.height());
        new Header(brush).paint(placement.diagram(), new Box(sheet.x(), sheet.y() - HEADER, sheet.w(), HEADER));
        new Lanes(brush).paint(placement, notes);
        new Lines(brush, placement.diagram()).paint(placement);
        new Cards(brush).paint(placement);
        double foot = new Legend(brush).paint(placement.diagram(), notes, sheet.x(), sheet.bottom(), sheet.w());
        Box bounds = new Box(
                sheet.x() - MARGIN,
                sheet.y() - HEADER - MARGIN,
                sheet.w() + 2 * MARGIN,
                foot - sheet.y() + HEADER + 2 * MARGIN);
        return new Drawing(
                placement.diagram().topology().exposure(),
                theme,
                whole(bounds),
                palette.ground(),
                Fading.of(placement.diagram(), palette.ground(), brush.marks()));
    }

    /// What of the placement is painted, without its margins; cards may have been pinned outside of the lanes.
    private static Box content(Placement placement) {
        List<Box> boxes = new ArrayList<>();
        placement.lanes().forEach(lane -> boxes.add(lane.box()));
        placement.frames().forEach(frame -> boxes.add(frame.box()));
        placement.nodes().forEach(node -> boxes.add(node.box()));
        for (Placement.Route route : placement.routes()) {
            route.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
            route.label().ifPresent(boxes::add);
        }
        return boxes.stream().reduce(Box::around).orElse(placement.bounds());
    }

    /// Whole pixels, so that a picture has no half-covered rim.
    private static Box whole(Box box) {
        double x = Math.floor(box.x());
        double y = Math.floor(box.y());
        return new Box(x, y, Math.ceil(box.right()) - x, Math.ceil(box.bottom()) - y);
    }
}
