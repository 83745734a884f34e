package io.github.alidade.layout;

/// Which chain must stay above which, and how far: all distances within the columns, in an order in which they can be
/// worked off.
final class Precedence {
    private final int[] start;
    private final int[] lower;
    private final double[] apart;
    private final int[] order;
    private final int ordered;

    private Precedence(int[] start, int[] lower, double[] apart) {
        this.start = start;
        this.lower = lower;
        this.apart = apart;
        this.order = new int[start.length - 1];
        this.ordered = sort();
    }

    static Precedence of(Layers layers, Chains chains, Spacing spacing) {
        int[] start = new int[chains.count + 1];
        int pairs = 0;
        for (int[] column : layers.order) {
            for (int i = 0; i + 1 < column.length; i++) {
                start[chains.of[column[i]] + 1]++;
                pairs++;
            }
        }
        for (int i = 0; i < chains.count; i++) {
            start[i + 1] += start[i];
        }
        int[] lower = new int[pairs];
        double[] apart = new double[pairs];
        int[] at = start.clone();
        for (int[] column : layers.order) {
            for (int i = 0; i + 1 < column.length; i++) {
                int pair = at[chains.of[column[i]]]++;
                lower[pair] = chains.of[column[i + 1]];
                apart[pair] = layers.apart(column[i], column[i + 1], spacing)
                        + chains.offset[column[i]]
                        - chains.offset[column[i + 1]];
            }
        }
        return new Precedence(start, lower, apart);
    }

    private int sort() {
        int[] waiting = new int[order.length];
        for (int chain : lower) {
            waiting[chain]++;
        }
        int filled = 0;
        for (int chain = 0; chain < order.length; chain++) {
            if (waiting[chain] == 0) {
                order[filled++] = chain;
            }
        }
        for (int head = 0; head < filled; head++) {
            for (int i = start[order[head]]; i < start[order[head] + 1]; i++) {
                if (--waiting[lower[i]] == 0) {
                    order[filled++] = lower[i];
                }
            }
        }
        return filled;
    }

    /// Whether all distances can be kept at once.
    boolean consistent() {
        return ordered == order.length;
    }

    void pushDown(double[] place) {
        for (int chain : order) {
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                place[lower[i]] = Math.max(place[lower[i]], place[chain] + apart[i]);
            }
        }
    }

    void pushDownOnGrid(double[] place) {
        for (int chain : order) {
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                place[lower[i]] = Math.max(place[lower[i]], Spacing.up(place[chain] + apart[i]));
            }
        }
    }

    void pushUp(double[] place) {
        for (int at = order.length - 1; at >= 0; at--) {
            int chain = order[at];
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                place[chain] = Math.min(place[chain], place[lower[i]] - apart[i]);
            }
        }
    }

    /// Moves the tops of frames down to what they hold.
    void closeTops(double[] place, Chains chains) {
        for (int at = order.length - 1; at >= 0; at--) {
            int chain = order[at];
            if (chains.top[chain]) {
                double lowest = Double.POSITIVE_INFINITY;
                for (int i = start[chain]; i < start[chain + 1]; i++) {
                    lowest = Math.min(lowest, place[lower[i]] - apart[i]);
                }
                place[chain] = lowest;
            }
        }
    }
}
