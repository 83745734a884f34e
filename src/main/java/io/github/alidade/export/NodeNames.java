package io.github.alidade.export;

import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import java.util.HashMap;
import java.util.Map;

/// Names that a diagram's nodes have inside of one file: `n1`, `n2` and so on, in the diagram's order. They hold
/// nothing of an account, and are the same each time.
final class NodeNames {
    private final Map<NodeKey, String> names = new HashMap<>();

    NodeNames(Diagram diagram) {
        for (ShownNode node : diagram.nodes()) {
            names.put(node.key(), "n" + (names.size() + 1));
        }
    }

    /// @throws IllegalArgumentException if the diagram has no such node
    String of(NodeKey key) {
        String name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException("The diagram has no such node");
        }
        return name;
    }
}
