package io.github.alidade.redaction.answer;

import static io.github.alidade.graph.ask.Town.HOME;
import static io.github.alidade.graph.ask.Town.balancer;
import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.database;
import static io.github.alidade.graph.ask.Town.everything;
import static io.github.alidade.graph.ask.Town.function;
import static io.github.alidade.graph.ask.Town.group;
import static io.github.alidade.graph.ask.Town.id;
import static io.github.alidade.graph.ask.Town.service;
import static io.github.alidade.graph.ask.Town.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer;
import io.github.alidade.graph.ask.Hop;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Town;
import io.github.alidade.model.*;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// "Why is there no way?" names the hop that is missing: for each reason the smallest account in which just that is
/// missing. Nothing missing, there is a way.
class WhyNoPathTest {
    private static final ResourceId BUCKET = ResourceId.arn("arn:aws:s3:::media-example");
    private static final ResourceId NETWORK = ResourceId.arn(
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/edge/0123456789abcdef");

    /// What is taken away from: the internet, edge (443), web (3000), db (5432), and the role of web, which is allowed
    /// a bucket.
    private enum Cut {
        NOTHING,
        LISTENER,
        LISTENER_PORT,
        FORWARD,
        FORWARD_TO_IT,
        TARGETS,
        TARGET_PORT,
        BALANCER_OUTBOUND,
        DATABASE_GROUP,
        DATABASE_PORT,
        SERVICE_OUTBOUND,
        SCHEME,
        BALANCER_ROUTE,
        WAY_OUT,
        POLICY
    }

    private record Told(Answer.Path path, ShownAnswer shown, ResourceId internet) {
        /// The internet is called alike in all accounts.
        ResourceId end(ResourceId id) {
            return id.equals(internet) ? id("internet") : id;
        }

        String headline() {
            return shown.headline().text();
        }
    }

    private static Told ask(Town town, ResourceId from, ResourceId to) {
        return ask(town.topology(), from, to);
    }

    private static Told ask(Topology topology, ResourceId from, ResourceId to) {
        Questions questions = new Questions(topology);
        ResourceId source = from.equals(id("internet")) ? questions.internet() : from;
        ResourceId target = to.equals(id("internet")) ? questions.internet() : to;
        Answer.Path path = questions.path(source, target);
        Redactor redactor = new Redactor();
        var shown = redactor.show(topology, Exposure.CLEAR);
        return new Told(
                path, new AnswerTeller(shown, redactor::key, questions.internet()).tell(path), questions.internet());
    }

    private static Town town(Cut cut) {
        Town town = new Town()
                .guard(
                        "sg-edge",
                        List.of(cidr("0.0.0.0/0", cut == Cut.LISTENER_PORT ? 80 : 443)),
                        List.of(outbound(cut == Cut.BALANCER_OUTBOUND)))
                .guard(
                        "sg-web",
                        List.of(group("sg-edge", cut == Cut.TARGET_PORT ? 3001 : 3000)),
                        List.of(outbound(cut == Cut.SERVICE_OUTBOUND)))
                .guard(
                        "sg-db",
                        group(cut == Cut.DATABASE_GROUP ? "sg-edge" : "sg-web", cut == Cut.DATABASE_PORT ? 5433 : 5432))
                .database("db", false, "subnet-private", "sg-db");
        balancing(town, cut);
        String targetGroup = cut == Cut.TARGETS ? null : "edge";
        town.behind(
                targetGroup, "web", 3000, cut == Cut.WAY_OUT ? "subnet-shut" : "subnet-private", "web-role", "sg-web");
        town.subnet("subnet-shut", "vpc-1", "10.0.3.0/24").routes("rtb-shut", "vpc-1", "subnet-shut", "local");
        town.with(webRole(cut), new Bucket(BUCKET, HOME, "media-example", true, List.of()));
        return town;
    }

    private static GroupRule outbound(boolean cut) {
        return cut ? cidr("192.0.2.0/24", 443) : everything();
    }

    private static Role webRole(Cut cut) {
        Statement statement = new Statement(
                "Allow",
                List.of(),
                List.of(),
                List.of("s3:GetObject"),
                List.of(),
                List.of(cut == Cut.POLICY ? "arn:aws:s3:::other-example/*" : BUCKET.value() + "/*"),
                List.of(),
                false);
        return new Role(
                Town.role("web-role"),
                new Home("123456789012", "global"),
                "web-role",
                "/",
                null,
                List.of(),
                List.of(),
                List.of(new InlinePolicy("media", List.of(statement), true)));
    }

    private static void balancing(Town town, Cut cut) {
        town.with(
                new LoadBalancer(
                        balancer("edge"),
                        HOME,
                        "edge",
                        "application",
                        cut == Cut.SCHEME ? "internal" : "internet-facing",
                        "active",
                        "edge-1234567890.us-east-1.elb.amazonaws.com",
                        "vpc-1",
                        List.of(cut == Cut.BALANCER_ROUTE ? "subnet-private" : "subnet-public"),
                        List.of("sg-edge")),
                targetGroup("edge", "HTTP", "ip"),
                targetGroup("spare", "HTTP", "ip"));
        if (cut != Cut.LISTENER) {
            town.with(listener(
                    balancer("edge"),
                    "HTTPS",
                    443,
                    cut == Cut.FORWARD ? null : cut == Cut.FORWARD_TO_IT ? "spare" : "edge"));
        }
    }

    private static TargetGroup targetGroup(String name, String protocol, String type) {
        return new TargetGroup(
                target(name), HOME, name + "-targets", protocol, 3000, type, "vpc-1", "/", List.of(), List.of(), true);
    }

    private static Listener listener(ResourceId balancer, String protocol, int port, String targetGroup) {
        Action action = targetGroup == null
                ? new Action("fixed-response", 1, List.of(), null, "404")
                : new Action("forward", 1, List.of(new WeightedTargetGroup(target(targetGroup), 1)), null, null);
        ResourceId id = ResourceId.arn(balancer.value().replace(":loadbalancer/", ":listener/") + "/0123456789abcdef");
        return new Listener(id, HOME, balancer, protocol, port, List.of(), List.of(action));
    }

    private record Case(Cut cut, ResourceId from, ResourceId to, ResourceId source, ResourceId target, String why) {
        @Override
        public String toString() {
            return cut.toString();
        }
    }

    private static Case internet(Cut cut, ResourceId to, ResourceId source, ResourceId target, String why) {
        return new Case(cut, id("internet"), to, source, target, why);
    }

    private static Stream<Case> cases() {
        ResourceId edge = balancer("edge");
        ResourceId web = service("web");
        ResourceId db = database("db");
        ResourceId internet = id("internet");
        return Stream.of(
                internet(Cut.LISTENER, db, internet, edge, "edge has no listener"),
                internet(Cut.LISTENER_PORT, db, internet, edge, "its group name-of-sg-edge accepts 443 from nobody"),
                internet(Cut.FORWARD, db, edge, web, "no listener of edge forwards to a target group"),
                internet(Cut.FORWARD_TO_IT, db, edge, web, "no listener forwards to target group edge-targets"),
                internet(Cut.TARGETS, db, edge, target("edge"), "target group edge-targets has no targets"),
                internet(Cut.TARGET_PORT, db, edge, web, "its group name-of-sg-web accepts 3000 from nobody"),
                internet(
                        Cut.BALANCER_OUTBOUND,
                        db,
                        edge,
                        web,
                        "no outbound rule of name-of-sg-edge lets 3000 out there"),
                internet(
                        Cut.DATABASE_GROUP,
                        db,
                        web,
                        db,
                        "its group name-of-sg-db accepts 5432 only from name-of-sg-edge"),
                internet(Cut.DATABASE_PORT, db, web, db, "its group name-of-sg-db accepts 5432 from nobody"),
                internet(Cut.SERVICE_OUTBOUND, db, web, db, "no outbound rule of name-of-sg-web lets 5432 out there"),
                internet(Cut.SCHEME, db, internet, edge, "edge is internal, not internet-facing"),
                internet(
                        Cut.BALANCER_ROUTE,
                        db,
                        internet,
                        edge,
                        "no subnet of edge (subnet-private) has a route to an internet gateway"),
                new Case(
                        Cut.WAY_OUT,
                        web,
                        internet,
                        web,
                        internet,
                        "no subnet of web (subnet-shut) has a route to an internet gateway or a NAT gateway"),
                new Case(
                        Cut.DATABASE_GROUP,
                        web,
                        db,
                        web,
                        db,
                        "its group name-of-sg-db accepts 5432 only from name-of-sg-edge"),
                new Case(
                        Cut.POLICY,
                        web,
                        BUCKET,
                        Town.role("web-role"),
                        BUCKET,
                        "no policy of role web-role allows it anything on media-example"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMissingHopIsNamed(Case one) {
        Told told = ask(town(one.cut()), one.from(), one.to());
        assertThat(told.path().verdict()).isEqualTo(Verdict.NO);
        Hop missing = told.path().missing().getFirst();
        assertThat(told.end(missing.source())).isEqualTo(one.source());
        assertThat(told.end(missing.target())).isEqualTo(one.target());
        assertThat(told.headline()).endsWith(" is missing: " + one.why() + ".");
        assertThat(ask(town(Cut.NOTHING), one.from(), one.to()).path().verdict())
                .isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanBeCutIsInTheTable(Cut cut) {
        assertThat(cut == Cut.NOTHING || cases().anyMatch(one -> one.cut() == cut))
                .isTrue();
    }

    private static Town abroad(Home home, String route) {
        return town(Cut.NOTHING)
                .with(new Vpc(ResourceId.of(home, "vpc-2"), home, "vpc-2", "other", List.of("10.1.0.0/16"), false))
                .with(new Subnet(
                        ResourceId.of(home, "subnet-2"), home, "subnet-2", "far", "vpc-2", "10.1.1.0/24", "us-east-1a"))
                .with(new RouteTable(
                        ResourceId.of(home, "rtb-2"),
                        home,
                        "rtb-2",
                        "vpc-2",
                        List.of("subnet-2"),
                        false,
                        List.of(new Route("10.0.0.0/16", route, route + "-1"))))
                .with(new SecurityGroup(
                        ResourceId.of(home, "sg-far"),
                        home,
                        "sg-far",
                        "far",
                        null,
                        "vpc-2",
                        List.of(),
                        List.of(everything())))
                .with(function(home))
                .guard("sg-open", cidr("10.0.0.0/8", 5432))
                .database("open", false, "subnet-private", "sg-open");
    }

    private static ResourceId farFunction(Home home) {
        return ResourceId.arn("arn:aws:lambda:us-east-1:" + home.account() + ":function:far");
    }

    private static LambdaFunction function(Home home) {
        return new LambdaFunction(
                farFunction(home),
                home,
                "far",
                "java25",
                "Active",
                null,
                "vpc-2",
                List.of("subnet-2"),
                List.of("sg-far"),
                List.of(),
                0,
                List.of());
    }

    @Test
    void anotherVpcIsTold() {
        Told told = ask(abroad(HOME, "nat-gateway"), farFunction(HOME), database("open"));
        assertThat(told.headline())
                .isEqualTo("No: nothing lets far reach open. The hop from far to open is missing:"
                        + " open is in another VPC than far, and no route joins them.");
        assertThat(ask(abroad(HOME, "peering"), farFunction(HOME), database("open"))
                        .path()
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anotherAccountIsTold() {
        Home other = new Home("111122223333", "us-east-1");
        assertThat(ask(abroad(other, "nat-gateway"), farFunction(other), database("open"))
                        .headline())
                .isEqualTo("No: nothing lets far reach open. The hop from far to open is missing:"
                        + " open is in a VPC of another account than far, and no route joins them.");
    }

    @Test
    void aFunctionOutsideOfTheNetworkIsTold() {
        Town town = town(Cut.NOTHING)
                .with(new LambdaFunction(
                        Town.function("mail"),
                        HOME,
                        "mail",
                        "java25",
                        "Active",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of()));
        assertThat(ask(town, Town.function("mail"), database("db")).headline())
                .isEqualTo("No: nothing lets mail reach db. The hop from mail to db is missing:"
                        + " mail runs in no VPC of the account.");
        assertThat(ask(town, service("web"), Town.function("mail")).headline())
                .startsWith("No: nothing lets web reach mail. The hop from web to mail is missing:"
                        + " mail accepts no connections");
    }

    @Test
    void aServiceWithoutARoleIsTold() {
        Town town = town(Cut.NOTHING)
                .guard("sg-mute", List.of(), List.of(outbound(true)))
                .behind(null, "mute", 80, "subnet-private", null, "sg-mute");
        assertThat(ask(town, service("mute"), BUCKET).headline())
                .isEqualTo("No: nothing lets mute reach media-example. The hop from mute to media-example is missing:"
                        + " mute acts as no role.");
    }

    @Test
    void whatOnlyAnswersOpensNoConnection() {
        Town town = town(Cut.NOTHING)
                .guard("sg-open", cidr("0.0.0.0/0", 80))
                .service("open", 80, "subnet-private", "sg-open");
        assertThat(ask(town, database("db"), service("open")).headline())
                .contains("db answers, but opens no connections itself");
        assertThat(ask(town, balancer("edge"), service("open")).headline())
                .contains("edge connects to nothing but its targets");
    }

    /// A load balancer needs no record: it has a name of its own.
    @Test
    void aRecordThatLeadsNowhereIsTold() {
        ResourceId zone = ResourceId.arn("arn:aws:route53:::hostedzone/Z1");
        Home global = new Home("123456789012", "global");
        ResourceId www = new ResourceId("Z1/www.example.example/A");
        Town town = town(Cut.NOTHING)
                .with(
                        new HostedZone(zone, global, "example.example", "Z1", false),
                        new DnsRecord(
                                www,
                                global,
                                zone,
                                "www.example.example.",
                                "A",
                                "gone-1234567890.us-east-1.elb.amazonaws.com.",
                                List.of(),
                                List.of(),
                                null));
        assertThat(ask(town, id("internet"), database("db")).path().verdict()).isEqualTo(Verdict.YES);
        assertThat(ask(town, www, database("db")).headline())
                .isEqualTo(
                        "No: nothing lets www.example.example. reach db. From www.example.example. one gets as far as"
                                + " gone; nothing leads from there to what reaches db: edge and web.");
    }

    @Test
    void ofManyThatAreAdmittedRangesAreNeverAmongTheRest() {
        Town town = new Town();
        List<GroupRule> rules = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            town.guard("sg-a" + i);
            rules.add(group("sg-a" + i, 5432));
        }
        rules.add(cidr("203.0.113.0/24", 5432));
        town.guard("sg-db", rules.toArray(GroupRule[]::new)).database("db", false, "subnet-private", "sg-db");
        assertThat(ask(town, id("internet"), database("db")).headline())
                .contains("only from the address range 203.0.113.0/24, name-of-sg-a0,", " and 4 more");
    }

    @Test
    void whatWasNotListedIsNeverANoAndThePermissionIsNamed() {
        Town denied = town(Cut.DATABASE_GROUP).denied("ecs", "ListServices").denied("acm", "ListCertificates");
        Told told = ask(denied, id("internet"), database("db"));
        assertThat(told.path().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(told.headline())
                .isEqualTo("It cannot be known whether the internet reaches db: no way was seen, but without"
                        + " ecs:ListServices not everything could be seen. The hop from web to db is missing:"
                        + " its group name-of-sg-db accepts 5432 only from name-of-sg-edge.");
        assertThat(told.shown().notes())
                .extracting(note -> note.text())
                .contains("Not everything could be seen (ecs:ListServices), so it cannot be known that there is"
                        + " nothing more.");
    }

    @Test
    void aPerhapsNamesThePermissionTooThatWouldDecideIt() {
        Town town =
                new Town().database("db", true, "subnet-public", "sg-unseen").denied("ec2", "DescribeSecurityGroups");
        Told told = ask(town, id("internet"), database("db"));
        assertThat(told.headline()).startsWith("Perhaps, directly: the internet may be able to connect to db on 5432");
        assertThat(told.shown().notes())
                .extracting(note -> note.text())
                .anyMatch(note -> note.startsWith("Not everything could be seen (ec2:DescribeSecurityGroups)"));
    }

    /// Of many services that could be meant none is named: the sides are told instead.
    @Test
    void whereNoSingleHopIsMeantBothSidesAreTold() {
        Town town = town(Cut.DATABASE_PORT);
        for (String name : List.of("one", "two", "three")) {
            town.behind("edge", name, 3000, "subnet-private", name + "-role", "sg-web");
        }
        town.guard("sg-worker").guard("sg-far", group("sg-worker", 5432));
        town.service("worker", 3000, "subnet-private", "sg-worker").database("far", false, "subnet-private", "sg-far");
        assertThat(ask(town, id("internet"), database("far")).headline())
                .endsWith(
                        "From the internet one gets as far as 10 things; nothing leads from there to what reaches far:"
                                + " worker.");
    }

    @Test
    void networkAclsAreNeverForgotten() {
        for (Cut cut : List.of(Cut.NOTHING, Cut.DATABASE_GROUP)) {
            assertThat(ask(town(cut), id("internet"), database("db")).shown().notes())
                    .extracting(note -> note.text())
                    .anyMatch(note -> note.contains("Network ACLs are not read"));
        }
    }
}
