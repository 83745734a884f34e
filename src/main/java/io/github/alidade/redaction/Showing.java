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
    private final Profile profile;
    private final FieldReader fields;
    private final NodeKeys keys;
    private final Telling telling;
    private final Surroundings surroundings;
    private final Map<ResourceId, Integer> rank = new HashMap<>();
    private final List<Relation> relations;
    private final Map<ResourceId, ShownText> namesById = new HashMap<>();
    private final EvidenceWords evidenceWords;

    Showing(Topology topology, List<Resource> nodes, Profile profile, Sight sight, FieldReader fields, NodeKeys keys) {
        this.topology = topology;
        this.nodes = nodes;
        this.profile = profile;
        this.sight = sight;
        this.fields = fields;
        this.keys = keys;
        this.telling = new Telling(sight);
        this.evidenceWords = new EvidenceWords(topology, namesById);
        nodes.forEach(node -> rank.put(node.id(), rank.size()));
        this.relations = topology.relations().stream()
                .sorted(Comparator.<Relation>comparingInt(relation -> rank(relation.source()))
                        .thenComparingInt(relation -> rank(relation.target()))
                        .thenComparing(Relation::kind))
                .toList();
        this.surroundings = new Surroundings(sight.structural() ? relations : topology.relations());
    }

    ShownTopology make() {
        // Reading fields meets what nobody has met yet: in collection order where numbers follow that.
        Map<ResourceId, ShownFields> read = new HashMap<>();
        (sight.structural() ? nodes : topology.resources())
                .forEach(resource -> read.put(resource.id(), fields.fields(resource)));
        List<ShownNode> shown = new ArrayList<>();
        for (Resource node : nodes) {
            namesById.put(node.id(), sight.name(node));
            shown.add(node(node, read.getOrDefault(node.id(), ShownFields.NONE)));
        }
        List<ShownGap> gaps = new GapWords(topology, sight).gaps();
        return new ShownTopology(sight.exposure(), profile, shown, edges(), gaps, warnings(gaps));
    }

    private ShownNode node(Resource node, ShownFields shown) {
        return new ShownNode(
                keys.key(node.id()),
                node.kind(),
                sight.id(node),
                sight.name(node),
                telling.of(node, shown),
                sight.account(node.home().account()),
                sight.region(node.home().region()),
                !(node instanceof Undescribed),
                around(surroundings.cluster(node)),
                around(surroundings.vpc(node)).or(() -> shown.knows("vpcId") ? shown.link("vpcId") : Optional.empty()),
                shown);
    }

    private Optional<NodeKey> around(@Nullable ResourceId around) {
        return Optional.ofNullable(around).filter(rank::containsKey).map(keys::key);
    }

    private List<ShownEdge> edges() {
        List<ShownEdge> edges = new ArrayList<>();
        for (Relation relation : relations) {
            edges.add(new ShownEdge(
                    edges.size(),
                    keys.key(relation.source()),
                    keys.key(relation.target()),
                    relation.kind(),
                    EdgeLabel.of(relation, topology, sight),
                    evidence(relation)));
        }
        return edges;
    }

    private List<ShownEvidence> evidence(Relation relation) {
        List<ShownEvidence> shown = new ArrayList<>(relation.evidence().size());
        for (Evidence evidence : relation.evidence()) {
            shown.add(evidence(evidence));
        }
        if (sight.structural()) {
            shown.sort(Comparator.comparing(ShownEvidence::kind)
                    .thenComparing(ShownEvidence::where)
                    .thenComparing(ShownEvidence::match)
                    .thenComparing(ShownEvidence::certainty));
        }
        return List.copyOf(shown);
    }

    private int rank(ResourceId id) {
        return rank.getOrDefault(id, Integer.MAX_VALUE);
    }

    private ShownEvidence evidence(Evidence evidence) {
        List<NodeKey> via = new ArrayList<>(evidence.via().size());
        for (ResourceId id : evidence.via()) {
            if (rank.containsKey(id)) {
                via.add(keys.key(id));
            }
        }
        return new ShownEvidence(
                evidence.kind(),
                evidenceWords.where(evidence.kind(), evidence.via()),
                sight.match(evidence.match()),
                evidence.certainty(),
                List.copyOf(via));
    }

    private List<ShownText> warnings(List<ShownGap> gaps) {
        List<ShownText> warnings = new ArrayList<>(sight.notices());
        gaps.forEach(gap -> warnings.add(gap.sentence()));
        return warnings;
    }

    /// What a resource stands in: told by relations, otherwise by its own fields.
    private static final class Surroundings {
        private final Map<ResourceId, ResourceId> clusters = new HashMap<>();
        private final Map<ResourceId, ResourceId> vpcs = new HashMap<>();

        Surroundings(List<Relation> relations) {
            for (Relation relation : relations) {
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
