package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The order of the vertical runs of a channel from left to right. Sifting: each moves to the place where it crosses
/// the fewest others, until none moves.
///
/// Source: Rudell, Dynamic variable ordering, ICCAD 1993; for crossings Matuszewski et al., GD 1999.
final class TrackOrder {
    private static final int ROUNDS = 6;

    /// From left to right.
    private final int[] order;
    /// Where in `order` each of the runs is, by its number here.
    private final int[] position;
    /// The runs beside which each of them lies, `other[start[i]]` to `other[start[i + 1]]`, and how many crossings less
    /// there are if it lies on the right of that one.
    private final int[] start;
    private int[] other = new int[64];
    private int[] gain = new int[64];

    private TrackOrder(int size) {
        order = new int[size];
        Arrays.setAll(order, i -> i);
        position = order.clone();
        start = new int[size + 1];
    }

    /// Orders the given runs, which are sorted by a rule of thumb. Never are there more crossings after than before.
    /// @param upper where each run begins, `lower` where it ends
    static void sift(List<Integer> some, double[] upper, double[] lower, Runs runs) {
        int[] numbers = some.stream().mapToInt(run -> run).toArray();
        TrackOrder order = new TrackOrder(numbers.length);
        order.compare(numbers, upper, lower, runs);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int run = 0; run < numbers.length; run++) {
                moved |= order.move(run);
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            some.set(i, numbers[order.order[i]]);
        }
    }

    /// Looks at all pairs that lie beside each other.
    private void compare(int[] numbers, double[] upper, double[] lower, Runs runs) {
        Integer[] fromTop = new Integer[numbers.length];
        Arrays.setAll(fromTop, i -> i);
        Arrays.sort(fromTop, Comparator.comparingDouble(i -> upper[numbers[i]]));
        int[] pairs = new int[256];
        int count = 0;
        for (int i = 0; i < fromTop.length; i++) {
            int a = fromTop[i];
            for (int j = i + 1; j < fromTop.length && upper[numbers[fromTop[j]]] <= lower[numbers[a]]; j++) {
                int b = fromTop[j];
                int less = runs.crossings(numbers[a], numbers[b]) - runs.crossings(numbers[b], numbers[a]);
                if (less != 0) {
                    pairs = count + 3 > pairs.length ? Arrays.copyOf(pairs, 2 * count) : pairs;
                    pairs[count++] = a;
                    pairs[count++] = b;
                    pairs[count++] = less;
                    start[a + 1]++;
                    start[b + 1]++;
                }
            }
        }
        link(pairs, count);
    }

    private void link(int[] pairs, int count) {
        for (int i = 0; i + 1 < start.length; i++) {
            start[i + 1] += start[i];
        }
        other = new int[start[order.length]];
        gain = new int[other.length];
        int[] at = start.clone();
        for (int i = 0; i < count; i += 3) {
            other[at[pairs[i]]] = pairs[i + 1];
            gain[at[pairs[i]]++] = pairs[i + 2];
            other[at[pairs[i + 1]]] = pairs[i];
            gain[at[pairs[i + 1]]++] = -pairs[i + 2];
        }
    }

    private boolean move(int run) {
        long[] beside = new long[start[run + 1] - start[run]];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = (long) position[other[start[run] + i]] << 32 | start[run] + i;
        }
        Arrays.sort(beside);
        int from = position[run];
        int split = -1 - Arrays.binarySearch(beside, (long) from << 32);
        int best = 0;
        int to = from;
        int sum = 0;
        for (int i = split; i < beside.length; i++) {
            sum += gain[(int) beside[i]];
            if (sum > best) {
                best = sum;
                to = (int) (beside[i] >> 32);
            }
        }
        sum = 0;
        for (int i = split - 1; i >= 0; i--) {
            sum -= gain[(int) beside[i]];
            if (sum > best) {
                best = sum;
                to = (int) (beside[i] >> 32);
            }
        }
        shift(run, from, to);
        return to != from;
    }

    private void shift(int run, int from, int to) {
        int step = Integer.signum(to - from);
        for (int at = from; at != to; at += step) {
            order[at] = order[at + step];
            position[order[at]] = at;
        }
        order[to] = run;
        position[run] = to;
    }
}
