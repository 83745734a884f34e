package io.github.alidade.layout;

import java.util.List;
import java.util.Optional;

/// Labels stand on the first piece of a line beside the card at which no other line joins it: there is always room,
/// because the channel is made as wide as its labels. Where ports are close together the labels stand in steps.
/// When many lines of a net say the same, it is said once, beside the card at the hub.
final class Labels {
    static final double SIZE = 11;
    static final double HEIGHT = 14;
    private static final double PAD = 4;
    private static final double FROM_CARD = 10;
    /// More steps than that would make a channel wider than what it joins.
    private static final int STEPS = 2;

    /// So many equal labels are one.
    private static final int MANY = 3;

    final double[] leftOfChannel;
    final double[] rightOfChannel;

    private final Layers layers;
    private final Ports ports;
    private final double[] width;
    /// Where the label begins, seen from its card.
    private final double[] distance;
    /// Whether the label stands at the hub for all lines of the net.
    private final boolean[] atHub;

    Labels(Layers layers, Ports ports, Diagram diagram, Spacing spacing) {
        this.layers = layers;
        this.ports = ports;
        int columns = layers.order.length;
        leftOfChannel = new double[columns];
        rightOfChannel = new double[columns];
        width = new double[diagram.lines().size()];
        distance = new double[width.length];
        atHub = new boolean[width.length];
        java.util.Arrays.fill(leftOfChannel, Spacing.GRID);
        java.util.Arrays.fill(rightOfChannel, Spacing.GRID);
        if (spacing.labels()) {
            measure(diagram.lines());
            gather(diagram.lines());
            stagger();
            widen();
        }
    }

    /// The size of a line's label; 0 if it has none.
    static double width(Diagram.Line line) {
        return line.label().isEmpty()
                ? 0
                : Math.ceil(RobotoMeasure.INSTANCE.width(line.label().text(), SIZE, TextMeasure.Weight.REGULAR))
                        + 2 * PAD;
    }

    private void measure(List<Diagram.Line> lines) {
        for (int line = 0; line < width.length; line++) {
            boolean placed = layers.nets.ofLine[line] >= 0 && step(line) < STEPS;
            width[line] = placed ? width(lines.get(line)) : 0;
        }
    }

    private void gather(List<Diagram.Line> lines) {
        Nets nets = layers.nets;
        for (int net = 0; net < nets.count; net++) {
            int size = nets.start[net + 1] - nets.start[net];
            int first = nets.lines[nets.start[net]];
            if (size < MANY || lines.get(first).label().isEmpty()) {
                continue;
            }
            boolean same = true;
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                same &= lines.get(nets.lines[i]).label().equals(lines.get(first).label());
            }
            if (!same) {
                continue;
            }
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                width[nets.lines[i]] = 0;
            }
            // Where ports are closer the colour of the line has to say it.
            if (ports.hubPitch[net] >= Ports.PITCH) {
                atHub[first] = true;
                width[first] = width(lines.get(first));
            }
        }
    }

    /// Which of the steps a label stands on: 0 next to the card.
    private int step(int line) {
        int steps = (int) Math.ceil((HEIGHT + 2) / Math.max(1, ports.pitch[line]));
        return steps > STEPS ? STEPS : ports.rank[line] % steps;
    }

    private void stagger() {
        double[] first = new double[2 * layers.cards.count];
        for (int line = 0; line < width.length; line++) {
            if (width[line] > 0 && !atHub[line] && step(line) == 0) {
                first[side(line)] = Math.max(first[side(line)], width[line]);
            }
        }
        for (int line = 0; line < width.length; line++) {
            if (width[line] > 0) {
                double beyond = atHub[line] || step(line) == 0 ? 0 : first[side(line)] + PAD;
                distance[line] = FROM_CARD + beyond;
            }
        }
    }

    private int side(int line) {
        return 2 * layers.nets.member[line] + (rightSide(line) ? 1 : 0);
    }

    /// Whether the line is on the right side of its member.
    boolean rightSide(int line) {
        int net = layers.nets.ofLine[line];
        boolean same = layers.columns.of[layers.nets.member[line]] == layers.nets.hubColumn(net);
        return layers.nets.right[net] == same;
    }

    private void widen() {
        for (int line = 0; line < width.length; line++) {
            if (width[line] > 0) {
                int net = layers.nets.ofLine[line];
                int column = atHub[line] ? layers.nets.hubColumn(net) : layers.columns.of[layers.nets.member[line]];
                double needed = distance[line] + width[line] + PAD;
                if (atHub[line] ? layers.nets.right[net] : rightSide(line)) {
                    leftOfChannel[column] = Math.max(leftOfChannel[column], needed);
                } else {
                    rightOfChannel[column - 1] = Math.max(rightOfChannel[column - 1], needed);
                }
            }
        }
    }

    /// The label's box, where its line meets the sides of its member and of its hub.
    Optional<Box> box(int line, Point member, Point hub) {
        if (width[line] == 0) {
            return Optional.empty();
        }
        Point at = atHub[line] ? hub : member;
        boolean right = atHub[line] ? layers.nets.right[layers.nets.ofLine[line]] : rightSide(line);
        double x = right ? at.x() + distance[line] : at.x() - distance[line] - width[line];
        return Optional.of(new Box(x, at.y() - HEIGHT / 2, width[line], HEIGHT));
    }
}
