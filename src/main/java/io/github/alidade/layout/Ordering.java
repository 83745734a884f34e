package io.github.alidade.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Finds an order of the items of each column with few crossings: sweeps from column to column put every item near
/// the middle of its neighbours, then neighbours change places where that helps. Frames stay together because their
/// cards and borders keep their places.
///
/// Source: Sugiyama, Tagawa, Toda, IEEE SMC 11(2), 1981; the exchange after Gansner et al., IEEE TSE 19(3), 1993;
/// counting after Barth, Juenger, Mutzel, GD 2002.
final class Ordering {
    private final Layers layers;
    private final Spacing spacing;
    private final BooleanSupplier cancelled;
    private final Joints toLeft;
    private final Joints toRight;
    /// About where each item will be; the sweeps work on lengths, not on ranks, so that full and sparse columns match.
    final double[] y;
    private final int[] position;
    private final boolean small;
    private boolean both;

    private Ordering(Layers layers, Spacing spacing, BooleanSupplier cancelled) {
        this.layers = layers;
        this.spacing = spacing;
        this.cancelled = cancelled;
        this.toLeft = new Joints(layers.count, layers.edges, layers.right, layers.left);
        this.toRight = new Joints(layers.count, layers.edges, layers.left, layers.right);
        this.y = new double[layers.count];
        this.position = new int[layers.count];
        this.small = Spacing.small(layers.cards);
    }

    /// Orders the columns in place and returns about where each item will be.
    static double[] order(Layers layers, int[] spine, Spacing spacing, BooleanSupplier cancelled) {
        Ordering ordering = new Ordering(layers, spacing, cancelled);
        ordering.begin(spine);
        ordering.improve();
        return ordering.y;
    }

    /// Orders the columns by where the cards stand already, each trunk at the height of its hub.
    /// @param y of the cards
    static double[] settle(Layers layers, double[] y, Spacing spacing) {
        Ordering ordering = new Ordering(layers, spacing, () -> false);
        double[] middles = layers.middles(card -> y[card]);
        for (int item = 0; item < layers.count; item++) {
            ordering.y[item] = switch (layers.kind[item]) {
                case CARD -> y[layers.what[item]];
                case TRUNK -> y[layers.nets.hub[layers.what[item]]];
                case TOP, BOTTOM -> middles[layers.what[item]];
                case FLOOR -> 0;
            };
        }
        for (int[] column : layers.order) {
            ordering.arrange(column, ordering.y.clone());
        }
        return ordering.y;
    }

    private void begin(int[] spine) {
        double step = layers.need(spacing) / Math.max(1, spine.length);
        double[] middles = layers.middles(card -> spine[card] * step);
        for (int item = 0; item < layers.count; item++) {
            y[item] = switch (layers.kind[item]) {
                case CARD -> spine[layers.what[item]] * step;
                case TRUNK -> spine[layers.nets.hub[layers.what[item]]] * step;
                case TOP, BOTTOM -> middles[layers.what[item]];
                case FLOOR -> 0;
            };
        }
        for (int[] column : layers.order) {
            arrange(column, y.clone());
        }
    }

