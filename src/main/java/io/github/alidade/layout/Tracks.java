package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Gives the vertical runs of a channel tracks from left to right, such that no two on one track touch and few cross:
/// of runs that lead down, the lower ones lie left; of runs that lead up, the upper ones; then [TrackOrder] moves those
/// that cross others needlessly.
final class Tracks {
    private static final double CLEAR = 5;

    private final double[] upper;
    private final double[] lower;
    private final double[] leftMean;
    private final double[] rightMean;
    private final List<Integer> segments;
    private final Runs runs;
    private final double[] stops;

    Tracks(double[] upper, double[] lower, double[] leftMean, double[] rightMean, List<Integer> segments, Runs runs) {
        this.upper = upper;
        this.lower = lower;
        this.leftMean = leftMean;
        this.rightMean = rightMean;
        this.segments = segments;
        this.runs = runs;
        this.stops = segments.stream()
                .flatMapToDouble(s -> java.util.stream.DoubleStream.of(upper[s] - CLEAR, lower[s] + CLEAR))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Writes the track of each run; returns how many tracks there are.
    int assign(double[] track) {
        segments.sort(Comparator.<Integer>comparingInt(s -> rightMean[s] > leftMean[s] ? 0 : 1)
                .thenComparingDouble(s -> rightMean[s] > leftMean[s] ? -lower[s] : upper[s])
                .thenComparingDouble(s -> rightMean[s] > leftMean[s] ? -upper[s] : lower[s])
                .thenComparingInt(s -> s));
        TrackOrder.sift(segments, upper, lower, runs);
        Skyline skyline = new Skyline(stops.length);
        int count = 0;
        for (int segment : segments) {
            int from = Arrays.binarySearch(stops, upper[segment] - CLEAR);
            int to = Arrays.binarySearch(stops, lower[segment] + CLEAR);
            int free = skyline.highest(from, to);
            track[segment] = free;
            skyline.raise(from, to, free + 1);
            count = Math.max(count, free + 1);
        }
        return count;
    }

    /// The first free track over each stretch of the channel: a segment tree.
    private static final class Skyline {
        private final int size;
        private final int[] highest;
        private final int[] whole;

        Skyline(int stops) {
            int power = 1;
            while (power < stops) {
                power *= 2;
            }
            size = power;
            highest = new int[2 * power];
            whole = new int[2 * power];
        }

        int highest(int from, int to) {
            return highest(1, 0, size - 1, from, to);
        }

        private int highest(int node, int first, int last, int from, int to) {
            if (to < first || last < from) {
                return 0;
            }
            if (from <= first && last <= to) {
                return highest[node];
            }
            int middle = (first + last) / 2;
            int inner = Math.max(
                    highest(2 * node, first, middle, from, to), highest(2 * node + 1, middle + 1, last, from, to));
            return Math.max(inner, whole[node]);
        }

        void raise(int from, int to, int track) {
            raise(1, 0, size - 1, from, to, track);
        }

        private void raise(int node, int first, int last, int from, int to, int track) {
            if (to < first || last < from) {
                return;
            }
            highest[node] = Math.max(highest[node], track);
            if (from <= first && last <= to) {
                whole[node] = Math.max(whole[node], track);
                return;
            }
            int middle = (first + last) / 2;
            raise(2 * node, first, middle, from, to, track);
            raise(2 * node + 1, middle + 1, last, from, to, track);
        }
    }
}
