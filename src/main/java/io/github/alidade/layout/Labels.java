package io.github.alidade.layout;

import java.util.List;
import java.util.Optional;

/// Labels stand on the first piece of a line beside the card at which no other line joins it: there is always room,
/// because the channel is made as wide as its labels. Where ports are close together the labels stand in steps.
final class Labels {
    static final double SIZE = 11;
    static final double HEIGHT = 14;
    private static final double PAD = 4;
    private static final double FROM_CARD = 10;
    /// More steps than that would make a channel wider than what it joins.
    private static final int STEPS = 2;

    final double[] leftOfChannel;
    final double[] rightOfChannel;

    private final Layers layers;
    private final Ports ports;
    private final double[] width;
    /// Where the label begins, seen from its card.
    private final double[] distance;

    Labels(Layers layers, Ports ports, Diagram diagram, Spacing spacing) {
        this.layers = layers;
        this.ports = ports;
        int columns = layers.order.length;
        leftOfChannel = new double[columns];
        rightOfChannel = new double[columns];
        width = new double[diagram.lines().size()];
        distance = new double[width.length];
        java.util.Arrays.fill(leftOfChannel, Spacing.GRID);
        java.util.Arrays.fill(rightOfChannel, Spacing.GRID);
        if (spacing.labels()) {
            measure(diagram.lines());
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

    /// Which of the steps a label stands on: 0 next to the card.
    private int step(int line) {
        int steps = (int) Math.ceil((HEIGHT + 2) / Math.max(1, ports.pitch[line]));
        return steps > STEPS ? STEPS : ports.rank[line] % steps;
    }

    private void stagger() {
        double[] first = new double[2 * layers.cards.count];
        for (int line = 0; line < width.length; line++) {
            if (width[line] > 0 && step(line) == 0) {
                first[side(line)] = Math.max(first[side(line)], width[line]);
            }
        }
        for (int line = 0; line < width.length; line++) {
            if (width[line] > 0) {
                double beyond = step(line) == 0 ? 0 : first[side(line)] + PAD;
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
                int column = layers.columns.of[layers.nets.member[line]];
                double needed = distance[line] + width[line] + PAD;
                if (rightSide(line)) {
                    leftOfChannel[column] = Math.max(leftOfChannel[column], needed);
                } else {
                    rightOfChannel[column - 1] = Math.max(rightOfChannel[column - 1], needed);
                }
            }
        }
    }

    /// The label's box, where its line meets the side of its member at a point.
    Optional<Box> box(int line, Point member) {
        if (width[line] == 0) {
            return Optional.empty();
        }
        double x = rightSide(line) ? member.x() + distance[line] : member.x() - distance[line] - width[line];
        return Optional.of(new Box(x, member.y() - HEIGHT / 2, width[line], HEIGHT));
    }
}
