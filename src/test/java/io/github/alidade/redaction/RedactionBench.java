package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.table.Tables;
import io.github.alidade.table.TextTables;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long redaction takes for 10,000 services with a task definition, a group and a role each.
@Tag("bench")
class RedactionBench {
    private static final Home HOME = new Home("111122223333", "us-east-1");

    private static Topology account(int services) {
        List<Resource> resources = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            ResourceId service = ResourceId.arn("arn:aws:ecs:us-east-1:111122223333:service/prod/svc-" + i);
            ResourceId task = ResourceId.arn("arn:aws:ecs:us-east-1:111122223333:task-definition/svc-" + i + ":1");
            ResourceId role = ResourceId.arn("arn:aws:iam::111122223333:role/svc-" + i);
            ResourceId group = ResourceId.of(HOME, "sg-" + i);
            resources.add(new EcsService(
                    service,
                    HOME,
                    "svc-" + i,
                    null,
                    "ACTIVE",
                    2,
                    2,
                    "FARGATE",
                    "REPLICA",
                    task,
                    List.of(),
                    List.of("subnet-1", "subnet-2"),
                    List.of("sg-" + i),
                    false));
            resources.add(new TaskDefinition(
                    task, HOME, "svc-" + i, 1, "ACTIVE", "awsvpc", role, role, "256", "512", List.of()));
            resources.add(new Role(role, HOME.global(), "svc-" + i, "/", null, List.of(), List.of(), List.of()));
            List<GroupRule> inbound = List.of(new GroupRule(
                    new Peer(Peer.Kind.GROUP, "sg-" + Math.max(0, i - 1), null), "tcp", 8080, 8080, null));
            resources.add(new SecurityGroup(group, HOME, "sg-" + i, "svc-" + i, "x", null, inbound, List.of()));
            relations.add(new Relation(service, role, RelationKind.TASK_ROLE, List.of(), List.of()));
            relations.add(new Relation(service, group, RelationKind.IN_GROUP, List.of(), List.of()));
            Evidence why = new Evidence(EvidenceKind.SG_REFERENCE, List.of(group), "sg-" + i, Certainty.INFERRED);
            ResourceId earlier = ResourceId.arn("arn:aws:ecs:us-east-1:111122223333:service/prod/svc-" + i / 2);
            relations.add(new Relation(
                    earlier, service, RelationKind.CALLS, List.of(new PortPair(null, 8080, "tcp")), List.of(why)));
        }
        return new Topology(resources, relations, List.of(), false);
    }

    /// The thread's own time: other programs on the machine do not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void tenThousandServices() {
        Topology topology = account(10_000);
        for (int round = 0; round < 3; round++) {
            Redactor redactor = new Redactor();
            long start = cpu();
            ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
            long inPublic = cpu();
            redactor.show(topology, Exposure.CLEAR);
            long clear = cpu();
            redactor.show(topology, Exposure.PUBLIC);
            long again = cpu();
            int bytes = TextTables.write(Tables.of(shown)).length();
            long tables = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "redaction of %d resources: public %d ms, clear %d ms, toggle %d us, all tables %d ms (%d bytes)%n",
                    topology.resources().size(),
                    (inPublic - start) / 1_000_000,
                    (clear - inPublic) / 1_000_000,
                    (again - clear) / 1_000,
                    (tables - again) / 1_000_000,
                    bytes);
            assertThat(shown.nodes()).hasSize(40_000);
        }
    }
}
