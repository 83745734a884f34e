package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import java.util.List;
import java.util.Optional;

/// The cards of nodes: a coloured tile with the kind's icon, the name, and beneath it the kind and one telling line.
final class Cards {
    static final List<Double> UNDESCRIBED_DASH = List.of(4.0, 3.0);
    private static final double RADIUS = 10;
    private static final double INSET = 8;
    private static final double LARGEST_TILE = 40;

    /// From this height on, kind and telling line stand on lines of their own.
    private static final double TALL = 64;

    /// Below these zooms icons and second lines are specks.
    private static final double ICONS_FROM = 0.25;

    private static final double SECOND_LINES_FROM = 0.55;

    private final Brush brush;
    private final Palette palette;

    Cards(Brush brush) {
        this.brush = brush;
        this.palette = brush.palette();
    }

    void paint(Placement placement) {
        for (Placement.PlacedNode placed : placement.nodes()) {
            Diagram diagram = placement.diagram();
            Optional<Group> group = Optional.ofNullable(diagram.groups().get(placed.key()));
            group.ifPresent(many -> paintStack(placed));
            diagram.find(placed.key())
                    .ifPresent(node -> paintCard(
                            node,
                            placed.box(),
                            diagram.kindOf(node),
                            group.map(Cards::icon).orElseGet(() -> Icon.of(node.kind()))));
        }
    }

    /// A group looks like what it is: a pile of cards. What shows of the lower ones stays within the grid's gap.
    private void paintStack(Placement.PlacedNode placed) {
        Owner owner = new Owner.OfNode(placed.key());
        for (int under = 2; under > 0; under--) {
            Box lower = placed.box().moved(0, 4 * under);
            Box narrow = new Box(lower.x() + 5 * under, lower.y(), lower.w() - 10 * under, lower.h());
            brush.panel(owner, 0, narrow, RADIUS, palette.card(), Mark.Stroke.solid(palette.frame(), 1));
        }
    }

    private static Icon icon(Group group) {
        return switch (group.what()) {
            case KIND, NEIGHBOURS -> Icon.of(group.card().kind());
            case ACCOUNT -> Icon.LINES;
            case REGION -> Icon.GLOBE;
            case VPC -> Icon.CLOUD;
            case CLUSTER -> Icon.BLOCKS;
            case IAM -> Icon.BADGE;
        };
    }

    private void paintCard(ShownNode node, Box box, ShownText kind, Icon icon) {
        Owner owner = new Owner.OfNode(node.key());
        if (node.described()) {
            brush.fill(owner, SECOND_LINES_FROM, box.moved(0, 2), RADIUS, palette.shadow());
        }
        Mark.Stroke border = node.described()
                ? Mark.Stroke.solid(palette.border(), 1)
                : new Mark.Stroke(palette.quiet(), 1.25, UNDESCRIBED_DASH);
        brush.panel(owner, 0, box, RADIUS, palette.card(), border);
        paintTile(owner, node, box, icon);
        double x = box.x() + 2 * INSET + tile(box) + 2;
        paintTexts(owner, node, kind, box, x, box.right() - 10 - x);
    }

    private void paintTile(Owner owner, ShownNode node, Box box, Icon sign) {
        double size = tile(box);
        Box tile = new Box(box.x() + INSET, box.centre().y() - size / 2, size, size);
        Color color = palette.of(node.kind().lane());
        if (node.described()) {
            brush.fill(owner, 0, tile, RADIUS - 3, color);
        } else {
            brush.panel(owner, 0, tile, RADIUS - 3, palette.lane(), Mark.Stroke.solid(palette.border(), 1));
        }
        double half = size * 0.3;
        Box icon = new Box(tile.centre().x() - half, tile.centre().y() - half, 2 * half, 2 * half);
        brush.icon(owner, ICONS_FROM, sign, icon, node.described() ? palette.onTile() : color);
    }

    private void paintTexts(Owner owner, ShownNode node, ShownText kind, Box box, double x, double room) {
        double middle = box.centre().y();
        ShownText telling = node.described() ? node.telling() : ShownText.words("not described");
        if (box.h() >= TALL && !telling.isEmpty()) {
            name(owner, node, x, middle - 17, room);
            brush.text(owner, SECOND_LINES_FROM, kind, x, middle + 1, room, Type.BODY, palette.quiet());
            brush.text(owner, SECOND_LINES_FROM, telling, x, middle + 18, room, Type.SMALL, palette.quiet());
            return;
        }
        name(owner, node, x, middle - 9, room);
        ShownText second = second(kind, telling, room);
        brush.text(owner, SECOND_LINES_FROM, second, x, middle + 10, room, Type.BODY, palette.quiet());
    }

    /// Kind and telling line in one; where only one of them has room the icon has to tell the kind.
    private ShownText second(ShownText kind, ShownText telling, double room) {
        if (telling.isEmpty()) {
            return kind;
        }
        ShownText both = ShownText.join(" · ", List.of(kind, telling));
        return brush.width(both, Type.BODY) <= room ? both : telling;
    }

    private void name(Owner owner, ShownNode node, double x, double y, double room) {
        brush.text(owner, Painter.NAMES_FROM, node.name(), x, y, room, Type.HEADING, palette.ink());
    }

    private static double tile(Box box) {
        return Math.max(0, Math.min(LARGEST_TILE, box.h() - 2 * INSET));
    }
}
