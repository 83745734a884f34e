package io.github.alidade.correlation;

import static io.github.alidade.correlation.Account.lets;
import static io.github.alidade.correlation.Account.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Route;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups, and what follows from whom they let in: connections, calls, endpoints.
class SecurityGroupsTest {
    private static final ResourceId INTERNET = new ResourceId("internet");

    @Test
    void severalRulesOfOnePeerAreOneRelationWithSeveralPorts() {
        Account account = new Account()
                .groupNamed("sg-web", lets("sg-lb", 3000), lets("sg-lb", 3001), lets("sg-lb", "udp", 53, 53))
                .groupNamed("sg-lb");
        assertThat(account.relations(RelationKind.MAY_REACH))
                .containsExactly(new Relation(
                        Account.id("sg-lb"),
                        Account.id("sg-web"),
                        RelationKind.MAY_REACH,
                        List.of(
                                new PortPair(null, 3000, "tcp"),
                                new PortPair(null, 3001, "tcp"),
                                new PortPair(null, 53, "udp")),
                        List.of(Why.declared(EvidenceKind.SG_REFERENCE, Account.id("sg-web")))));
    }

    @Test
    void allPortsRangesAndTypesAreNoSinglePort() {
        Account account = new Account()
                .groupNamed(
                        "sg-web",
                        lets("sg-lb", "-1", null, null),
                        lets("sg-lb", "tcp", 8000, 8100),
                        lets("sg-lb", "icmp", 8, 8));
        assertThat(account.relations(RelationKind.MAY_REACH).getFirst().ports())
                .containsExactly(
                        new PortPair(null, null, "-1"),
                        new PortPair(null, null, "tcp"),
                        new PortPair(null, null, "icmp"));
    }

    @Test
    void theWorldIsTheInternetInBothFamiliesAndRangesAreNodes() {
        Account account = new Account()
                .groupNamed(
                        "sg-lb",
                        range("0.0.0.0/0", 443),
                        range("::/0", 443),
                        range("203.0.113.0/24", 22),
                        range("2001:db8::/32", 22));
        assertThat(account.relations(RelationKind.MAY_REACH))
                .extracting(Relation::source)
                .containsExactly(INTERNET, new ResourceId("cidr/203.0.113.0/24"), new ResourceId("cidr/2001:db8::/32"));
        assertThat(account.correlated().made())
                .extracting(Resource::kind)
                .containsExactly(
                        ResourceKind.INTERNET,
                        ResourceKind.ADDRESS_RANGE,
                        ResourceKind.ADDRESS_RANGE,
                        ResourceKind.VPC);
    }

    @Test
    void groupsThatAreOnlyNamedAreThereAndSaySo() {
        GroupRule foreign = new GroupRule(new Peer(Peer.Kind.GROUP, "sg-far", "111122223333"), "tcp", 443, 443, null);
        GroupRule list = new GroupRule(new Peer(Peer.Kind.PREFIX_LIST, "pl-1", null), "tcp", 443, 443, null);
        Account account = new Account().groupNamed("sg-db", lets("sg-ghost", 5432), foreign, list);
        assertThat(account.correlated().made())
                .extracting(Resource::id)
                .containsExactly(
                        Account.id("sg-ghost"),
                        new ResourceId("111122223333/us-east-1/sg-far"),
                        Account.id("pl-1"),
                        Account.id("vpc-1"));
        assertThat(account.undescribed()).containsEntry("sg-far", ResourceKind.SECURITY_GROUP);
    }

    @Test
    void anAttachedGroupThatNobodyDescribesIsOneNodeForAll() {
        Account account = new Account().serviceNamed("a", "sg-lost").serviceNamed("b", "sg-lost");
        assertThat(account.edges(RelationKind.IN_GROUP)).containsExactly("a -> sg-lost", "b -> sg-lost");
        assertThat(account.undescribed()).containsEntry("sg-lost", ResourceKind.SECURITY_GROUP);
    }

