package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownTopology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The edges of every node, so that a selection need not look through all of them. Immutable.
public final class Neighbours {
    private final Map<NodeKey, List<ShownEdge>> outgoing = new HashMap<>();
    private final Map<NodeKey, List<ShownEdge>> incoming = new HashMap<>();

    public Neighbours(ShownTopology topology) {
        for (ShownEdge edge : topology.edges()) {
            outgoing.computeIfAbsent(edge.source(), key -> new ArrayList<>()).add(edge);
            incoming.computeIfAbsent(edge.target(), key -> new ArrayList<>()).add(edge);
        }
    }

    public List<ShownEdge> from(NodeKey node) {
        return outgoing.getOrDefault(node, List.of());
    }

    public List<ShownEdge> to(NodeKey node) {
        return incoming.getOrDefault(node, List.of());
    }

    public List<ShownEdge> between(NodeKey source, NodeKey target) {
        return from(source).stream()
                .filter(edge -> edge.target().equals(target))
                .toList();
    }
}