    /// Draws everything together as far as the fullest column allows: what is loosely joined would drift apart.
    private void contract() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double at : y) {
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double factor = Math.min(1, layers.need(spacing) / Math.max(1, high - low));
        for (int item = 0; item < y.length; item++) {
            y[item] = (y[item] - low) * factor;
        }
    }

    private void improve() {
        int sweeps = layers.count < 1500 ? 12 : layers.count < 20_000 ? 6 : 3;
        int[][] best = copy();
        double[] bestY = y.clone();
        double least = cost();
        for (int sweep = 0; sweep < sweeps && least > 0; sweep++) {
            contract();
            both = sweep % 6 < 4;
            sweep(sweep % 2 == 0);
            for (int i = 0; i < 2; i++) {
                exchange();
            }
            double now = cost();
            if (now < least) {
                least = now;
                best = copy();
                System.arraycopy(y, 0, bestY, 0, y.length);
            }
        }
        for (int i = 0; i < best.length; i++) {
            layers.order[i] = best[i];
        }
        System.arraycopy(bestY, 0, y, 0, y.length);
        number();
    }

    private int[][] copy() {
        int[][] copy = new int[layers.order.length][];
        Arrays.setAll(copy, i -> layers.order[i].clone());
        return copy;
    }

    private void sweep(boolean rightward) {
        int columns = layers.order.length;
        double[] wanted = new double[layers.count];
        for (int i = 0; i < columns; i++) {
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException();
            }
            int[] column = layers.order[rightward ? i : columns - 1 - i];
            for (int item : column) {
                wanted[item] = wanted(item, rightward ? toLeft : toRight, rightward ? toRight : toLeft);
            }
            arrange(column, wanted);
        }
    }

    /// Looks to one side only every third time: that finds good orders near by, but lets a crowded side squeeze
    /// everything together; looking to both sides keeps the picture as a whole.
    private double wanted(int item, Joints back, Joints ahead) {
        if (layers.hollow(item)) {
            return layers.beside(item, y);
        }
        int before = back.degree(item);
        int after = ahead.degree(item);
        if (before + after == 0) {
            return y[item];
        }
        if (both || before == 0) {
            return ((before == 0 ? 0 : mean(item, back) * before) + (after == 0 ? 0 : mean(item, ahead) * after))
                    / (before + after);
        }
        return mean(item, back);
    }

    private double mean(int item, Joints joints) {
        double sum = 0;
        for (int i = 0; i < joints.degree(item); i++) {
            sum += y[joints.neighbour(item, i)];
        }
        return sum / joints.degree(item);
    }

    /// Sorts a column by where its items want to be, as far as frames allow, and gives them room.
    private void arrange(int[] column, double[] wanted) {
        int fixed = 0;
        int[] ordered = new int[column.length];
        int[] trunks = new int[column.length];
        int passing = 0;
        for (int item : column) {
            if (layers.place[item] >= 0) {
                ordered[fixed++] = item;
            } else {
                trunks[passing++] = item;
            }
        }
        stackTogether(column, wanted);
        sort(ordered, fixed, wanted, true);
        regroup(ordered, fixed);
        Stack stack = new Stack(layers, spacing);
        stack.settle(ordered, fixed, wanted, y);
        keepOnFloors(ordered, fixed, trunks, passing, wanted);
        sort(trunks, passing, wanted, false);
        merge(column, ordered, fixed, trunks, passing, wanted);
        stack.settle(column, column.length, wanted, y);
    }

    /// A line to a card of a band runs in the band, not across the lanes above it.
    private void keepOnFloors(int[] ordered, int fixed, int[] trunks, int passing, double[] wanted) {
        for (int i = 0; i < fixed; i++) {
            if (layers.kind[ordered[i]] != Layers.Kind.FLOOR) {
                continue;
            }
            for (int j = 0; j < passing; j++) {
                if (layers.floorOfTrunk(trunks[j]) >= layers.what[ordered[i]]) {
                    wanted[trunks[j]] = Math.max(wanted[trunks[j]], y[ordered[i]] + 1);
                }
            }
        }
    }

    /// The cards of a stack want to be where all of them together want to be.
    private void stackTogether(int[] column, double[] wanted) {
        for (int head : column) {
            if (!layers.leadsDown(head) || layers.cards.stems.above[layers.what[head]] >= 0) {
                continue;
            }
            double sum = 0;
            int size = 0;
            double down = 0;
            for (int card = head; card >= 0; card = layers.cards.stems.below[card]) {
                int weight = toLeft.degree(card) + toRight.degree(card);
                sum += weight * (wanted[card] - down);
                size += weight;
                down += layers.cards.heights[card] + Spacing.STEM;
            }
            double at = size == 0 ? wanted[head] : sum / size;
            for (int card = head; card >= 0; card = layers.cards.stems.below[card]) {
                wanted[card] = at;
                at += layers.cards.heights[card] + Spacing.STEM;
            }
        }
    }

    /// Puts every card that hangs beneath another one directly after it, as far as frames allow.
    private void regroup(int[] items, int size) {
        int[] grouped = new int[size];
        int filled = 0;
        for (int i = 0; i < size; i++) {
            int item = items[i];
            if (layers.kind[item] == Layers.Kind.CARD && hangsInPlace(item)) {
                continue;
            }
            grouped[filled++] = item;
            while (layers.leadsDown(item)
                    && layers.place[layers.cards.stems.below[layers.what[item]]] == layers.place[item]) {
                item = layers.cards.stems.below[layers.what[item]];
                grouped[filled++] = item;
            }
        }
        System.arraycopy(grouped, 0, items, 0, size);
    }

    private boolean hangsInPlace(int card) {
        int above = layers.cards.stems.above[card];
        return above >= 0 && layers.place[above] == layers.place[card];
    }

    private void merge(int[] column, int[] ordered, int fixed, int[] trunks, int passing, double[] wanted) {
        int i = 0;
        int j = 0;
        boolean down = false;
        for (int at = 0; at < column.length; at++) {
            boolean trunk = i == fixed || !down && j < passing && wanted[trunks[j]] < y[ordered[i]];
            column[at] = trunk ? trunks[j++] : ordered[i++];
            if (!trunk && layers.kind[column[at]] == Layers.Kind.CARD) {
                down = layers.leadsDown(column[at]);
            }
        }
    }

    private void sort(int[] items, int size, double[] wanted, boolean byPlace) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            long near = Math.clamp(Math.round(wanted[items[i]] * 2) + (1 << 24), 0, (1L << 26) - 1);
            keys[i] = near << 20 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = items[(int) (keys[i] & 0xfffff)];
        }
        if (byPlace) {
            for (int i = 0; i < size; i++) {
                keys[i] = (long) layers.place[sorted[i]] << 20 | i;
            }
            Arrays.sort(keys);
            for (int i = 0; i < size; i++) {
                items[i] = sorted[(int) (keys[i] & 0xfffff)];
            }
        } else {
            System.arraycopy(sorted, 0, items, 0, size);
        }
    }

    private void number() {
        for (int[] column : layers.order) {
            number(column);
        }
    }

    private void number(int[] column) {
        for (int i = 0; i < column.length; i++) {
            position[column[i]] = i;
        }
    }

    /// Crossings; in a small picture, where one sees each line, how far lines go up and down, too.
    private double cost() {
        number();
        long crossings = new Crossings(layers, toRight, position).count();
        if (!small) {
            return crossings;
        }
        double length = 0;
        for (int edge = 0; edge < layers.edges; edge++) {
            length += Math.abs(y[layers.left[edge]] - y[layers.right[edge]]);
        }
        return crossings + length / Toil.CROSSING;
    }

    /// Lets neighbours change places where that takes crossings away.
    private void exchange() {
        number();
        toLeft.sortBy(position);
        toRight.sortBy(position);
        for (int[] column : layers.order) {
            for (int i = 0; i + 1 < column.length; i++) {
                int upper = column[i];
                int lower = column[i + 1];
                if (layers.free(upper, lower) && worthwhile(gain(upper, lower), upper, lower)) {
                    column[i] = lower;
                    column[i + 1] = upper;
                    position[lower] = i;
                    position[upper] = i + 1;
                    double place = y[upper];
                    y[upper] = Math.max(y[lower], place);
                    y[lower] = Math.min(y[lower], place);
                }
            }
        }
    }

    /// In a small picture no line takes a long way round for few crossings.
    private boolean worthwhile(long gain, int upper, int lower) {
        if (gain <= 0 || !small) {
            return gain > 0;
        }
        double longer =
                length(upper, y[lower]) - length(upper, y[upper]) + length(lower, y[upper]) - length(lower, y[lower]);
        return gain * Toil.CROSSING > longer;
    }

    private double length(int item, double at) {
        double sum = 0;
        for (Joints joints : List.of(toLeft, toRight)) {
            for (int i = 0; i < joints.degree(item); i++) {
                sum += Math.abs(y[joints.neighbour(item, i)] - at);
            }
        }
        return sum;
    }

    private long gain(int upper, int lower) {
        return gain(upper, lower, toLeft) + gain(upper, lower, toRight);
    }

    /// Crossings of the edges of two items as they are, less those with the items exchanged. Neighbours may have
    /// moved a little since they were sorted; that makes the answer rough, never the order wrong.
    private long gain(int upper, int lower, Joints joints) {
        int a = joints.degree(upper);
        int b = joints.degree(lower);
        long now = 0;
        long then = 0;
        if ((long) a * b > 64) {
            return gainOfMany(upper, lower, joints);
        }
        int[] weight = layers.weight;
        for (int i = 0; i < a; i++) {
            int p = position[joints.neighbour(upper, i)];
            long own = weight[joints.edge(upper, i)];
            for (int j = 0; j < b; j++) {
                int q = position[joints.neighbour(lower, j)];
                long both = own * weight[joints.edge(lower, j)];
                now += p > q ? both : 0;
                then += p < q ? both : 0;
            }
        }
        return now - then;
    }

    private long gainOfMany(int upper, int lower, Joints joints) {
        int a = joints.degree(upper);
        int b = joints.degree(lower);
        int[] weight = layers.weight;
        long all = 0;
        for (int j = 0; j < b; j++) {
            all += weight[joints.edge(lower, j)];
        }
        long now = 0;
        long then = 0;
        int below = 0;
        int upTo = 0;
        long weightBelow = 0;
        long weightUpTo = 0;
        for (int i = 0; i < a; i++) {
            int p = position[joints.neighbour(upper, i)];
            while (below < b && position[joints.neighbour(lower, below)] < p) {
                weightBelow += weight[joints.edge(lower, below++)];
            }
            while (upTo < b && position[joints.neighbour(lower, upTo)] <= p) {
                weightUpTo += weight[joints.edge(lower, upTo++)];
            }
            now += weightBelow * weight[joints.edge(upper, i)];
            then += (all - weightUpTo) * weight[joints.edge(upper, i)];
        }
        return now - then;
    }
}
