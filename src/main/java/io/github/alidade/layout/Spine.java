package io.github.alidade.layout;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Puts all cards in one row so that neighbours stand near each other: breadth first from a card at the rim, going
/// through no hub, since a hub is near to everything.
/// Source: Cuthill, McKee, Reducing the bandwidth of sparse symmetric matrices, ACM 1969.
final class Spine {
    /// Cards with more lines than that are near to everything: no walk leads through them.
    private static final int[] HUBS = {6, 12, 18, 36, 90};

    private static final int ROUNDS = 16;

    private final Cards cards;
    private final int hub;
    private final int[] queue;
    private final boolean[] seen;
    private int filled;

    private Spine(Cards cards, int hub) {
        this.cards = cards;
        this.hub = hub;
        this.queue = new int[cards.count];
        this.seen = new boolean[cards.count];
    }

    /// The place of each card. What a hub is depends on the account: several answers are tried, the one with the
    /// shortest lines is taken.
    static int[] places(Cards cards) {
        int[] best = new int[0];
        long shortest = Long.MAX_VALUE;
        for (int hub : HUBS) {
            int[] places = new Spine(cards, hub).row();
            long length = length(cards, places);
            if (length < shortest) {
                shortest = length;
                best = places;
            }
        }
        sortStacks(cards, best);
        return best;
    }

    private int[] row() {
        for (int card = 0; card < cards.count; card++) {
            if (!seen[card] && cards.degree(card) <= hub) {
                walkFrom(rim(card));
            }
        }
        for (int card = 0; card < cards.count; card++) {
            if (!seen[card]) {
                walkFrom(card);
            }
        }
        int[] places = new int[cards.count];
        for (int i = 0; i < cards.count; i++) {
            places[queue[i]] = i;
        }
        for (int round = 0; round < ROUNDS; round++) {
            places = drawnTogether(places);
        }
        return places;
    }

    private static long length(Cards cards, int[] places) {
        long sum = 0;
        for (int line = 0; line < cards.lines(); line++) {
            if (cards.joins(line)) {
                sum += Math.abs(places[cards.source[line]] - places[cards.target[line]]);
            }
        }
        return sum;
    }

    /// Every card moves half the way to the mean of its neighbours, a hub the whole way; then all take their places in
    /// the row anew, so that nothing contracts.
    private int[] drawnTogether(int[] places) {
        long[] keys = new long[places.length];
        for (int card = 0; card < places.length; card++) {
            int degree = cards.degree(card);
            double sum = 0;
            for (int i = 0; i < degree; i++) {
                sum += places[cards.neighbour(card, i)];
            }
            double own = degree > hub ? 0 : degree == 0 ? 1 : 0.5;
            double mean = degree == 0 ? 0 : sum / degree;
            keys[card] = Math.round((own * places[card] + (1 - own) * mean) * 1024) << 24 | card;
        }
        Arrays.sort(keys);
        int[] next = new int[places.length];
        for (int i = 0; i < keys.length; i++) {
            next[(int) (keys[i] & 0xffffff)] = i;
        }
        return next;
    }

    /// The cards of a stack exchange places such that they go downwards.
    private static void sortStacks(Cards cards, int[] places) {
        for (int head = 0; head < cards.count; head++) {
            if (cards.stems.above[head] >= 0 || cards.stems.below[head] < 0) {
                continue;
            }
            IntStream.Builder stack = IntStream.builder();
            for (int card = head; card >= 0; card = cards.stems.below[card]) {
                stack.add(places[card]);
            }
            int[] sorted = stack.build().sorted().toArray();
            int next = 0;
            for (int card = head; card >= 0; card = cards.stems.below[card]) {
                places[card] = sorted[next++];
            }
        }
    }

    /// A card far away from the given one: the last of a walk that leaves no traces.
    private int rim(int card) {
        int from = filled;
        walkFrom(card);
        int last = queue[filled - 1];
        for (int i = from; i < filled; i++) {
            seen[queue[i]] = false;
        }
        filled = from;
        return last;
    }

    private void walkFrom(int start) {
        int head = filled;
        queue[filled++] = start;
        seen[start] = true;
        while (head < filled) {
            int card = queue[head++];
            if (cards.degree(card) > hub) {
                continue;
            }
            int from = filled;
            for (int i = 0; i < cards.degree(card); i++) {
                int next = cards.neighbour(card, i);
                if (!seen[next] && cards.degree(next) <= hub) {
                    seen[next] = true;
                    queue[filled++] = next;
                }
            }
            Arrays.sort(queue, from, filled);
        }
    }
}
