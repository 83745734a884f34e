package io.github.alidade.layout;

import java.util.Arrays;

/// What runs through the channels, in bands of equal height: the lines that turn there, and the trunks that pass. Says
/// how many lines one line crosses without looking at lines far away.
final class Traffic {
    private static final double BAND = 128;

    private final Ways ways;
    private final int bands;
    private final double top;
    private final Bags turning;
    private final Bags passing;
    /// How many lines of each trunk pass each channel.
    private final int[] weight;
    private final boolean[] present;
    /// The question at which each line was met last.
    private final int[] met;
    private int question;
    private long work;

    /// Every line is there at first.
    Traffic(Ways ways) {
        this.ways = ways;
        this.top = Arrays.stream(ways.y).min().orElse(0);
        this.bands = band(Arrays.stream(ways.y).max().orElse(0)) + 1;
        this.turning = new Bags(ways.columns * bands);
        this.passing = new Bags(ways.columns * bands);
        this.weight = new int[ways.trunks * ways.columns];
        this.present = new boolean[ways.count];
        this.met = new int[ways.count];
        for (int line = 0; line < ways.count; line++) {
            add(line);
        }
    }

    /// How many lines and trunks were looked at until now.
    long work() {
        return work;
    }

    private int band(double y) {
        return (int) ((y - top) / BAND);
    }

    void add(int line) {
        present[line] = true;
        int turn = ways.turn(line) * bands;
        int last = band(ways.bottom(line));
        for (int band = band(ways.top(line)); band <= last; band++) {
            turning.add(turn + band, line);
        }
        int trunk = ways.trunk[line];
        int band = band(ways.y[ways.hub[line]]);
        int end = ways.end(line);
        for (int channel = ways.first(line); channel < end; channel++) {
            if (weight[trunk * ways.columns + channel]++ == 0) {
                passing.add(channel * bands + band, trunk);
            }
        }
    }

    void remove(int line) {
        present[line] = false;
        int turn = ways.turn(line) * bands;
        int last = band(ways.bottom(line));
        for (int band = band(ways.top(line)); band <= last; band++) {
            work += turning.size[turn + band];
            turning.remove(turn + band, line);
        }
        int trunk = ways.trunk[line];
        int band = band(ways.y[ways.hub[line]]);
        int end = ways.end(line);
        for (int channel = ways.first(line); channel < end; channel++) {
            if (--weight[trunk * ways.columns + channel] == 0) {
                passing.remove(channel * bands + band, trunk);
            }
        }
    }

    /// How many crossings a line has with those that are there; it is none of them itself.
    int crossings(int line) {
        int sum = wherePassing(line) + whereTurning(line);
        return sum - relatives(line, ways.hub[line]) - relatives(line, ways.member[line]);
    }

    private int wherePassing(int line) {
        double height = ways.y[ways.hub[line]];
        int band = band(height);
        int end = ways.end(line);
        int sum = 0;
        for (int channel = ways.first(line); channel < end; channel++) {
            int bag = channel * bands + band;
            int[] others = turning.of[bag];
            for (int i = 0; i < turning.size[bag]; i++) {
                sum += ways.spans(others[i], height) && !ways.related(line, others[i]) ? 1 : 0;
            }
            work += turning.size[bag];
        }
        return sum;
    }

    private int whereTurning(int line) {
        int channel = ways.turn(line);
        int last = band(ways.bottom(line));
        int sum = 0;
        question++;
        for (int band = band(ways.top(line)); band <= last; band++) {
            int bag = channel * bands + band;
            int[] trunks = passing.of[bag];
            for (int i = 0; i < passing.size[bag]; i++) {
                boolean cross = ways.spans(line, ways.y[Ways.hubOf(trunks[i])]);
                sum += cross ? weight[trunks[i] * ways.columns + channel] : 0;
            }
            int[] others = turning.of[bag];
            for (int i = 0; i < turning.size[bag]; i++) {
                // A long run is in several bands, but crosses once.
                boolean first = met[others[i]] != question;
                met[others[i]] = question;
                sum += first && ways.crossTurning(line, others[i]) && !ways.related(line, others[i]) ? 1 : 0;
            }
            work += passing.size[bag] + turning.size[bag];
        }
        return sum;
    }

    /// How many lines with a card as their member pass where the line turns: of those that were counted there, only
    /// they can have an end in common with it, since the trunk of its hub lies at the end of its run.
    private int relatives(int line, int card) {
        int channel = ways.turn(line);
        int sum = 0;
        for (int i = 0; i < ways.degree(card); i++) {
            int other = ways.line(card, i);
            boolean counted = present[other]
                    && ways.member[other] == card
                    && ways.passes(other, channel)
                    && ways.spans(line, ways.y[ways.hub[other]]);
            sum += counted ? 1 : 0;
        }
        work += ways.degree(card);
        return sum;
    }

    /// Many small bags of numbers.
    private static final class Bags {
        private static final int[] NOTHING = {};

        final int[][] of;
        final int[] size;

        Bags(int count) {
            of = new int[count][];
            Arrays.fill(of, NOTHING);
            size = new int[count];
        }

        void add(int bag, int number) {
            if (size[bag] == of[bag].length) {
                of[bag] = Arrays.copyOf(of[bag], Math.max(8, 2 * size[bag]));
            }
            of[bag][size[bag]++] = number;
        }

        void remove(int bag, int number) {
            int[] all = of[bag];
            int at = 0;
            while (all[at] != number) {
                at++;
            }
            all[at] = all[--size[bag]];
        }
    }
}
