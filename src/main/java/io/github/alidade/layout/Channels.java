package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The spaces between columns, where lines run up and down: how wide each is, and where in it each net has its
/// vertical run. Labels stand beside the cards, so that a channel is, from left to right: labels of the cards left of
/// it, borders of frames and lane, the runs, borders again, labels of the cards right of it.
final class Channels {
    private static final double NARROW = 32;
    /// Between the runs and the border of their lane.
    private static final double RUN_PAD = 16;

    /// The left end of each column.
    final double[] x;
    /// The width of the labels left and right in each channel.
    final double[] labelsLeft;
    final double[] labelsRight;
    /// How much of a channel belongs to the lane on its left and on its right, if two lanes meet in it.
    final double[] paddingLeft;
    final double[] paddingRight;

    private final Layers layers;
    private final Ports ports;
    private final double[] y;
    private final Spacing spacing;
    private final int[] segmentStart;
    private final double[] upper;
    private final double[] lower;
    private final double[] leftMean;
    private final double[] rightMean;
    private final int[] lefts;
    private final int[] rights;
    private final double[] run;
    private final int[] tracks;
    private final Runs runs;

    Channels(Layers layers, Ports ports, double[] y, Labels labels, Spacing spacing) {
        this.layers = layers;
        this.ports = ports;
        this.y = y;
        this.spacing = spacing;
        int columns = layers.order.length;
        this.x = new double[columns];
        this.labelsLeft = labels.leftOfChannel;
        this.labelsRight = labels.rightOfChannel;
        this.paddingLeft = new double[columns];
        this.paddingRight = new double[columns];
        this.tracks = new int[columns];
        this.segmentStart = new int[layers.nets.count + 1];
        for (int net = 0; net < layers.nets.count; net++) {
            segmentStart[net + 1] =
                    segmentStart[net] + layers.nets.lastChannel(net) - layers.nets.firstChannel(net) + 1;
        }
        int segments = segmentStart[layers.nets.count];
        this.upper = new double[segments];
        this.lower = new double[segments];
        this.leftMean = new double[segments];
        this.rightMean = new double[segments];
        this.lefts = new int[segments];
        this.rights = new int[segments];
        this.run = new double[segments];
        this.runs = new Runs(segments, layers.edges + layers.nets.lines.length);
        measure();
        assignTracks();
        place();
    }

    private int segment(int net, int channel) {
        return segmentStart[net] + channel - layers.nets.firstChannel(net);
    }