    @Test
    void circlesAndSelfReferencesAreFine() {
        Account account = new Account()
                .groupNamed("sg-a", lets("sg-b", 1), lets("sg-a", 2))
                .groupNamed("sg-b", lets("sg-a", 3));
        assertThat(account.edges(RelationKind.MAY_REACH))
                .containsExactly("sg-b -> sg-a", "sg-a -> sg-a", "sg-a -> sg-b");
    }

    private static Account reaching(GroupRule rule) {
        return new Account()
                .serviceNamed("web", "sg-web")
                .databaseNamed("db", 5432, "sg-db")
                .groupNamed("sg-web")
                .groupNamed("sg-db", rule);
    }

    @Test
    void aServiceConnectsToADatabaseWhoseGroupLetsItIn() {
        assertThat(reaching(lets("sg-web", 5432)).relations(RelationKind.CONNECTS_TO))
                .containsExactly(new Relation(
                        Account.service("web"),
                        Account.database("db"),
                        RelationKind.CONNECTS_TO,
                        List.of(new PortPair(null, 5432, null)),
                        List.of(Why.inferred(
                                EvidenceKind.SG_REFERENCE,
                                "sg-db<-sg-web",
                                Account.id("sg-db"),
                                Account.id("sg-web")))));
    }

    @ParameterizedTest
    @CsvSource({
        "tcp, 5432, 5432, true",
        "6, 5432, 5432, true",
        "tcp, 5000, 6000, true",
        "tcp, 0, 65535, true",
        "-1, , , true",
        "tcp, 22, 22, false",
        "tcp, 5433, 6000, false",
        "udp, 5432, 5432, false",
        "icmp, 8, 0, false"
    })
    void onlyRulesThatLetItsPortInCount(String protocol, Integer from, Integer to, boolean connects) {
        assertThat(reaching(lets("sg-web", protocol, from, to)).edges(RelationKind.CONNECTS_TO))
                .isEqualTo(connects ? List.of("web -> db") : List.of());
    }

    @Test
    void anAddressRangeIsNoServicesConnection() {
        assertThat(reaching(range("10.0.0.0/8", 5432)).relations(RelationKind.CONNECTS_TO))
                .isEmpty();
    }

    @Test
    void aDatabaseOfAnUnknownPortIsReachedByAnyPortOfTcp() {
        Account account = new Account()
                .serviceNamed("web", "sg-web")
                .databaseNamed("db", null, "sg-db")
                .groupNamed("sg-db", lets("sg-web", 3306));
        assertThat(account.relations(RelationKind.CONNECTS_TO).getFirst().ports())
                .containsExactly(new PortPair(null, 3306, "tcp"));
    }

