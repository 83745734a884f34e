package io.github.alidade.graph.finding;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Openings;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Reason;
import io.github.alidade.graph.ask.Traffic;
import io.github.alidade.model.Action;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Statement;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.Undescribed;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.FindingKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks through a topology for what one may want to mend.
public final class Inspection {
    private static final Set<String> CARRIES_GROUPS =
            Set.of("ec2", "ecs", "elasticloadbalancing", "elbv2", "elb", "rds", "lambda", "elasticache");

    /// The last part of the name of the endpoint service, by what a workload does.
    private static final Map<RelationKind, String> SERVICES = Map.of(
            RelationKind.STORES_IN, "s3",
            RelationKind.QUERIES, "dynamodb",
            RelationKind.SENDS_TO, "sqs",
            RelationKind.PUBLISHES_TO, "sns",
            RelationKind.READS_SECRET, "secretsmanager");

    private final Topology topology;
    private final Openings openings;
    private final List<Finding> found = new ArrayList<>();

    private Inspection(Topology topology, Openings openings) {
        this.topology = topology;
        this.openings = openings;
    }

    /// All findings, by kind and then in the order of collection.
    public static List<Finding> of(Topology topology, Questions questions) {
        Inspection inspection = new Inspection(topology, new Openings(questions.network()));
        topology.resources().forEach(inspection::look);
        inspection.unusedGroups();
        inspection.missingEndpoints();
        return inspection.found.stream()
                .sorted(java.util.Comparator.comparing(Finding::kind))
                .toList();
    }

    private void look(Resource resource) {
        switch (resource) {
            case DbInstance db -> {
                store(db);
                if (Boolean.FALSE.equals(db.multiAz()) && db.clusterIdentifier() == null) {
                    found.add(Finding.of(FindingKind.SINGLE_AZ, db.id(), List.of()));
                }
            }
            case DbCluster cluster -> {
                store(cluster);
                if (Boolean.FALSE.equals(cluster.multiAz())) {
                    found.add(Finding.of(FindingKind.SINGLE_AZ, cluster.id(), List.of()));
                }
            }
            case io.github.alidade.model.CacheCluster cache -> store(cache);
            case Listener listener -> plainHttp(listener);
            case Role role -> {
                shared(role);
                wildcard(role);
            }
            case TaskDefinition task -> {
                sameRole(task);
                plainSecrets(task, task.containers().stream().anyMatch(one -> !one.plainSecrets()
                        .isEmpty()));
            }
            case LambdaFunction function ->
                plainSecrets(function, !function.plainSecrets().isEmpty());
            case SecurityGroup group -> openToAll(group);
            case TargetGroup group -> unhealthy(group);
            case DnsRecord record -> dangling(record);
            default -> {}
        }
    }

    private void store(Resource store) {
        List<Reason> open = openings.openRules(store.id());
        if (!open.isEmpty()) {
            found.add(new Finding(FindingKind.OPEN_STORE, store.id(), List.of(), open));
            return;
        }
        List<Reason> nearly = openings.rulesForPublicSubnets(store.id());
        if (!nearly.isEmpty()) {
            found.add(new Finding(FindingKind.STORE_OPEN_TO_PUBLIC_SUBNET, store.id(), List.of(), nearly));
        }
    }

