package io.github.alidade.layout;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The layered graph: in each column the cards, the trunks of nets that pass it, and the upper and lower borders of
/// frames and bands as items that keep their order; edges join items of neighbouring columns only.
final class Layers {
    enum Kind {
        CARD,
        TRUNK,
        /// Top of a frame.
        TOP,
        /// Bottom of a frame.
        BOTTOM,
        /// Top of a band.
        FLOOR
    }

    private static final int FLOOR_PLACES = 1 << 20;

    final Cards cards;
    final Blocks blocks;
    final Columns columns;
    final Nets nets;

    int count;
    Kind[] kind;
    /// The card, net, frame or floor that an item is.
    int[] what;
    int[] column;
    /// The order of cards and borders within a column; -1 for trunks, which may lie anywhere.
    int[] place;

    final int[] trunkStart;
    final int edges;
    final int[] left;
    final int[] right;
    final int[] edgeNet;
    /// The line whose member's end an edge is, or -1.
    final int[] edgeLine;
    /// How many lines run along an edge: where a bundle is crossed all of them are.
    final int[] weight;
    /// Columns that each frame spans: first, last.
    final int[][] frameSpan;
    /// Borders of frames in columns where their frame has no card: nothing but the frame's other columns says where.
    private final BitSet hollow = new BitSet();
    /// The first border item of each frame.
    private final int[] borders;
    /// The items of each column from top to bottom.
    final int[][] order;

    Layers(Cards cards, Blocks blocks, Columns columns, Nets nets) {
        this.cards = cards;
        this.blocks = blocks;
        this.columns = columns;
        this.nets = nets;
        this.frameSpan = spans();
        this.borders = new int[frameSpan.length];
        this.trunkStart = new int[nets.count];
        int trunks = 0;
        int joints = 0;
        for (int net = 0; net < nets.count; net++) {
            int passed = Math.max(0, Math.abs(nets.reach[net] - nets.hubColumn(net)) - 1);
            trunks += passed;
            joints += passed + nets.start[net + 1] - nets.start[net];
        }
        int bordering = (columns.floors - 1) * columns.count;
        for (int[] span : frameSpan) {
            bordering += 2 * (span[1] - span[0] + 1);
        }
        int size = cards.count + trunks + bordering;
        kind = new Kind[size];
        what = new int[size];
        column = new int[size];
        place = new int[size];
        left = new int[joints];
        right = new int[joints];
        edgeNet = new int[joints];
        edgeLine = new int[joints];
        weight = new int[joints];
        addCards();
        edges = addNets();
        weigh();
        addBorders();
        order = byColumn();
    }

    private int[][] spans() {
        return blocks.frames.stream()
                .map(frame -> frame.cards().map(card -> columns.of[card]).summaryStatistics())
                .map(span -> new int[] {span.getMin(), span.getMax()})
                .toArray(int[][]::new);
    }

    private int add(Kind of, int number, int at, int ordered) {
        kind[count] = of;
        what[count] = number;
        column[count] = at;
        place[count] = ordered;
        return count++;
    }

    private void addCards() {
        for (int card = 0; card < cards.count; card++) {
            add(Kind.CARD, card, columns.of[card], columns.floor[card] * FLOOR_PLACES + blocks.place[card] + 1);
        }
    }

