package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import java.util.stream.IntStream;

/// How far each card is from where its lane begins, along the lines within the lane; lines that close a cycle do not
/// count. In the edge lane cards stand as late as possible, next to what they lead to, elsewhere as early as possible.
final class Levels {
    final int[] of;

    private final Cards cards;
    private final int[] start;
    private final int[] next;
    /// 0 not seen, 1 on the way, 2 done.
    private final byte[] state;
    private final int[] order;
    private int ordered;

    private Levels(Cards cards) {
        this.cards = cards;
        this.of = new int[cards.count];
        this.state = new byte[cards.count];
        this.order = new int[cards.count];
        this.start = new int[cards.count + 1];
        this.next = successors();
    }

    /// @param services how many levels the lane of services may have: deeper calls stay on the last of them
    static Levels of(Cards cards, int services) {
        Levels levels = new Levels(cards);
        for (int card = 0; card < cards.count; card++) {
            if (levels.state[card] == 0) {
                levels.visit(card);
            }
        }
        levels.number();
        for (int card = 0; card < cards.count; card++) {
            int level = levels.of[cards.stems.head(card)];
            levels.of[card] = cards.lanes[card] == Lane.SERVICE ? Math.min(level, services - 1) : level;
        }
        return levels;
    }

    /// How many levels a lane has.
    int deep(Lane lane) {
        return IntStream.range(0, cards.count)
                .filter(card -> cards.lanes[card] == lane)
                .map(card -> of[card] + 1)
                .max()
                .orElse(0);
    }

    private int[] successors() {
        for (int line = 0; line < cards.lines(); line++) {
            if (within(line)) {
                start[cards.stems.head(cards.source[line]) + 1]++;
            }
        }
        for (int i = 0; i < cards.count; i++) {
            start[i + 1] += start[i];
        }
        int[] all = new int[start[cards.count]];
        int[] at = start.clone();
        for (int line = 0; line < cards.lines(); line++) {
            if (within(line)) {
                all[at[cards.stems.head(cards.source[line])]++] = cards.stems.head(cards.target[line]);
            }
        }
        return all;
    }

    private boolean within(int line) {
        return cards.joins(line)
                && cards.lanes[cards.source[line]] == cards.lanes[cards.target[line]]
                && cards.stems.head(cards.source[line]) != cards.stems.head(cards.target[line]);
    }

    /// Depth first without recursion: a chain of calls may be longer than the stack. Lines back to a card on the way
    /// close a cycle and are struck out.
    private void visit(int root) {
        int[] path = new int[16];
        int[] at = new int[16];
        int depth = 0;
        path[0] = root;
        at[0] = start[root];
        state[root] = 1;
        while (depth >= 0) {
            int card = path[depth];
            if (at[depth] == start[card + 1]) {
                state[card] = 2;
                order[ordered++] = card;
                depth--;
                continue;
            }
            int edge = at[depth]++;
            int to = next[edge];
            if (state[to] == 1) {
                next[edge] = -1;
            } else if (state[to] == 0) {
                state[to] = 1;
                depth++;
                if (depth == path.length) {
                    path = java.util.Arrays.copyOf(path, depth * 2);
                    at = java.util.Arrays.copyOf(at, depth * 2);
                }
                path[depth] = to;
                at[depth] = start[to];
            }
        }
    }

    private void number() {
        for (int i = ordered - 1; i >= 0; i--) {
            int card = order[i];
            for (int e = start[card]; e < start[card + 1]; e++) {
                if (next[e] >= 0) {
                    of[next[e]] = Math.max(of[next[e]], of[card] + 1);
                }
            }
        }
        int edgeDepth = 0;
        for (int card = 0; card < cards.count; card++) {
            edgeDepth = cards.lanes[card] == Lane.EDGE ? Math.max(edgeDepth, of[card]) : edgeDepth;
        }
        for (int i = 0; i < ordered; i++) {
            int card = order[i];
            if (cards.lanes[card] == Lane.EDGE) {
                of[card] = edgeDepth;
                for (int e = start[card]; e < start[card + 1]; e++) {
                    if (next[e] >= 0) {
                        of[card] = Math.min(of[card], of[next[e]] - 1);
                    }
                }
            }
        }
    }
}
