package io.github.alidade.layout;

import io.github.alidade.layout.Placement.Frame;
import io.github.alidade.layout.Placement.PlacedLane;
import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts the numbers of all stages together into a placement whose top left corner is the origin.
final class Assembly {
    private final Diagram diagram;
    private final Layers layers;
    private final Ports ports;
    private final Channels channels;
    private final Labels labels;
    private final double[] y;
    private final double dx;
    private final double dy;
    private double right;
    private double bottom;

    Assembly(Diagram diagram, Layers layers, Ports ports, Channels channels, Labels labels, double[] y) {
        this.diagram = diagram;
        this.layers = layers;
        this.ports = ports;
        this.channels = channels;
        this.labels = labels;
        this.y = y;
        double top = 0;
        for (int item = 0; item < layers.count; item++) {
            top = item == 0 ? top(item) : Math.min(top, top(item));
        }
        this.dx = Spacing.up(Spacing.MARGIN + Spacing.LANE_PAD + leftPadding(0));
        this.dy = Spacing.up(Spacing.MARGIN + Spacing.LANE_TITLE - top);
    }

    private double top(int item) {
        return y[item] - layers.half(item);
    }

    private double leftPadding(int column) {
        int deepest = 0;
        for (int i = 0; i < layers.frameSpan.length; i++) {
            if (layers.frameSpan[i][0] == column) {
                deepest = Math.max(deepest, channels.nested(layers.frames().get(i), column, false));
            }
        }
        return deepest * Spacing.FRAME_PAD;
    }

    Placement placement() {
        List<PlacedLane> lanes = lanes();
        List<PlacedNode> nodes = new ArrayList<>();
        for (int card = 0; card < layers.cards.count; card++) {
            nodes.add(new PlacedNode(layers.cards.keys[card], box(card), false));
        }
        List<Route> routes = new ArrayList<>();
        for (int line = 0; line < layers.cards.lines(); line++) {
            if (layers.cards.stems.is(line)) {
                routes.add(stem(line));
            } else if (layers.cards.joins(line)) {
                routes.add(route(line));
            } else if (layers.cards.source[line] >= 0) {
                routes.add(loop(line, box(layers.cards.source[line])));
            }
        }
        Box bounds = new Box(0, 0, right + Spacing.MARGIN, bottom + Spacing.MARGIN);
        List<Frame> frames = frames();
        return new Placement(diagram, lanes, frames, nodes, StemLabels.above(frames, routes), bounds);
    }

