package io.github.alidade.source.file;

import io.github.alidade.model.Action;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Condition;
import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.ServiceMode;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the tables of a text export into an inventory. What the tables print is the name of each thing; identities are
/// made of it, so that the same export always gives the same ones.
final class ExportedTables {
    private static final Pattern USAGE = Pattern.compile("(?:(.+) -> )?(.+) \\((.*):(.*)\\)");
    private static final Pattern LINK = Pattern.compile("([a-z-]+):(.+) \\(([a-z-]+)(?::.*)?\\)");

    private final Map<String, TextTable> tables;
    private final Home home;
    private final Map<ResourceKind, Map<ResourceId, Resource>> resources = new EnumMap<>(ResourceKind.class);
    private final Set<StatedRelation> stated = new LinkedHashSet<>();
    /// Load balancers by the name of a target group that they forward to.
    private final Map<String, Set<String>> balancers = new LinkedHashMap<>();

    ExportedTables(Map<String, TextTable> tables) {
        this.tables = tables;
        this.home = new Home("account", region());
    }

    Inventory inventory(boolean alreadyPublic) {
        records();
        loadBalancers();
        services();
        listeners();
        rules();
        targetGroups();
        roles();
        groups();
        endpoints();
        databases();
        List<Resource> all = resources.values().stream()
                .flatMap(kind -> kind.values().stream())
                .toList();
        return new Inventory(all, List.of(), List.copyOf(stated), List.of(), alreadyPublic);
    }

    private Stream<ExportedRow> rows(String title) {
        TextTable table = tables.get(title);
        return table == null ? Stream.of() : table.rows().stream().map(ExportedRow::new);
    }

    /// One export shows one region; it is told in few places.
    private String region() {
        return Stream.concat(
                        rows("ROUTE53").flatMap(row -> row.texts("Region").stream()),
                        rows("VPC ENDPOINTS").flatMap(row -> row.texts("Service").stream()))
                .flatMap(text -> Stream.ofNullable(Identities.regionIn(text)))
                .findFirst()
                .orElse(Home.UNKNOWN);
    }

    private void add(Resource resource) {
        resources
                .computeIfAbsent(resource.kind(), none -> new LinkedHashMap<>())
                .putIfAbsent(resource.id(), resource);
    }

    private ResourceId id(ResourceKind kind, String name) {
        return ResourceId.of(home, kind.word() + "/" + name);
    }

    private @Nullable ResourceId idOrNull(ResourceKind kind, @Nullable String name) {
        return name == null ? null : id(kind, name);
    }

    private void records() {
        rows("ROUTE53").forEach(row -> {
            String zone = row.text("Hosted Zone", "zone");
            String name = row.text("Record", zone);
            String type = row.text("Type", "A");
            ResourceId zoneId = Identities.hostedZone(home, zone);
            add(new HostedZone(zoneId, home.global(), zone, zone, false));
            boolean cname = type.equals("CNAME");
            String target = row.text("Target");
            add(new DnsRecord(
                    Identities.dnsRecord(zoneId, name, type, null),
                    home.global(),
                    zoneId,
                    name,
                    type,
                    cname ? null : target,
                    cname && target != null ? List.of(target) : List.of(),
                    List.of(),
                    null));
        });
    }

    private void loadBalancers() {
        rows("ALB").forEach(row -> row.texts("Name")
                .forEach(name -> add(new LoadBalancer(
                        id(ResourceKind.LOAD_BALANCER, name),
                        home,
                        name,
                        row.text("Type", "application"),
                        row.text("Scheme"),
                        row.text("State"),
                        row.text("DNS"),
                        row.text("VPC"),
                        row.inOneLine("Subnets"),
                        row.inOneLine("Security Groups")))));
    }

