package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a topology the diagram shows: the nodes of the chosen lenses that have a card, and one line for all
/// relations between the same two nodes in the same direction.
public record Diagram(ShownTopology topology, Set<Lane> lenses, List<ShownNode> nodes, List<Line> lines) {

    /// One line of the diagram and the edges that it stands for.
    public record Line(int number, NodeKey source, NodeKey target, ShownText label, List<ShownEdge> edges) {
        public Line {
            edges = List.copyOf(edges);
        }
    }

    public Diagram {
        lenses = Set.copyOf(lenses);
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    public static Diagram of(ShownTopology topology, Set<Lane> lenses) {
        Set<NodeKey> told = endsOfDrawnEdges(topology);
        List<ShownNode> nodes = topology.nodes().stream()
                .filter(node ->
                        node.kind().drawn() && lenses.contains(node.kind().lane()))
                .filter(node -> told.contains(node.key()) || !shownOnlyInRelation(node.kind()))
                .toList();
        Set<NodeKey> visible = new HashSet<>();
        nodes.forEach(node -> visible.add(node.key()));
        Map<List<NodeKey>, List<ShownEdge>> bundles = new LinkedHashMap<>();
        for (ShownEdge edge : topology.edges()) {
            if (edge.kind().drawn()
                    && visible.contains(edge.source())
                    && visible.contains(edge.target())
                    && !edge.source().equals(edge.target())) {
                bundles.computeIfAbsent(List.of(edge.source(), edge.target()), key -> new ArrayList<>())
                        .add(edge);
            }
        }
        List<Line> lines = new ArrayList<>();
        bundles.forEach(
                (ends, edges) -> lines.add(new Line(lines.size(), ends.get(0), ends.get(1), label(edges), edges)));
        return new Diagram(topology, lenses, nodes, lines);
    }

    /// Roles, records and the like that take part in nothing would only fill the picture; tables list them.
    private static boolean shownOnlyInRelation(ResourceKind kind) {
        return switch (kind) {
            case ROLE, DNS_RECORD, SECURITY_GROUP, ADDRESS_RANGE, PREFIX_LIST, INTERNET, SECRET -> true;
            default -> false;
        };
    }

    private static Set<NodeKey> endsOfDrawnEdges(ShownTopology topology) {
        Set<NodeKey> ends = new HashSet<>();
        for (ShownEdge edge : topology.edges()) {
            if (edge.kind().drawn() && edge.kind() != RelationKind.ENTERS) {
                ends.add(edge.source());
                ends.add(edge.target());
            } else if (edge.kind() == RelationKind.ENTERS) {
                ends.add(edge.source());
            }
        }
        return ends;
    }

    private static ShownText label(List<ShownEdge> edges) {
        Set<ShownText> labels = new LinkedHashSet<>();
        for (ShownEdge edge : edges) {
            if (!edge.label().isEmpty()) {
                labels.add(edge.label());
            }
        }
        return labels.isEmpty() ? ShownText.NONE : ShownText.join(", ", List.copyOf(labels));
    }
}
