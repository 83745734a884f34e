package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Undescribed;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes one shown topology: the same walk for every exposure, only the sight differs.
final class Showing {
    private final Topology topology;
    private final List<Resource> nodes;
    private final Sight sight;
    private final FieldReader fields;
    private final Aliases aliases;
    private final Surroundings surroundings;
    private final Map<ResourceId, Integer> rank = new HashMap<>();
    private final Map<ResourceId, ShownText> namesById = new HashMap<>();
    private final EvidenceWords evidenceWords;

    Showing(Topology topology, List<Resource> nodes, Sight sight, FieldReader fields, Aliases aliases) {
        this.topology = topology;
        this.nodes = nodes;
        this.sight = sight;
        this.fields = fields;
        this.aliases = aliases;
        this.surroundings = new Surroundings(topology);
        this.evidenceWords = new EvidenceWords(topology, namesById);
        nodes.forEach(node -> rank.put(node.id(), rank.size()));
    }

    ShownTopology make() {
        // Fields in collection order, since reading them meets what nobody has met yet; nodes in canonical order.
        Map<ResourceId, ShownFields> read = new HashMap<>();
        topology.resources().forEach(resource -> read.put(resource.id(), fields.fields(resource)));
        List<ShownNode> shown = new ArrayList<>();
        for (Resource node : nodes) {
            namesById.put(node.id(), sight.name(node));
            shown.add(node(node, read.getOrDefault(node.id(), ShownFields.NONE)));
        }
        List<ShownGap> gaps = new GapWords(topology, sight).gaps();
        return new ShownTopology(sight.exposure(), shown, edges(), gaps, warnings(gaps));
    }

    private ShownNode node(Resource node, ShownFields shown) {
        return new ShownNode(
                aliases.key(node.id()),
                node.kind(),
                sight.id(node),
                sight.name(node),
                Telling.of(node, shown),
                sight.account(node.home().account()),
                sight.region(node.home().region()),
                !(node instanceof Undescribed),
                around(surroundings.cluster(node)),
                around(surroundings.vpc(node)).or(() -> shown.knows("vpcId") ? shown.link("vpcId") : Optional.empty()),
                shown);
    }

    private Optional<NodeKey> around(@Nullable ResourceId around) {
        return Optional.ofNullable(around).filter(rank::containsKey).map(aliases::key);
    }

    private List<ShownEdge> edges() {
        List<Relation> sorted = topology.relations().stream()
                .sorted(Comparator.<Relation>comparingInt(relation -> rank(relation.source()))
                        .thenComparingInt(relation -> rank(relation.target()))
                        .thenComparing(Relation::kind))
                .toList();
        List<ShownEdge> edges = new ArrayList<>();
        for (Relation relation : sorted) {
            edges.add(new ShownEdge(
                    edges.size(),
                    aliases.key(relation.source()),
                    aliases.key(relation.target()),
                    relation.kind(),
                    EdgeLabel.of(relation, topology),
                    relation.evidence().stream().map(this::evidence).toList()));
        }
        return edges;
    }

    private int rank(ResourceId id) {
        return rank.getOrDefault(id, Integer.MAX_VALUE);
    }

    private ShownEvidence evidence(Evidence evidence) {
        return new ShownEvidence(
                evidence.kind(),
                evidenceWords.where(evidence.kind(), evidence.via()),
                sight.match(evidence.match()),
                evidence.certainty(),
                evidence.via().stream()
                        .filter(rank::containsKey)
                        .map(aliases::key)
                        .toList());
    }

    private List<ShownText> warnings(List<ShownGap> gaps) {
        List<ShownText> warnings = new ArrayList<>();
        warnings.add(
                switch (sight.exposure()) {
                    case PUBLIC ->
                        ShownText.words(
                                "Public mode enabled: infrastructure identifiers, endpoints, ARNs, and sensitive values have been redacted.");
                    case CLEAR -> ShownText.words("CLEAR: this file holds real identifiers.");
                });
        gaps.forEach(gap -> warnings.add(gap.sentence()));
        return warnings;
    }

    /// What a resource stands in: told by relations, otherwise by its own fields.
    private static final class Surroundings {
        private final Map<ResourceId, ResourceId> clusters = new HashMap<>();
        private final Map<ResourceId, ResourceId> vpcs = new HashMap<>();

        Surroundings(Topology topology) {
            for (Relation relation : topology.relations()) {
                if (relation.kind() == RelationKind.RUNS) {
                    clusters.putIfAbsent(relation.target(), relation.source());
                } else if (relation.kind() == RelationKind.IN_VPC) {
                    vpcs.putIfAbsent(relation.source(), relation.target());
                }
            }
        }

        @Nullable
        ResourceId cluster(Resource resource) {
            return resource.kind() == ResourceKind.ECS_SERVICE ? clusters.get(resource.id()) : null;
        }

        @Nullable
        ResourceId vpc(Resource resource) {
            return vpcs.get(resource.id());
        }
    }
}
