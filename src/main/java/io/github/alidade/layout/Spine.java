package io.github.alidade.layout;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Puts all cards in one row so that neighbours stand near each other: breadth first from a card at the rim, going
/// through no hub, since a hub is near to everything.
/// Source: Cuthill, McKee, Reducing the bandwidth of sparse symmetric matrices, ACM 1969.
final class Spine {
    private final Cards cards;
    private final int hub;
    private final int[] queue;
    private final boolean[] seen;
    private int filled;

    private Spine(Cards cards) {
        this.cards = cards;
        this.hub = Math.max(12, (int) Math.sqrt(cards.count));
        this.queue = new int[cards.count];
        this.seen = new boolean[cards.count];
    }

    /// The place of each card.
    static int[] places(Cards cards) {
        Spine spine = new Spine(cards);
        for (int card = 0; card < cards.count; card++) {
            if (!spine.seen[card] && cards.degree(card) <= spine.hub) {
                spine.walkFrom(spine.rim(card));
            }
        }
        for (int card = 0; card < cards.count; card++) {
            if (!spine.seen[card]) {
                spine.walkFrom(card);
            }
        }
        int[] places = new int[cards.count];
        for (int i = 0; i < cards.count; i++) {
            places[spine.queue[i]] = i;
        }
        sortStacks(cards, places);
        return places;
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