    private void services() {
        rows("ECS SERVICES").forEach(row -> row.texts("Service").forEach(name -> {
            String cluster = row.text("Cluster", "cluster");
            ResourceId clusterId = id(ResourceKind.ECS_CLUSTER, cluster);
            ResourceId id = id(ResourceKind.ECS_SERVICE, cluster + "/" + name);
            add(new EcsCluster(clusterId, home, cluster, null));
            List<ServiceLoadBalancer> used = row.items("ALB Usage", Unwrapping.USAGES).stream()
                    .flatMap(usage -> usage(usage).stream())
                    .toList();
            String definition = row.text("Task Definition");
            if (definition != null) {
                taskDefinition(row, definition, used);
            }
            add(new EcsService(
                    id,
                    home,
                    name,
                    clusterId,
                    null,
                    row.number("Desired"),
                    null,
                    null,
                    null,
                    idOrNull(ResourceKind.TASK_DEFINITION, definition),
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
                containers.add(new Container(usage.containerName(), null, List.of(port), 0, List.of()));
            }
        }
        add(new TaskDefinition(
                id(ResourceKind.TASK_DEFINITION, name),
                home,
                name,
                null,
                null,
                null,
                role(row.text("Task Role")),
                role(row.text("Execution Role")),
                null,
                null,
                containers));
    }

    /// The role's ARN as IAM ROLES prints it; a role that is not there gets one of the same form.
    private @Nullable ResourceId role(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return rows("IAM ROLES")
                .filter(row -> name.equals(row.text("Role")))
                .flatMap(row -> row.items("ARN", Unwrapping.ONE).stream())
                .findFirst()
                .map(ResourceId::arn)
                .orElse(Identities.role(home, name));
    }

    private List<ServiceLoadBalancer> usage(String text) {
        Matcher matcher = USAGE.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        String group = matcher.group(2);
        Set<String> known = balancers.computeIfAbsent(group, none -> new LinkedHashSet<>());
        if (matcher.group(1) != null) {
            known.add(matcher.group(1));
        }
        String container = matcher.group(3);
        return List.of(new ServiceLoadBalancer(
                id(ResourceKind.TARGET_GROUP, group),
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
            case "instance" -> state(service, id(ResourceKind.DB_INSTANCE, name), RelationKind.CONNECTS_TO, evidence);
            case "cluster" -> {
                ResourceId id = id(ResourceKind.DB_CLUSTER, name);
                add(new DbCluster(id, home, name, null, null, null, null, null, null, List.of(), null, List.of()));
                state(service, id, RelationKind.CONNECTS_TO, evidence);
            }
            case "bucket" -> {
                ResourceId id = Identities.bucket(home.region(), name);
                add(new Bucket(id, home, name, null, List.of()));
                state(service, id, RelationKind.STORES_IN, evidence);
            }
            case "service-mode" -> {
                ResourceId id = new ResourceId("service-mode/" + name);
                add(new ServiceMode(id, new Home(Home.UNKNOWN, Home.UNKNOWN), name));
                state(service, id, RelationKind.SWITCHED_TO, evidence);
            }
            default -> {
                // A type of a later version: its link is not lost silently in ECS SERVICES, where it stands as text.
            }
        }
    }

    private void state(ResourceId service, ResourceId target, RelationKind kind, EvidenceKind evidence) {
        stated.add(new StatedRelation(service, target, kind, evidence));
    }

    private static EvidenceKind evidence(String word) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return EvidenceKind.STATED;
    }

    private void listeners() {
        rows("ALB LISTENERS").forEach(row -> row.texts("Listener")
                .forEach(name -> add(new Listener(
                        id(ResourceKind.LISTENER, name),
                        home,
                        id(ResourceKind.LOAD_BALANCER, balancerOf(row)),
                        row.text("Protocol"),
                        row.number("Port"),
                        row.items("Certificates", Unwrapping.ARNS),
                        actions(row, "Action Types")))));
    }

    /// The table does not say whose a listener is; the balancer of its target group is told by the services.
    private String balancerOf(ExportedRow listener) {
        List<String> all =
                rows("ALB").flatMap(row -> row.texts("Name").stream()).toList();
        for (String group : listener.items("Target Groups", Unwrapping.WORDS)) {
            for (String balancer : balancers.getOrDefault(group, Set.of())) {
                return balancer;
            }
        }
        return all.isEmpty() ? "load-balancer" : all.getFirst();
    }

    private List<Action> actions(ExportedRow row, String column) {
        List<WeightedTargetGroup> groups = row.items("Target Groups", Unwrapping.WORDS).stream()
                .map(group -> new WeightedTargetGroup(id(ResourceKind.TARGET_GROUP, group), null))
                .toList();
        return row.inOneLine(column).stream()
                .map(type -> new Action(type, null, type.equals("forward") ? groups : List.of(), null, null))
                .toList();
    }

    private void rules() {
        rows("ALB LISTENER RULES").forEach(row -> row.texts("Rule")
                .forEach(name -> add(new ListenerRule(
                        id(ResourceKind.LISTENER_RULE, name),
                        home,
                        id(ResourceKind.LISTENER, row.text("Listener", "listener")),
                        row.text("Priority", "default"),
                        conditions(row),
                        actions(row, "Actions")))));
    }

    /// `host-header: 2 values` says how many; the values themselves are nowhere.
    private static List<Condition> conditions(ExportedRow row) {
        List<Condition> conditions = new ArrayList<>();
        for (String item : row.items("Conditions", Unwrapping.CONDITIONS)) {
            String[] parts = item.split(": ", 2);
            if (parts.length == 2) {
                Integer count = ExportedRow.numberOf(parts[1].replaceFirst(" .*", ""));
                List<String> values = new ArrayList<>();
                for (int i = 1; count != null && i <= Math.min(count, 100); i++) {
                    values.add("value-" + i);
                }
                conditions.add(new Condition(parts[0], values.isEmpty() ? List.of(parts[1]) : values));
            }
        }
        return conditions;
    }

    private void targetGroups() {
        Set<String> names = new LinkedHashSet<>();
        rows("ALB LISTENERS").forEach(row -> names.addAll(row.items("Target Groups", Unwrapping.WORDS)));
        rows("ALB LISTENER RULES").forEach(row -> names.addAll(row.items("Target Groups", Unwrapping.WORDS)));
        names.addAll(balancers.keySet());
        for (String name : names) {
            List<ResourceId> users = balancers.getOrDefault(name, Set.of()).stream()
                    .map(balancer -> id(ResourceKind.LOAD_BALANCER, balancer))
                    .toList();
            add(new TargetGroup(
                    id(ResourceKind.TARGET_GROUP, name),
                    home,
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    users,
                    List.of(),
                    false));
        }
    }

    private void roles() {
        rows("IAM ROLES").forEach(row -> row.texts("Role").forEach(name -> {
            ResourceId id = role(name);
            if (id != null) {
                add(new Role(
                        id,
                        home.global(),
                        name,
                        row.text("Path", "/"),
                        null,
                        ExportedPrincipals.trust(row.items("Principal", Unwrapping.PRINCIPALS)),
                        row.items("Managed Policies", Unwrapping.WORDS).stream()
                                .map(policy -> new ManagedPolicy(policy, policy, List.of(), false))
                                .toList(),
                        row.items("Inline Policies", Unwrapping.WORDS).stream()
                                .map(policy -> new InlinePolicy(policy, List.of(), false))
                                .toList()));
            }
        }));
    }

    private void groups() {
        rows("SECURITY GROUPS").forEach(row -> row.texts("ID")
                .forEach(groupId -> add(new SecurityGroup(
                        Identities.ofId(home, groupId),
                        home,
                        groupId,
                        row.text("Name", groupId),
                        row.text("Description"),
                        row.text("VPC"),
                        ExportedRules.rules(row.items("Inbound Rules", Unwrapping.RULES)),
                        ExportedRules.rules(row.items("Outbound Rules", Unwrapping.RULES))))));
    }

    private void endpoints() {
        rows("VPC ENDPOINTS").forEach(row -> row.texts("Endpoint ID")
                .forEach(id -> add(new VpcEndpoint(
                        Identities.ofId(home, id),
                        home,
                        id,
                        row.text("Service", "other"),
                        row.text("Type"),
                        row.text("State"),
                        row.text("VPC"),
                        row.inOneLine("Subnets"),
                        List.of(),
                        row.groupIds("Security Groups"),
                        row.flag("Private DNS")))));
    }

    private void databases() {
        rows("RDS INSTANCES").forEach(row -> row.texts("Identifier")
                .forEach(identifier -> add(new DbInstance(
                        id(ResourceKind.DB_INSTANCE, identifier),
                        home,
                        identifier,
                        row.text("Engine"),
                        null,
                        row.text("Status"),
                        row.text("Endpoint"),
                        null,
                        row.text("VPC"),
                        List.of(),
                        row.groupIds("Security Groups"),
                        row.flag("Multi-AZ"),
                        null,
                        null))));
    }
}
