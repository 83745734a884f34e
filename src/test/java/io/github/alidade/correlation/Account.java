package io.github.alidade.correlation;

import io.github.alidade.model.*;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A fictional account for tests, built thing by thing; identities are spelled as sources spell them.
final class Account {
    static final Home HOME = new Home("123456789012", "us-east-1");
    private final List<Resource> resources = new ArrayList<>();
    private final List<Findings.EnvironmentValue> environment = new ArrayList<>();
    private final List<StatedRelation> stated = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    static ResourceId arn(String service, String rest) {
        return ResourceId.arn("arn:aws:" + service + ":us-east-1:123456789012:" + rest);
    }

    static ResourceId id(String id) {
        return ResourceId.of(HOME, id);
    }

    static ResourceId bucket(String name) {
        return ResourceId.arn("arn:aws:s3:::" + name);
    }

    static ResourceId queue(String name) {
        return arn("sqs", name);
    }

    static ResourceId topic(String name) {
        return arn("sns", name);
    }

    static ResourceId table(String name) {
        return arn("dynamodb", "table/" + name);
    }

    static ResourceId service(String name) {
        return arn("ecs", "service/main/" + name);
    }

    static ResourceId task(String name) {
        return arn("ecs", "task-definition/" + name + ":1");
    }

    static ResourceId role(String name) {
        return ResourceId.arn("arn:aws:iam::123456789012:role/app/" + name);
    }

    static ResourceId function(String name) {
        return arn("lambda", "function:" + name);
    }

    static ResourceId database(String name) {
        return arn("rds", "db:" + name);
    }

    static ResourceId balancer(String name) {
        return arn("elasticloadbalancing", "loadbalancer/app/" + name + "/0123456789abcdef");
    }

    static ResourceId targetGroup(String name) {
        return arn("elasticloadbalancing", "targetgroup/" + name + "/0123456789abcdef");
    }

    static ResourceId listener(String balancer, int port) {
        return arn("elasticloadbalancing", "listener/app/" + balancer + "/0123456789abcdef/" + port);
    }

    static ResourceId secret(String nameAndSuffix) {
        return arn("secretsmanager", "secret:" + nameAndSuffix);
    }

    static String host(String balancer) {
        return balancer + "-1234567890.us-east-1.elb.amazonaws.com";
    }

    static String endpoint(String database) {
        return database + ".c0ffee00c0de.us-east-1.rds.amazonaws.com";
    }

    Account with(Resource... some) {
        resources.addAll(List.of(some));
        return this;
    }

    Account bucket(String name, BucketNotification... notifications) {
        return with(new Bucket(bucket(name), HOME, name, null, List.of(notifications)));
    }

    Account buckets(String... names) {
        Stream.of(names).forEach(this::bucketNamed);
        return this;
    }

    private void bucketNamed(String name) {
        bucket(name, new BucketNotification[0]);
    }

    Account queueNamed(String name) {
        return with(new Queue(queue(name), HOME, name, null, name.endsWith(".fifo"), null, null, List.of()));
    }

    Account topicNamed(String name, Subscription... subscriptions) {
        return with(new Topic(topic(name), HOME, name, List.of(subscriptions), List.of()));
    }

    Account tableNamed(String name) {
        return with(new Table(table(name), HOME, name, "ACTIVE"));
    }

    Account secretNamed(String name) {
        return with(new Secret(secret(name + "-AbCdEf"), HOME, name));
    }

    Account functionNamed(String name, String role, List<ResourceId> sources) {
        return with(new LambdaFunction(
                function(name), HOME, name, null, null, role(role), null, List.of(), List.of(), sources, 0, List.of()));
    }

    /// A Postgres on 5432, unless another port is told.
    Account databaseNamed(String name, Integer port, String... groups) {
        return with(new DbInstance(
                database(name),
                HOME,
                name,
                "postgres",
                "16.3",
                "available",
                endpoint(name),
                port,
                null,
                List.of(),
                List.of(groups),
                false,
                false,
                null));
    }

    Account groupNamed(String id, GroupRule... inbound) {
        return with(new SecurityGroup(id(id), HOME, id, "name of " + id, null, "vpc-1", List.of(inbound), List.of()));
    }

    static GroupRule lets(String group, String protocol, Integer from, Integer to) {
        return new GroupRule(new Peer(Peer.Kind.GROUP, group, null), protocol, from, to, null);
    }

