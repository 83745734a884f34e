package io.github.alidade.graph.ask;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.GapReason;
import java.util.ArrayList;
import java.util.List;

/// A small fictional account for tests: one VPC with a public subnet 10.0.1.0/24 and a private one 10.0.2.0/24.
public final class Town {
    public static final Home HOME = new Home("123456789012", "us-east-1");
    private static final String ARN = "arn:aws:%s:us-east-1:123456789012:%s";
    private final List<Resource> resources = new ArrayList<>();
    private final List<StatedRelation> stated = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    public Town() {
        resources.add(new Vpc(id("vpc-1"), HOME, "vpc-1", "main", List.of("10.0.0.0/16"), false));
        subnet("subnet-public", "vpc-1", "10.0.1.0/24");
        subnet("subnet-private", "vpc-1", "10.0.2.0/24");
        routes("rtb-public", "vpc-1", "subnet-public", "internet-gateway");
        routes("rtb-private", "vpc-1", "subnet-private", "nat-gateway");
    }

    public Town subnet(String id, String vpc, String cidr) {
        return with(new Subnet(id(id), HOME, id, id, vpc, cidr, "us-east-1a"));
    }

    public Town routes(String table, String vpc, String subnet, String target) {
        return with(new RouteTable(
                id(table),
                HOME,
                table,
                vpc,
                List.of(subnet),
                false,
                List.of(new Route("10.0.0.0/16", "local", "local"), new Route("0.0.0.0/0", target, target + "-1"))));
    }

    /// A subnet to which a part of the internet alone is routed.
    public Town partlyRouted(String subnet) {
        return subnet(subnet, "vpc-1", "10.0.3.0/24")
                .with(new RouteTable(
                        id("rtb-some"),
                        HOME,
                        "rtb-some",
                        "vpc-1",
                        List.of(subnet),
                        false,
                        List.of(new Route("203.0.113.0/24", "internet-gateway", "igw-1"))));
    }

    public static ResourceId id(String id) {
        return ResourceId.of(HOME, id);
    }

    public static ResourceId database(String name) {
        return ResourceId.arn(ARN.formatted("rds", "db:" + name));
    }

    public static ResourceId service(String name) {
        return ResourceId.arn(ARN.formatted("ecs", "service/main/" + name));
    }

    public static ResourceId task(String name) {
        return ResourceId.arn(ARN.formatted("ecs", "task-definition/" + name + ":1"));
    }

    public static ResourceId function(String name) {
        return ResourceId.arn(ARN.formatted("lambda", "function:" + name));
    }

    public static ResourceId balancer(String name) {
        return ResourceId.arn(ARN.formatted("elasticloadbalancing", "loadbalancer/app/" + name + "/0123456789abcdef"));
    }

    public static ResourceId role(String name) {
        return ResourceId.arn("arn:aws:iam::123456789012:role/" + name);
    }

    public Town with(Resource... more) {
        resources.addAll(List.of(more));
        return this;
    }

    public static GroupRule rule(Peer.Kind kind, String value, String protocol, Integer from, Integer to) {
        return new GroupRule(new Peer(kind, value, null), protocol, from, to, null);
    }

    public static GroupRule cidr(String range, int port) {
        return rule(range.contains(":") ? Peer.Kind.CIDR6 : Peer.Kind.CIDR, range, "tcp", port, port);
    }

    public static GroupRule group(String group, int port) {
        return rule(Peer.Kind.GROUP, group, "tcp", port, port);
    }

    public static GroupRule everything() {
        return rule(Peer.Kind.CIDR, "0.0.0.0/0", "-1", null, null);
    }

    /// A group that lets everything out.
    public Town guard(String id, GroupRule... inbound) {
        return guard(id, List.of(inbound), List.of(everything()));
    }

    public Town guard(String id, List<GroupRule> inbound, List<GroupRule> outbound) {
        return with(new SecurityGroup(id(id), HOME, id, "name-of-" + id, null, "vpc-1", inbound, outbound));
    }

    public Town database(String name, boolean open, String subnet, String... groups) {
        return with(new DbInstance(
                database(name),
                HOME,
                name,
                "postgres",
                "16.3",
                "available",
                name + ".c0ffee00c0de.us-east-1.rds.amazonaws.com",
                5432,
                "vpc-1",
                List.of(subnet),
                List.of(groups),
                true,
                open,
                null));
    }

    public Town service(String name, int port, String subnet, String... groups) {
        return behind(null, name, port, subnet, "task-role-of-" + name, groups);
    }

    /// @param targetGroup of the load balancer in front of it
    /// @param role none if null
    public Town behind(String targetGroup, String name, int port, String subnet, String role, String... groups) {
        ResourceId task = task(name);
        List<ServiceLoadBalancer> balancers =
                targetGroup == null ? List.of() : List.of(new ServiceLoadBalancer(target(targetGroup), name, port));
        return with(
                new TaskDefinition(
                        task,
                        HOME,
                        name,
                        1,
                        "ACTIVE",
                        "awsvpc",
                        role == null ? null : role(role),
                        role("starter"),
                        "256",
                        "512",
                        List.of(new Container(
                                name, name, List.of(new ContainerPort(port, null, "tcp")), 0, List.of(), List.of()))),
                new EcsService(
                        service(name),
                        HOME,
                        name,
                        null,
                        "ACTIVE",
                        2,
                        2,
                        "FARGATE",
                        "REPLICA",
                        task,
                        balancers,
                        List.of(subnet),
                        List.of(groups),
                        false));
    }

    public static ResourceId target(String name) {
        return ResourceId.arn(ARN.formatted("elasticloadbalancing", "targetgroup/" + name + "/0123456789abcdef"));
    }

    /// A load balancer that listens on 443 and forwards to a target group of its name.
    public Town balancer(String name, String scheme, String subnet, String... groups) {
        ResourceId listener =
                ResourceId.arn(ARN.formatted("elasticloadbalancing", "listener/app/" + name + "/0123456789abcdef/443"));
        Action forward = new Action("forward", 1, List.of(new WeightedTargetGroup(target(name), 1)), null, null);
        return with(
                new LoadBalancer(
                        balancer(name),
                        HOME,
                        name,
                        "application",
                        scheme,
                        "active",
                        name + "-1234567890.us-east-1.elb.amazonaws.com",
                        "vpc-1",
                        List.of(subnet),
                        List.of(groups)),
                new Listener(listener, HOME, balancer(name), "HTTPS", 443, List.of(), List.of(forward)),
                new TargetGroup(
                        target(name),
                        HOME,
                        name,
                        "HTTP",
                        3000,
                        "ip",
                        "vpc-1",
                        "/",
                        List.of(balancer(name)),
                        List.of(),
                        true));
    }

    public Town stating(StatedRelation relation) {
        stated.add(relation);
        return this;
    }

    public Town denied(String service, String call) {
        gaps.add(new Gap(GapReason.DENIED, service, "us-east-1", call, null));
        return this;
    }

    public Topology topology() {
        Correlated correlated = Correlation.correlate(new Inventory(resources, List.of(), stated, gaps, false));
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(correlated.made());
        return new Topology(all, correlated.relations(), gaps, false);
    }

    public Questions questions() {
        return new Questions(topology());
    }
}
