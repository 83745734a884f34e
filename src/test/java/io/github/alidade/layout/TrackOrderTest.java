package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackOrderTest {
    /// A channel of runs at random, each of one to three pairs of heights.
    private static final class Channel {
        final double[] upper = new double[40];
        final double[] lower = new double[40];
        final Runs runs = new Runs(40, 120);

        Channel(long seed) {
            Random random = new Random(seed);
            for (int run = 0; run < upper.length; run++) {
                upper[run] = Double.POSITIVE_INFINITY;
                lower[run] = Double.NEGATIVE_INFINITY;
                double hub = random.nextInt(400);
                for (int pair = random.nextInt(3); pair >= 0; pair--) {
                    join(run, random.nextInt(30), hub, hub + random.nextInt(200) - 100, random.nextInt(8) > 0);
                }
            }
        }

        private void join(int run, int hub, double left, double other, boolean across) {
            upper[run] = Math.min(upper[run], Math.min(left, other));
            lower[run] = Math.max(lower[run], Math.max(left, other));
            runs.join(run, hub, left, other, across, 1 + run % 3, 100 + run);
        }

        long crossings(List<Integer> order) {
            long sum = 0;
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    sum += runs.crossings(order.get(i), order.get(j));
                }
            }
            return sum;
        }

        List<Integer> sifted() {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, upper.length).boxed().toList());
            TrackOrder.sift(order, upper, lower, runs);
            return order;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fewerCrossAfterwardsAndNoRunGetsLost(long seed) {
        Channel channel = new Channel(seed);
        List<Integer> before = IntStream.range(0, channel.upper.length).boxed().toList();
        List<Integer> after = channel.sifted();
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
        assertThat(channel.crossings(after)).isLessThan(channel.crossings(before));
        assertThat(new Channel(seed).sifted()).isEqualTo(after);
    }

    /// One leads from 0 down to 100, the other one from 50 down to 150: the lower one turns first.
    @Test
    void ofTwoThatLeadDownTheLowerOneLiesLeft() {
        Runs runs = new Runs(2, 2);
        runs.join(0, 1, 0, 100, true, 2, -1);
        runs.join(1, 2, 50, 150, true, 3, -1);
        List<Integer> order = new ArrayList<>(List.of(0, 1));
        TrackOrder.sift(order, new double[] {0, 50}, new double[] {100, 150}, runs);
        assertThat(order).containsExactly(1, 0);
        assertThat(runs.crossings(0, 1)).isEqualTo(6);
        assertThat(runs.crossings(1, 0)).isZero();
    }

    @Test
    void linesWithACommonEndMayCross() {
        Runs runs = new Runs(2, 2);
        runs.join(0, 1, 0, 100, true, 1, 7);
        runs.join(1, 2, 50, 150, true, 1, 7);
        assertThat(runs.crossings(0, 1)).isZero();
    }
}
