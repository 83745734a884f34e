package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Placement.PlacedLane;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What could not be seen, at the foot of the lane where the picture may lack nodes: an empty place must not look
/// like "there is none". The lanes grow downwards by the room that the longest notes need.
final class Notes {
    private static final double LINE = 16;
    private static final double GAP = 8;
    private static final double INSET = 16;
    private static final double ICON = 14;
    private static final int MOST_NOTES = 3;
    private static final int MOST_LINES = 3;

    private final Map<Lane, List<List<ShownText>>> byLane;
    private final List<ShownText> homeless;
    private final double height;
    private final double bottom;

    private Notes(Map<Lane, List<List<ShownText>>> byLane, List<ShownText> homeless, double bottom) {
        this.bottom = bottom;
        this.byLane = byLane;
        this.homeless = homeless;
        this.height = byLane.values().stream().mapToDouble(Notes::height).max().orElse(0);
    }

    static Notes of(Placement placement, Brush brush) {
        double bottom = placement.lanes().stream()
                .mapToDouble(lane -> lane.box().bottom())
                .max()
                .orElse(0);
        Map<Lane, Set<ShownText>> sentences = new EnumMap<>(Lane.class);
        for (ShownGap gap : placement.diagram().topology().gaps()) {
            if (placement.diagram().lenses().contains(gap.lane())) {
                sentences
                        .computeIfAbsent(gap.lane(), lane -> new LinkedHashSet<>())
                        .add(gap.sentence());
            }
        }
        Map<Lane, List<List<ShownText>>> byLane = new EnumMap<>(Lane.class);
        for (PlacedLane lane : placement.lanes()) {
            if (sentences.containsKey(lane.lane()) && reaches(lane, bottom)) {
                double room = lane.box().w() - 2 * INSET - ICON - 6;
                byLane.put(lane.lane(), wrapped(List.copyOf(sentences.get(lane.lane())), room, brush));
            }
        }
        List<ShownText> homeless = new ArrayList<>();
        sentences.forEach((lane, all) -> homeless.addAll(byLane.containsKey(lane) ? List.of() : all));
        return new Notes(byLane, homeless, bottom);
    }

    private static List<List<ShownText>> wrapped(List<ShownText> sentences, double room, Brush brush) {
        int shown = sentences.size() > MOST_NOTES ? MOST_NOTES - 1 : sentences.size();
        List<List<ShownText>> result = new ArrayList<>();
        sentences.stream().limit(shown).forEach(sentence -> result.add(wrap(sentence, room, brush)));
        if (shown < sentences.size()) {
            ShownText more = ShownText.number(sentences.size() - shown);
            result.add(List.of(ShownText.format("and %s more that could not be seen", more)));
        }
        return result;
    }

    /// Breaks a sentence at its blanks; the last line is cut if there would be more.
    static List<ShownText> wrap(ShownText sentence, double room, Brush brush) {
        List<ShownText> lines = new ArrayList<>();
        ShownText rest = sentence;
        while (lines.size() < MOST_LINES - 1 && brush.width(rest, Type.SMALL) > room) {
            int end = lastBlankThatFits(rest, room, brush);
            if (end <= 0) {
                break;
            }
            lines.add(rest.slice(0, end));
            rest = rest.slice(end + 1, rest.text().length());
        }
        lines.add(brush.fitted(rest, room, Type.SMALL));
        return lines;
    }

    private static int lastBlankThatFits(ShownText text, double room, Brush brush) {
        int fits = -1;
        for (int blank = text.text().indexOf(' ');
                blank > 0;
                blank = text.text().indexOf(' ', blank + 1)) {
            if (brush.width(text.slice(0, blank), Type.SMALL) > room) {
                break;
            }
            fits = blank;
        }
        return fits;
    }

    private static double height(List<List<ShownText>> notes) {
        return notes.stream().mapToDouble(lines -> lines.size() * LINE + GAP).sum() + GAP;
    }

    /// How much taller the lanes become.
    double height() {
        return height;
    }

    /// Notes whose lane is not in the picture, or cannot grow.
    List<ShownText> homeless() {
        return homeless;
    }

    /// The lane's box with the room for notes.
    Box room(PlacedLane lane) {
        Box box = lane.box();
        return reaches(lane, bottom) ? new Box(box.x(), box.y(), box.w(), box.h() + height) : box;
    }

    /// A lane that ends above others cannot grow without running into them.
    private static boolean reaches(PlacedLane lane, double bottom) {
        return Math.abs(lane.box().bottom() - bottom) < 1;
    }

    void paint(PlacedLane lane, Brush brush) {
        List<List<ShownText>> notes = byLane.getOrDefault(lane.lane(), List.of());
        if (notes.isEmpty()) {
            return;
        }
        double y = lane.box().bottom() + height - height(notes);
        double x = lane.box().x() + INSET;
        for (List<ShownText> lines : notes) {
            double middle = y + LINE / 2;
            Color color = brush.palette().quiet();
            brush.icon(Owner.NOBODY, 0.4, Icon.WARNING, new Box(x, middle - ICON / 2, ICON, ICON), color);
            for (ShownText line : lines) {
                double left = x + ICON + 6;
                double room = lane.box().right() - INSET - left;
                brush.text(Owner.NOBODY, 0.4, line, left, middle, room, Type.SMALL, color);
                middle += LINE;
            }
            y += lines.size() * LINE + GAP;
        }
    }
}
