package io.github.alidade.table;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What sections ask of a topology: nodes by kind, relations by end, labels of groups. Everything comes in the order
/// of the topology's nodes, which is the order of aliases, so that rows stay where they are when names are cleared.
final class Report {
    /// What guards itself with groups, in the order in which the groups are met.
    private static final List<ResourceKind> GUARDED = List.of(
            ResourceKind.LOAD_BALANCER,
            ResourceKind.ECS_SERVICE,
            ResourceKind.VPC_ENDPOINT,
            ResourceKind.DB_INSTANCE,
            ResourceKind.DB_CLUSTER,
            ResourceKind.CACHE_CLUSTER,
            ResourceKind.LAMBDA_FUNCTION);

    private final ShownTopology topology;
    private final Map<ResourceKind, List<ShownNode>> nodes = new EnumMap<>(ResourceKind.class);
    private final Map<NodeKey, Integer> rank = new HashMap<>();
    private final Map<NodeKey, List<ShownEdge>> outgoing = new HashMap<>();
    private final Map<NodeKey, List<ShownEdge>> incoming = new HashMap<>();

    Report(ShownTopology topology) {
        this.topology = topology;
        for (ShownNode node : topology.nodes()) {
            rank.put(node.key(), rank.size());
            nodes.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
        }
        for (ShownEdge edge : topology.edges()) {
            outgoing.computeIfAbsent(edge.source(), key -> new ArrayList<>()).add(edge);
            incoming.computeIfAbsent(edge.target(), key -> new ArrayList<>()).add(edge);
        }
    }

    ShownTopology topology() {
        return topology;
    }

    List<ShownNode> nodes(ResourceKind kind) {
        return nodes.getOrDefault(kind, List.of());
    }

    /// Those that an input describes: of the others nothing but the name is known.
    List<ShownNode> described(ResourceKind kind) {
        return nodes(kind).stream().filter(ShownNode::described).toList();
    }

    /// What could not be seen of these kinds, in sentences.
    List<ShownText> unseen(ResourceKind... kinds) {
        return topology.gaps().stream()
                .filter(gap -> List.of(kinds).stream().anyMatch(gap.kinds()::contains))
                .map(ShownGap::sentence)
                .toList();
    }

    Optional<ShownNode> node(Optional<NodeKey> key) {
        return key.flatMap(topology::find);
    }

    /// The node, if an input describes it and it is what it should be.
    Optional<ShownNode> node(Optional<NodeKey> key, ResourceKind kind) {
        return node(key).filter(node -> node.described() && node.kind() == kind);
    }

    /// What a field names, by the name of the node that it is.
    List<ShownText> named(ShownFields fields, String field) {
        return node(fields.knows(field) ? fields.link(field) : Optional.empty())
                .map(node -> List.of(node.name()))
                .orElseGet(() -> text(fields, field));
    }

    /// A field's text as a cell.
    static List<ShownText> text(ShownFields fields, String field) {
        return fields.knows(field) ? fields.text(field).map(List::of).orElse(List.of()) : List.of();
    }

    /// A field's texts in one line.
    static List<ShownText> inOneLine(List<ShownText> texts) {
        return texts.isEmpty() ? List.of() : List.of(ShownText.join(", ", texts));
    }

    List<ShownEdge> from(ShownNode node, RelationKind... kinds) {
        return chosen(outgoing.getOrDefault(node.key(), List.of()), kinds);
    }

    List<ShownEdge> to(ShownNode node, RelationKind... kinds) {
        return chosen(incoming.getOrDefault(node.key(), List.of()), kinds);
    }

    private static List<ShownEdge> chosen(List<ShownEdge> edges, RelationKind... kinds) {
        return edges.stream()
                .filter(edge -> List.of(kinds).contains(edge.kind()))
                .toList();
    }

    Comparator<ShownNode> byPlace() {
        return Comparator.comparing(node -> rank.getOrDefault(node.key(), Integer.MAX_VALUE));
    }

    /// `name (id)`; a group that is only referred to is called by its id.
    ShownText label(ShownNode group) {
        return ShownText.format("%s (%s)", group.name(), groupId(group));
    }

    private static ShownText groupId(ShownNode group) {
        return text(group.fields(), "groupId").stream()
                .findFirst()
                .orElse(group.described() ? group.id() : group.name());
    }

    /// The labels of the groups that guard a node.
    List<ShownText> groupLabels(ShownNode guarded) {
        return guarded.fields().many("securityGroupIds").stream()
                .map(this::label)
                .toList();
    }

    /// The label of a group that a field or a rule names.
    ShownText label(io.github.alidade.redaction.ShownValue value) {
        return switch (value) {
            case io.github.alidade.redaction.ShownValue.Link(var text, var target) ->
                node(target).map(this::label).orElseGet(() -> ShownText.format("%s (%s)", text, text));
            case io.github.alidade.redaction.ShownValue.Text(var text) -> ShownText.format("%s (%s)", text, text);
            case io.github.alidade.redaction.ShownValue.Many many -> ShownText.NONE;
            case io.github.alidade.redaction.ShownValue.Part part -> ShownText.NONE;
        };
    }

    /// The described groups that guard something, in the order of nodes.
    List<ShownNode> attachedGroups() {
        Set<NodeKey> attached = new LinkedHashSet<>();
        for (ResourceKind kind : GUARDED) {
            described(kind).forEach(node -> attached.addAll(node.fields().links("securityGroupIds")));
        }
        return described(ResourceKind.SECURITY_GROUP).stream()
                .filter(group -> attached.contains(group.key()))
                .toList();
    }

    /// The groups that may open connections to a group, each once, in the order of nodes.
    List<ShownNode> sources(ShownNode group) {
        Set<ShownNode> sources = new LinkedHashSet<>();
        for (ShownFields rule : group.fields().parts("inbound")) {
            for (ShownFields peer : rule.parts("peer")) {
                node(peer.link("value"))
                        .filter(node -> node.kind() == ResourceKind.SECURITY_GROUP)
                        .ifPresent(sources::add);
            }
        }
        return sources.stream().sorted(byPlace()).toList();
    }
}
