package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the details pane tells of several nodes: how many of which kind, what runs between them, who they are.
final class Several {
    private Several() {}

    static Optional<Details> of(ShownTopology topology, Neighbours neighbours, Set<NodeKey> members) {
        List<ShownNode> nodes = topology.nodes().stream()
                .filter(node -> members.contains(node.key()))
                .toList();
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        List<Details.Told> between = nodes.stream()
                .flatMap(node -> neighbours.from(node.key()).stream())
                .filter(edge -> members.contains(edge.target()))
                .map(edge -> told(topology, edge))
                .toList();
        return Optional.of(new Details(
                ShownText.words("Selection"),
                ShownText.format("%s resources", ShownText.number(nodes.size())),
                kinds(nodes),
                List.of(),
                nodes.getFirst().kind().lane(),
                true,
                List.of(new Details.Field("Selected", values(nodes))),
                between.isEmpty() ? List.of() : List.of(new Details.Group("Between them", between)),
                List.of()));
    }

    private static Details.Told told(ShownTopology topology, ShownEdge edge) {
        Details.Told told = Details.told(topology, edge, edge.target());
        ShownText from = topology.node(edge.source()).name();
        return new Details.Told(
                ShownText.format("%s %s", from, told.verb()), told.other(), told.link(), told.label(), told.reasons());
    }

    private static ShownText kinds(List<ShownNode> nodes) {
        Map<ResourceKind, Integer> counts = new TreeMap<>();
        nodes.forEach(node -> counts.merge(node.kind(), 1, Integer::sum));
        List<ShownText> told = new ArrayList<>();
        counts.forEach(
                (kind, count) -> told.add(ShownText.format("%s × %s", ShownText.number(count), ShownText.title(kind))));
        return ShownText.join(", ", told);
    }

    private static List<Details.Value> values(List<ShownNode> nodes) {
        return nodes.stream()
                .map(node -> new Details.Value(node.name(), Optional.of(node.key()), 0))
                .toList();
    }
}
