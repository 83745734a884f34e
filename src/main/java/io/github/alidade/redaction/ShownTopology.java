package io.github.alidade.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A topology as it may be shown: the only thing that layouts, tables, stories and writers ever get.
/// Nodes stand in an order that depends on structure and collection order, never on raw text.
public final class ShownTopology {
    private final Exposure exposure;
    private final Profile profile;
    private final List<ShownNode> nodes;
    private final List<ShownEdge> edges;
    private final List<ShownGap> gaps;
    private final List<ShownText> warnings;
    private final Map<NodeKey, ShownNode> byKey = new HashMap<>();

    ShownTopology(
            Exposure exposure,
            Profile profile,
            List<ShownNode> nodes,
            List<ShownEdge> edges,
            List<ShownGap> gaps,
            List<ShownText> warnings) {
        this.exposure = exposure;
        this.profile = profile;
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.gaps = List.copyOf(gaps);
        this.warnings = List.copyOf(warnings);
        nodes.forEach(node -> byKey.put(node.key(), node));
    }

    public Exposure exposure() {
        return exposure;
    }

    /// How strict [Exposure#PUBLIC] is, and which order nodes stand in.
    public Profile profile() {
        return profile;
    }

    public List<ShownNode> nodes() {
        return nodes;
    }

    public List<ShownEdge> edges() {
        return edges;
    }

    public List<ShownGap> gaps() {
        return gaps;
    }

    /// The sentences of the WARNINGS section, gaps included.
    public List<ShownText> warnings() {
        return warnings;
    }

    /// @throws NoSuchElementException if there is no such node
    public ShownNode node(NodeKey key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("No node " + key.number()));
    }

    public Optional<ShownNode> find(NodeKey key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
