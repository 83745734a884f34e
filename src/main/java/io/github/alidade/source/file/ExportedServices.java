package io.github.alidade.source.file;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.ServiceMode;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The section ECS SERVICES of a text export, with what services are linked to.
final class ExportedServices {
    private static final Pattern USAGE = Pattern.compile("(?:(.+) -> )?(.+) \\((.*):(.*)\\)");
    private static final Pattern LINK = Pattern.compile("([a-z-]+):(.+) \\(([a-z-]+)(?::.*)?\\)");

    private final Export export;

    ExportedServices(Export export) {
        this.export = export;
    }

    void read() {
        export.rows("ECS SERVICES").forEach(row -> row.texts("Service").forEach(name -> {
            String cluster = row.text("Cluster", "cluster");
            ResourceId clusterId = export.id(ResourceKind.ECS_CLUSTER, cluster);
            ResourceId id = export.id(ResourceKind.ECS_SERVICE, cluster + "/" + name);
            export.add(new EcsCluster(clusterId, export.home(), cluster, null));
            List<ServiceLoadBalancer> used = row.items("ALB Usage", Unwrapping.USAGES).stream()
                    .flatMap(usage -> usage(usage).stream())
                    .toList();
            String definition = row.text("Task Definition");
            if (definition != null) {
                taskDefinition(row, definition, used);
            }
            export.add(new EcsService(
                    id,
                    export.home(),
                    name,
                    clusterId,
                    null,
                    row.number("Desired"),
                    null,
                    null,
                    null,
                    export.idOrNull(ResourceKind.TASK_DEFINITION, definition),
                    used,
                    row.inOneLine("Subnets"),
                    row.groupIds("Security Groups"),
                    null));
            links(id, row, "RDS Links");
            links(id, row, "S3 Links");
        }));
    }

    /// Two services that share a task definition use one container each of it; all are kept.
    private void taskDefinition(ExportedRow row, String name, List<ServiceLoadBalancer> used) {
        List<Container> containers = new ArrayList<>();
        for (ServiceLoadBalancer usage : used) {
            if (usage.containerName() != null) {
                ContainerPort port = new ContainerPort(usage.containerPort(), null, "tcp");
                containers.add(new Container(usage.containerName(), null, List.of(port), 0, List.of(), List.of()));
            }
        }
        export.add(new TaskDefinition(
                export.id(ResourceKind.TASK_DEFINITION, name),
                export.home(),
                name,
                null,
                null,
                null,
                export.role(row.text("Task Role")),
                export.role(row.text("Execution Role")),
                null,
                null,
                containers));
    }

    private List<ServiceLoadBalancer> usage(String text) {
        Matcher matcher = USAGE.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        String group = matcher.group(2);
        Set<String> known = export.balancers().computeIfAbsent(group, none -> new LinkedHashSet<>());
        if (matcher.group(1) != null) {
            known.add(matcher.group(1));
        }
        String container = matcher.group(3);
        return List.of(new ServiceLoadBalancer(
                export.id(ResourceKind.TARGET_GROUP, group),
                container.isEmpty() || container.equals("-") ? null : container,
                ExportedRow.numberOf(matcher.group(4))));
    }

    private void links(ResourceId service, ExportedRow row, String column) {
        for (String item : row.items(column, Unwrapping.LINKS)) {
            Matcher matcher = LINK.matcher(item);
            if (matcher.matches()) {
                link(service, matcher.group(1), matcher.group(2), evidence(matcher.group(3)));
            }
        }
    }

    private void link(ResourceId service, String type, String name, EvidenceKind evidence) {
        switch (type) {
            case "instance" ->
                state(service, export.id(ResourceKind.DB_INSTANCE, name), RelationKind.CONNECTS_TO, evidence);
            case "cluster" -> {
                ResourceId id = export.id(ResourceKind.DB_CLUSTER, name);
                export.add(new DbCluster(
                        id, export.home(), name, null, null, null, null, null, null, List.of(), null, List.of()));
                state(service, id, RelationKind.CONNECTS_TO, evidence);
            }
            case "bucket" -> {
                ResourceId id = Identities.bucket(export.home().region(), name);
                export.add(new Bucket(id, export.home(), name, null, List.of()));
                state(service, id, RelationKind.STORES_IN, evidence);
            }
            case "service-mode" -> {
                ResourceId id = new ResourceId("service-mode/" + name);
                export.add(new ServiceMode(id, new Home(Home.UNKNOWN, Home.UNKNOWN), name));
                state(service, id, RelationKind.SWITCHED_TO, evidence);
            }
            default -> {
                // A type of a later version: its link is not lost silently in ECS SERVICES, where it stands as text.
            }
        }
    }

    private void state(ResourceId service, ResourceId target, RelationKind kind, EvidenceKind evidence) {
        export.state(new StatedRelation(service, target, kind, evidence));
    }

    private static EvidenceKind evidence(String word) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return EvidenceKind.STATED;
    }
}
