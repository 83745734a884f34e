package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes and lines of a diagram as numbers: a card is a place in [Diagram#nodes()], and so is a line.
/// Sizes depend on lane and lines, and on no text.
final class Cards {
    static final double WIDTH = 208;

    final int count;
    final NodeKey[] keys;
    final Lane[] lanes;
    /// What a lane's cards have; where lines have labels more if many of them meet, see [Ports#makeRoom].
    final double[] heights;
    /// The cards at the ends of each line; both -1 if an end has no card.
    final int[] source;
    final int[] target;
    /// The lines that run straight down.
    final Stems stems;
    private final int[] neighbourStart;
    private final int[] neighbours;

    private Cards(List<ShownNode> nodes, List<Diagram.Line> lines) {
        count = nodes.size();
        keys = new NodeKey[count];
        lanes = new Lane[count];
        heights = new double[count];
        Map<NodeKey, Integer> numbers = new HashMap<>();
        for (int i = 0; i < count; i++) {
            keys[i] = nodes.get(i).key();
            lanes[i] = nodes.get(i).kind().lane();
            heights[i] = height(lanes[i]);
            numbers.put(keys[i], i);
        }
        source = new int[lines.size()];
        target = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Integer from = numbers.get(lines.get(i).source());
            Integer to = numbers.get(lines.get(i).target());
            if (from == null || to == null) {
                source[i] = -1;
                target[i] = -1;
            } else {
                source[i] = from;
                target[i] = to;
            }
        }
        stems = Stems.of(nodes, source, target);
        neighbourStart = new int[count + 1];
        neighbours = gatherNeighbours();
    }

    static Cards of(Diagram diagram) {
        return new Cards(diagram.nodes(), diagram.lines());
    }

    static double height(Lane lane) {
        return switch (lane) {
            case EDGE, SERVICE, DATA -> 64;
            case IAM, NETWORK -> 48;
        };
    }

    int lines() {
        return source.length;
    }

    /// Whether the line joins two different cards.
    boolean joins(int line) {
        return source[line] >= 0 && source[line] != target[line];
    }

    /// Whether the line needs a way through the channels.
    boolean routed(int line) {
        return joins(line) && !stems.is(line);
    }

    int degree(int card) {
        return neighbourStart[card + 1] - neighbourStart[card];
    }

    int neighbour(int card, int i) {
        return neighbours[neighbourStart[card] + i];
    }

    private int[] gatherNeighbours() {
        for (int line = 0; line < source.length; line++) {
            if (joins(line)) {
                neighbourStart[source[line] + 1]++;
                neighbourStart[target[line] + 1]++;
            }
        }
        for (int i = 0; i < count; i++) {
            neighbourStart[i + 1] += neighbourStart[i];
        }
        int[] all = new int[neighbourStart[count]];
        int[] next = neighbourStart.clone();
        for (int line = 0; line < source.length; line++) {
            if (joins(line)) {
                all[next[source[line]]++] = target[line];
                all[next[target[line]]++] = source[line];
            }
        }
        return all;
    }
}
