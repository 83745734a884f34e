package io.github.alidade.graph;

import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is within so many steps of some resources.
///
/// @param steps how far each resource is, the nearest first; the ones asked for are 0 steps away
/// @param relations those between two of them, in the order of the topology
public record Neighbourhood(Map<ResourceId, Integer> steps, List<Relation> relations) {
    /// Which way to look along relations.
    public enum Direction {
        /// What the initiative comes from.
        UPSTREAM,
        /// What the initiative goes to.
        DOWNSTREAM,
        BOTH
    }

    public Neighbourhood {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        relations = List.copyOf(relations);
    }

    /// @param along the relations that one may step along
    /// @throws IllegalArgumentException if there are less than no steps
    public static Neighbourhood of(
            Topology topology,
            Collection<ResourceId> start,
            int steps,
            Direction direction,
            Predicate<Relation> along) {
        if (steps < 0) {
            throw new IllegalArgumentException("A neighbourhood needs 0 steps or more");
        }
        Map<ResourceId, Integer> found = new LinkedHashMap<>();
        Set<ResourceId> edge = new LinkedHashSet<>(start);
        edge.removeIf(id -> topology.find(id).isEmpty());
        for (int step = 0; step <= steps && !edge.isEmpty(); step++) {
            Set<ResourceId> next = new LinkedHashSet<>();
            for (ResourceId id : edge) {
                found.putIfAbsent(id, step);
                next(topology, id, direction, along).forEach(next::add);
            }
            next.removeAll(found.keySet());
            edge = next;
        }
        return new Neighbourhood(found, within(topology, found.keySet(), along));
    }

    private static Stream<ResourceId> next(
            Topology topology, ResourceId id, Direction direction, Predicate<Relation> along) {
        Stream<ResourceId> after =
                topology.graph().outgoingEdgesOf(id).stream().filter(along).map(Relation::target);
        Stream<ResourceId> before =
                topology.graph().incomingEdgesOf(id).stream().filter(along).map(Relation::source);
        return switch (direction) {
            case UPSTREAM -> before;
            case DOWNSTREAM -> after;
            case BOTH -> Stream.concat(before, after);
        };
    }

    private static List<Relation> within(Topology topology, Set<ResourceId> ids, Predicate<Relation> along) {
        return topology.relations().stream()
                .filter(along)
                .filter(relation -> ids.contains(relation.source()) && ids.contains(relation.target()))
                .toList();
    }
}