    private void measure() {
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        for (int edge = 0; edge < layers.edges; edge++) {
            int segment = segment(layers.edgeNet[edge], layers.column[layers.left[edge]]);
            double left = y[layers.left[edge]] + ports.at(edge, true);
            double right = y[layers.right[edge]] + ports.at(edge, false);
            meetLeft(segment, left);
            meetRight(segment, right);
            int line = layers.edgeLine[edge];
            int card = line < 0 ? -1 : layers.nets.member[line];
            runs.join(segment, layers.nets.hub[layers.edgeNet[edge]], left, right, true, layers.weight[edge], card);
        }
        Nets nets = layers.nets;
        for (int net = 0; net < nets.count; net++) {
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                int card = nets.member[nets.lines[i]];
                if (layers.columns.of[card] == nets.hubColumn(net)) {
                    int segment = segment(net, nets.hubColumn(net));
                    double end = y[card] + ports.member[nets.lines[i]];
                    double hub = y[nets.hub[net]] + ports.hub[net];
                    meetLeft(segment, end);
                    meetLeft(segment, hub);
                    runs.join(segment, nets.hub[net], end, hub, false, 1, card);
                }
            }
        }
        for (int i = 0; i < run.length; i++) {
            leftMean[i] = lefts[i] == 0 ? (upper[i] + lower[i]) / 2 : leftMean[i] / lefts[i];
            rightMean[i] = rights[i] == 0 ? leftMean[i] : rightMean[i] / rights[i];
        }
    }

    private void meetLeft(int segment, double at) {
        upper[segment] = Math.min(upper[segment], at);
        lower[segment] = Math.max(lower[segment], at);
        leftMean[segment] += at;
        lefts[segment]++;
    }

    private void meetRight(int segment, double at) {
        upper[segment] = Math.min(upper[segment], at);
        lower[segment] = Math.max(lower[segment], at);
        rightMean[segment] += at;
        rights[segment]++;
    }

    private void assignTracks() {
        List<List<Integer>> byChannel = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            byChannel.add(new ArrayList<>());
        }
        for (int net = 0; net < layers.nets.count; net++) {
            for (int channel = layers.nets.firstChannel(net); channel <= layers.nets.lastChannel(net); channel++) {
                int segment = segment(net, channel);
                if (lower[segment] - upper[segment] > 0.01) {
                    byChannel.get(channel).add(segment);
                }
            }
        }
        for (int channel = 0; channel < tracks.length; channel++) {
            tracks[channel] = new Tracks(upper, lower, leftMean, rightMean, byChannel.get(channel), runs).assign(run);
        }
    }

    private void place() {
        double at = 0;
        int columns = x.length;
        for (int column = 0; column < columns; column++) {
            boolean meeting = column + 1 < columns && endsLane(column);
            boolean last = column + 1 == columns;
            double before = labelsLeft[column] + Spacing.FRAME_PAD * frames(column, true);
            paddingRight[column] = last
                    ? 0
                    : labelsRight[column]
                            + Spacing.FRAME_PAD * frames(column + 1, false)
                            + (meeting ? Spacing.LANE_PAD : 0);
            double lines = tracks[column] == 0 ? 0 : (tracks[column] - 1) * spacing.tracks();
            double middle = middle(column, lines, meeting, last);
            double width = Spacing.up(before + middle + paddingRight[column]);
            // The lane on the left holds the runs: all lanes are the same distance apart.
            double gap = meeting ? Spacing.LANE_GAP : 0;
            double room = width - before - paddingRight[column] - gap;
            x[column] = at;
            shift(column, at + Cards.WIDTH + before + (room - lines) / 2);
            paddingLeft[column] = before + room + (last ? Spacing.LANE_PAD : 0);
            at += Cards.WIDTH + width;
        }
    }

    /// What lies between the borders left and right of a channel's runs.
    private double middle(int column, double lines, boolean meeting, boolean last) {
        boolean empty = tracks[column] == 0;
        if (meeting) {
            return Math.max(Spacing.LANE_PAD, empty ? 0 : lines + 2 * RUN_PAD) + Spacing.LANE_GAP;
        }
        double needed = empty ? 0 : lines + 2 * spacing.tracks();
        return last ? needed : Math.max(NARROW, needed);
    }

    private void shift(int channel, double first) {
        for (int net = 0; net < layers.nets.count; net++) {
            if (layers.nets.firstChannel(net) <= channel && channel <= layers.nets.lastChannel(net)) {
                int segment = segment(net, channel);
                run[segment] = first + run[segment] * spacing.tracks();
            }
        }
    }

    private boolean endsLane(int column) {
        for (Lane lane : layers.columns.ranges.keySet()) {
            int[] range = layers.columns.ranges.get(lane);
            if (range[1] == column && range[0] <= column && layers.columns.of.length > 0) {
                return true;
            }
        }
        return false;
    }

    /// How deep frames are nested that end right, or begin left, at a column.
    private int frames(int column, boolean ending) {
        int deepest = 0;
        for (int i = 0; i < layers.frameSpan.length; i++) {
            if (layers.frameSpan[i][ending ? 1 : 0] == column) {
                deepest = Math.max(deepest, nested(layers.frames().get(i), column, ending));
            }
        }
        return deepest;
    }

    /// How many borders stand between a column and the outer side of a frame that ends, or begins, there.
    int nested(Blocks.Block frame, int column, boolean ending) {
        int deepest = 0;
        for (Blocks.Block inner : frame.inner) {
            int[] span = layers.frameSpan[layers.frames().indexOf(inner)];
            if (span[ending ? 1 : 0] == column) {
                deepest = Math.max(deepest, nested(inner, column, ending));
            }
        }
        return deepest + 1;
    }

    /// Where the net's vertical run in a channel is.
    double run(int net, int channel) {
        return run[segment(net, channel)];
    }

    double rightOf(int column) {
        return x[column] + Cards.WIDTH;
    }
}
