package io.github.alidade.layout;

import java.util.Arrays;

/// Where each chain would have to be for its lines to be as straight as they can: the median of what its edges ask for.
final class Pulls {
    private final Layers layers;
    private final Ports ports;
    private final Chains chains;
    private final int[] start;
    private final int[] edges;
    /// A card of each chain, or -1.
    private final int[] cardOf;
    /// A card of each chain that stands right above another one, which lines pull: it goes where that one goes; or -1.
    private final int[] follower;
    private double top;
    private double[] asked = new double[16];

    Pulls(Layers layers, Ports ports, Chains chains) {
        this.layers = layers;
        this.ports = ports;
        this.chains = chains;
        this.start = new int[chains.count + 1];
        for (int edge = 0; edge < layers.edges; edge++) {
            if (pulls(edge, true)) {
                start[chains.of[layers.left[edge]] + 1]++;
            }
            if (pulls(edge, false)) {
                start[chains.of[layers.right[edge]] + 1]++;
            }
        }
        for (int i = 0; i < chains.count; i++) {
            start[i + 1] += start[i];
        }
        cardOf = new int[chains.count];
        follower = new int[chains.count];
        Arrays.fill(cardOf, -1);
        Arrays.fill(follower, -1);
        for (int card = 0; card < layers.cards.count; card++) {
            cardOf[chains.of[card]] = card;
            int below = layers.cards.stems.below[card];
            if (below >= 0 && chains.of[below] != chains.of[card]) {
                follower[chains.of[card]] = card;
            }
        }
        edges = new int[start[chains.count]];
        int[] at = start.clone();
        for (int edge = 0; edge < layers.edges; edge++) {
            if (pulls(edge, true)) {
                edges[at[chains.of[layers.left[edge]]]++] = edge;
            }
            if (pulls(edge, false)) {
                edges[at[chains.of[layers.right[edge]]]++] = edge;
            }
        }
    }

    /// Looks where the uppermost card is now: cards that nothing pulls stand beside it.
    void lookUp(double[] place) {
        top = Double.POSITIVE_INFINITY;
        for (int card = 0; card < layers.cards.count; card++) {
            int chain = chains.of[card];
            if (start[chain + 1] > start[chain]) {
                top = Math.min(top, place[chain] + chains.offset[card]);
            }
        }
        top = Double.isInfinite(top) ? 0 : top;
    }

    private boolean pulls(int edge, boolean leftEnd) {
        return chains.of[layers.left[edge]] != chains.of[layers.right[edge]] && !layers.foreign(edge, leftEnd);
    }

    /// Where it is now, if it has no edges to others.
    double wanted(int chain, double[] place) {
        int size = start[chain + 1] - start[chain];
        if (size == 0) {
            return alone(chain, place);
        }
        if (follower[chain] >= 0 && pulled(layers.cards.stems.below[follower[chain]])) {
            return beside(follower[chain], layers.cards.stems.below[follower[chain]], place);
        }
        asked = asked.length < size ? new double[2 * size] : asked;
        for (int i = 0; i < size; i++) {
            asked[i] = asked(chain, edges[start[chain] + i], place);
        }
        Arrays.sort(asked, 0, size);
        return (asked[(size - 1) / 2] + asked[size / 2]) / 2;
    }

    /// A card without lines to the side stands next to the one that it is stacked with, or high up.
    private double alone(int chain, double[] place) {
        int card = cardOf[chain];
        if (card < 0) {
            return place[chain];
        }
        int other = partner(card);
        if (other < 0) {
            return top;
        }
        return beside(card, other, place);
    }

    private boolean pulled(int card) {
        return start[chains.of[card] + 1] > start[chains.of[card]];
    }

    /// Where the chain of a card would have to be for the card to be right below or above another one of its stack.
    private double beside(int card, int other, double[] place) {
        double apart = (layers.cards.heights[card] + layers.cards.heights[other]) / 2 + Spacing.STEM;
        double there = place[chains.of[other]] + chains.offset[other] - chains.offset[card];
        return layers.cards.stems.above[card] == other ? there + apart : there - apart;
    }

    /// The card of its stack that a card follows: the one towards the card that lines pull, else the one above it.
    private int partner(int card) {
        Stems stems = layers.cards.stems;
        for (int at = stems.below[card]; at >= 0; at = stems.below[at]) {
            if (pulled(at)) {
                return stems.below[card];
            }
        }
        return stems.above[card];
    }

    private double asked(int chain, int edge, double[] place) {
        int left = layers.left[edge];
        int right = layers.right[edge];
        double down = ports.at(edge, true) - ports.at(edge, false) + chains.offset[left] - chains.offset[right];
        return chains.of[left] == chain ? place[chains.of[right]] - down : place[chains.of[left]] + down;
    }
}
