package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Where cards stand that may change places: the sites of one group one after the other, from top to bottom. Cards of
/// a group stand in the same fold and the same frame.
final class Sites {
    /// A card goes no farther than about this many rows of its lane ...
    private static final int ROWS = 3;
    /// ... nor past more cards than that.
    private static final int CARDS = 64;

    final int count;
    /// The card at each site, and the site of each card, or -1.
    final int[] cardAt;
    final int[] of;
    final int[] column;
    final double[] y;
    /// From which site on, and up to before which one, a card of this site may go.
    final int[] first;
    final int[] end;

    /// @param group of each card; -1 for cards that stay where they are
    Sites(Ways ways, int[] group) {
        Integer[] cards = IntStream.range(0, group.length)
                .filter(card -> group[card] >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(card -> group[card]).thenComparingDouble(card -> ways.y[card]))
                .toArray(Integer[]::new);
        count = cards.length;
        cardAt = Arrays.stream(cards).mapToInt(card -> card).toArray();
        of = new int[group.length];
        Arrays.fill(of, -1);
        column = new int[count];
        y = new double[count];
        first = new int[count];
        end = new int[count];
        for (int site = 0; site < count; site++) {
            of[cardAt[site]] = site;
            column[site] = ways.column[cardAt[site]];
            y[site] = ways.y[cardAt[site]];
        }
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && group[cardAt[to]] == group[cardAt[from]]) {
                to++;
            }
            bound(from, to);
            from = to;
        }
    }

    private void bound(int from, int to) {
        int columns = (int) Arrays.stream(column, from, to).distinct().count();
        int reach = Math.min(CARDS, ROWS * columns);
        for (int site = from; site < to; site++) {
            first[site] = Math.max(from, site - reach);
            end[site] = Math.min(to, site + reach + 1);
        }
    }

    void exchange(int a, int b) {
        int there = of[a];
        of[a] = of[b];
        of[b] = there;
        cardAt[of[a]] = a;
        cardAt[of[b]] = b;
    }
}
