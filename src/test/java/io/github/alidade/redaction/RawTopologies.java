package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A fictional account of the seed's shape, by hand, without a source and without correlation. Every raw text goes
/// through `raw`, so that a test can make a second account that differs in nothing else.
public final class RawTopologies {
    private final UnaryOperator<String> raw;
    private final Home home;
    private final Home global;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private RawTopologies(UnaryOperator<String> raw) {
        this.raw = raw;
        this.home = new Home(account(raw), "us-east-1");
        this.global = home.global();
    }

    /// The account as it is.
    public static Topology streaming() {
        return streaming(UnaryOperator.identity());
    }

    /// The same account with other raw texts.
    public static Topology streaming(UnaryOperator<String> raw) {
        RawTopologies all = new RawTopologies(raw);
        all.account();
        return new Topology(all.resources, all.relations, all.gaps, false);
    }

    /// The account's parts, for tests that change some of them.
    public static List<Resource> resources() {
        return streaming().resources();
    }

    private static String account(UnaryOperator<String> raw) {
        return raw.apply("111122223333").equals("111122223333") ? "111122223333" : "123456789012";
    }

    private void account() {
        network();
        groups();
        edge();
        data();
        identity();
        services();
        relations();
    }

    private ResourceId arn(String service, String rest) {
        return ResourceId.arn("arn:aws:" + service + ":us-east-1:" + home.account() + ":" + raw.apply(rest));
    }

    private ResourceId in(String id) {
        return ResourceId.of(home, raw.apply(id));
    }

    private List<String> all(String... texts) {
        return Arrays.stream(texts).map(raw).toList();
    }

    private void network() {
        resources.add(new Vpc(
                in("vpc-0aa11"), home, raw.apply("vpc-0aa11"), raw.apply("rh-net"), List.of("10.20.0.0/16"), false));
        for (String id : List.of("subnet-0b9", "subnet-0c1", "subnet-0c1f", "subnet-0c2", "subnet-0d0", "subnet-0e0")) {
            resources.add(new Subnet(
                    in(id),
                    home,
                    raw.apply(id),
                    raw.apply("rh-" + id),
                    raw.apply("vpc-0aa11"),
                    cidr("10.20." + id.length() + ".0/24"),
                    raw.apply("us-east-1a")));
        }
    }

    /// Ranges that stay different ranges whatever the texts become.
    private String cidr(String range) {
        return raw.apply("x").equals("x") ? range : range.replaceFirst("^[0-9]+", "198");
    }

    private GroupRule rule(Peer.Kind kind, String value, String protocol, Integer port) {
        String peer = kind == Peer.Kind.GROUP ? raw.apply(value) : value.equals("0.0.0.0/0") ? value : cidr(value);
        return new GroupRule(new Peer(kind, peer, null), protocol, port, port, raw.apply("opened for Jane"));
    }

    private void group(String id, String name, List<GroupRule> inbound) {
        resources.add(new SecurityGroup(
                in(id),
                home,
                raw.apply(id),
                raw.apply(name),
                raw.apply("Reelhouse " + name),
                raw.apply("vpc-0aa11"),
                inbound,
                List.of(rule(Peer.Kind.CIDR, "0.0.0.0/0", "-1", null))));
    }

