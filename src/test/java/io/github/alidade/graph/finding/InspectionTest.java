package io.github.alidade.graph.finding;

import static io.github.alidade.graph.ask.Town.HOME;
import static io.github.alidade.graph.ask.Town.balancer;
import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.database;
import static io.github.alidade.graph.ask.Town.group;
import static io.github.alidade.graph.ask.Town.id;
import static io.github.alidade.graph.ask.Town.role;
import static io.github.alidade.graph.ask.Town.rule;
import static io.github.alidade.graph.ask.Town.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Town;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.FindingKind;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static List<ResourceId> found(Town town, FindingKind kind) {
        Topology topology = town.topology();
        return Inspection.of(topology, new Questions(topology)).stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::about)
                .toList();
    }

    private static Town database(GroupRule... inbound) {
        return new Town().guard("sg-db", inbound).database("db", false, "subnet-private", "sg-db");
    }

    @Test
    void aDataPortOpenToTheWorldIsFoundInBothVersions() {
        assertThat(found(database(cidr("0.0.0.0/0", 5432)), FindingKind.OPEN_STORE))
                .containsExactly(Town.database("db"));
        assertThat(found(database(cidr("::/0", 5432)), FindingKind.OPEN_STORE)).hasSize(1);
        assertThat(found(database(cidr("0.0.0.0/0", 22)), FindingKind.OPEN_STORE))
                .isEmpty();
        assertThat(found(database(group("sg-web", 5432), cidr("203.0.113.0/24", 5432)), FindingKind.OPEN_STORE))
                .isEmpty();
    }

    @Test
    void aDataPortOpenToAPublicSubnetIsFound() {
        FindingKind kind = FindingKind.STORE_OPEN_TO_PUBLIC_SUBNET;
        assertThat(found(database(cidr("10.0.0.0/16", 5432)), kind)).containsExactly(Town.database("db"));
        assertThat(found(database(cidr("10.0.2.0/24", 5432)), kind)).isEmpty();
        assertThat(found(database(cidr("0.0.0.0/0", 5432)), kind)).isEmpty();
    }

    @Test
    void plainHttpThatIsForwardedFromTheInternetIsFound() {
        assertThat(found(http("internet-facing", "forward"), FindingKind.PLAIN_HTTP))
                .containsExactly(balancer("edge"));
        assertThat(found(http("internet-facing", "redirect"), FindingKind.PLAIN_HTTP))
                .isEmpty();
        assertThat(found(http("internal", "forward"), FindingKind.PLAIN_HTTP)).isEmpty();
    }

    private static Town http(String scheme, String action) {
        ResourceId listener = ResourceId.arn(
                "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/0123456789abcdef/80");
        return new Town()
                .balancer("edge", scheme, "subnet-public", "sg-edge")
                .with(new Listener(
                        listener,
                        HOME,
                        balancer("edge"),
                        "HTTP",
                        80,
                        List.of(),
                        List.of(new Action(action, 1, List.of(), null, null))));
    }

    @Test
    void aRoleOfSeveralWorkloadsIsFoundAndOneOfOneIsNot() {
        Town town = new Town()
                .behind(null, "one", 80, "subnet-private", "both", "sg")
                .behind(null, "two", 80, "subnet-private", "both", "sg")
                .behind(null, "three", 80, "subnet-private", "own", "sg")
                .with(plain("both"), plain("own"));
        assertThat(found(town, FindingKind.SHARED_ROLE)).containsExactly(role("both"));
    }

    private static Role plain(String name, Statement... statements) {
        return new Role(
                role(name),
                HOME.global(),
                name,
                "/",
                null,
                List.of(),
                List.of(),
                List.of(new InlinePolicy("inline", List.of(statements), true)));
    }

    private static Statement allow(String action, String resource, boolean conditional) {
        return new Statement(
                "Allow", List.of(), List.of(), List.of(action), List.of(), List.of(resource), List.of(), conditional);
    }

    @Test
    void aTaskRoleThatStartsTasksIsFound() {
        Town town = new Town()
                .behind(null, "same", 80, "subnet-private", "starter", "sg")
                .behind(null, "other", 80, "subnet-private", "own", "sg");
        assertThat(found(town, FindingKind.TASK_ROLE_STARTS_TASKS)).containsExactly(service("same"));
    }

    @Test
    void aSecretInAPlainVariableIsFoundWhereSomethingRunsWithIt() {
        Town town = new Town()
                .with(task("one", "ADMIN_PASSWORD"), task("history", "ADMIN_PASSWORD"))
                .service("one", 80, "subnet-private", "sg")
                .service("none", 80, "subnet-private", "sg")
                .with(function("told", "API_KEY"), function("quiet"));
        assertThat(found(town, FindingKind.PLAIN_SECRET)).containsExactly(service("one"), Town.function("told"));
    }

    private static TaskDefinition task(String name, String... plainSecrets) {
        return new TaskDefinition(
                Town.task(name),
                HOME,
                name,
                1,
                "ACTIVE",
                "awsvpc",
                null,
                null,
                null,
                null,
                List.of(new Container(name, null, List.of(), plainSecrets.length, List.of(), List.of(plainSecrets))));
    }

    private static LambdaFunction function(String name, String... plainSecrets) {
        return new LambdaFunction(
                Town.function(name),
                HOME,
                name,
                null,
                null,
                null,
                "vpc-1",
                List.of("subnet-private"),
                List.of(),
                List.of(),
                plainSecrets.length,
                List.of(plainSecrets));
    }

    @Test
    void aServiceUsedFromPrivateSubnetsWithoutAnEndpointIsFound() {
        Bucket media = new Bucket(ResourceId.arn("arn:aws:s3:::media"), HOME, "media", true, List.of());
        StatedRelation stores =
                new StatedRelation(Town.function("inside"), media.id(), RelationKind.STORES_IN, EvidenceKind.ENV);
        Town town = new Town().with(function("inside"), media).stating(stores);
        FindingKind kind = FindingKind.MISSING_ENDPOINT;
        assertThat(found(town, kind)).containsExactly(Town.function("inside"));
        assertThat(found(town.with(endpoint("dynamodb")), kind)).hasSize(1);
        assertThat(found(town.with(endpoint("s3")), kind)).isEmpty();
    }

    private static VpcEndpoint endpoint(String service) {
        return endpoint(service, "Gateway", "rtb-private");
    }

    private static VpcEndpoint endpoint(String service, String type, String... tables) {
        return new VpcEndpoint(
                id("vpce-" + service + type),
                HOME,
                "vpce-" + service + type,
                "com.amazonaws.us-east-1." + service,
                type,
                "available",
                "vpc-1",
                List.of(),
                List.of(tables),
                List.of(),
                null);
    }

    @Test
    void anyActionOnAnyResourceIsFoundWithoutACondition() {
        Town town = new Town()
                .with(
                        plain("everything", allow("*", "*", false)),
                        plain("service", allow("s3:*", "*", false)),
                        plain("conditional", allow("*", "*", true)),
                        plain("listing", allow("s3:List*", "*", false)),
                        plain("one", allow("s3:*", "arn:aws:s3:::one/*", false)));
        assertThat(found(town, FindingKind.WILDCARD_POLICY)).containsExactly(role("everything"), role("service"));
    }

    @Test
    void aGroupThatLetsEverythingInFromAnywhereIsFound() {
        Town town = new Town()
                .guard("sg-open", rule(Peer.Kind.CIDR, "0.0.0.0/0", "-1", null, null))
                .guard("sg-web", cidr("0.0.0.0/0", 443))
                .guard("sg-inside", rule(Peer.Kind.CIDR, "10.0.0.0/8", "-1", null, null));
        assertThat(found(town, FindingKind.GROUP_OPEN_TO_ALL)).containsExactly(id("sg-open"));
    }

    @Test
    void onlyASingleZoneThatIsSaidIsFound() {
        assertThat(found(database(), FindingKind.SINGLE_AZ)).isEmpty();
        assertThat(found(new Town().with(zones("one", false), zones("unsaid", null)), FindingKind.SINGLE_AZ))
                .containsExactly(Town.database("one"));
    }

    private static DbInstance zones(String name, Boolean multiAz) {
        return new DbInstance(
                Town.database(name),
                HOME,
                name,
                "postgres",
                null,
                null,
                null,
                5432,
                null,
                List.of(),
                List.of(),
                multiAz,
                false,
                null);
    }

    @Test
    void aGroupIsUnusedOnlyWhereNetworkInterfacesWereListedWithoutAGap() {
        Town unlisted = new Town().guard("sg-idle").guard("sg-used");
        assertThat(found(unlisted, FindingKind.UNUSED_GROUP)).isEmpty();
        unlisted.with(new NetworkInterface(
                id("eni-1"), HOME, "eni-1", "vpc-1", "subnet-private", List.of(), null, List.of("sg-used"), null));
        assertThat(found(unlisted, FindingKind.UNUSED_GROUP)).containsExactly(id("sg-idle"));
        assertThat(found(unlisted.denied("ec2", "DescribeNetworkInterfaces"), FindingKind.UNUSED_GROUP))
                .isEmpty();
    }

    @Test
    void aTargetGroupIsUnhealthyOnlyIfItsTargetsAreKnownToBe() {
        assertThat(found(targets(true, "unhealthy"), FindingKind.NO_HEALTHY_TARGET))
                .hasSize(1);
        assertThat(found(targets(true, "healthy"), FindingKind.NO_HEALTHY_TARGET))
                .isEmpty();
        assertThat(found(targets(true, null), FindingKind.NO_HEALTHY_TARGET)).isEmpty();
        assertThat(found(targets(false, "unhealthy"), FindingKind.NO_HEALTHY_TARGET))
                .isEmpty();
    }

    private static Town targets(boolean known, String health) {
        ResourceId id = ResourceId.arn("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/t/0123456789");
        return new Town()
                .with(new TargetGroup(
                        id,
                        HOME,
                        "t",
                        "HTTP",
                        80,
                        "ip",
                        "vpc-1",
                        "/",
                        List.of(balancer("edge")),
                        List.of(new RegisteredTarget("10.0.2.7", 80, health)),
                        known));
    }

    @Test
    void aNameOfALoadBalancerThatIsGoneIsFoundOnlyWhereOthersWereListed() {
        DnsRecord record = alias("gone-1234567890.us-east-1.elb.amazonaws.com.");
        Town town = new Town().with(record);
        assertThat(found(town, FindingKind.DANGLING_ALIAS)).isEmpty();
        town.balancer("edge", "internet-facing", "subnet-public", "sg-edge");
        assertThat(found(town, FindingKind.DANGLING_ALIAS)).containsExactly(record.id());
        assertThat(found(town.denied("elasticloadbalancing", "DescribeLoadBalancers"), FindingKind.DANGLING_ALIAS))
                .isEmpty();
    }

    private static DnsRecord alias(String target) {
        return new DnsRecord(
                ResourceId.arn("arn:aws:route53:::hostedzone/Z1/record/app"),
                HOME.global(),
                ResourceId.arn("arn:aws:route53:::hostedzone/Z1"),
                "app.example.com.",
                "A",
                target,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void halvesOfTheWorldOpenAStoreAndAGroupTogether() {
        assertThat(found(database(cidr("0.0.0.0/1", 5432), cidr("128.0.0.0/1", 5432)), FindingKind.OPEN_STORE))
                .containsExactly(Town.database("db"));
        assertThat(found(database(cidr("0.0.0.0/1", 5432), cidr("128.0.0.0/1", 5433)), FindingKind.OPEN_STORE))
                .isEmpty();
        assertThat(found(database(cidr("0.0.0.0/1", 5432)), FindingKind.OPEN_STORE))
                .isEmpty();
        assertThat(found(
                        new Town()
                                .guard(
                                        "sg-halves",
                                        rule(Peer.Kind.CIDR, "0.0.0.0/1", "-1", null, null),
                                        rule(Peer.Kind.CIDR, "128.0.0.0/1", "-1", null, null))
                                .guard(
                                        "sg-half",
                                        rule(Peer.Kind.CIDR, "0.0.0.0/1", "-1", null, null),
                                        cidr("128.0.0.0/1", 443)),
                        FindingKind.GROUP_OPEN_TO_ALL))
                .containsExactly(id("sg-halves"));
    }

    @Test
    void aRangeOfPortsThatEndsBelowTheStoresIsNoFinding() {
        FindingKind kind = FindingKind.OPEN_STORE;
        assertThat(found(database(rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 5000, 5431)), kind))
                .isEmpty();
        assertThat(found(database(rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 5433, 6000)), kind))
                .isEmpty();
        assertThat(found(database(rule(Peer.Kind.CIDR, "0.0.0.0/0", "udp", 5432, 5432)), kind))
                .isEmpty();
        assertThat(found(database(rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 5000, 5432)), kind))
                .hasSize(1);
        assertThat(found(database(cidr("10.0.1.255/32", 5432)), FindingKind.STORE_OPEN_TO_PUBLIC_SUBNET))
                .hasSize(1);
        assertThat(found(database(cidr("10.0.1.255/32", 5433)), FindingKind.STORE_OPEN_TO_PUBLIC_SUBNET))
                .isEmpty();
    }

    /// Both are started by one role and act as their own.
    @Test
    void aRoleThatOnlyStartsSeveralTasksIsNotShared() {
        Town town = new Town()
                .behind(null, "one", 80, "subnet-private", "first", "sg")
                .behind(null, "two", 80, "subnet-private", "second", "sg")
                .with(plain("starter"), plain("first"), plain("second"));
        assertThat(found(town, FindingKind.SHARED_ROLE)).isEmpty();
    }

    @Test
    void aClusterIsInOneZoneByItsOwnWordAndItsMembersByNone() {
        Town town = new Town().with(cluster("two-zones", true), cluster("one-zone", false), member("reader"));
        assertThat(found(town, FindingKind.SINGLE_AZ))
                .containsExactly(cluster("one-zone", false).id());
    }

    private static DbCluster cluster(String name, boolean multiAz) {
        return new DbCluster(
                ResourceId.arn("arn:aws:rds:us-east-1:123456789012:cluster:" + name),
                HOME,
                name,
                "aurora-postgresql",
                null,
                null,
                null,
                null,
                5432,
                List.of(),
                multiAz,
                List.of("reader"));
    }

    private static DbInstance member(String name) {
        return new DbInstance(
                Town.database(name),
                HOME,
                name,
                "aurora-postgresql",
                null,
                null,
                null,
                5432,
                null,
                List.of(),
                List.of(),
                false,
                false,
                "two-zones");
    }

    @Test
    void anAliasOfALiveLoadBalancerIsNotDangling() {
        Town town = new Town()
                .balancer("edge", "internet-facing", "subnet-public", "sg-edge")
                .with(alias("dualstack.edge-1234567890.us-east-1.elb.amazonaws.com."));
        assertThat(found(town, FindingKind.DANGLING_ALIAS)).isEmpty();
    }

    @Test
    void aGatewayEndpointServesOnlyTheRouteTablesThatHoldIt() {
        Bucket media = new Bucket(ResourceId.arn("arn:aws:s3:::media"), HOME, "media", true, List.of());
        StatedRelation stores =
                new StatedRelation(Town.function("inside"), media.id(), RelationKind.STORES_IN, EvidenceKind.ENV);
        Town town = new Town()
                .with(function("inside"), media, endpoint("s3", "Gateway", "rtb-public"))
                .stating(stores);
        assertThat(found(town, FindingKind.MISSING_ENDPOINT)).containsExactly(Town.function("inside"));
        assertThat(found(town.with(endpoint("s3", "Interface")), FindingKind.MISSING_ENDPOINT))
                .isEmpty();
    }

    @Test
    void onlyAllTargetsThatFailMakeAGroupUnhealthy() {
        assertThat(found(targets(true, "initial"), FindingKind.NO_HEALTHY_TARGET))
                .isEmpty();
        assertThat(found(targets(true, "draining"), FindingKind.NO_HEALTHY_TARGET))
                .hasSize(1);
    }

    @Test
    void aCachesPortOpenToTheWorldIsFoundAndAnotherPortIsNot() {
        FindingKind kind = FindingKind.OPEN_STORE;
        assertThat(found(cache("redis", 6379, cidr("0.0.0.0/0", 6379)), kind)).containsExactly(CACHE);
        assertThat(found(cache("redis", 6379, cidr("0.0.0.0/0", 6380)), kind)).isEmpty();
        assertThat(found(cache("memcached", 11211, rule(Peer.Kind.CIDR6, "::/0", "tcp", 11000, 12000)), kind))
                .containsExactly(CACHE);
        assertThat(found(cache("memcached", 11211, rule(Peer.Kind.CIDR6, "2001:db8::/32", "tcp", 11000, 12000)), kind))
                .isEmpty();
    }

    @Test
    void aStoreThatDoesNotSayItsPortServesThatOfItsEngine() {
        FindingKind kind = FindingKind.OPEN_STORE;
        assertThat(found(cache("redis", null, cidr("0.0.0.0/0", 6379)), kind)).containsExactly(CACHE);
        assertThat(found(cache("redis", null, cidr("0.0.0.0/0", 443)), kind)).isEmpty();
        assertThat(found(cache("memcached", null, cidr("0.0.0.0/0", 11211)), kind))
                .containsExactly(CACHE);
        assertThat(found(cache("memcached", null, cidr("0.0.0.0/0", 6379)), kind))
                .isEmpty();
    }

    private static final ResourceId CACHE =
            ResourceId.arn("arn:aws:elasticache:us-east-1:123456789012:cluster:sessions");

    private static Town cache(String engine, Integer port, GroupRule inbound) {
        return new Town()
                .guard("sg-cache", inbound)
                .with(new CacheCluster(
                        CACHE, HOME, "sessions", engine, null, null, null, port, List.of("sg-cache"), null));
    }

    @Test
    void theWholeInternetOfVersionSixIsFoundAndAPartOfItIsNot() {
        FindingKind kind = FindingKind.GROUP_OPEN_TO_ALL;
        assertThat(found(new Town().guard("sg-six", rule(Peer.Kind.CIDR6, "::/0", "-1", null, null)), kind))
                .containsExactly(id("sg-six"));
        assertThat(found(
                        new Town()
                                .guard(
                                        "sg-halves",
                                        rule(Peer.Kind.CIDR6, "2000::/4", "-1", null, null),
                                        rule(Peer.Kind.CIDR6, "3000::/4", "-1", null, null)),
                        kind))
                .containsExactly(id("sg-halves"));
        for (String part : List.of("2000::/4", "8000::/1", "2001:db8::/32", "fe80::/10", "fd00::/8")) {
            assertThat(found(new Town().guard("sg-part", rule(Peer.Kind.CIDR6, part, "-1", null, null)), kind))
                    .isEmpty();
        }
        assertThat(found(database(rule(Peer.Kind.CIDR6, "fd00::/8", "tcp", 5432, 5432)), FindingKind.OPEN_STORE))
                .isEmpty();
    }

    private static boolean wild(Statement... statements) {
        return !found(new Town().with(plain("role", statements)), FindingKind.WILDCARD_POLICY)
                .isEmpty();
    }

    private static Statement statement(
            String effect, List<String> actions, List<String> notActions, List<String> resources, List<String> not) {
        return new Statement(effect, List.of(), List.of(), actions, notActions, resources, not, false);
    }

    private static Statement deny(String action, String resource) {
        return statement("Deny", List.of(action), List.of(), List.of(resource), List.of());
    }

    @Test
    void allButSomeIsAnyInActionsAndInResources() {
        assertThat(wild(statement("Allow", List.of(), List.of("iam:*"), List.of("*"), List.of())))
                .isTrue();
        assertThat(wild(statement("Allow", List.of(), List.of("iam:*"), List.of("arn:aws:s3:::media/*"), List.of())))
                .isFalse();
        assertThat(wild(statement("Allow", List.of("s3:*"), List.of(), List.of(), List.of("arn:aws:s3:::media"))))
                .isTrue();
        assertThat(wild(statement("Allow", List.of("s3:GetObject"), List.of(), List.of(), List.of("arn:aws:s3:::x"))))
                .isFalse();
        assertThat(wild(statement("Deny", List.of(), List.of("iam:*"), List.of("*"), List.of())))
                .isFalse();
    }

    @Test
    void aWildcardThatIsDeniedAgainIsNone() {
        assertThat(wild(allow("*", "*", false), deny("*", "*"))).isFalse();
        assertThat(wild(allow("s3:*", "*", false), deny("S3:*", "*"))).isFalse();
        assertThat(wild(allow("s3:*", "*", false), deny("*", "*"))).isFalse();
        // All but listing is denied: what is left is a list of actions.
        assertThat(wild(
                        allow("*", "*", false),
                        statement("Deny", List.of(), List.of("s3:ListBucket"), List.of("*"), List.of())))
                .isFalse();
        assertThat(wild(allow("*", "*", false), deny("iam:*", "*"))).isTrue();
        assertThat(wild(allow("s3:*", "*", false), deny("s3:Delete*", "*"))).isTrue();
        assertThat(wild(allow("s3:*", "*", false), deny("s3:*", "arn:aws:s3:::media/*")))
                .isTrue();
        assertThat(wild(allow("*", "*", false), statement("Deny", List.of(), List.of("s3:*"), List.of("*"), List.of())))
                .isTrue();
        assertThat(wild(
                        allow("s3:*", "*", false),
                        new Statement(
                                "Deny",
                                List.of(),
                                List.of(),
                                List.of("s3:*"),
                                List.of(),
                                List.of("*"),
                                List.of(),
                                true)))
                .isTrue();
    }

    /// A replica is read from, but does not take over by itself.
    @Test
    void aReplicaMakesNoDatabaseStandInSeveralZones() {
        assertThat(found(new Town().with(zones("main", false), zones("replica", true)), FindingKind.SINGLE_AZ))
                .containsExactly(Town.database("main"));
    }

    /// What another group lets in gains access as soon as it is carried: being named there is no use.
    @Test
    void aGroupThatAnotherOneLetsInIsUnusedUntilSomethingCarriesIt() {
        Town town = new Town()
                .guard("sg-migrate")
                .guard("sg-itself", group("sg-itself", 443))
                .guard("sg-idle")
                .guard("sg-db", group("sg-migrate", 5432))
                .with(new NetworkInterface(
                        id("eni-1"),
                        HOME,
                        "eni-1",
                        "vpc-1",
                        "subnet-private",
                        List.of(),
                        null,
                        List.of("sg-db"),
                        null));
        assertThat(found(town, FindingKind.UNUSED_GROUP))
                .containsExactly(id("sg-migrate"), id("sg-itself"), id("sg-idle"));
        assertThat(found(town.service("migration", 80, "subnet-private", "sg-migrate"), FindingKind.UNUSED_GROUP))
                .containsExactly(id("sg-itself"), id("sg-idle"));
    }

    @Test
    void aTargetGroupWithoutTargetsIsFoundOnlyWhereRequestsComeToIt() {
        assertThat(found(new Town().with(empty(List.of(balancer("edge")))), FindingKind.NO_HEALTHY_TARGET))
                .hasSize(1);
        assertThat(found(new Town().with(empty(List.of())), FindingKind.NO_HEALTHY_TARGET))
                .isEmpty();
    }

    private static TargetGroup empty(List<ResourceId> balancers) {
        return new TargetGroup(
                ResourceId.arn("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/t/0123456789"),
                HOME,
                "t",
                "HTTP",
                80,
                "ip",
                "vpc-1",
                "/",
                balancers,
                List.of(),
                true);
    }
}
