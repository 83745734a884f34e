package io.github.alidade.redaction;

import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Builds shown topologies for tests of the rooms behind redaction, without a source and without correlation.
public final class ShownTopologies {
    private final Exposure exposure;
    private final List<ShownNode> nodes = new ArrayList<>();
    private final List<ShownEdge> edges = new ArrayList<>();
    private final List<ShownGap> gaps = new ArrayList<>();
    private final Map<String, NodeKey> keys = new HashMap<>();

    public ShownTopologies(Exposure exposure) {
        this.exposure = exposure;
    }

    public static ShownText alias(String text) {
        return ShownText.of(ShownText.Origin.ALIAS, text);
    }

    public ShownTopologies node(ResourceKind kind, String name) {
        return node(kind, name, null, null);
    }

    /// @param cluster the name of a node that is already there, or null
    /// @param vpc likewise
    public ShownTopologies node(ResourceKind kind, String name, String cluster, String vpc) {
        NodeKey key = new NodeKey(nodes.size());
        keys.put(name, key);
        nodes.add(new ShownNode(
                key,
                kind,
                alias(name),
                alias(name),
                ShownText.words("1 of 1 running"),
                alias("account"),
                alias("us-east-1"),
                true,
                Optional.ofNullable(cluster).map(keys::get),
                Optional.ofNullable(vpc).map(keys::get),
                new ShownFields(Map.of(), Set.of())));
        return this;
    }

    public ShownTopologies edge(String source, String target, RelationKind kind, String label) {
        edges.add(new ShownEdge(
                edges.size(),
                keys.get(source),
                keys.get(target),
                kind,
                alias(label),
                List.of(new ShownEvidence(
                        EvidenceKind.SERVICE_FIELD,
                        alias("a field"),
                        alias("<redacted>"),
                        Certainty.DECLARED,
                        List.of()))));
        return this;
    }

    /// The node that was added last is one that others name and no input describes.
    public ShownTopologies notDescribed() {
        ShownNode last = nodes.removeLast();
        nodes.add(new ShownNode(
                last.key(),
                last.kind(),
                last.id(),
                last.name(),
                ShownText.NONE,
                last.account(),
                last.region(),
                false,
                last.cluster(),
                last.vpc(),
                last.fields()));
        return this;
    }

    /// The node that was added last lives somewhere else than all others.
    public ShownTopologies in(String account, String region) {
        ShownNode last = nodes.removeLast();
        nodes.add(new ShownNode(
                last.key(),
                last.kind(),
                last.id(),
                last.name(),
                last.telling(),
                alias(account),
                alias(region),
                last.described(),
                last.cluster(),
                last.vpc(),
                last.fields()));
        return this;
    }

    /// The edge that was added last was concluded, not stated.
    public ShownTopologies inferred() {
        ShownEdge last = edges.removeLast();
        List<ShownEvidence> evidence = last.evidence().stream()
                .map(e -> new ShownEvidence(e.kind(), e.where(), e.match(), Certainty.INFERRED, e.via()))
                .toList();
        edges.add(new ShownEdge(last.number(), last.source(), last.target(), last.kind(), last.label(), evidence));
        return this;
    }

    public ShownTopologies gap(Lane lane, String sentence, ResourceKind... kinds) {
        gaps.add(new ShownGap(
                GapReason.DENIED, alias("a permission"), alias("us-east-1"), alias(sentence), lane, Set.of(kinds)));
        return this;
    }

    public NodeKey key(String name) {
        return keys.get(name);
    }

    public ShownTopology build() {
        return new ShownTopology(exposure, Profile.SEED, nodes, edges, gaps, List.of());
    }