    private int addNets() {
        int next = 0;
        for (int net = 0; net < nets.count; net++) {
            int hub = nets.hubColumn(net);
            int step = nets.right[net] ? 1 : -1;
            trunkStart[net] = count;
            for (int at = hub + step; at != nets.reach[net] && nets.reach[net] != hub; at += step) {
                int inner = at == hub + step ? nets.hub[net] : count - 1;
                next = join(inner, add(Kind.TRUNK, net, at, -1), net, -1, next);
            }
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                int card = nets.member[nets.lines[i]];
                int distance = Math.abs(columns.of[card] - hub);
                if (distance > 0) {
                    int inner = distance == 1 ? nets.hub[net] : trunkStart[net] + distance - 2;
                    next = join(inner, card, net, nets.lines[i], next);
                }
            }
        }
        return next;
    }

    private void weigh() {
        // Where one sees each line, a bundle is one.
        boolean small = Spacing.small(cards);
        for (int edge = 0; edge < edges; edge++) {
            int net = edgeNet[edge];
            if (edgeLine[edge] >= 0 || small) {
                weight[edge] = 1;
                continue;
            }
            int outer = nets.right[net] ? right[edge] : left[edge];
            int hub = nets.hubColumn(net);
            for (int i = nets.start[net]; i < nets.start[net + 1]; i++) {
                int distance = Math.abs(columns.of[nets.member[nets.lines[i]]] - hub);
                weight[edge] += distance > Math.abs(column[outer] - hub) ? 1 : 0;
            }
        }
    }

    /// Joins an item with the next one away from the hub.
    private int join(int inner, int outer, int net, int line, int next) {
        left[next] = nets.right[net] ? inner : outer;
        right[next] = nets.right[net] ? outer : inner;
        edgeNet[next] = net;
        edgeLine[next] = line;
        return next + 1;
    }

    private void addBorders() {
        for (int i = 0; i < frameSpan.length; i++) {
            Blocks.Block frame = blocks.frames.get(i);
            int base = floorOf(frame) * FLOOR_PLACES + 1;
            borders[i] = count;
            BitSet taken = new BitSet();
            frame.cards().forEach(card -> taken.set(columns.of[card]));
            for (int at = frameSpan[i][0]; at <= frameSpan[i][1]; at++) {
                hollow.set(count, count + 2, !taken.get(at));
                add(Kind.TOP, i, at, base + frame.top);
                add(Kind.BOTTOM, i, at, base + frame.bottom);
            }
        }
        for (int floor = 1; floor < columns.floors; floor++) {
            for (int at = 0; at < columns.count; at++) {
                add(Kind.FLOOR, floor, at, floor * FLOOR_PLACES);
            }
        }
    }

    boolean hollow(int item) {
        return hollow.get(item);
    }

    /// For each frame the mean of what is known of its cards.
    double[] middles(IntToDoubleFunction ofCard) {
        return blocks.frames.stream()
                .mapToDouble(
                        frame -> frame.cards().mapToDouble(ofCard).average().orElse(0))
                .toArray();
    }

    /// Where the same border is in the neighbouring columns that its frame reaches.
    double beside(int border, double[] y) {
        int frame = what[border];
        int side = kind[border] == Kind.TOP ? 0 : 1;
        double sum = 0;
        int size = 0;
        for (int at = column[border] - 1; at <= column[border] + 1; at += 2) {
            if (frameSpan[frame][0] <= at && at <= frameSpan[frame][1]) {
                sum += y[borders[frame] + 2 * (at - frameSpan[frame][0]) + side];
                size++;
            }
        }
        return size == 0 ? y[border] : sum / size;
    }

    private int floorOf(Blocks.Block frame) {
        return columns.floor[frame.cards().findFirst().orElseThrow()];
    }

    private int[][] byColumn() {
        int[] sizes = new int[columns.count];
        for (int item = 0; item < count; item++) {
            sizes[column[item]]++;
        }
        int[][] all = new int[columns.count][];
        Arrays.setAll(all, i -> new int[sizes[i]]);
        Arrays.fill(sizes, 0);
        for (int item = 0; item < count; item++) {
            all[column[item]][sizes[column[item]]++] = item;
        }
        return all;
    }

    /// The height of the fullest column: no picture can be lower.
    double need(Spacing spacing) {
        double need = 0;
        for (int[] items : order) {
            double sum = 0;
            for (int i = 0; i + 1 < items.length; i++) {
                sum += apart(items[i], items[i + 1], spacing);
            }
            need = Math.max(need, sum);
        }
        return need;
    }

    /// The trunk of a net in a column between its hub and its farthest member.
    int trunk(int net, int at) {
        return trunkStart[net] + Math.abs(at - nets.hubColumn(net)) - 1;
    }

    /// Whether two neighbours in a column may change places.
    boolean free(int upper, int lower) {
        return (place[upper] < 0 || place[lower] < 0 || place[upper] == place[lower])
                && !stacked(upper)
                && !stacked(lower)
                && kind[upper] != Kind.FLOOR
                && kind[lower] != Kind.FLOOR;
    }

    /// Whether at this end of an edge there is a card and its net leads to another floor: such lines go a long way down
    /// anyway, and must not pull the cards of a floor to its border.
    boolean foreign(int edge, boolean leftEnd) {
        int item = leftEnd ? left[edge] : right[edge];
        if (columns.floors == 1 || kind[item] != Kind.CARD) {
            return false;
        }
        int net = edgeNet[edge];
        int line = edgeLine[edge] >= 0 ? edgeLine[edge] : nets.lines[nets.start[net]];
        return columns.floor[nets.hub[net]] != columns.floor[nets.member[line]];
    }

    /// The floor that a trunk may not lie above: that of its hub.
    int floorOfTrunk(int trunk) {
        return columns.floor[nets.hub[what[trunk]]];
    }

    boolean stacked(int item) {
        return kind[item] == Kind.CARD && cards.stems.stacked(what[item]);
    }

    /// Whether the next card in its column has to be the one that hangs beneath it.
    boolean leadsDown(int item) {
        return kind[item] == Kind.CARD && cards.stems.below[what[item]] >= 0;
    }

    /// The distance of an item's middle from its upper and lower end.
    double half(int item) {
        return kind[item] == Kind.CARD ? cards.heights[what[item]] / 2 : 0;
    }

    List<Blocks.Block> frames() {
        return blocks.frames;
    }

    /// How far the middles of two items must be apart, if one follows the other in a column.
    double apart(int upper, int lower, Spacing spacing) {
        boolean stem = leadsDown(upper) && kind[lower] != Kind.FLOOR;
        double gap = stem ? Spacing.STEM : gap(kind[upper], kind[lower], spacing);
        return Spacing.up(half(upper) + gap + half(lower));
    }

    private static double gap(Kind upper, Kind lower, Spacing spacing) {
        return switch (lower) {
            case CARD ->
                switch (upper) {
                    case CARD -> spacing.cards();
                    case TRUNK -> spacing.passing();
                    case TOP -> Spacing.FRAME_TITLE;
                    case BOTTOM -> spacing.cards();
                    case FLOOR -> Spacing.LANE_TITLE + Spacing.GRID;
                };
            case TRUNK ->
                switch (upper) {
                    case CARD -> spacing.passing();
                    case TRUNK -> spacing.lines();
                    case TOP -> Spacing.FRAME_TITLE;
                    case BOTTOM -> spacing.passing();
                    case FLOOR -> Spacing.LANE_TITLE;
                };
            case TOP ->
                switch (upper) {
                    case CARD -> spacing.cards();
                    case TRUNK -> spacing.passing();
                    case TOP -> Spacing.FRAME_TITLE;
                    case BOTTOM -> spacing.cards();
                    case FLOOR -> Spacing.LANE_TITLE + Spacing.GRID;
                };
            case BOTTOM ->
                switch (upper) {
                    case CARD, BOTTOM, TOP, FLOOR -> Spacing.FRAME_PAD;
                    case TRUNK -> Spacing.FRAME_PAD;
                };
            case FLOOR ->
                switch (upper) {
                    case CARD, BOTTOM -> Spacing.LANE_PAD + Spacing.LANE_GAP;
                    case TRUNK -> Spacing.LANE_PAD;
                    case TOP, FLOOR -> Spacing.LANE_TITLE + Spacing.LANE_PAD;
                };
        };
    }
}