    /// Only where the internet enters: inside a VPC plain HTTP is a choice.
    private void plainHttp(Listener listener) {
        boolean http = "HTTP".equalsIgnoreCase(listener.protocol());
        Optional<LoadBalancer> balancer = topology.find(listener.loadBalancer())
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast)
                .filter(one -> "internet-facing".equalsIgnoreCase(one.scheme()));
        if (http && balancer.isPresent() && forwards(listener)) {
            found.add(Finding.of(FindingKind.PLAIN_HTTP, balancer.get().id(), List.of(listener.id())));
        }
    }

    private boolean forwards(Listener listener) {
        Stream<Action> ruled = topology.outgoing(listener.id(), RelationKind.HAS_RULE).stream()
                .flatMap(relation -> topology.find(relation.target()).stream())
                .filter(ListenerRule.class::isInstance)
                .flatMap(rule -> ((ListenerRule) rule).actions().stream());
        return Stream.concat(listener.defaultActions().stream(), ruled)
                .anyMatch(action -> action.type().equalsIgnoreCase("forward"));
    }

    private void shared(Role role) {
        List<Relation> uses = topology.incoming(role.id(), RelationKind.TASK_ROLE);
        List<ResourceId> workloads =
                uses.stream().map(Relation::source).distinct().toList();
        if (workloads.size() > 1) {
            found.add(new Finding(
                    FindingKind.SHARED_ROLE,
                    role.id(),
                    workloads,
                    uses.stream().map(Reason.Related::of).toList()));
        }
    }

    private void sameRole(TaskDefinition task) {
        if (task.taskRole() != null && task.taskRole().equals(task.executionRole())) {
            List<ResourceId> others = topology.find(task.taskRole()).isPresent() ? List.of(task.taskRole()) : List.of();
            found.add(Finding.of(FindingKind.TASK_ROLE_STARTS_TASKS, runs(task), others));
        }
    }

    /// The first service that runs what is defined; the definition itself if none does.
    private ResourceId runs(Resource definition) {
        return topology.incoming(definition.id(), RelationKind.DEFINED_BY).stream()
                .map(Relation::source)
                .findFirst()
                .orElse(definition.id());
    }

    /// A family has many revisions; those that nothing runs any more are history.
    private void plainSecrets(Resource definition, boolean some) {
        ResourceId about = runs(definition);
        boolean history = definition instanceof TaskDefinition && about.equals(definition.id());
        if (some && !history) {
            List<ResourceId> others = about.equals(definition.id()) ? List.of() : List.of(definition.id());
            found.add(Finding.of(FindingKind.PLAIN_SECRET, about, others));
        }
    }

    /// Roles that AWS itself made for its services are as they are.
    private void wildcard(Role role) {
        boolean own = !role.path().startsWith("/aws-service-role/");
        List<Statement> statements = Stream.concat(
                        role.managedPolicies().stream().flatMap(policy -> policy.statements().stream()),
                        role.inlinePolicies().stream().flatMap(policy -> policy.statements().stream()))
                .toList();
        if (own && Wildcards.left(statements)) {
            List<ResourceId> workloads = topology.incoming(role.id(), RelationKind.TASK_ROLE).stream()
                    .map(Relation::source)
                    .toList();
            found.add(Finding.of(FindingKind.WILDCARD_POLICY, role.id(), workloads));
        }
    }

    private void openToAll(SecurityGroup group) {
        List<Reason> open = openings.openRules(group, Traffic.ALL);
        if (!open.isEmpty()) {
            found.add(new Finding(FindingKind.GROUP_OPEN_TO_ALL, group.id(), List.of(), open));
        }
    }

    private void unhealthy(TargetGroup group) {
        boolean used = !group.loadBalancers().isEmpty()
                || !topology.incoming(group.id(), RelationKind.FORWARDS_TO).isEmpty();
        // Without a word on health, or just after a start, nothing is known.
        boolean told = group.targetsKnown()
                && group.targets().stream()
                        .allMatch(target -> target.health() != null
                                && !Set.of("healthy", "initial", "unavailable")
                                        .contains(target.health().toLowerCase(Locale.ROOT)));
        if (used && told) {
            List<ResourceId> others = topology.outgoing(group.id(), RelationKind.TARGETS).stream()
                    .map(Relation::target)
                    .toList();
            found.add(Finding.of(FindingKind.NO_HEALTHY_TARGET, group.id(), others));
        }
    }

    /// Gone, and not merely unseen: others of the kind were listed in the same place, without a gap.
    private void dangling(DnsRecord record) {
        for (Relation relation : topology.outgoing(record.id(), RelationKind.RESOLVES_TO)) {
            topology.find(relation.target())
                    .filter(Undescribed.class::isInstance)
                    .filter(gone -> listed(gone) && !gaps(serviceOf(gone.kind())))
                    .ifPresent(gone -> found.add(new Finding(
                            FindingKind.DANGLING_ALIAS,
                            record.id(),
                            List.of(gone.id()),
                            List.of(Reason.Related.of(relation)))));
        }
    }

    /// A host of a load balancer says its region; the record that names it is nowhere.
    private boolean listed(Resource gone) {
        return topology.resources().stream()
                .filter(other -> !(other instanceof Undescribed) && other.kind() == gone.kind())
                .filter(other -> other.home().account().equals(gone.home().account()))
                .anyMatch(other -> gone.kind() != ResourceKind.LOAD_BALANCER
                        || gone.id().value().contains("." + other.home().region() + "."));
    }

    private static String[] serviceOf(ResourceKind kind) {
        return switch (kind) {
            case LOAD_BALANCER -> new String[] {"elasticloadbalancing", "elbv2", "elb"};
            case DISTRIBUTION -> new String[] {"cloudfront"};
            case BUCKET -> new String[] {"s3", "s3api"};
            case HTTP_API -> new String[] {"apigateway", "apigatewayv2"};
            default -> new String[] {"route53"};
        };
    }

    private boolean gaps(String... services) {
        return topology.gaps().stream()
                .anyMatch(gap -> Arrays.asList(services).contains(gap.service())
                        || gap.service().equals("config"));
    }

    /// Only where network interfaces were listed: they tell of carriers that the inventory has no kind for.
    private void unusedGroups() {
        Set<String> carried = new HashSet<>();
        topology.resources().forEach(resource -> {
            if (resource instanceof NetworkInterface card) {
                carried.addAll(card.securityGroupIds());
            }
        });
        if (carried.isEmpty() || gaps(CARRIES_GROUPS.toArray(String[]::new))) {
            return;
        }
        for (Resource resource : topology.resources()) {
            if (resource instanceof SecurityGroup group
                    && !group.name().equals("default")
                    && !carried.contains(group.groupId())
                    && topology.incoming(group.id(), RelationKind.IN_GROUP).isEmpty()) {
                found.add(Finding.of(FindingKind.UNUSED_GROUP, group.id(), List.of()));
            }
        }
    }

    private record Called(ResourceId vpc, String service) {}

    private void missingEndpoints() {
        if (gaps("ec2")) {
            return;
        }
        Map<Called, List<Relation>> calls = new LinkedHashMap<>();
        for (Relation relation : topology.relations()) {
            String service = SERVICES.get(relation.kind());
            if (service != null && openings.inPrivateSubnets(relation.source()) == Verdict.YES) {
                topology.outgoing(relation.source(), RelationKind.IN_VPC).stream()
                        .findFirst()
                        .map(in -> new Called(in.target(), service))
                        .filter(called -> !hasEndpoint(called, relation.source()))
                        .ifPresent(called -> calls.computeIfAbsent(called, key -> new ArrayList<>())
                                .add(relation));
            }
        }
        calls.forEach((called, relations) -> found.add(new Finding(
                FindingKind.MISSING_ENDPOINT,
                relations.getFirst().source(),
                relations.stream()
                        .flatMap(relation -> Stream.of(relation.source(), relation.target()))
                        .filter(id -> !id.equals(relations.getFirst().source()))
                        .distinct()
                        .toList(),
                relations.stream().map(Reason.Related::of).toList())));
    }

    private boolean hasEndpoint(Called called, ResourceId caller) {
        return topology.incoming(called.vpc(), RelationKind.IN_VPC).stream()
                .flatMap(relation -> topology.find(relation.source()).stream())
                .anyMatch(other -> other instanceof VpcEndpoint endpoint
                        && endpoint.serviceName().endsWith("." + called.service())
                        && (!"gateway".equalsIgnoreCase(endpoint.type()) || openings.routedTo(endpoint, caller)));
    }
}
