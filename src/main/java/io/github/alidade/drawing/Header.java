package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownText;

/// The top of a picture: what it is, how much is in it, and the mark that says how much of the truth it shows.
final class Header {
    private static final double TILE = 40;
    private static final double BADGE_HEIGHT = 28;

    private final Brush brush;
    private final Palette palette;

    Header(Brush brush) {
        this.brush = brush;
        this.palette = brush.palette();
    }

    void paint(Diagram diagram, Box box) {
        double left = paintBadge(diagram.topology().exposure(), box) - 3 * Painter.UNIT;
        Box tile = new Box(box.x(), box.y(), TILE, TILE);
        brush.fill(Owner.NOBODY, 0, tile, 10, palette.ink());
        brush.icon(Owner.NOBODY, 0, Icon.ALIDADE, tile.grown(-7), palette.ground());
        double x = tile.right() + 12;
        brush.text(
                Owner.NOBODY, 0, ShownText.words("AWS topology"), x, box.y() + 10, left - x, Type.TITLE, palette.ink());
        brush.text(Owner.NOBODY, 0, Counts.of(diagram), x, box.y() + 32, left - x, Type.BODY, palette.quiet());
    }

    /// @return where the badge and its words begin
    private double paintBadge(Exposure exposure, Box box) {
        ShownText mark = ShownText.mark(exposure);
        double width = 34 + brush.width(mark, Type.MARK) + 12;
        Box badge = new Box(box.right() - width, box.y() + (TILE - BADGE_HEIGHT) / 2, width, BADGE_HEIGHT);
        double middle = badge.centre().y();
        brush.fill(Owner.NOBODY, 0, badge, BADGE_HEIGHT / 2, palette.of(exposure));
        brush.icon(Owner.NOBODY, 0, icon(exposure), new Box(badge.x() + 11, middle - 9, 18, 18), palette.on(exposure));
        brush.text(Owner.NOBODY, 0, mark, badge.x() + 34, middle, width, Type.MARK, palette.on(exposure));
        double words = badge.x() - 12 - brush.width(meaning(exposure), Type.BODY);
        Color color = exposure == Exposure.CLEAR ? palette.warning() : palette.quiet();
        brush.text(Owner.NOBODY, 0, meaning(exposure), words, middle, badge.x() - words, Type.BODY, color);
        return words;
    }

    private static Icon icon(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> Icon.LOCK;
            case CLEAR -> Icon.EYE;
        };
    }

    private static ShownText meaning(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> ShownText.words("Names are aliases");
            case CLEAR -> ShownText.words("Real names, not for sharing");
        };
    }
}
