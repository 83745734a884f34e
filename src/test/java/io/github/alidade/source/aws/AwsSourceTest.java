package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.correlation.EnvironmentReader;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Tables;
import io.github.alidade.table.TextTables;
import io.github.alidade.vocabulary.GapReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A live account, as an emulator plays it. A test that would wait for ever is stopped.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@ResourceLock(Emulated.EMULATOR)
class AwsSourceTest {
    private Moto moto;

    @BeforeEach
    void start() {
        moto = Moto.empty();
    }

    @Test
    void everyKindOfTheFictionalAccountIsCollected() throws Exception {
        new Seeder(moto.endpoint()).streamora();
        Findings findings = Live.collect(moto.endpoint(), "us-east-1");
        assertThat(findings.inventory().gaps()).isEmpty();
        Map<String, Long> counts = findings.inventory().resources().stream()
                .collect(Collectors.groupingBy(
                        (Resource resource) -> resource.kind().word(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("bucket", 1L),
                        Map.entry("certificate", 1L),
                        Map.entry("db-instance", 1L),
                        Map.entry("dns-record", 4L),
                        Map.entry("ecs-cluster", 1L),
                        Map.entry("ecs-service", 2L),
                        Map.entry("hosted-zone", 1L),
                        Map.entry("internet-gateway", 1L),
                        Map.entry("listener", 2L),
                        Map.entry("listener-rule", 2L),
                        Map.entry("load-balancer", 1L),
                        Map.entry("log-group", 2L),
                        Map.entry("network-interface", 1L),
                        Map.entry("prefix-list", 6L),
                        Map.entry("queue", 2L),
                        Map.entry("role", 3L),
                        Map.entry("route-table", 3L),
                        Map.entry("secret", 1L),
                        Map.entry("security-group", 8L),
                        Map.entry("subnet", 12L),
                        Map.entry("target-group", 1L),
                        Map.entry("task-definition", 2L),
                        Map.entry("vpc", 2L),
                        Map.entry("vpc-endpoint", 1L))));
        assertThat(findings.environment()).hasSize(6);
    }

    @Test
    void theLiveAccountGivesThePublicExportByteForByte() throws Exception {
        new Seeder(moto.endpoint()).streamora();
        assertThat(publicExport(Live.collect(moto.endpoint(), "us-east-1"))).isEqualTo(golden());
    }

    @Test
    void pagesOfThreeAndThrottlingChangeNothing() throws Exception {
        new Seeder(moto.endpoint()).streamora();
        Inventory plain = Live.collect(moto.endpoint(), "us-east-1").inventory();
        try (StrictProxy proxy = new StrictProxy(moto.endpoint()).pagesOf(3).throttlingEvery(7)) {
            assertThat(Live.collect(proxy.endpoint(), "us-east-1").inventory()).isEqualTo(plain);
        }
    }

