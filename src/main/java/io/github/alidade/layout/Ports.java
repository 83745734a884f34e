package io.github.alidade.layout;

import java.util.Arrays;

/// Where on a card's side each net arrives or leaves: spread about the middle, in the order of what they lead to, so
/// that lines of one card do not cross next to it.
final class Ports {
    /// The least distance at which two lines have labels beside each other.
    static final double PITCH = 16;

    /// A card that is as high as two would look like something else.
    private static final int MOST = 8;

    /// Offsets from the middle of the card: of each net at its hub, of each line at its member.
    final double[] hub;
    final double[] member;
    /// How far the ports are apart on the hub's side.
    final double[] hubPitch;
    /// The place of the member's port among those of its side, from above, and how far the ports are apart there.
    final int[] rank;
    final double[] pitch;

    private final Layers layers;
    private final double[] y;
    private final int ends;
    private final int[] endNet;
    private final int[] endLine;
    private final double[] endKey;
    private final int[] endSide;

    private Ports(Layers layers, double[] y) {
        this.layers = layers;
        this.y = y;
        Nets nets = layers.nets;
        this.hub = new double[nets.count];
        this.hubPitch = new double[nets.count];
        this.member = new double[nets.ofLine.length];
        this.rank = new int[member.length];
        this.pitch = new double[member.length];
        this.ends = nets.count + nets.lines.length;
        this.endNet = new int[ends];
        this.endLine = new int[ends];
        this.endKey = new double[ends];
        this.endSide = new int[ends];
    }

    /// @param y about where the items are
    static Ports of(Layers layers, double[] y) {
        Ports ports = new Ports(layers, y);
        ports.gather();
        ports.spread();
        return ports;
    }

    /// A card with more lines on a side than it has room for beside each other grows, so that each of them has its
    /// label; up to [#MOST].
    static void makeRoom(Cards cards, Columns columns, Nets nets) {
        int[] ports = new int[2 * cards.count];
        for (int net = 0; net < nets.count; net++) {
            ports[side(nets.hub[net], nets.right[net])]++;
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                int member = nets.member[nets.lines[i]];
                ports[side(member, nets.right[net] == (columns.of[member] == nets.hubColumn(net)))]++;
            }
        }
        for (int card = 0; card < cards.count; card++) {
            cards.heights[card] = Cards.height(cards.lanes[card]);
        }
        for (int side = 0; side < ports.length; side++) {
            cards.heights[side / 2] = Math.max(cards.heights[side / 2], Math.min(ports[side], MOST) * PITCH);
        }
    }

    private static int side(int card, boolean right) {
        return 2 * card + (right ? 1 : 0);
    }

    private void gather() {
        Nets nets = layers.nets;
        int next = 0;
        for (int net = 0; net < nets.count; net++) {
            double sum = 0;
            int size = 0;
            int column = nets.hubColumn(net);
            int step = nets.right[net] ? 1 : -1;
            boolean trunk = Math.abs(nets.reach[net] - column) > 1;
            if (trunk) {
                sum += y[layers.trunkStart[net]];
                size++;
            }
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                int line = nets.lines[i];
                int card = nets.member[line];
                int at = layers.columns.of[card];
                boolean near = at == column || at == column + step;
                if (near) {
                    sum += seenFrom(nets.hub[net], card);
                    size++;
                }
                int inner = near ? nets.hub[net] : layers.trunk(net, at - step);
                boolean rightSide = nets.right[net] == (at == column);
                next = end(next, card, rightSide, net, line, seenFrom(card, inner));
            }
            next = end(next, nets.hub[net], nets.right[net], net, -1, sum / size);
        }
    }

    /// Where another item seems to be: beyond all others if it is in the same column, since the line then runs
    /// past the ends of all others.
    private double seenFrom(int card, int other) {
        if (layers.column[card] != layers.column[other]) {
            return y[other];
        }
        return y[other] < y[card] ? y[other] - 1e7 : y[other] + 1e7;
    }

    private int end(int next, int card, boolean rightSide, int net, int line, double key) {
        endNet[next] = net;
        endLine[next] = line;
        endKey[next] = key;
        endSide[next] = side(card, rightSide);
        return next + 1;
    }

    private void spread() {
        int[] sorted = sorted();
        for (int from = 0; from < ends; ) {
            int to = from;
            while (to < ends && endSide[sorted[to]] == endSide[sorted[from]]) {
                to++;
            }
            double height = layers.cards.heights[endSide[sorted[from]] / 2];
            double apart = apart(to - from, height);
            double first = -apart * (to - from - 1) / 2;
            if (apart >= Spacing.GRID) {
                first = Math.floor(first / Spacing.GRID) * Spacing.GRID;
            }
            for (int i = from; i < to; i++) {
                double offset = first + (i - from) * apart;
                int line = endLine[sorted[i]];
                if (line < 0) {
                    hub[endNet[sorted[i]]] = offset;
                    hubPitch[endNet[sorted[i]]] = to - from == 1 ? PITCH : apart;
                } else {
                    member[line] = offset;
                    rank[line] = i - from;
                    pitch[line] = to - from == 1 ? PITCH : apart;
                }
            }
            from = to;
        }
    }

    static double apart(int ports, double height) {
        double room = height - PITCH;
        if (ports <= 1) {
            return 0;
        }
        if ((ports - 1) * PITCH <= room) {
            return PITCH;
        }
        return (ports - 1) * Spacing.GRID <= room ? Spacing.GRID : room / (ports - 1);
    }

    private int[] sorted() {
        Integer[] order = new Integer[ends];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int side = Integer.compare(endSide[a], endSide[b]);
            if (side != 0) {
                return side;
            }
            int key = Double.compare(endKey[a], endKey[b]);
            return key != 0 ? key : Integer.compare(endNet[a], endNet[b]);
        });
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    /// The offset of an edge of the layered graph at its left or right item.
    double at(int edge, boolean leftEnd) {
        int item = leftEnd ? layers.left[edge] : layers.right[edge];
        if (layers.kind[item] != Layers.Kind.CARD) {
            return 0;
        }
        int net = layers.edgeNet[edge];
        boolean hubEnd = layers.nets.right[net] == leftEnd;
        return hubEnd ? hub[net] : member[layers.edgeLine[edge]];
    }
}
