package io.github.alidade.layout;

import java.util.List;

/// Lets cards of one row of a folded lane change columns where that shortens lines: what leads far to the right comes
/// to stand right, what is reached from the left comes to stand left. The fewer columns a line passes, the fewer lines
/// it crosses.
final class Rows {
    private static final int ROUNDS = 8;
    /// In columns: what a line costs that stays within a column and turns around what lies between its ends.
    private static final int WITHIN = 8;
    /// In columns: what a line costs that leads back, beyond its length.
    private static final int BACK = 3;

    private final int[] column;
    private final Joints ahead;
    private final Joints behind;

    Rows(Cards cards, int[] column) {
        this.column = column;
        int[] source = new int[cards.lines()];
        int[] target = new int[cards.lines()];
        int lines = 0;
        for (int line = 0; line < cards.lines(); line++) {
            if (cards.routed(line)) {
                source[lines] = cards.source[line];
                target[lines++] = cards.target[line];
            }
        }
        this.ahead = new Joints(cards.count, lines, source, target);
        this.behind = new Joints(cards.count, lines, target, source);
    }

    void shorten(List<int[]> rows) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int[] row : rows) {
                moved |= shorten(row);
            }
        }
    }

    private boolean shorten(int[] row) {
        boolean moved = false;
        for (int i = 0; i < row.length; i++) {
            for (int j = i + 1; j < row.length; j++) {
                int before = length(row[i]) + length(row[j]);
                exchange(row[i], row[j]);
                if (length(row[i]) + length(row[j]) < before) {
                    moved = true;
                } else {
                    exchange(row[i], row[j]);
                }
            }
        }
        return moved;
    }

    private void exchange(int a, int b) {
        int of = column[a];
        column[a] = column[b];
        column[b] = of;
    }

    private int length(int card) {
        int sum = 0;
        for (int i = 0; i < ahead.degree(card); i++) {
            sum += length(column[card], column[ahead.neighbour(card, i)]);
        }
        for (int i = 0; i < behind.degree(card); i++) {
            sum += length(column[behind.neighbour(card, i)], column[card]);
        }
        return sum;
    }

    private static int length(int from, int to) {
        return from == to ? WITHIN : from < to ? to - from : from - to + BACK;
    }
}