    private void groups() {
        group("sg-0web", "rh-web-sg", List.of(rule(Peer.Kind.GROUP, "sg-0alb", "tcp", 3000)));
        group(
                "sg-0alb",
                "rh-alb-sg",
                List.of(rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 80), rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 443)));
        group("sg-0ingest", "rh-ingest-sg", List.of());
        group("sg-0vpce", "rh-vpce-sg", fromThree(443));
        List<GroupRule> database = new ArrayList<>(fromThree(5432));
        database.add(rule(Peer.Kind.CIDR, "203.0.113.9/32", "tcp", 5432));
        database.add(rule(Peer.Kind.CIDR, "172.31.0.0/16", "tcp", 5432));
        group("sg-0db", "rh-db-sg", database);
        group("sg-0gone", "rh-migrate-sg", List.of());
    }

    private List<GroupRule> fromThree(int port) {
        return List.of(
                rule(Peer.Kind.GROUP, "sg-0gone", "tcp", port),
                rule(Peer.Kind.GROUP, "sg-0web", "tcp", port),
                rule(Peer.Kind.GROUP, "sg-0ingest", "tcp", port));
    }

    private ResourceId balancer() {
        return arn("elasticloadbalancing", "loadbalancer/app/rh-prod-alb/aa");
    }

    private ResourceId targetGroup() {
        return arn("elasticloadbalancing", "targetgroup/rh-web-tg/bb");
    }

    private ResourceId zone() {
        return ResourceId.of(global, raw.apply("Z111"));
    }

    private ResourceId record(String name) {
        return ResourceId.of(global, raw.apply("Z111") + "/" + raw.apply(name));
    }

    private void edge() {
        resources.add(new HostedZone(zone(), global, raw.apply("reelhouse.example"), raw.apply("Z111"), false));
        String dns = raw.apply("rh-prod-alb-1203948576.us-east-1.elb.amazonaws.com");
        resources.add(new DnsRecord(
                record("validation"),
                global,
                zone(),
                raw.apply("_3f9c.watch") + "." + raw.apply("reelhouse.example"),
                "CNAME",
                null,
                all("_77aa.acm-validations.example"),
                List.of(),
                null));
        resources.add(new DnsRecord(
                record("watch"),
                global,
                zone(),
                raw.apply("watch") + "." + raw.apply("reelhouse.example"),
                "A",
                "dualstack." + dns + ".",
                List.of(),
                List.of(),
                null));
        resources.add(new DnsRecord(
                record("txt"),
                global,
                zone(),
                raw.apply("reelhouse.example"),
                "TXT",
                null,
                List.of(),
                all("v=spf1 include:mail.reelhouse.example -all"),
                null));
        resources.add(new LoadBalancer(
                balancer(),
                home,
                raw.apply("rh-prod-alb"),
                "application",
                "internet-facing",
                "active",
                dns,
                raw.apply("vpc-0aa11"),
                all("subnet-0c1", "subnet-0c2"),
                all("sg-0alb")));
        ResourceId certificate = arn("acm", "certificate/6c5b2f0e-0000-4000-8000-00000000beef");
        resources.add(new Certificate(
                certificate, home, raw.apply("watch") + "." + raw.apply("reelhouse.example"), List.of(), "ISSUED"));
        resources.add(new TargetGroup(
                targetGroup(),
                home,
                raw.apply("rh-web-tg"),
                "HTTP",
                3000,
                "ip",
                raw.apply("vpc-0aa11"),
                raw.apply("/api/health"),
                List.of(balancer()),
                List.of(new RegisteredTarget(raw.apply("10.20.30.40"), 3000, "healthy")),
                true));
        listener("l443", "HTTPS", 443, List.of(certificate.value()));
        listener("l80", "HTTP", 80, List.of());
    }

    private void listener(String name, String protocol, int port, List<String> certificates) {
        List<Action> forward =
                List.of(new Action("forward", 1, List.of(new WeightedTargetGroup(targetGroup(), 1)), null, null));
        ResourceId id = arn("elasticloadbalancing", "listener/app/rh-prod-alb/aa/" + name);
        resources.add(new Listener(id, home, balancer(), protocol, port, certificates, forward));
        resources.add(new ListenerRule(
                arn("elasticloadbalancing", "listener-rule/app/rh-prod-alb/aa/" + name + "/r"),
                home,
                id,
                "default",
                List.of(),
                forward));
    }

    private ResourceId database() {
        return arn("rds", "db:rh-db");
    }

    private ResourceId bucket() {
        return ResourceId.arn("arn:aws:s3:::" + raw.apply("rh-media-prod"));
    }

    private ResourceId queue(String name) {
        return arn("sqs", name);
    }

    private ResourceId secret() {
        return arn("secretsmanager", "secret:rh/db-AbC123");
    }

    private ResourceId mode() {
        return ResourceId.of(home, "service-mode/s3");
    }

    private void data() {
        resources.add(new VpcEndpoint(
                in("vpce-0f"),
                home,
                raw.apply("vpce-0f"),
                "com.amazonaws.us-east-1.secretsmanager",
                "Interface",
                "available",
                raw.apply("vpc-0aa11"),
                all("subnet-0c2"),
                List.of(),
                all("sg-0vpce"),
                true));
        resources.add(new DbInstance(
                database(),
                home,
                raw.apply("rh-db"),
                "postgres",
                "16.3",
                "available",
                raw.apply("rh-db.c9akciq32rrs.us-east-1.rds.amazonaws.com"),
                5432,
                raw.apply("vpc-0aa11"),
                all("subnet-0b9"),
                all("sg-0db"),
                false,
                false,
                null));
        resources.add(new Bucket(bucket(), home, raw.apply("rh-media-prod"), true, List.of()));
        resources.add(new Queue(
                queue("rh-jobs-dlq"),
                home,
                raw.apply("rh-jobs-dlq"),
                raw.apply("https://sqs.us-east-1.amazonaws.com/111122223333/rh-jobs-dlq"),
                false,
                null,
                null,
                List.of()));
        resources.add(new Queue(
                queue("rh-jobs"),
                home,
                raw.apply("rh-jobs"),
                raw.apply("https://sqs.us-east-1.amazonaws.com/111122223333/rh-jobs"),
                false,
                queue("rh-jobs-dlq"),
                5,
                List.of()));
        resources.add(new Secret(secret(), home, raw.apply("rh/db")));
    }

    private ResourceId role(String name) {
        return ResourceId.arn(
                "arn:aws:iam::" + home.account() + ":role/" + raw.apply("reelhouse") + "/" + raw.apply(name));
    }

    private void role(String name, List<String> managed, List<String> inline) {
        Statement trust = new Statement(
                "Allow",
                List.of(new Principal("Service", "ecs-tasks.amazonaws.com")),
                List.of(),
                List.of("sts:AssumeRole"),
                List.of(),
                List.of(),
                List.of(),
                false);
        resources.add(new Role(
                role(name),
                global,
                raw.apply(name),
                raw.apply("/reelhouse/"),
                raw.apply("AROAEXAMPLE" + name),
                List.of(trust),
                managed.stream()
                        .map(policy -> new ManagedPolicy(
                                raw.apply("arn:aws:iam::111122223333:policy/" + policy),
                                raw.apply(policy),
                                List.of(),
                                true))
                        .toList(),
                inline.stream()
                        .map(policy -> new InlinePolicy(raw.apply(policy), List.of(), true))
                        .toList()));
    }

    private void identity() {
        role("rh-ecs-exec", List.of("AmazonECSTaskExecutionRolePolicy"), List.of("exec-secrets"));
        role("rh-unused", List.of("RhOld"), List.of());
        role("rh-ingest-task", List.of("RhMediaWrite", "RhQueue"), List.of());
        role("rh-web-task", List.of("RhWebSecrets"), List.of());
    }

    private ResourceId service(String name) {
        return arn("ecs", "service/rh-prod/" + name);
    }

    private ResourceId definition(String family) {
        return arn("ecs", "task-definition/" + family + ":7");
    }

    private ResourceId cluster() {
        return arn("ecs", "cluster/rh-prod");
    }

    private void services() {
        resources.add(new EcsCluster(cluster(), home, raw.apply("rh-prod"), "ACTIVE"));
        List<ServiceLoadBalancer> behind = List.of(new ServiceLoadBalancer(targetGroup(), raw.apply("web"), 3000));
        service("rh-web", behind, all("subnet-0c1", "subnet-0c2"), all("sg-0web"));
        service(
                "rh-ingest",
                List.of(),
                all("subnet-0b9", "subnet-0c1", "subnet-0c1f", "subnet-0c2", "subnet-0d0", "subnet-0e0"),
                all("sg-0ingest"));
        definition("rh-web", "web", "rh-web-task");
        definition("rh-ingest", "ingest", "rh-ingest-task");
        resources.add(new ServiceMode(mode(), home, "s3"));
    }

    private void service(String name, List<ServiceLoadBalancer> behind, List<String> subnets, List<String> groups) {
        resources.add(new EcsService(
                service(name),
                home,
                raw.apply(name),
                cluster(),
                "ACTIVE",
                1,
                1,
                "FARGATE",
                "REPLICA",
                definition(name),
                behind,
                subnets,
                groups,
                true));
    }

    private void definition(String family, String container, String role) {
        Container only = new Container(
                raw.apply(container),
                raw.apply("111122223333.dkr.ecr.us-east-1.amazonaws.com/" + family + ":1"),
                List.of(new ContainerPort(3000, 3000, "tcp")),
                4,
                List.of(new SecretReference(raw.apply("DATABASE_URL"), secret().value())),
                List.of(raw.apply("ADMIN_PASSWORD")));
        resources.add(new TaskDefinition(
                definition(family),
                home,
                raw.apply(family),
                7,
                "ACTIVE",
                "awsvpc",
                role(role),
                role("rh-ecs-exec"),
                "512",
                "1024",
                List.of(only)));
    }

    private Evidence evidence(EvidenceKind kind, String match, ResourceId... via) {
        return new Evidence(kind, List.of(via), raw.apply(match), Certainty.INFERRED);
    }

    private void relation(
            ResourceId from, ResourceId to, RelationKind kind, List<PortPair> ports, Evidence... evidence) {
        relations.add(new Relation(from, to, kind, ports, List.of(evidence)));
    }

    private void relations() {
        relation(
                record("watch"),
                balancer(),
                RelationKind.RESOLVES_TO,
                List.of(),
                new Evidence(EvidenceKind.DNS_ALIAS, List.of(record("watch")), null, Certainty.DECLARED));
        relation(
                balancer(),
                service("rh-web"),
                RelationKind.ROUTES_TO,
                List.of(new PortPair(443, 3000, "HTTPS"), new PortPair(80, 3000, "HTTP")),
                evidence(EvidenceKind.TARGET_GROUP, "rh-web-tg", targetGroup()));
        relation(queue("rh-jobs"), queue("rh-jobs-dlq"), RelationKind.DEAD_LETTERS_TO, List.of());
        for (String name : List.of("rh-web", "rh-ingest")) {
            of(name);
        }
        relation(
                service("rh-ingest"),
                bucket(),
                RelationKind.STORES_IN,
                List.of(),
                evidence(EvidenceKind.IAM_POLICY, "RhMediaWrite", role("rh-ingest-task")),
                evidence(EvidenceKind.ENV, "MEDIA_BUCKET", definition("rh-ingest")));
        relation(
                service("rh-web"),
                bucket(),
                RelationKind.STORES_IN,
                List.of(),
                evidence(EvidenceKind.ENV, "MEDIA_BUCKET", definition("rh-web")));
        relation(
                service("rh-web"),
                queue("rh-jobs"),
                RelationKind.SENDS_TO,
                List.of(),
                evidence(EvidenceKind.IAM_POLICY, "RhQueue", role("rh-web-task")));
        relation(
                queue("rh-jobs"),
                service("rh-ingest"),
                RelationKind.RECEIVED_BY,
                List.of(),
                evidence(EvidenceKind.IAM_POLICY, "RhQueue", role("rh-ingest-task")));
    }

    private void of(String name) {
        relation(cluster(), service(name), RelationKind.RUNS, List.of());
        relation(service(name), definition(name), RelationKind.DEFINED_BY, List.of());
        relation(service(name), role(name + "-task"), RelationKind.TASK_ROLE, List.of());
        relation(service(name), role("rh-ecs-exec"), RelationKind.EXECUTION_ROLE, List.of());
        relation(service(name), secret(), RelationKind.READS_SECRET, List.of());
        relation(
                service(name),
                database(),
                RelationKind.CONNECTS_TO,
                List.of(new PortPair(null, 5432, "tcp")),
                evidence(EvidenceKind.SG_REFERENCE, "sg-0db", in("sg-0db")));
        relation(
                service(name),
                mode(),
                RelationKind.SWITCHED_TO,
                List.of(),
                evidence(EvidenceKind.ENV, "STORAGE_MODE", definition(name)));
    }
}
