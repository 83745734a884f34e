package io.github.alidade.layout;

import java.util.Arrays;

/// About how many crossings a line would have if one of its ends stood elsewhere: from two tables, in a few steps.
// Where
/// two lines turn in one channel and overlap, half a crossing is taken for each end within the other's run.
final class Forecast {
    private static final double SLOT = 8;

    private final Ways ways;
    private final double top;
    private final int slots;
    private final int width;
    /// Twice the lines that pass a channel, and one for each end of a run in it, above a slot.
    private final int[] above;
    /// Twice the runs that span a slot in all channels left of one.
    private final int[] spanning;

    Forecast(Ways ways) {
        this.ways = ways;
        this.top = Arrays.stream(ways.y).min().orElse(0);
        this.slots = slot(Arrays.stream(ways.y).max().orElse(0)) + 1;
        this.width = ways.columns + 1;
        this.above = new int[ways.columns * (slots + 1)];
        this.spanning = new int[(slots + 1) * width];
    }

    int slot(double y) {
        return (int) ((y - top) / SLOT);
    }

    /// Looks at all lines anew.
    void update() {
        Arrays.fill(above, 0);
        Arrays.fill(spanning, 0);
        for (int line = 0; line < ways.count; line++) {
            enter(line);
        }
        for (int channel = 0; channel < ways.columns; channel++) {
            int from = channel * (slots + 1);
            for (int i = from + 1; i <= from + slots; i++) {
                above[i] += above[i - 1];
            }
        }
        for (int i = width; i < spanning.length; i++) {
            spanning[i] += spanning[i - width];
        }
        for (int i = 0; i < spanning.length; i++) {
            spanning[i] += i % width == 0 ? 0 : spanning[i - 1];
        }
    }

    private void enter(int line) {
        int turn = ways.turn(line);
        int hub = slot(ways.y[ways.hub[line]]);
        int member = slot(ways.y[ways.member[line]]);
        above[turn * (slots + 1) + hub + 1]++;
        above[turn * (slots + 1) + member + 1]++;
        int upper = Math.min(hub, member);
        int lower = Math.max(hub, member);
        if (lower - upper > 1) {
            spanning[(upper + 1) * width + turn + 1] += 2;
            spanning[lower * width + turn + 1] -= 2;
        }
        for (int channel = ways.first(line); channel < ways.end(line); channel++) {
            above[channel * (slots + 1) + hub + 1] += 2;
        }
    }

    /// Twice what all lines of a card would cost if it stood in a column, at a slot.
    int cost(int card, int column, int slot, int[] slotOf) {
        int sum = 0;
        for (int i = 0; i < ways.degree(card); i++) {
            int line = ways.line(card, i);
            int hub = ways.hub[line];
            int member = ways.member[line];
            sum += hub == card
                    ? cost(line, column, slot, ways.column[member], slotOf[member])
                    : cost(line, ways.column[hub], slotOf[hub], column, slot);
        }
        return sum;
    }

    private int cost(int line, int hubColumn, int hub, int memberColumn, int member) {
        int turn = Ways.turn(hubColumn, memberColumn);
        int run = turn * (slots + 1);
        int sum = hub < member
                ? above[run + member] - above[run + hub + 1]
                : member < hub ? above[run + hub] - above[run + member + 1] : 0;
        int pass = hub * width;
        if (memberColumn > hubColumn) {
            sum += spanning[pass + turn] - spanning[pass + hubColumn];
        } else if (memberColumn < hubColumn) {
            sum += spanning[pass + hubColumn] - spanning[pass + memberColumn + 1];
        }
        return sum + 2 * ways.detour(line, hubColumn, memberColumn);
    }
}
