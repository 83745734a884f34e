package io.github.alidade.layout;

import java.util.Arrays;

/// The ways that lines take through the channels if every trunk lies straight at the height of its hub: from the hub
/// straight on to the channel beside the member's column, up or down there, and in. So a line has one vertical run, and
/// cards may change places without anything else having to be laid anew.
final class Ways {
    /// In crossings: what a line costs that stays within a column, and turns around what lies between its ends ...
    private static final int WITHIN = 6;
    /// ... and one that leads to the left: the eye follows lines to the right.
    private static final int BACK = 3;

    final int count;
    final int columns;
    /// Where each card stands.
    final int[] column;
    final double[] y;
    /// The card at the inner end of each line, and the one at its outer end.
    final int[] hub;
    final int[] member;
    /// The trunks that lines share: a card is the hub of at most two, of what it leads to and of what leads to it.
    final int[] trunk;
    final int trunks;
    /// Whether a line leads from its hub to its member.
    private final boolean[] fromHub;
    private final int[] start;
    private final int[] lines;

    Ways(Cards cards, Columns columns, Nets nets, double[] y) {
        this.columns = columns.count;
        this.column = columns.of.clone();
        this.y = Arrays.copyOf(y, cards.count);
        int[] routed = java.util.stream.IntStream.range(0, cards.lines())
                .filter(cards::routed)
                .toArray();
        this.count = routed.length;
        this.hub = new int[count];
        this.member = new int[count];
        this.trunk = new int[count];
        this.fromHub = new boolean[count];
        this.trunks = 2 * cards.count;
        this.start = new int[cards.count + 1];
        for (int line = 0; line < count; line++) {
            hub[line] = nets.hub[nets.ofLine[routed[line]]];
            member[line] = nets.member[routed[line]];
            fromHub[line] = cards.source[routed[line]] == hub[line];
            trunk[line] = 2 * hub[line] + (fromHub[line] ? 1 : 0);
            start[hub[line] + 1]++;
            start[member[line] + 1]++;
        }
        this.lines = gather(cards.count);
    }

    private int[] gather(int cards) {
        for (int card = 0; card < cards; card++) {
            start[card + 1] += start[card];
        }
        int[] all = new int[2 * count];
        int[] at = start.clone();
        for (int line = 0; line < count; line++) {
            all[at[hub[line]]++] = line;
            all[at[member[line]]++] = line;
        }
        return all;
    }

    static int hubOf(int trunk) {
        return trunk / 2;
    }

    int degree(int card) {
        return start[card + 1] - start[card];
    }

    int line(int card, int i) {
        return lines[start[card] + i];
    }

    void exchange(int a, int b) {
        int there = column[a];
        column[a] = column[b];
        column[b] = there;
        double height = y[a];
        y[a] = y[b];
        y[b] = height;
    }

    /// The channel in which the line runs up or down; the channel right of a column has the column's number.
    int turn(int line) {
        return turn(column[hub[line]], column[member[line]]);
    }

    static int turn(int hubColumn, int memberColumn) {
        return memberColumn > hubColumn ? memberColumn - 1 : memberColumn;
    }

    /// The channels that the line passes straight are those from here on ...
    int first(int line) {
        return Math.min(column[hub[line]], column[member[line]] + 1);
    }

    /// ... up to before this one.
    int end(int line) {
        return Math.max(column[hub[line]], column[member[line]] - 1);
    }

    boolean passes(int line, int channel) {
        return first(line) <= channel && channel < end(line);
    }

    /// What a line costs beyond its crossings.
    int detour(int line) {
        return detour(line, column[hub[line]], column[member[line]]);
    }

    /// ... with its ends in these columns.
    int detour(int line, int hubColumn, int memberColumn) {
        if (hubColumn == memberColumn) {
            return WITHIN;
        }
        return fromHub[line] == memberColumn < hubColumn ? BACK : 0;
    }

    double top(int line) {
        return Math.min(y[hub[line]], y[member[line]]);
    }

    double bottom(int line) {
        return Math.max(y[hub[line]], y[member[line]]);
    }

    /// Lines with a common end may cross.
    boolean related(int a, int b) {
        return Nets.related(hub[a], member[a], hub[b], member[b]);
    }

    /// Whether two lines have to cross if both turn in the same channel.
    boolean crossTurning(int a, int b) {
        double left = left(a) - left(b);
        double right = right(a) - right(b);
        return left < 0 && right > 0 || left > 0 && right < 0;
    }

    /// Where the line comes to its vertical run from the left.
    private double left(int line) {
        return y[column[member[line]] > column[hub[line]] ? hub[line] : member[line]];
    }

    private double right(int line) {
        return y[column[member[line]] > column[hub[line]] ? member[line] : hub[line]];
    }

    /// Whether the vertical run of a line spans a height.
    boolean spans(int line, double height) {
        return top(line) < height && height < bottom(line);
    }

    /// At how many places two lines cross that have no common end.
    int crossings(int a, int b) {
        int sum = turn(a) == turn(b) && crossTurning(a, b) ? 1 : 0;
        sum += passes(a, turn(b)) && spans(b, y[hub[a]]) ? 1 : 0;
        return sum + (passes(b, turn(a)) && spans(a, y[hub[b]]) ? 1 : 0);
    }
}
