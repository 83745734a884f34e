package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Comparator;

/// Which chain must stay above which, and how far: all distances within the columns, in an order in which they can be
/// worked off.
final class Precedence {
    private final int[] start;
    private final int[] lower;
    private final double[] apart;
    private final int[] backStart;
    private final int[] upper;
    private final double[] backApart;
    private final int[] order;
    private final int ordered;

    private Precedence(int[] start, int[] lower, double[] apart) {
        this.start = start;
        this.lower = lower;
        this.apart = apart;
        this.order = new int[start.length - 1];
        this.backStart = new int[start.length];
        this.upper = new int[lower.length];
        this.backApart = new double[lower.length];
        lookBack();
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

    private void lookBack() {
        for (int chain : lower) {
            backStart[chain + 1]++;
        }
        for (int i = 0; i < order.length; i++) {
            backStart[i + 1] += backStart[i];
        }
        int[] at = backStart.clone();
        for (int chain = 0; chain < order.length; chain++) {
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                upper[at[lower[i]]] = chain;
                backApart[at[lower[i]]++] = apart[i];
            }
        }
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

    /// The least height at which all distances can be kept.
    double height() {
        double[] place = new double[order.length];
        pushDown(place);
        return Arrays.stream(place).max().orElse(0);
    }

    /// The mean of two ways to restore all distances, pushing down and pushing up: it keeps them too.
    double[] project(double[] wanted, boolean[] yielding) {
        double[] down = wanted.clone();
        double[] up = wanted.clone();
        for (int chain = 0; chain < wanted.length; chain++) {
            if (yielding[chain]) {
                down[chain] = Double.NEGATIVE_INFINITY;
                up[chain] = Double.POSITIVE_INFINITY;
            }
        }
        pushDown(down);
        pushUp(up);
        double[] place = new double[wanted.length];
        for (int chain = 0; chain < place.length; chain++) {
            place[chain] = Double.isInfinite(down[chain])
                    ? up[chain]
                    : Double.isInfinite(up[chain]) ? down[chain] : (down[chain] + up[chain]) / 2;
        }
        return place;
    }

    /// Moves every chain as near to where it is pulled to as its neighbours leave room: the lower ones first, so that
    /// the upper ones can follow them down, or the other way round.
    void move(double[] place, Pulls pulls, Chains chains, boolean lowerFirst) {
        pulls.lookUp(place);
        for (int i = 0; i < order.length; i++) {
            int chain = order[lowerFirst ? order.length - 1 - i : i];
            double from = Double.NEGATIVE_INFINITY;
            double to = Double.POSITIVE_INFINITY;
            for (int j = start[chain]; j < start[chain + 1]; j++) {
                to = Math.min(to, place[lower[j]] - apart[j]);
            }
            for (int j = backStart[chain]; j < backStart[chain + 1]; j++) {
                from = Math.max(from, place[upper[j]] + backApart[j]);
            }
            if (chains.border[chain]) {
                // Frames open before what they hold is moved, and close after that.
                boolean down = chains.top[chain] ? lowerFirst : chains.bottom[chain] && lowerFirst;
                place[chain] = down ? to : from;
            } else {
                place[chain] = Math.max(from, Math.min(to, pulls.wanted(chain, place)));
            }
        }
    }

    private void pushDown(double[] place) {
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

    private void pushUp(double[] place) {
        for (int at = order.length - 1; at >= 0; at--) {
            int chain = order[at];
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                place[chain] = Math.min(place[chain], place[lower[i]] - apart[i]);
            }
        }
    }

    /// Moves up what is below a stripe in which no column has anything, by as much as is empty in all of them.
    void closeStripes(double[] place) {
        Integer[] fromTop = new Integer[place.length];
        Arrays.setAll(fromTop, chain -> chain);
        Arrays.sort(fromTop, Comparator.comparingDouble(chain -> place[chain]));
        boolean[] above = new boolean[place.length];
        for (int chain : fromTop) {
            double by = Math.floor(empty(place, above) / Spacing.GRID) * Spacing.GRID;
            for (int other = 0; by > 0 && other < place.length; other++) {
                place[other] -= above[other] ? 0 : by;
            }
            above[chain] = true;
        }
    }

    /// How far all that is not above could move up; 0 if some of it is not below either.
    private double empty(double[] place, boolean[] above) {
        double least = Double.POSITIVE_INFINITY;
        for (int chain = 0; chain < place.length; chain++) {
            for (int i = start[chain]; i < start[chain + 1]; i++) {
                if (above[chain] != above[lower[i]]) {
                    least = above[chain] ? Math.min(least, place[lower[i]] - place[chain] - apart[i]) : 0;
                }
                if (least <= 0) {
                    return 0;
                }
            }
        }
        return Double.isInfinite(least) ? 0 : least;
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
