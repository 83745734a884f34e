package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;

/// Meets things by kind, from the edge over services to data, and within a kind by what the structure looks like. Only
/// things that nothing visible tells apart are ordered by a keyed hash of what they are, so that a number says
/// nothing about names, nor about who was created or listed first.
final class StructuralOrder {
    private final Topology topology;
    private final Shape shape;
    private final Refinement refinement;

    StructuralOrder(Topology topology, Spellings spellings, Names names, PublicSight sight) {
        this.topology = topology;
        this.shape = new Shape(topology, spellings, names, sight);
        this.refinement = new Refinement(shape.graph(), shape.colours());
    }

    /// How many resources look like no other one, so that somebody who knows the system may recognise them.
    int unique() {
        return (int) topology.resources().stream()
                .filter(resource -> refinement.alike(shape.vertexOf(resource)) == 1)
                .count();
    }

    void meet(Names names, AliasKey key) {
        roles(names);
        long[] hashes = new long[shape.size()];
        boolean[] hashed = new boolean[shape.size()];
        int[] order = refinement.ordered(vertex -> {
            if (!hashed[vertex]) {
                hashes[vertex] = key.hash(shape.thing(vertex).identity());
                hashed[vertex] = true;
            }
            return hashes[vertex];
        });
        for (int vertex : order) {
            shape.thing(vertex).meet().accept(names);
        }
    }

    /// A role is called by what services use it for; as task role if for both.
    private void roles(Names names) {
        List<Resource> resources = topology.resources();
        for (Resource resource : resources) {
            if (resource instanceof TaskDefinition definition && definition.taskRole() != null) {
                role(names, definition.taskRole(), Series.TASK_ROLE);
            }
        }
        relations(names, RelationKind.TASK_ROLE, Series.TASK_ROLE);
        for (Resource resource : resources) {
            if (resource instanceof TaskDefinition definition && definition.executionRole() != null) {
                role(names, definition.executionRole(), Series.EXECUTION_ROLE);
            }
        }
        relations(names, RelationKind.EXECUTION_ROLE, Series.EXECUTION_ROLE);
    }

    private void relations(Names names, RelationKind kind, Series use) {
        for (Relation relation : topology.relations()) {
            if (relation.kind() == kind && topology.find(relation.source()).orElse(null) instanceof EcsService) {
                role(names, relation.target(), use);
            }
        }
    }

    private void role(Names names, ResourceId role, Series use) {
        topology.find(role).ifPresent(found -> names.use(found, use));
    }
}
