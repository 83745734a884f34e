package io.github.alidade.layout;

import java.util.Arrays;

/// The vertical runs of all channels: what each of them joins, as pairs of heights, the first of
/// which is on its left. Where a run lies among the others decides how many lines cross.
final class Runs {
    /// The last pair of each run, and the pair before each; -1 for none.
    private final int[] last;

    private final int[] before;
    private final int[] hub;
    private final double[] left;
    private final double[] other;
    /// Whether the second height is on the right of the run, as it is but for lines within a column.
    private final boolean[] across;
    private final int[] weight;
    private final int[] member;
    private int count;

    Runs(int runs, int pairs) {
        last = new int[runs];
        Arrays.fill(last, -1);
        before = new int[pairs];
        hub = new int[pairs];
        left = new double[pairs];
        other = new double[pairs];
        across = new boolean[pairs];
        weight = new int[pairs];
        member = new int[pairs];
    }

    /// @param hubCard the card at the inner end of all of its lines
    /// @param lines how many lines run there
    /// @param card the card at its outer end, or -1 if it leads on
    void join(int run, int hubCard, double from, double to, boolean toRight, int lines, int card) {
        before[count] = last[run];
        last[run] = count;
        hub[count] = hubCard;
        left[count] = from;
        other[count] = to;
        across[count] = toRight;
        weight[count] = lines;
        member[count++] = card;
    }

    /// How many pairs of lines cross if one run lies left of another.
    int crossings(int leftRun, int rightRun) {
        int sum = 0;
        for (int a = last[leftRun]; a >= 0; a = before[a]) {
            for (int b = last[rightRun]; b >= 0; b = before[b]) {
                boolean cross =
                        across[a] && within(other[a], b) || within(left[b], a) || !across[b] && within(other[b], a);
                if (cross) {
                    sum += Nets.crossings(hub[a], member[a], weight[a], hub[b], member[b], weight[b]);
                }
            }
        }
        return sum;
    }

    private boolean within(double y, int pair) {
        return Math.min(left[pair], other[pair]) <= y && y <= Math.max(left[pair], other[pair]);
    }
}
