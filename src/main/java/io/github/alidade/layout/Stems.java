package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines that run straight down from a card to the one beneath it: a way in that nothing else joins (internet, record,
/// balancer), and what hangs on one card only (a dead-letter queue). The cards of such a stack stand in one column, one
/// directly below the other, so that a small picture needs few columns and fits a page.
final class Stems {
    /// The card that each card hangs under, and the one that hangs under it; -1 for none.
    final int[] above;
    final int[] below;
    private final boolean[] stem;

    private Stems(int cards, int lines) {
        above = new int[cards];
        below = new int[cards];
        stem = new boolean[lines];
        Arrays.fill(above, -1);
        Arrays.fill(below, -1);
    }

    static Stems of(List<ShownNode> nodes, int[] source, int[] target) {
        Stems stems = new Stems(nodes.size(), source.length);
        int[] degree = new int[nodes.size()];
        int[] out = new int[nodes.size()];
        int[] in = new int[nodes.size()];
        int edge = (int) nodes.stream().filter(node -> lane(node) == Lane.EDGE).count();
        for (int line = 0; line < source.length; line++) {
            if (source[line] >= 0 && source[line] != target[line]) {
                degree[source[line]]++;
                degree[target[line]]++;
                if (lane(nodes.get(source[line])) == lane(nodes.get(target[line]))) {
                    out[source[line]]++;
                    in[target[line]]++;
                }
            }
        }
        for (int line = 0; line < source.length; line++) {
            int from = source[line];
            int to = target[line];
            if (from >= 0
                    && from != to
                    && lane(nodes.get(from)) == lane(nodes.get(to))
                    && in[to] == 1
                    && out[from] == 1
                    && (lane(nodes.get(from)) == Lane.EDGE || leaf(nodes.get(from), degree[to]))
                    && stems.head(from) != to) {
                stems.join(line, from, to);
            }
        }
        stems.keepFramesApart(nodes, source, target, edge);
        return stems;
    }

    private static Lane lane(ShownNode node) {
        return node.kind().lane();
    }

    private static boolean leaf(ShownNode source, int degree) {
        return lane(source) == Lane.DATA && degree == 1;
    }

    private void join(int line, int from, int to) {
        stem[line] = true;
        below[from] = to;
        above[to] = from;
    }

    /// A stack stands in one frame; only a lane that is one stack may lead into a frame, at its last card.
    private void keepFramesApart(List<ShownNode> nodes, int[] source, int[] target, int edge) {
        if (nodes.size() > Blocks.EVERYWHERE_UP_TO) {
            // Neither lane has frames then.
            return;
        }
        for (int line = 0; line < stem.length; line++) {
            if (!stem[line] || frames(nodes, source[line]).equals(frames(nodes, target[line]))) {
                continue;
            }
            boolean wholeLane = lane(nodes.get(target[line])) == Lane.EDGE && size(target[line]) == edge;
            if (!wholeLane
                    || below[target[line]] >= 0
                    || !frames(nodes, source[line]).isEmpty()) {
                stem[line] = false;
                below[source[line]] = -1;
                above[target[line]] = -1;
            }
        }
    }

    private static List<NodeKey> frames(List<ShownNode> nodes, int card) {
        List<NodeKey> frames = new ArrayList<>();
        nodes.get(card).vpc().ifPresent(frames::add);
        nodes.get(card).cluster().ifPresent(frames::add);
        return frames;
    }

    /// Whether the line runs straight down.
    boolean is(int line) {
        return stem[line];
    }

    /// Whether the card stands above or below another one.
    boolean stacked(int card) {
        return above[card] >= 0 || below[card] >= 0;
    }

    /// The topmost card of the stack.
    int head(int card) {
        int at = card;
        while (above[at] >= 0) {
            at = above[at];
        }
        return at;
    }

    private int size(int card) {
        int size = 1;
        for (int at = head(card); below[at] >= 0; at = below[at]) {
            size++;
        }
        return size;
    }
}
