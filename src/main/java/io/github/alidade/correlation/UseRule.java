package io.github.alidade.correlation;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What workloads use, by their variables and by what the role allows that their code acts as: buckets, tables,
/// secrets, queues, topics, functions. The role that starts a task says nothing of what its code does.
final class UseRule implements Rule {
    /// All that speaks of one thing, variables before policies.
    private record Uses(ResourceKind kind, List<Evidence> environment, List<Grant> grants) {
        Uses(ResourceKind kind) {
            this(kind, new ArrayList<>(1), new ArrayList<>(1));
        }

        List<Evidence> inferred() {
            return grants.stream().map(UseRule::inferred).toList();
        }

        /// The policies that allow one of these actions.
        List<Evidence> permitting(String... actions) {
            return grants.stream()
                    .filter(grant -> List.of(actions).stream().anyMatch(grant::permits))
                    .map(UseRule::inferred)
                    .toList();
        }

        List<Evidence> with(List<Evidence> policies) {
            List<Evidence> all = new ArrayList<>(environment);
            all.addAll(policies);
            return all;
        }
    }

    /// A policy allows it; that the code does it is concluded.
    private static Evidence inferred(Grant grant) {
        return new Evidence(grant.why().kind(), grant.why().via(), grant.why().match(), Certainty.INFERRED);
    }

    @Override
    public void read(Known known, Drafts drafts) {
        Grants grants = known.grants();
        for (Workload workload : known.workloads()) {
            secrets(workload, drafts);
            uses(workload, grants, known, drafts)
                    .forEach((target, uses) -> relate(workload.id(), target, uses, drafts));
        }
    }

    private static void secrets(Workload workload, Drafts drafts) {
        TaskDefinition task = workload.task();
        if (task == null) {
            return;
        }
        task.containers().stream()
                .flatMap(container -> container.secrets().stream())
                .filter(secret -> !secret.valueFrom().isBlank())
                .forEach(secret -> read(workload, secret, task, drafts));
    }

    private static void read(Workload workload, SecretReference secret, TaskDefinition task, Drafts drafts) {
        drafts.relate(
                workload.id(),
                drafts.node(ResourceKind.SECRET, secret.valueFrom(), task.home()),
                RelationKind.READS_SECRET,
                Why.declared(EvidenceKind.SECRET, secret.variable(), task.id()));
    }

    private static Map<ResourceId, Uses> uses(Workload workload, Grants grants, Known known, Drafts drafts) {
        Map<ResourceId, Uses> all = new LinkedHashMap<>();
        for (EnvironmentReference reference : known.environment(workload)) {
            ResourceId target = References.node(reference, workload, drafts);
            if (!target.equals(workload.id())) {
                all.computeIfAbsent(target, id -> new Uses(reference.kind()))
                        .environment()
                        .add(Why.declared(EvidenceKind.ENV, reference.variable(), reference.owner()));
            }
        }
        role(workload, known).map(grants::of).orElse(List.of()).stream()
                .filter(grant -> !grant.resource().id().equals(workload.id()))
                .forEach(grant -> all.computeIfAbsent(
                                grant.resource().id(),
                                id -> new Uses(grant.resource().kind()))
                        .grants()
                        .add(grant));
        return all;
    }

    private static Optional<ResourceId> role(Workload workload, Known known) {
        return Optional.ofNullable(workload.role())
                .flatMap(role -> known.find(ResourceKind.ROLE, role.value(), workload.home()))
                .map(role -> role.id());
    }

    private static void relate(ResourceId user, ResourceId target, Uses uses, Drafts drafts) {
        switch (uses.kind()) {
            case BUCKET -> relate(user, target, RelationKind.STORES_IN, uses.with(uses.inferred()), drafts);
            case TABLE -> relate(user, target, RelationKind.QUERIES, uses.with(uses.inferred()), drafts);
            case SECRET -> secret(user, target, uses, drafts);
            case QUEUE -> queue(user, target, uses, drafts);
            case TOPIC -> topic(user, target, uses, drafts);
            case LAMBDA_FUNCTION -> function(user, target, uses, drafts);
            case SERVICE_MODE -> relate(user, target, RelationKind.SWITCHED_TO, uses.environment(), drafts);
            // The room next door: DataStoreRule.
            case DB_INSTANCE, DB_CLUSTER, CACHE_CLUSTER -> {}
            default -> relate(user, target, RelationKind.REFERENCES, uses.environment(), drafts);
        }
    }

    private static void secret(ResourceId user, ResourceId secret, Uses uses, Drafts drafts) {
        List<Evidence> reading = uses.permitting("secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue");
        relate(user, secret, RelationKind.READS_SECRET, uses.with(reading), drafts);
    }

    /// Messages go where the policies say; the variables only say that it is this queue.
    private static void queue(ResourceId user, ResourceId queue, Uses uses, Drafts drafts) {
        List<Evidence> sending = uses.permitting("sqs:sendmessage");
        List<Evidence> receiving = uses.permitting("sqs:receivemessage");
        if (!sending.isEmpty()) {
            relate(user, queue, RelationKind.SENDS_TO, uses.with(sending), drafts);
        }
        if (!receiving.isEmpty()) {
            relate(queue, user, RelationKind.RECEIVED_BY, uses.with(receiving), drafts);
        }
        if (sending.isEmpty() && receiving.isEmpty()) {
            relate(user, queue, RelationKind.REFERS_TO, uses.with(uses.inferred()), drafts);
        }
    }

    private static void topic(ResourceId user, ResourceId topic, Uses uses, Drafts drafts) {
        List<Evidence> publishing = uses.permitting("sns:publish");
        if (publishing.isEmpty()) {
            relate(user, topic, RelationKind.REFERS_TO, uses.with(uses.inferred()), drafts);
        } else {
            relate(user, topic, RelationKind.PUBLISHES_TO, uses.with(publishing), drafts);
        }
    }

    private static void function(ResourceId user, ResourceId function, Uses uses, Drafts drafts) {
        List<Evidence> invoking =
                uses.permitting("lambda:invokefunction", "lambda:invokeasync", "lambda:invokefunctionurl");
        if (invoking.isEmpty()) {
            relate(user, function, RelationKind.REFERS_TO, uses.environment(), drafts);
        } else {
            relate(user, function, RelationKind.CALLS, uses.with(invoking), drafts);
        }
    }

    private static void relate(
            ResourceId source, ResourceId target, RelationKind kind, List<Evidence> evidence, Drafts drafts) {
        if (!evidence.isEmpty()) {
            drafts.relate(source, target, kind, List.of(), evidence);
        }
    }
}