    /// The shape of the bundled sample: edge, two services, database, bucket, queues, secret, roles, groups, endpoint.
    public static ShownTopology streaming(Exposure exposure) {
        return new ShownTopologies(exposure)
                .node(ResourceKind.INTERNET, "public-internet")
                .node(ResourceKind.VPC, "vpc-1")
                .node(ResourceKind.ECS_CLUSTER, "cluster-1")
                .node(ResourceKind.DNS_RECORD, "app.example.com")
                .node(ResourceKind.LOAD_BALANCER, "public-app-alb", null, "vpc-1")
                .node(ResourceKind.ECS_SERVICE, "service-1", "cluster-1", "vpc-1")
                .node(ResourceKind.ECS_SERVICE, "service-2", "cluster-1", "vpc-1")
                .node(ResourceKind.DB_INSTANCE, "db-instance-1", null, "vpc-1")
                .node(ResourceKind.BUCKET, "bucket-1")
                .node(ResourceKind.QUEUE, "queue-1")
                .node(ResourceKind.QUEUE, "queue-2")
                .node(ResourceKind.SECRET, "secret-1")
                .node(ResourceKind.ROLE, "task-role-1")
                .node(ResourceKind.ROLE, "task-role-2")
                .node(ResourceKind.ROLE, "execution-role-1")
                .node(ResourceKind.SECURITY_GROUP, "security-group-1", null, "vpc-1")
                .node(ResourceKind.SECURITY_GROUP, "security-group-2", null, "vpc-1")
                .node(ResourceKind.SECURITY_GROUP, "security-group-3", null, "vpc-1")
                .node(ResourceKind.SECURITY_GROUP, "security-group-5", null, "vpc-1")
                .node(ResourceKind.VPC_ENDPOINT, "vpce-1", null, "vpc-1")
                .edge("public-internet", "app.example.com", RelationKind.ENTERS, "")
                .edge("app.example.com", "public-app-alb", RelationKind.RESOLVES_TO, "A alias")
                .edge("public-app-alb", "service-1", RelationKind.ROUTES_TO, "443, 80 -> 3000")
                .edge("service-1", "db-instance-1", RelationKind.CONNECTS_TO, "5432")
                .edge("service-2", "db-instance-1", RelationKind.CONNECTS_TO, "5432")
                .edge("service-1", "bucket-1", RelationKind.STORES_IN, "stores in")
                .edge("service-2", "bucket-1", RelationKind.STORES_IN, "stores in")
                .edge("service-1", "queue-1", RelationKind.SENDS_TO, "sends")
                .edge("queue-1", "service-2", RelationKind.RECEIVED_BY, "received by")
                .edge("queue-1", "queue-2", RelationKind.DEAD_LETTERS_TO, "after 5")
                .edge("service-1", "secret-1", RelationKind.READS_SECRET, "reads")
                .edge("service-2", "secret-1", RelationKind.READS_SECRET, "reads")
                .edge("service-1", "task-role-1", RelationKind.TASK_ROLE, "acts as")
                .edge("service-2", "task-role-2", RelationKind.TASK_ROLE, "acts as")
                .edge("service-1", "execution-role-1", RelationKind.EXECUTION_ROLE, "started by")
                .edge("service-2", "execution-role-1", RelationKind.EXECUTION_ROLE, "started by")
                .edge("public-app-alb", "security-group-2", RelationKind.IN_GROUP, "")
                .edge("service-1", "security-group-1", RelationKind.IN_GROUP, "")
                .edge("service-2", "security-group-3", RelationKind.IN_GROUP, "")
                .edge("db-instance-1", "security-group-5", RelationKind.IN_GROUP, "")
                .edge("security-group-2", "security-group-1", RelationKind.MAY_REACH, "3000")
                .edge("security-group-1", "security-group-5", RelationKind.MAY_REACH, "5432")
                .edge("security-group-3", "security-group-5", RelationKind.MAY_REACH, "5432")
                .edge("service-1", "vpce-1", RelationKind.USES_ENDPOINT, "443")
                .edge("service-2", "vpce-1", RelationKind.USES_ENDPOINT, "443")
                .build();
    }

    /// A large account's shape: one balancer per 50 services, one database per 20, one bucket per 10, one queue per 4,
    /// a role per 5, services that call one or two earlier ones; 2,000 services a cluster, 400 a VPC.
    public static ShownTopology scaled(int services, long seed) {
        Random random = new Random(seed);
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        all.node(ResourceKind.INTERNET, "public-internet");
        for (int i = 0; i < services; i += 400) {
            all.node(ResourceKind.VPC, "vpc-" + i / 400);
        }
        for (int i = 0; i < services; i += 2000) {
            all.node(ResourceKind.ECS_CLUSTER, "cluster-" + i / 2000);
        }
        for (int i = 0; i < services; i++) {
            String vpc = "vpc-" + i / 400;
            String service = "service-" + i;
            all.node(ResourceKind.ECS_SERVICE, service, "cluster-" + i / 2000, vpc);
            if (i % 50 == 0) {
                all.node(ResourceKind.DNS_RECORD, "record-" + i / 50);
                all.node(ResourceKind.LOAD_BALANCER, "alb-" + i / 50, null, vpc);
                all.edge("public-internet", "record-" + i / 50, RelationKind.ENTERS, "");
                all.edge("record-" + i / 50, "alb-" + i / 50, RelationKind.RESOLVES_TO, "A alias");
            }
            if (i % 20 == 0) {
                all.node(ResourceKind.DB_INSTANCE, "db-" + i / 20, null, vpc);
            }
            if (i % 10 == 0) {
                all.node(ResourceKind.BUCKET, "bucket-" + i / 10);
            }
            if (i % 4 == 0) {
                all.node(ResourceKind.QUEUE, "queue-" + i / 4);
            }
            if (i % 5 == 0) {
                all.node(ResourceKind.ROLE, "role-" + i / 5);
            }
            if (i % 2 == 0) {
                all.edge("alb-" + i / 50, service, RelationKind.ROUTES_TO, "443 -> 8080");
            }
            if (i % 3 != 0) {
                all.edge(service, "db-" + i / 20, RelationKind.CONNECTS_TO, "5432");
            }
            all.edge(service, "bucket-" + i / 10, RelationKind.STORES_IN, "stores in");
            all.edge(service, "queue-" + i / 4, RelationKind.REFERS_TO, "refers to");
            all.edge(service, "role-" + i / 5, RelationKind.TASK_ROLE, "acts as");
            if (i > 0) {
                int caller = Math.max(0, i - 1 - random.nextInt(25));
                all.edge("service-" + caller, service, RelationKind.CALLS, "9090");
            }
        }
        return all.build();
    }
}
