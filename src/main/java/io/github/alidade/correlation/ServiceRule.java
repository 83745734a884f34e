package io.github.alidade.correlation;

import io.github.alidade.model.EcsService;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;

/// Clusters and their services, task definitions, and the two roles of a service: the one that its code acts as, and
/// the one that starts its tasks. They stay two relations when both are the same role.
final class ServiceRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        for (EcsService service : known.all(EcsService.class)) {
            if (service.cluster() != null) {
                drafts.relate(
                        drafts.node(ResourceKind.ECS_CLUSTER, service.cluster(), service.home()),
                        service.id(),
                        RelationKind.RUNS,
                        Why.declared(EvidenceKind.SERVICE_FIELD, service.id()));
            }
            if (service.taskDefinition() != null) {
                drafts.relate(
                        service.id(),
                        drafts.node(ResourceKind.TASK_DEFINITION, service.taskDefinition(), service.home()),
                        RelationKind.DEFINED_BY,
                        Why.declared(EvidenceKind.SERVICE_FIELD, service.id()));
            }
        }
        known.workloads().forEach(workload -> roles(workload, drafts));
    }

    private static void roles(Workload workload, Drafts drafts) {
        TaskDefinition task = workload.task();
        ResourceId says = task == null ? workload.id() : task.id();
        EvidenceKind kind = task == null ? EvidenceKind.SERVICE_FIELD : EvidenceKind.TASK_DEFINITION;
        if (workload.role() != null) {
            drafts.relate(
                    workload.id(),
                    drafts.node(ResourceKind.ROLE, workload.role(), workload.home()),
                    RelationKind.TASK_ROLE,
                    Why.declared(kind, says));
        }
        if (task != null && task.executionRole() != null) {
            drafts.relate(
                    workload.id(),
                    drafts.node(ResourceKind.ROLE, task.executionRole(), workload.home()),
                    RelationKind.EXECUTION_ROLE,
                    Why.declared(kind, says));
        }
    }
}
