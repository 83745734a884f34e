package io.github.alidade.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Lines that share an end run together as one net. Usually it is what they lead to: they join a trunk and arrive as
/// one arrow. A card that leads to more than its side has room for is the hub of a net itself.
///
/// A net lies on one side of its hub. Its members stand in columns on that side and have the line on the side that
/// faces the hub; members in the hub's own column have it on the hub's side.
final class Nets {
    /// So many lines can leave one side of a card before they become a net of their own.
    private static final int ROOM = 5;

    int count;
    /// The card at the hub.
    final int[] hub;
    /// Whether the net lies right of its hub.
    final boolean[] right;
    /// The columns that the net reaches to, from the hub's on.
    final int[] reach;
    /// The net of each line, or -1, and its other end.
    final int[] ofLine;
    final int[] member;
    /// The lines of a net: `lines[start[net]]` up to `lines[start[net + 1] - 1]`.
    int[] start = {0};
    int[] lines = {};

    private final Cards cards;
    private final Columns columns;

    private Nets(Cards cards, Columns columns) {
        this.cards = cards;
        this.columns = columns;
        int size = cards.lines();
        hub = new int[size];
        right = new boolean[size];
        reach = new int[size];
        ofLine = new int[size];
        member = new int[size];
    }

    static Nets of(Cards cards, Columns columns) {
        Nets nets = new Nets(cards, columns);
        nets.gather();
        nets.group();
        return nets;
    }

    private void gather() {
        int[] leaving = new int[2 * cards.count];
        int[] arriving = new int[2 * cards.count];
        for (int line = 0; line < cards.lines(); line++) {
            if (cards.routed(line)) {
                leaving[side(cards.source[line], cards.target[line])]++;
                arriving[side(cards.target[line], cards.source[line])]++;
            }
        }
        Map<Long, Integer> known = new HashMap<>();
        for (int line = 0; line < cards.lines(); line++) {
            ofLine[line] = -1;
            if (!cards.routed(line)) {
                continue;
            }
            int from = side(cards.source[line], cards.target[line]);
            int to = side(cards.target[line], cards.source[line]);
            boolean bySource = leaving[from] > ROOM && leaving[from] > arriving[to];
            int key = bySource ? from : to;
            int net = known.computeIfAbsent(bySource ? ~(long) key : key, k -> count++);
            hub[net] = key / 2;
            right[net] = key % 2 == 1;
            ofLine[line] = net;
            member[line] = bySource ? cards.target[line] : cards.source[line];
        }
    }

    /// A number for the side of a card that faces another; the right side, if both stand in one column.
    private int side(int card, int other) {
        return 2 * card + (columns.of[other] >= columns.of[card] ? 1 : 0);
    }

    private void group() {
        for (int net = 0; net < count; net++) {
            reach[net] = columns.of[hub[net]];
        }
        start = new int[count + 1];
        for (int line = 0; line < ofLine.length; line++) {
            int net = ofLine[line];
            if (net >= 0) {
                start[net + 1]++;
                int column = columns.of[member[line]];
                reach[net] = right[net] ? Math.max(reach[net], column) : Math.min(reach[net], column);
            }
        }
        for (int net = 0; net < count; net++) {
            start[net + 1] += start[net];
        }
        lines = new int[start[count]];
        int[] at = Arrays.copyOf(start, count);
        for (int line = 0; line < ofLine.length; line++) {
            if (ofLine[line] >= 0) {
                lines[at[ofLine[line]]++] = line;
            }
        }
    }

    /// How many pairs of lines cross where two bundles do: lines with a common end may, as far as that shows here.
    ///
    /// @param member the card at the outer end, or -1 if the bundle leads on
    static int crossings(int hub, int member, int lines, int otherHub, int otherMember, int otherLines) {
        return related(hub, member, otherHub, otherMember) ? 0 : lines * otherLines;
    }

    /// Whether two lines, or bundles, have an end in common.
    static boolean related(int hub, int member, int otherHub, int otherMember) {
        return hub == otherHub || member == otherHub || otherMember == hub || member >= 0 && member == otherMember;
    }

    int hubColumn(int net) {
        return columns.of[hub[net]];
    }

    /// The channel right of a column has the column's number.
    int firstChannel(int net) {
        return right[net] ? hubColumn(net) : reach[net];
    }

    int lastChannel(int net) {
        return right[net] ? Math.max(reach[net] - 1, hubColumn(net)) : hubColumn(net) - 1;
    }
}