    @Test
    void allOfAHundredAndThirtyServicesAreThere() throws Exception {
        new Seeder(moto.endpoint()).services("us-east-1", "jobs", 130);
        try (StrictProxy proxy = new StrictProxy(moto.endpoint())) {
            Inventory inventory = Live.source(proxy.endpoint(), List.of("us-east-1"), List.of("ecs"))
                    .read(Progress.none())
                    .inventory();
            assertThat(inventory.gaps()).isEmpty();
            assertThat(of(EcsService.class, inventory).map(EcsService::name))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 130).mapToObj(i -> "job-" + i).toList());
            assertThat(proxy.calls())
                    .isEqualTo(Map.of(
                            "sts:GetCallerIdentity", 1,
                            "ecs:ListClusters", 1,
                            "ecs:DescribeClusters", 1,
                            "ecs:ListServices", 2,
                            "ecs:DescribeServices", 13,
                            "ecs:DescribeTaskDefinition", 1));
        }
    }

    @Test
    void clustersOfOneNameInTwoRegionsAreTwo() throws Exception {
        new Seeder(moto.endpoint()).services("us-east-1", "prod", 1);
        new Seeder(moto.endpoint()).services("eu-west-1", "prod", 2);
        Inventory inventory = Live.source(moto.endpoint(), List.of("us-east-1", "eu-west-1"), List.of("ecs"))
                .read(Progress.none())
                .inventory();
        assertThat(of(EcsCluster.class, inventory))
                .extracting(
                        cluster -> cluster.home().region(), EcsCluster::name, cluster -> of(EcsService.class, inventory)
                                .filter(service -> cluster.id().equals(service.cluster()))
                                .count())
                .containsExactly(tuple("us-east-1", "prod", 1L), tuple("eu-west-1", "prod", 2L));
    }

    @Test
    void callsAreNotManyMoreThanNeeded() throws Exception {
        new Seeder(moto.endpoint()).streamora();
        try (StrictProxy proxy = new StrictProxy(moto.endpoint())) {
            Live.collect(proxy.endpoint(), "us-east-1");
            // 2 + listeners + clusters + pages of services + batches + task definitions + roles + inline and managed
            // policies + 8
            int needed = 2 + 2 + 1 + 1 + 1 + 2 + 3 * 3 + 1 + 2 * 4 + 8;
            Set<String> columns = Set.of(
                    "sts:GetCallerIdentity",
                    "elasticloadbalancing:DescribeLoadBalancers",
                    "elasticloadbalancing:DescribeListeners",
                    "elasticloadbalancing:DescribeRules",
                    "elasticloadbalancing:DescribeTargetGroups",
                    "ecs:ListClusters",
                    "ecs:ListServices",
                    "ecs:DescribeServices",
                    "ecs:DescribeTaskDefinition",
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeVpcEndpoints",
                    "rds:DescribeDBInstances",
                    "rds:DescribeDBClusters",
                    "s3:ListBuckets",
                    "route53:ListHostedZones",
                    "route53:ListResourceRecordSets");
            int made = proxy.calls().entrySet().stream()
                    .filter(entry ->
                            columns.contains(entry.getKey()) || entry.getKey().startsWith("iam:"))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            assertThat(made).isLessThanOrEqualTo(needed * 11 / 10);
            // The AWS CLI took 68 calls for the whole account.
            assertThat(proxy.count()).isLessThanOrEqualTo(68 * 11 / 10);
        }
    }

    @Test
    void cancelStopsAndKeepsWhatHasArrived() throws Exception {
        new Seeder(moto.endpoint()).services("us-east-1", "jobs", 3);
        try (StrictProxy proxy =
                new StrictProxy(moto.endpoint()).failing(StrictProxy.Fault.HANG, "rds:DescribeDBInstances")) {
            AtomicBoolean pressed = new AtomicBoolean();
            Map<String, CollectCell> matrix = new ConcurrentHashMap<>();
            CollectListener listener = cell -> {
                matrix.put(cell.service(), cell);
                if (cell.service().equals("ecs") && cell.state() == CollectCell.State.DONE) {
                    pressed.set(true);
                }
            };
            Inventory inventory = Live.source(
                            proxy.endpoint(), List.of("us-east-1"), List.of("ecs", "rds"), listener, Live.HASTY)
                    .read(cancelledBy(pressed))
                    .inventory();
            assertThat(of(EcsService.class, inventory)).hasSize(3);
            assertThat(inventory.gaps())
                    .containsExactly(
                            new Gap(GapReason.CANCELLED, "rds", "us-east-1", "DescribeDBClusters", null),
                            new Gap(GapReason.CANCELLED, "rds", "us-east-1", "DescribeDBInstances", null));
            assertThat(matrix.get("ecs"))
                    .isEqualTo(new CollectCell("ecs", "us-east-1", CollectCell.State.DONE, 5, 5, 0));
            assertThat(matrix.get("rds").state()).isEqualTo(CollectCell.State.CANCELLED);
        }
    }

    @Test
    void theMatrixIsToldBeforeAndWhileCollecting() throws Exception {
        AwsSource source =
                Live.source(moto.endpoint(), List.of("us-east-1", "eu-west-1"), List.of("rds", "cloudfront"));
        assertThat(source.plannedCells())
                .extracting(CollectCell::service, CollectCell::region)
                .containsExactly(
                        tuple("rds", "us-east-1"), tuple("rds", "eu-west-1"), tuple("cloudfront", Home.GLOBAL));
        assertThat(source.plannedCalls())
                .containsExactly(
                        "cloudfront:ListDistributions",
                        "rds:DescribeDBClusters",
                        "rds:DescribeDBInstances",
                        "sts:GetCallerIdentity");
    }

    @Test
    void whoAmISaysAccountAndName() throws Exception {
        assertThat(Live.source(moto.endpoint(), List.of("us-east-1"), List.of()).whoAmI())
                .isEqualTo("user/moto in account " + Moto.ACCOUNT);
    }

    @Test
    void aRoleWithMfaIsAssumedWithTheCodeThatTheUserGives() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        MfaPrompt prompt = profile -> {
            asked.add(profile);
            return Optional.of("123456");
        };
        AwsSource source = new AwsSource(
                new AwsConnection("guarded", List.of(), List.of("sqs"), moto.endpoint()),
                Live.profiles("""
                        [profile tests]
                        aws_access_key_id = testing
                        aws_secret_access_key = testing
                        [profile guarded]
                        role_arn = arn:aws:iam::123456789012:role/reader
                        source_profile = tests
                        mfa_serial = arn:aws:iam::123456789012:mfa/ann
                        region = eu-west-1
                        """),
                prompt,
                CollectListener.none(),
                Live.HASTY);
        assertThat(source.regions()).containsExactly("eu-west-1");
        assertThat(source.whoAmI()).isEqualTo("assumed-role/reader/alidade in account " + Moto.ACCOUNT);
        assertThat(source.read(Progress.none()).inventory().gaps()).isEmpty();
        // The session of the test button serves the collection, too.
        assertThat(asked).containsExactly("guarded");
    }

    private static Progress cancelledBy(AtomicBoolean pressed) {
        return new Progress() {
            @Override
            public void at(String step, long done, long total) {}

            @Override
            public boolean cancelled() {
                return pressed.get();
            }
        };
    }

    private static <T extends Resource> Stream<T> of(Class<T> kind, Inventory inventory) {
        return inventory.resources().stream().filter(kind::isInstance).map(kind::cast);
    }

    static String publicExport(Findings findings) {
        Inventory inventory = findings.inventory().with(EnvironmentReader.references(findings));
        Correlated correlated = Correlation.correlate(inventory);
        List<Resource> all = Stream.concat(inventory.resources().stream(), correlated.made().stream())
                .toList();
        ShownTopology shown = new Redactor()
                .show(new Topology(all, correlated.relations(), inventory.gaps(), false), Exposure.PUBLIC);
        return TextTables.write(Tables.of(shown), shown.warnings(), false);
    }

    static String golden() throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream("public-export.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
