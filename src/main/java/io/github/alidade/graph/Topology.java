package io.github.alidade.graph;

import io.github.alidade.model.Gap;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;

/// Everything found, and how it belongs together. Edges point the way the initiative goes.
public final class Topology {
    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final List<Relation> relations;
    private final List<Gap> gaps;
    private final boolean alreadyPublic;
    private final Graph<ResourceId, Relation> graph;

    /// @param resources in collection order, those that correlation made at the end
    /// @throws IllegalArgumentException if a relation's end is no resource
    public Topology(List<Resource> resources, List<Relation> relations, List<Gap> gaps, boolean alreadyPublic) {
        resources.forEach(resource -> this.resources.putIfAbsent(resource.id(), resource));
        this.relations = List.copyOf(relations);
        this.gaps = List.copyOf(gaps);
        this.alreadyPublic = alreadyPublic;
        var multigraph = new DirectedPseudograph<ResourceId, Relation>(Relation.class);
        this.resources.keySet().forEach(multigraph::addVertex);
        for (Relation relation : this.relations) {
            multigraph.addEdge(relation.source(), relation.target(), relation);
        }
        this.graph = new AsUnmodifiableGraph<>(multigraph);
    }

    /// In collection order.
    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /// In the order of correlation's rules.
    public List<Relation> relations() {
        return relations;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    public boolean alreadyPublic() {
        return alreadyPublic;
    }

    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
    }

    /// In the order of correlation's rules; none of what is no resource.
    public List<Relation> outgoing(ResourceId source, RelationKind kind) {
        return graph.containsVertex(source) ? of(kind, graph.outgoingEdgesOf(source)) : List.of();
    }

    /// In the order of correlation's rules; none of what is no resource.
    public List<Relation> incoming(ResourceId target, RelationKind kind) {
        return graph.containsVertex(target) ? of(kind, graph.incomingEdgesOf(target)) : List.of();
    }

    private static List<Relation> of(RelationKind kind, Set<Relation> relations) {
        return relations.stream().filter(relation -> relation.kind() == kind).toList();
    }

    /// For algorithms; read only.
    public Graph<ResourceId, Relation> graph() {
        return graph;
    }
}
