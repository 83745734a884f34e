package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;
import java.util.stream.Stream;

/// Where load balancers send what they take.
final class Forwarding {
    private Forwarding() {}

    /// The target groups of all listeners, by default and by rule.
    static List<ResourceId> groups(Topology topology, ResourceId balancer) {
        return after(topology, balancer, RelationKind.HAS_LISTENER)
                .flatMap(listener ->
                        Stream.concat(Stream.of(listener), after(topology, listener, RelationKind.HAS_RULE)))
                .flatMap(rule -> after(topology, rule, RelationKind.FORWARDS_TO))
                .distinct()
                .toList();
    }

    private static Stream<ResourceId> after(Topology topology, ResourceId source, RelationKind kind) {
        return topology.outgoing(source, kind).stream().map(Relation::target);
    }
}