    private List<PlacedLane> lanes() {
        Columns columns = layers.columns;
        List<PlacedLane> lanes = new ArrayList<>();
        double lowest = 0;
        double[] floorTop = new double[columns.floors + 1];
        for (int item = 0; item < layers.count; item++) {
            lowest = Math.max(lowest, y[item] + layers.half(item) + dy);
            if (layers.kind[item] == Layers.Kind.FLOOR) {
                floorTop[layers.what[item]] = y[item] + dy;
            }
        }
        floorTop[0] = Spacing.MARGIN;
        floorTop[columns.floors] = Spacing.up(lowest + Spacing.LANE_PAD + Spacing.LANE_GAP);
        int floor = 0;
        for (Lane lane : columns.ranges.keySet()) {
            int[] range = columns.ranges.get(lane);
            int on = floorOf(lane);
            floor = Math.max(floor, on);
            double from = channels.x[range[0]]
                    + dx
                    - (range[0] == 0 ? Spacing.LANE_PAD + leftPadding(0) : channels.paddingRight[range[0] - 1]);
            double to = channels.rightOf(range[1]) + dx + channels.paddingLeft[range[1]];
            Box box = new Box(from, floorTop[on], to - from, floorTop[on + 1] - Spacing.LANE_GAP - floorTop[on]);
            lanes.add(new PlacedLane(lane, box));
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return lanes;
    }

    private int floorOf(Lane lane) {
        for (int card = 0; card < layers.cards.count; card++) {
            if (layers.cards.lanes[card] == lane) {
                return layers.columns.floor[card];
            }
        }
        return 0;
    }

    private Box box(int card) {
        double height = layers.cards.heights[card];
        return new Box(channels.x[layers.columns.of[card]] + dx, y[card] + dy - height / 2, Cards.WIDTH, height);
    }

    private List<Frame> frames() {
        double[] top = new double[layers.frames().size()];
        double[] low = new double[top.length];
        for (int item = 0; item < layers.count; item++) {
            if (layers.kind[item] == Layers.Kind.TOP) {
                top[layers.what[item]] = y[item] + dy;
            } else if (layers.kind[item] == Layers.Kind.BOTTOM) {
                low[layers.what[item]] = y[item] + dy;
            }
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < top.length; i++) {
            Blocks.Block block = layers.frames().get(i);
            NodeKey of = block.of;
            if (of == null) {
                continue;
            }
            int first = layers.frameSpan[i][0];
            int last = layers.frameSpan[i][1];
            double from = channels.x[first]
                    + dx
                    - (first == 0 ? 0 : channels.labelsRight[first - 1] - Spacing.GRID)
                    - Spacing.FRAME_PAD * channels.nested(block, first, false);
            double to = channels.rightOf(last)
                    + dx
                    + channels.labelsLeft[last]
                    - Spacing.GRID
                    + Spacing.FRAME_PAD * channels.nested(block, last, true);
            Box box = new Box(from, top[i], to - from, low[i] - top[i]);
            frames.add(new Frame(of, diagram.topology().node(of).name(), box, block.depth));
        }
        return frames;
    }

    /// Straight down from a card to the one beneath it, the label upon the line.
    private Route stem(int line) {
        Box from = box(layers.cards.source[line]);
        Box to = box(layers.cards.target[line]);
        double x = from.centre().x();
        double width = Labels.width(diagram.lines().get(line));
        Optional<Box> label = Optional.empty();
        if (width > 0 && width <= Cards.WIDTH) {
            double middle = from.bottom() + Spacing.STEM / 2 - 4;
            label = Optional.of(new Box(x - width / 2, middle - Labels.HEIGHT / 2, width, Labels.HEIGHT));
        }
        return new Route(line, List.of(new Point(x, from.bottom()), new Point(x, to.y())), label);
    }

    private Route route(int line) {
        Nets nets = layers.nets;
        int net = nets.ofLine[line];
        int card = nets.member[line];
        int step = nets.right[net] ? 1 : -1;
        int column = nets.hubColumn(net);
        int goal = layers.columns.of[card];
        List<Point> points = new ArrayList<>();
        double at = y[nets.hub[net]] + ports.hub[net] + dy;
        double end = y[card] + ports.member[line] + dy;
        Point hub = new Point(side(column, nets.right[net]), at);
        points.add(hub);
        if (goal == column) {
            double x = channels.run(net, column) + dx;
            points.add(new Point(x, at));
            points.add(new Point(x, end));
            at = end;
        }
        for (; column != goal; column += step) {
            double next = column + step == goal ? end : y[layers.trunk(net, column + step)] + dy;
            if (Math.abs(next - at) > 0.01) {
                double x = channels.run(net, nets.right[net] ? column : column - 1) + dx;
                points.add(new Point(x, at));
                points.add(new Point(x, next));
                at = next;
            }
        }
        Point member = new Point(side(goal, labels.rightSide(line)), end);
        points.add(member);
        if (layers.cards.source[line] == card) {
            Collections.reverse(points);
        }
        return new Route(line, points, labels.box(line, member, hub));
    }

    private double side(int column, boolean rightSide) {
        return (rightSide ? channels.rightOf(column) : channels.x[column]) + dx;
    }

    /// A line from a card to itself: a small loop at its upper right corner.
    static Route loop(int line, Box box) {
        double out = box.right() + Spacing.GRID;
        double over = box.y() - Spacing.GRID;
        return new Route(
                line,
                List.of(
                        new Point(box.right(), box.y() + Spacing.GRID),
                        new Point(out, box.y() + Spacing.GRID),
                        new Point(out, over),
                        new Point(box.right() - 2 * Spacing.GRID, over),
                        new Point(box.right() - 2 * Spacing.GRID, box.y())),
                Optional.empty());
    }
}
