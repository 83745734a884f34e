package io.github.alidade.graph.ask;

import static io.github.alidade.graph.ask.Town.balancer;
import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.database;
import static io.github.alidade.graph.ask.Town.everything;
import static io.github.alidade.graph.ask.Town.group;
import static io.github.alidade.graph.ask.Town.id;
import static io.github.alidade.graph.ask.Town.role;
import static io.github.alidade.graph.ask.Town.rule;
import static io.github.alidade.graph.ask.Town.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer.Effect;
import io.github.alidade.graph.ask.Answer.Path;
import io.github.alidade.graph.ask.Reason.Said;
import io.github.alidade.graph.ask.Reason.What;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static Path fromTheInternet(Town town, ResourceId target) {
        Questions questions = town.questions();
        return questions.path(questions.internet(), target);
    }

    private static List<ResourceId> stops(Path path) {
        return path.hops().stream().map(Hop::target).toList();
    }

    private static List<What> said(Path path) {
        return path.direct().crossing().reasons().stream()
                .filter(Said.class::isInstance)
                .map(reason -> ((Said) reason).what())
                .toList();
    }

    /// internet -> edge (443) -> web (3000) -> db (5432)
    private static Town threeTiers() {
        return new Town()
                .guard("sg-edge", cidr("0.0.0.0/0", 443))
                .guard("sg-web", group("sg-edge", 3000))
                .guard("sg-db", group("sg-web", 5432))
                .balancer("edge", "internet-facing", "subnet-public", "sg-edge")
                .behind("edge", "web", 3000, "subnet-private", "web-role", "sg-web")
                .database("db", false, "subnet-private", "sg-db");
    }

    @Test
    void theInternetReachesADatabaseOnlyThroughTheApplication() {
        Path path = fromTheInternet(threeTiers(), database("db"));
        assertThat(path.verdict()).isEqualTo(Verdict.YES);
        assertThat(stops(path)).containsExactly(balancer("edge"), service("web"), database("db"));
        assertThat(path.direct().verdict()).isEqualTo(Verdict.NO);
        assertThat(said(path)).containsExactly(What.NOT_PUBLICLY_ACCESSIBLE, What.IN_PRIVATE_SUBNETS);
        assertThat(path.direct().crossing().reasons().getFirst())
                .isEqualTo(new Reason.NotLetIn(
                        database("db"), List.of(id("sg-db")), List.of(Traffic.tcp(5432)), List.of(id("sg-web"))));
    }

    @Test
    void anOpenDatabaseInAPublicSubnetIsReachedDirectly() {
        Town town = new Town().guard("sg-db", cidr("0.0.0.0/0", 5432)).database("db", true, "subnet-public", "sg-db");
        Path path = fromTheInternet(town, database("db"));
        assertThat(path.direct().verdict()).isEqualTo(Verdict.YES);
        assertThat(stops(path)).containsExactly(database("db"));
    }

    @Test
    void anOpenGroupIsNotEnoughInAPrivateSubnet() {
        Town town = new Town().guard("sg-db", cidr("0.0.0.0/0", 5432)).database("db", true, "subnet-private", "sg-db");
        assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void twoHalvesOfTheWorldOpenADatabase() {
        Town town = new Town()
                .guard("sg-db", cidr("0.0.0.0/1", 5432), cidr("128.0.0.0/1", 5432))
                .database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.YES);
        Town half = new Town().guard("sg-db", cidr("0.0.0.0/1", 5432)).database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(half, database("db")).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void onlyIPv6IsNeitherYesNorNo() {
        Town town = new Town().guard("sg-db", cidr("::/0", 5432)).database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anotherPortIsNoWay() {
        Town town = new Town().guard("sg-db", cidr("0.0.0.0/0", 5433)).database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void aRangeOfPortsAndAllTrafficCoverThePort() {
        for (GroupRule rule : List.of(
                rule(Peer.Kind.CIDR, "0.0.0.0/0", "tcp", 5000, 6000),
                rule(Peer.Kind.CIDR, "0.0.0.0/0", "6", 5432, 5432),
                rule(Peer.Kind.CIDR, "0.0.0.0/0", "-1", null, null))) {
            Town town = new Town().guard("sg-db", rule).database("db", true, "subnet-public", "sg-db");
            assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.YES);
        }
        Town udp = new Town()
                .guard("sg-db", rule(Peer.Kind.CIDR, "0.0.0.0/0", "udp", 5432, 5432))
                .database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(udp, database("db")).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void anInternalLoadBalancerStopsTheInternet() {
        Town town = new Town()
                .guard("sg-edge", cidr("0.0.0.0/0", 443))
                .balancer("edge", "internal", "subnet-public", "sg-edge");
        Path path = fromTheInternet(town, balancer("edge"));
        assertThat(path.verdict()).isEqualTo(Verdict.NO);
        assertThat(said(path)).containsExactly(What.INTERNAL);
    }

    @Test
    void blockedEgressIsTheMissingHop() {
        Town town = new Town()
                .guard("sg-edge", cidr("0.0.0.0/0", 443))
                .guard("sg-web", List.of(group("sg-edge", 3000)), List.of(cidr("10.9.0.0/16", 443)))
                .guard("sg-db", group("sg-web", 5432))
                .balancer("edge", "internet-facing", "subnet-public", "sg-edge")
                .behind("edge", "web", 3000, "subnet-private", "web-role", "sg-web")
                .database("db", false, "subnet-private", "sg-db");
        Path path = fromTheInternet(town, database("db"));
        assertThat(path.verdict()).isEqualTo(Verdict.NO);
        Hop missing = path.missing().getFirst();
        assertThat(missing.source()).isEqualTo(service("web"));
        assertThat(missing.target()).isEqualTo(database("db"));
        assertThat(missing.crossing().reasons())
                .containsExactly(
                        new Reason.NotLetOut(service("web"), List.of(id("sg-web")), List.of(Traffic.tcp(5432))));
    }

    @Test
    void aTargetGroupWhoseTargetRefusesTheLoadBalancerIsTheMissingHop() {
        Town town = threeTiers().guard("sg-closed").behind("edge", "shut", 3000, "subnet-private", "r", "sg-closed");
        Path path = fromTheInternet(town, service("shut"));
        assertThat(path.verdict()).isEqualTo(Verdict.NO);
        assertThat(path.missing().getFirst().source()).isEqualTo(balancer("edge"));
    }

    @Test
    void aGroupThatLetsItselfInJoinsItsCarriers() {
        Town town = new Town()
                .guard("sg-mesh", group("sg-mesh", 8080))
                .service("one", 8080, "subnet-private", "sg-mesh")
                .service("two", 8080, "subnet-private", "sg-mesh");
        assertThat(town.questions().path(service("one"), service("two")).verdict())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void aRangeOfTheVpcLetsInItsServicesAndNotTheInternet() {
        Town town = new Town()
                .guard("sg-web")
                .guard("sg-db", cidr("10.0.2.0/24", 5432))
                .service("near", 3000, "subnet-private", "sg-web")
                .service("far", 3000, "subnet-public", "sg-web")
                .database("db", true, "subnet-public", "sg-db");
        Questions questions = town.questions();
        assertThat(questions.path(service("near"), database("db")).direct().verdict())
                .isEqualTo(Verdict.YES);
        assertThat(questions.path(service("far"), database("db")).direct().verdict())
                .isEqualTo(Verdict.NO);
        assertThat(questions.path(questions.internet(), database("db")).verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void aPrefixListCountsByItsEntries() {
        Town open = new Town()
                .with(new PrefixList(id("pl-1"), Town.HOME, "pl-1", "offices", List.of("0.0.0.0/0")))
                .guard("sg-db", rule(Peer.Kind.PREFIX_LIST, "pl-1", "tcp", 5432, 5432))
                .database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(open, database("db")).verdict()).isEqualTo(Verdict.YES);
        Town some = new Town()
                .with(new PrefixList(id("pl-1"), Town.HOME, "pl-1", "offices", List.of("203.0.113.0/24")))
                .guard("sg-db", rule(Peer.Kind.PREFIX_LIST, "pl-1", "tcp", 5432, 5432))
                .database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(some, database("db")).verdict()).isEqualTo(Verdict.NO);
        Town unread = new Town()
                .guard("sg-db", rule(Peer.Kind.PREFIX_LIST, "pl-1", "tcp", 5432, 5432))
                .database("db", true, "subnet-public", "sg-db");
        assertThat(fromTheInternet(unread, database("db")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void cloudFrontsListOpensALoadBalancerToCloudFrontAlone() {
        Town town = new Town()
                .with(new PrefixList(
                        id("pl-3b927c52"),
                        Town.HOME,
                        "pl-3b927c52",
                        "com.amazonaws.global.cloudfront.origin-facing",
                        List.of()))
                .guard("sg-edge", rule(Peer.Kind.PREFIX_LIST, "pl-3b927c52", "tcp", 443, 443))
                .balancer("edge", "internet-facing", "subnet-public", "sg-edge")
                .with(new Distribution(
                        ResourceId.arn("arn:aws:cloudfront::123456789012:distribution/E1"),
                        new Home("123456789012", "global"),
                        "E1",
                        "d1.cloudfront.net",
                        List.of(),
                        "Deployed",
                        true,
                        List.of(new Origin("edge-1234567890.us-east-1.elb.amazonaws.com")),
                        null));
        Path path = fromTheInternet(town, balancer("edge"));
        assertThat(path.direct().verdict()).isEqualTo(Verdict.NO);
        assertThat(path.verdict()).isEqualTo(Verdict.YES);
        assertThat(path.hops()).hasSize(2);
    }

    @Test
    void rulesThatNobodySawAreNeitherYesNorNo() {
        Town town = new Town().database("db", true, "subnet-public", "sg-unseen");
        Path path = fromTheInternet(town, database("db"));
        assertThat(path.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(said(path)).contains(What.GROUP_NOT_DESCRIBED);
    }

    @Test
    void aGapTurnsANoIntoNotKnown() {
        Town town = new Town()
                .guard("sg-db", group("sg-web", 5432))
                .database("db", false, "subnet-private", "sg-db")
                .denied("ecs", "ListServices");
        assertThat(fromTheInternet(town, database("db")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anotherVpcWithoutPeeringIsNoWay() {
        Town town = new Town()
                .with(new Vpc(id("vpc-2"), Town.HOME, "vpc-2", "other", List.of("10.1.0.0/16"), false))
                .subnet("subnet-other", "vpc-2", "10.1.1.0/24")
                .routes("rtb-other", "vpc-2", "subnet-other", "nat-gateway")
                .guard("sg-db", cidr("10.0.0.0/8", 5432))
                .database("db", false, "subnet-private", "sg-db")
                .with(new SecurityGroup(
                        id("sg-other"), Town.HOME, "sg-other", "o", null, "vpc-2", List.of(), List.of(everything())))
                .service("stranger", 80, "subnet-other", "sg-other");
        assertThat(town.questions().path(service("stranger"), database("db")).verdict())
                .isEqualTo(Verdict.NO);
        town.subnet("subnet-peered", "vpc-2", "10.1.2.0/24")
                .routes("rtb-peered", "vpc-2", "subnet-peered", "peering")
                .service("peer", 80, "subnet-peered", "sg-other");
        assertThat(town.questions().path(service("peer"), database("db")).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whoReachesADatabaseIsToldByDistance() {
        Answer.Reach reach = threeTiers().questions().whoReaches(database("db"));
        assertThat(reach.reached())
                .extracting(Answer.Reached::id, Answer.Reached::steps)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(service("web"), 1),
                        org.assertj.core.groups.Tuple.tuple(balancer("edge"), 2));
        assertThat(reach.entry().getFirst().verdict()).isEqualTo(Verdict.YES);
    }

    @Test
    void whatAServiceReachesHoldsItsDatabaseAndTheInternetThroughTheNatGateway() {
        Questions questions = threeTiers().questions();
        assertThat(questions.whatItReaches(service("web")).reached())
                .extracting(Answer.Reached::id)
                .contains(database("db"), questions.internet());
    }

    @Test
    void withoutAPublicAddressAnInternetGatewayIsNoWayOut() {
        Town town = new Town().guard("sg-web").service("web", 3000, "subnet-public", "sg-web");
        Questions questions = town.questions();
        Answer.Path out = questions.path(service("web"), questions.internet());
        assertThat(out.verdict()).isEqualTo(Verdict.NO);
        assertThat(out.direct().crossing().reasons())
                .containsExactly(Reason.Said.of(Reason.What.NO_PUBLIC_ADDRESS, service("web")));
    }

    @Test
    void aGatewayThatOnlyAPartOfTheInternetIsRoutedToIsNoSureWayIn() {
        Town town = new Town()
                .partlyRouted("subnet-some")
                .guard("sg-db", cidr("0.0.0.0/0", 5432))
                .database("db", true, "subnet-some", "sg-db");
        Questions questions = town.questions();
        assertThat(questions.path(questions.internet(), database("db")).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void theMainRouteTableTellsNothingWhereNotAllTablesWereSeen() {
        Town town = new Town()
                .subnet("subnet-new", "vpc-1", "10.0.3.0/24")
                .with(new RouteTable(
                        Town.id("rtb-main"),
                        Town.HOME,
                        "rtb-main",
                        "vpc-1",
                        List.of(),
                        true,
                        List.of(new Route("10.0.0.0/16", "local", "local"))))
                .guard("sg-db", cidr("0.0.0.0/0", 5432))
                .database("db", true, "subnet-new", "sg-db");
        Questions whole = town.questions();
        assertThat(whole.path(whole.internet(), database("db")).verdict()).isEqualTo(Verdict.NO);
        Questions partly = town.denied("ec2", "DescribeRouteTables").questions();
        assertThat(partly.path(partly.internet(), database("db")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(partly.path(partly.internet(), database("db")).direct().verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aQuestionThatNobodyWantsAnyMoreEnds() {
        Questions questions = threeTiers().questions();
        questions.stopWhen(() -> true);
        assertThatThrownBy(() -> questions.whoReaches(database("db"))).isInstanceOf(CancellationException.class);
        questions.stopWhen(() -> false);
        assertThat(questions.whoReaches(database("db")).reached()).isNotEmpty();
    }

    @Test
    void theBlastRadiusOfARoleIsWhoActsAsIt() {
        assertThat(threeTiers().questions().impact(role("web-role")).touched())
                .extracting(Answer.Touched::id, Answer.Touched::effect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(service("web"), Effect.ACTS_AS));
    }

    @Test
    void theBlastRadiusOfAGroupIsWhatItGuardsAndWhatLetsItIn() {
        assertThat(threeTiers().questions().impact(id("sg-web")).touched())
                .extracting(Answer.Touched::id, Answer.Touched::effect)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(service("web"), Effect.GUARDED),
                        org.assertj.core.groups.Tuple.tuple(database("db"), Effect.OPENED_TO),
                        org.assertj.core.groups.Tuple.tuple(id("sg-edge"), Effect.LET_IN));
    }

    @Test
    void whenAServiceFailsWhatLiesBehindItIsCutOff() {
        assertThat(threeTiers().questions().impact(service("web")).touched())
                .extracting(Answer.Touched::id, Answer.Touched::effect)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(balancer("edge"), Effect.DEPENDS),
                        org.assertj.core.groups.Tuple.tuple(database("db"), Effect.CUT_OFF));
    }

    /// A range lets it in, and nothing says that it ever connects.
    @Test
    void whoCouldConnectAndIsNotKnownToIsNotTouched() {
        Questions questions = new Town()
                .guard("sg-db", cidr("10.0.0.0/16", 5432))
                .guard("sg-web")
                .database("db", false, "subnet-private", "sg-db")
                .service("web", 3000, "subnet-private", "sg-web")
                .questions();
        assertThat(questions.whoReaches(database("db")).reached())
                .extracting(Answer.Reached::id)
                .contains(service("web"));
        assertThat(questions.impact(database("db")).touched()).isEmpty();
    }

    @Test
    void aSecondWayEndsASinglePoint() {
        Town town = threeTiers().behind("edge", "other", 3000, "subnet-private", "other-role", "sg-web");
        assertThat(town.questions().singlePoints().points())
                .filteredOn(point -> point.cutOff().contains(database("db")))
                .extracting(Answer.SinglePoint::id)
                .containsExactly(balancer("edge"));
    }

    @Test
    void onlyTheLoadBalancerIsPublic() {
        assertThat(threeTiers().questions().whatIsPublic().open())
                .extracting(Hop::target)
                .containsExactly(balancer("edge"));
    }

    /// Groups with rules at random between services and databases, one rule more the second time.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyHopIsPermittedAndARuleMoreTakesNothingAway(long seed) {
        Town few = random(seed, false);
        Town more = random(seed, true);
        Questions before = few.questions();
        Questions after = more.questions();
        for (Station from : before.network().stations()) {
            for (Station to : before.network().stations()) {
                if (!from.id().equals(to.id())) {
                    Path path = before.path(from.id(), to.id());
                    path.hops().stream()
                            .filter(hop -> hop.kind().isEmpty())
                            .forEach(hop -> assertThat(permitted(few, hop)).isTrue());
                    assertThat(after.path(from.id(), to.id()).verdict()).isLessThanOrEqualTo(path.verdict());
                }
            }
        }
    }

    /// Said a second time, the plain way: all hops of all things, over and over until nothing more is reached.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsLeftOutOfTheSearchIsMissedByNobody(long seed) {
        Topology topology = abroad(seed).topology();
        Network network = new Network(topology);
        Hops all = new Hops(topology, network);
        Hops asked = new Hops(topology, network);
        for (Station from : network.stations()) {
            Map<ResourceId, Verdict> reached = closure(from.id(), all, network);
            Ways ways = Ways.from(from.id(), asked);
            Ways back = Ways.to(from.id(), asked);
            assertThat(ways.all()).extracting(Ways.Way::id).containsExactlyInAnyOrderElementsOf(reached.keySet());
            ways.all().forEach(way -> assertThat(way.verdict()).isEqualTo(reached.get(way.id())));
            back.all().forEach(way -> assertThat(closure(way.id(), all, network))
                    .containsEntry(from.id(), way.verdict()));
            assertThat(asked.openFrom(from.id()))
                    .containsExactlyInAnyOrderElementsOf(plainly(from.id(), all, network).stream()
                            .map(Map.Entry::getKey)
                            .distinct()
                            .toList());
        }
    }

    private static Map<ResourceId, Verdict> closure(ResourceId start, Hops hops, Network network) {
        Map<ResourceId, Verdict> reached = new LinkedHashMap<>(Map.of(start, Verdict.YES));
        for (boolean more = true; more; ) {
            more = false;
            for (ResourceId id : List.copyOf(reached.keySet())) {
                boolean end = !id.equals(start) && hops.isInternet(id);
                for (Map.Entry<ResourceId, Verdict> next :
                        end ? List.<Map.Entry<ResourceId, Verdict>>of() : plainly(id, hops, network)) {
                    Verdict verdict = reached.get(id).and(next.getValue());
                    Verdict known = reached.get(next.getKey());
                    if (known == null || verdict.compareTo(known) < 0) {
                        reached.put(next.getKey(), verdict);
                        more = true;
                    }
                }
            }
        }
        return reached;
    }

    private static List<Map.Entry<ResourceId, Verdict>> plainly(ResourceId id, Hops hops, Network network) {
        List<Map.Entry<ResourceId, Verdict>> all = new ArrayList<>();
        hops.from(id, Hops.Wanted.RELATED).forEach(hop -> all.add(Map.entry(hop.target(), hop.verdict())));
        boolean acts = network.station(id).filter(Station::initiates).isPresent();
        for (Station other : acts || hops.isInternet(id) ? network.stations() : List.<Station>of()) {
            if (!other.id().equals(id)) {
                all.add(Map.entry(other.id(), network.connect(id, other.id()).verdict()));
            }
        }
        all.removeIf(entry -> entry.getValue() == Verdict.NO);
        return all;
    }

    /// The same town with a second network, of which no route table says whether it is joined to the first.
    private static Town abroad(long seed) {
        Random random = new Random(seed);
        Town town = random(seed, false)
                .with(new Vpc(id("vpc-2"), Town.HOME, "vpc-2", "other", List.of("10.1.0.0/16"), false))
                .subnet("subnet-abroad", "vpc-2", "10.1.1.0/24");
        for (int i = 0; i < 3; i++) {
            GroupRule in = random.nextBoolean() ? cidr("10.0.0.0/8", 3000 + random.nextInt(2)) : random(random);
            town.with(new SecurityGroup(
                    id("sg-abroad" + i),
                    Town.HOME,
                    "sg-abroad" + i,
                    "abroad" + i,
                    null,
                    "vpc-2",
                    List.of(in),
                    List.of(everything())));
            town.service("a" + i, 3000 + random.nextInt(2), "subnet-abroad", "sg-abroad" + i);
        }
        return town;
    }

    @Test
    void singlePointsAndAnImpactThatNobodyWantsAnyMoreEnd() {
        Questions questions = threeTiers().questions();
        AtomicInteger asked = new AtomicInteger();
        questions.stopWhen(() -> asked.incrementAndGet() > 4);
        assertThatThrownBy(questions::singlePoints).isInstanceOf(CancellationException.class);
        questions.stopWhen(() -> true);
        assertThatThrownBy(() -> questions.impact(service("web"))).isInstanceOf(CancellationException.class);
        questions.stopWhen(() -> false);
        assertThat(questions.singlePoints().points()).isNotEmpty();
    }

    /// Said a second time, the plain way: some rule out and some rule in name the other side or its addresses.
    private static boolean permitted(Town town, Hop hop) {
        return new Network(town.topology()).connect(hop.source(), hop.target()).verdict() != Verdict.NO;
    }

    private static Town random(long seed, boolean more) {
        Random random = new Random(seed);
        Town town = new Town();
        for (int i = 0; i < 5; i++) {
            java.util.List<GroupRule> inbound = new java.util.ArrayList<>();
            for (int r = random.nextInt(3); r > 0; r--) {
                inbound.add(random(random));
            }
            java.util.List<GroupRule> outbound =
                    random.nextInt(3) == 0 ? List.of(random(random)) : List.of(everything());
            GroupRule extra = random(random);
            if (more && i == 2) {
                inbound.add(extra);
            }
            town.guard("sg-" + i, inbound, outbound);
        }
        for (int i = 0; i < 6; i++) {
            town.service("s" + i, 3000 + random.nextInt(2), subnet(random), "sg-" + random.nextInt(5));
        }
        town.database("d0", true, subnet(random), "sg-" + random.nextInt(5));
        return town;
    }

    private static String subnet(Random random) {
        return random.nextBoolean() ? "subnet-public" : "subnet-private";
    }

    private static GroupRule random(Random random) {
        int port = List.of(3000, 3001, 5432).get(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> cidr("10.0.1.0/24", port);
            case 1 -> cidr("10.0.2.128/25", port);
            case 2 -> cidr("0.0.0.0/0", port);
            default -> group("sg-" + random.nextInt(5), port);
        };
    }
}