    static GroupRule lets(String group, int port) {
        return lets(group, "tcp", port, port);
    }

    static GroupRule range(String cidr, int port) {
        return new GroupRule(
                new Peer(cidr.contains(":") ? Peer.Kind.CIDR6 : Peer.Kind.CIDR, cidr, null), "tcp", port, port, null);
    }

    Account roleNamed(String name, Statement... statements) {
        return with(role(name, List.of(new InlinePolicy("policy-of-" + name, List.of(statements), true)), List.of()));
    }

    static Role role(String name, List<InlinePolicy> inline, List<ManagedPolicy> managed) {
        return new Role(role(name), HOME.global(), name, "/app/", null, List.of(), managed, inline);
    }

    static Statement allow(String action, String... resources) {
        return statement("Allow", List.of(action), List.of(), List.of(resources), List.of(), false);
    }

    static Statement deny(String action, String... resources) {
        return statement("Deny", List.of(action), List.of(), List.of(resources), List.of(), false);
    }

    static Statement statement(
            String effect,
            List<String> actions,
            List<String> notActions,
            List<String> resources,
            List<String> notResources,
            boolean conditional) {
        return new Statement(effect, List.of(), List.of(), actions, notActions, resources, notResources, conditional);
    }

    /// A service with a task definition of the same name, roles `name-task` and `execution`.
    Account serviceNamed(String name, String... groups) {
        return service(name, List.of(), List.of(), List.of(groups), List.of());
    }

    Account service(
            String name,
            List<Integer> ports,
            List<ServiceLoadBalancer> balancers,
            List<String> groups,
            List<SecretReference> secrets) {
        Container container = new Container(
                "app",
                null,
                ports.stream().map(port -> new ContainerPort(port, null, "tcp")).toList(),
                0,
                secrets,
                List.of());
        with(new TaskDefinition(
                task(name),
                HOME,
                name,
                1,
                "ACTIVE",
                "awsvpc",
                role(name + "-task"),
                role("execution"),
                null,
                null,
                List.of(container)));
        return with(new EcsService(
                service(name),
                HOME,
                name,
                arn("ecs", "cluster/main"),
                "ACTIVE",
                1,
                1,
                "FARGATE",
                "REPLICA",
                task(name),
                balancers,
                List.of(),
                groups,
                false));
    }

    /// A variable of the service's task definition.
    Account variable(String service, String name, String value) {
        environment.add(new Findings.EnvironmentValue(task(service), "app", name, value));
        return this;
    }

    Account states(ResourceId source, ResourceId target, RelationKind kind, EvidenceKind evidence) {
        stated.add(new StatedRelation(source, target, kind, evidence));
        return this;
    }

    /// What an answer that is not whole leaves out.
    Account partly(String service, String call) {
        gaps.add(new Gap(GapReason.PARTLY_READ, service, HOME.region(), call, null));
        return this;
    }

    Inventory inventory() {
        Inventory bare = new Inventory(resources, List.of(), stated, gaps, false);
        return bare.with(EnvironmentReader.references(new Findings(bare, environment)));
    }

    List<EnvironmentReference> references() {
        return inventory().references();
    }

    Correlated correlated() {
        return Correlation.correlate(inventory());
    }

    /// The relations of a kind, in order.
    List<Relation> relations(RelationKind kind) {
        return correlated().relations().stream().filter(r -> r.kind() == kind).toList();
    }

    /// `source -> target` of a kind, by the last step of their identities.
    List<String> edges(RelationKind kind) {
        return relations(kind).stream()
                .map(r -> tail(r.source()) + " -> " + tail(r.target()))
                .toList();
    }

    /// What stands for what nobody described: kind and name.
    Map<String, ResourceKind> undescribed() {
        Map<String, ResourceKind> all = new java.util.LinkedHashMap<>();
        correlated().made().stream()
                .filter(Undescribed.class::isInstance)
                .map(Undescribed.class::cast)
                .forEach(node -> all.put(node.name(), node.kind()));
        return all;
    }

    static String tail(ResourceId id) {
        String value = id.value();
        int at = Math.max(value.lastIndexOf('/'), value.lastIndexOf(':'));
        boolean versioned = value.contains(":task-definition/");
        return versioned ? value.substring(value.lastIndexOf('/') + 1) : value.substring(at + 1);
    }
}