    @Test
    void variablesAreSaidBeforeSecretsAndGroups() {
        Account account = new Account()
                .service(
                        "web",
                        List.of(),
                        List.of(),
                        List.of("sg-web"),
                        List.of(new SecretReference(
                                "DB_PASSWORD",
                                Account.secret("orders-db-AbCdEf").value())))
                .databaseNamed("orders-db", 5432, "sg-db")
                .groupNamed("sg-db", lets("sg-web", 5432))
                .variable("web", "DB_HOST", Account.endpoint("orders-db"));
        assertThat(account.relations(RelationKind.CONNECTS_TO)).singleElement().satisfies(relation -> assertThat(
                        relation.evidence())
                .containsExactly(
                        Why.declared(EvidenceKind.ENV, "DB_HOST", Account.task("web")),
                        Why.inferred(EvidenceKind.SECRET, "DB_PASSWORD", Account.task("web")),
                        Why.inferred(
                                EvidenceKind.SG_REFERENCE,
                                "sg-db<-sg-web",
                                Account.id("sg-db"),
                                Account.id("sg-web"))));
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, prod/orders-db/url-AbCdEf, true",
        "API_KEY, prod/orders-db/key-AbCdEf, false",
        "DATABASE_URL, prod/orders-db-old/url-AbCdEf, false",
        "DATABASE_URL, prod/my-orders-db-AbCdEf, false"
    })
    void aSecretIsADatabasesIfItIsNamedAfterItAsAWhole(String variable, String name, boolean connects) {
        Account account = new Account()
                .service(
                        "web",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new SecretReference(
                                variable, Account.secret(name).value())))
                .databaseNamed("orders-db", 5432);
        assertThat(account.edges(RelationKind.CONNECTS_TO))
                .isEqualTo(connects ? List.of("web -> orders-db") : List.of());
    }

    @Test
    void aServiceConnectsToTheClusterAndNotToEachMember() {
        DbCluster cluster = new DbCluster(
                Account.arn("rds", "cluster:aurora"),
                Account.HOME,
                "aurora",
                "aurora-postgresql",
                null,
                null,
                null,
                null,
                5432,
                List.of("sg-db"),
                true,
                List.of("aurora-1"));
        DbInstance member = new DbInstance(
                Account.database("aurora-1"),
                Account.HOME,
                "aurora-1",
                null,
                null,
                null,
                null,
                5432,
                null,
                List.of(),
                List.of("sg-db"),
                null,
                null,
                "aurora");
        Account account = new Account()
                .serviceNamed("web", "sg-web")
                .with(member, cluster)
                .groupNamed("sg-db", lets("sg-web", 5432));
        assertThat(account.edges(RelationKind.CONNECTS_TO)).containsExactly("web -> aurora");
        assertThat(account.edges(RelationKind.HAS_MEMBER)).containsExactly("aurora -> aurora-1");
    }

    private static Account calling(List<Integer> ports, GroupRule rule) {
        return new Account()
                .serviceNamed("front", "sg-front")
                .service("back", ports, List.of(), List.of("sg-back"), List.of())
                .groupNamed("sg-front")
                .groupNamed("sg-back", rule);
    }

    @Test
    void aServiceCallsAnotherThatLetsItInOnAContainersPort() {
        assertThat(calling(List.of(9090, 8080), lets("sg-front", "tcp", 8000, 8100))
                        .relations(RelationKind.CALLS))
                .containsExactly(new Relation(
                        Account.service("front"),
                        Account.service("back"),
                        RelationKind.CALLS,
                        List.of(new PortPair(null, 8080, "tcp")),
                        List.of(Why.inferred(
                                EvidenceKind.SG_REFERENCE,
                                "sg-back<-sg-front",
                                Account.id("sg-back"),
                                Account.id("sg-front")))));
    }

    @Test
    void aPortThatNobodyListensOnIsNoCall() {
        assertThat(calling(List.of(8080), lets("sg-front", 22)).relations(RelationKind.CALLS))
                .isEmpty();
    }

    @Test
    void whereNoPortsAreToldAnyWillDo() {
        assertThat(calling(List.of(), lets("sg-front", 9090))
                        .relations(RelationKind.CALLS)
                        .getFirst()
                        .ports())
                .containsExactly(new PortPair(null, 9090, "tcp"));
    }

    @Test
    void servicesThatShareOneGroupDoNotCallEachOtherForThat() {
        Account account = new Account()
                .serviceNamed("a", "sg-all")
                .serviceNamed("b", "sg-all")
                .groupNamed("sg-all", lets("sg-all", "-1", null, null));
        assertThat(account.relations(RelationKind.CALLS)).isEmpty();
    }

    private static VpcEndpoint endpoint(String type, List<String> tables, String... groups) {
        return new VpcEndpoint(
                Account.id("vpce-1"),
                Account.HOME,
                "vpce-1",
                "com.amazonaws.us-east-1.secretsmanager",
                type,
                "available",
                "vpc-1",
                List.of(),
                tables,
                List.of(groups),
                true);
    }

    @ParameterizedTest
    @CsvSource({"443, true", "5432, false"})
    void aServiceUsesAnInterfaceWhoseGroupLetsItInOnHttps(int port, boolean uses) {
        Account account = new Account()
                .serviceNamed("web", "sg-web")
                .groupNamed("sg-web")
                .groupNamed("sg-endpoints", lets("sg-web", port))
                .with(endpoint("Interface", List.of(), "sg-endpoints"));
        assertThat(account.edges(RelationKind.USES_ENDPOINT)).isEqualTo(uses ? List.of("web -> vpce-1") : List.of());
    }

    private static EcsService in(String subnet, String... groups) {
        return new EcsService(
                Account.service("web"),
                Account.HOME,
                "web",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(subnet),
                List.of(groups),
                null);
    }

    private static Subnet subnet(String id, String vpc) {
        return new Subnet(Account.id(id), Account.HOME, id, null, vpc, null, null);
    }

    @Test
    void anEndpointOfAnotherVpcIsNotUsed() {
        Account account = new Account()
                .with(in("subnet-2", "sg-web"), subnet("subnet-2", "vpc-2"))
                .groupNamed("sg-endpoints", lets("sg-web", 443))
                .with(endpoint("Interface", List.of(), "sg-endpoints"));
        assertThat(account.relations(RelationKind.USES_ENDPOINT)).isEmpty();
    }

    private static RouteTable table(String id, boolean main, String... subnets) {
        return new RouteTable(
                Account.id(id),
                Account.HOME,
                id,
                "vpc-1",
                List.of(subnets),
                main,
                List.of(new Route("10.0.0.0/16", "local", null)));
    }

    @Test
    void aGatewayIsUsedByTheRoutesOfTheSubnet() {
        Account own = new Account()
                .with(in("subnet-1"), subnet("subnet-1", "vpc-1"))
                .with(table("rtb-main", true), table("rtb-own", false, "subnet-1"))
                .with(endpoint("Gateway", List.of("rtb-own")));
        assertThat(own.edges(RelationKind.USES_ENDPOINT)).containsExactly("web -> vpce-1");
        Account main = new Account()
                .with(in("subnet-1"), subnet("subnet-1", "vpc-1"))
                .with(table("rtb-main", true), table("rtb-other", false, "subnet-9"))
                .with(endpoint("Gateway", List.of("rtb-main")));
        assertThat(main.edges(RelationKind.USES_ENDPOINT)).containsExactly("web -> vpce-1");
        // The subnet's own table may be one of those that were not seen.
        assertThat(main.partly("ec2", "DescribeRouteTables").edges(RelationKind.USES_ENDPOINT))
                .isEmpty();
        Account other = new Account()
                .with(in("subnet-1"), subnet("subnet-1", "vpc-1"))
                .with(table("rtb-main", true), table("rtb-own", false, "subnet-1"))
                .with(endpoint("Gateway", List.of("rtb-main")));
        assertThat(other.relations(RelationKind.USES_ENDPOINT)).isEmpty();
    }

    @Test
    void servicesAreInTheVpcOfTheirSubnets() {
        Account account = new Account().with(in("subnet-1"), subnet("subnet-1", "vpc-1"));
        assertThat(account.edges(RelationKind.IN_VPC)).containsExactly("web -> vpc-1", "subnet-1 -> vpc-1");
        assertThat(account.edges(RelationKind.IN_SUBNET)).containsExactly("web -> subnet-1");
        assertThat(account.undescribed()).containsExactly(java.util.Map.entry("vpc-1", ResourceKind.VPC));
    }

    @Test
    void aGroupOfManyAndAGroupOfManyTellNothingOfAnyTwo() {
        Account account = new Account().groupNamed("sg-front").groupNamed("sg-back", lets("sg-front", 80));
        for (int i = 0; i < 150; i++) {
            account.serviceNamed("front-" + i, "sg-front").serviceNamed("back-" + i, "sg-back");
        }
        assertThat(account.relations(RelationKind.CALLS)).isEmpty();
    }
}
