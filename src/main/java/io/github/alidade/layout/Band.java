package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Columns for the cards of a lane that lies as a band below the others: one column right of what they belong to,
/// so that lines run forward, and not too many in one column.
final class Band {
    private final Cards cards;
    private final Columns columns;
    private final List<Integer> members;
    private final int floor;

    Band(Cards cards, Columns columns, List<Integer> members, int floor) {
        this.cards = cards;
        this.columns = columns;
        this.members = members;
        this.floor = floor;
    }

    void place() {
        for (int card : members) {
            columns.floor[card] = floor;
        }
        int last = columns.count - 1;
        for (int card : members) {
            columns.of[card] = Math.clamp(wanted(card), 0, last);
        }
        for (int pass = 0; pass < 4; pass++) {
            forward(last);
        }
        members.forEach(this::beginLeft);
        spread(last);
    }

    /// The middle of the columns of its neighbours above, plus one.
    private int wanted(int card) {
        int[] above = new int[cards.degree(card)];
        int size = 0;
        for (int i = 0; i < above.length; i++) {
            int other = cards.neighbour(card, i);
            if (columns.floor[other] < floor) {
                above[size++] = columns.of[other];
            }
        }
        Arrays.sort(above, 0, size);
        return size == 0 ? columns.count / 2 : above[(size - 1) / 2] + 1;
    }

    /// Lines within the band lead to the right where there is room.
    private void forward(int last) {
        for (int line = 0; line < cards.lines(); line++) {
            if (!cards.joins(line)) {
                continue;
            }
            int from = cards.source[line];
            int to = cards.target[line];
            if (columns.floor[from] == floor
                    && columns.floor[to] == floor
                    && columns.of[to] <= columns.of[from]
                    && columns.of[from] < last) {
                columns.of[to] = columns.of[from] + 1;
            }
        }
    }

    /// What nothing above leads to, such as an address range, stands left of what it leads to.
    private void beginLeft(int card) {
        int first = columns.count;
        for (int i = 0; i < cards.degree(card); i++) {
            int other = cards.neighbour(card, i);
            if (columns.floor[other] < floor) {
                return;
            }
            first = Math.min(first, columns.of[other]);
        }
        if (first < columns.count) {
            columns.of[card] = Math.max(0, first - 1);
        }
    }

    /// No column holds many more cards than the others: what is too much moves to the nearest column with room.
    private void spread(int last) {
        int room = Math.max(3, Math.ceilDiv(members.size() * 3, 2 * columns.count));
        int[] taken = new int[last + 1];
        List<Integer> order = members.stream()
                .sorted(Comparator.<Integer>comparingInt(cards::degree).reversed())
                .toList();
        for (int card : order) {
            int wanted = columns.of[card];
            int best = wanted;
            for (int by = 0; by <= last && taken[best] >= room; by++) {
                best = wanted - by >= 0 && taken[wanted - by] < room ? wanted - by : Math.min(last, wanted + by);
            }
            columns.of[card] = best;
            taken[best]++;
        }
    }
}
