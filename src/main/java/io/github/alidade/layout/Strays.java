package io.github.alidade.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cards that no line reaches: nothing tells where they stand, so they fill their lane's columns evenly instead of
/// making one column much higher than all others.
final class Strays {
    /// What a frame around a card takes, in cards.
    private static final double FRAME = 0.5;

    private final Cards cards;
    private final Blocks blocks;
    private final int[] spine;

    Strays(Cards cards, Blocks blocks, int[] spine) {
        this.cards = cards;
        this.blocks = blocks;
        this.spine = spine;
    }

    boolean is(int card) {
        return cards.degree(card) == 0;
    }

    /// Spreads the strays of a lane over columns, from left to right in the order in which they would stand in one.
    /// @param column of the lane's other cards, counted from the lane's first
    void spread(List<Integer> lane, int[] column, int columns) {
        double[] filled = new double[columns];
        double left = 0;
        List<Integer> strays = new ArrayList<>();
        for (int card : lane) {
            if (is(card)) {
                strays.add(card);
            } else {
                filled[column[card]]++;
            }
            left++;
        }
        strays.sort(Comparator.<Integer>comparingInt(card -> blocks.place[card]).thenComparingInt(card -> spine[card]));
        left += FRAME
                * strays.stream()
                        .map(card -> blocks.frame[card])
                        .filter(frame -> frame >= 0)
                        .distinct()
                        .count();
        int at = 0;
        int frame = -1;
        for (int card : strays) {
            double size = 1 + (blocks.frame[card] >= 0 && blocks.frame[card] != frame ? FRAME : 0);
            while (at + 1 < columns && filled[at] + size / 2 > left / (columns - at)) {
                left -= filled[at++];
            }
            column[card] = at;
            filled[at] += size;
            frame = blocks.frame[card];
        }
    }
}
