package io.github.alidade.graph.ask;

import static io.github.alidade.graph.ask.Town.HOME;
import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.group;
import static io.github.alidade.graph.ask.Town.rule;
import static io.github.alidade.graph.ask.Town.service;
import static io.github.alidade.graph.ask.Town.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.ask.Reason.Said;
import io.github.alidade.graph.ask.Reason.What;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Network Load Balancers hand on the client's address or their own, and need no group; Gateway Load Balancers are no
/// way in.
class NetworkBalancerTest {
    private static final ResourceId EDGE = ResourceId.arn(
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/edge/0123456789abcdef");

    /// The internet, or what is in the VPC, to a load balancer on 3000, to a service behind it on 3000.
    private static Hop handedOn(
            String scheme, String protocol, String targetType, List<String> groups, GroupRule... inbound) {
        Town town = town("network", scheme, protocol, targetType, groups, inbound);
        return new Hops(town.topology(), town.questions().network())
                .from(EDGE).stream()
                        .filter(hop -> hop.target().equals(service("web")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Town town(
            String type, String scheme, String protocol, String targetType, List<String> groups, GroupRule... inbound) {
        ResourceId listener = ResourceId.arn(EDGE.value().replace(":loadbalancer/", ":listener/") + "/3000");
        return new Town()
                .guard("sg-edge", rule(Peer.Kind.CIDR, "0.0.0.0/0", "-1", null, null))
                .guard("sg-web", inbound)
                .with(
                        new LoadBalancer(
                                EDGE,
                                HOME,
                                "edge",
                                type,
                                scheme,
                                "active",
                                "edge-0123456789abcdef.elb.us-east-1.amazonaws.com",
                                "vpc-1",
                                List.of("subnet-public"),
                                groups),
                        new Listener(
                                listener,
                                HOME,
                                EDGE,
                                protocol,
                                3000,
                                List.of(),
                                List.of(new Action(
                                        "forward",
                                        1,
                                        List.of(new WeightedTargetGroup(target("edge"), 1)),
                                        null,
                                        null))),
                        new TargetGroup(
                                target("edge"),
                                HOME,
                                "edge",
                                protocol,
                                3000,
                                targetType,
                                "vpc-1",
                                null,
                                List.of(EDGE),
                                List.of(),
                                true))
                .behind("edge", "web", 3000, "subnet-private", "web-role", "sg-web");
    }

    private static List<What> said(Hop hop) {
        return hop.crossing().reasons().stream()
                .filter(Said.class::isInstance)
                .map(reason -> ((Said) reason).what())
                .toList();
    }

    private static GroupRule udp(String range) {
        return rule(Peer.Kind.CIDR, range, "udp", 3000, 3000);
    }

    /// The load balancer stands in 10.0.1.0/24.
    @ParameterizedTest
    @CsvSource({
        "instance, 0.0.0.0/0, YES,",
        "ip, 0.0.0.0/0, YES,",
        "instance, 10.0.1.0/24, UNKNOWN, MAY_HIDE_CLIENT_ADDRESS",
        "ip, 10.0.1.0/24, UNKNOWN, MAY_KEEP_CLIENT_ADDRESS",
        "alb, 10.0.1.0/24, UNKNOWN, MAY_HIDE_CLIENT_ADDRESS",
        "instance, 10.0.9.0/24, NO,",
        "ip, 203.0.113.0/24, NO,"
    })
    void tcpArrivesWithAnAddressThatWasNotRead(String targetType, String range, Verdict verdict, What said) {
        Hop hop = handedOn("internet-facing", "TCP", targetType, List.of(), cidr(range, 3000));
        assertThat(hop.verdict()).isEqualTo(verdict);
        assertThat(said(hop)).isEqualTo(said == null ? said(hop) : List.of(said));
        assertThat(said(hop).stream().anyMatch(what -> what.name().contains("CLIENT")))
                .isEqualTo(said != null);
    }

    @ParameterizedTest
    @CsvSource({"UDP", "TCP_UDP", "QUIC"})
    void datagramsAlwaysArriveWithTheClientsAddress(String protocol) {
        Hop open = handedOn("internet-facing", protocol, "ip", List.of(), all("0.0.0.0/0"));
        assertThat(open.verdict()).isEqualTo(Verdict.YES);
        assertThat(said(open)).contains(What.CLIENT_ADDRESS_KEPT);
        Hop shut = handedOn("internet-facing", protocol, "ip", List.of(), all("10.0.1.0/24"));
        assertThat(shut.verdict()).isEqualTo(Verdict.NO);
        assertThat(said(shut)).contains(What.CLIENT_NOT_ADMITTED);
    }

    private static GroupRule all(String range) {
        return rule(Peer.Kind.CIDR, range, "-1", null, null);
    }

    @Test
    void aRuleThatNamesTheLoadBalancersGroupHoldsForBothAddresses() {
        for (String protocol : List.of("TCP", "TLS", "UDP")) {
            Hop hop = handedOn(
                    "internet-facing",
                    protocol,
                    "instance",
                    List.of("sg-edge"),
                    rule(Peer.Kind.GROUP, "sg-edge", "-1", null, null));
            assertThat(hop.verdict()).as(protocol).isEqualTo(Verdict.YES);
            assertThat(said(hop)).isEmpty();
        }
        assertThat(handedOn("internet-facing", "TCP", "instance", List.of("sg-edge"), group("sg-other", 3000))
                        .verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void clientsOfAnInternalOneAreThoseOfItsNetwork() {
        assertThat(handedOn("internal", "UDP", "ip", List.of(), udp("10.0.0.0/16"))
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThat(handedOn("internal", "UDP", "ip", List.of(), udp("10.0.2.0/24"))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(handedOn("internal", "UDP", "ip", List.of(), udp("192.0.2.0/24"))
                        .verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void anApplicationLoadBalancerArrivesWithItsOwnAddress() {
        Town town = town("application", "internet-facing", "HTTP", "ip", List.of("sg-edge"), cidr("10.0.1.0/24", 3000));
        Hop hop = new Hops(town.topology(), town.questions().network())
                .from(EDGE).stream()
                        .filter(one -> one.target().equals(service("web")))
                        .findFirst()
                        .orElseThrow();
        assertThat(hop.verdict()).isEqualTo(Verdict.YES);
    }

    @Test
    void withoutGroupsItLetsEveryoneIn() {
        Town town = town("network", "internet-facing", "TCP", "ip", List.of(), cidr("0.0.0.0/0", 3000));
        Questions questions = town.questions();
        Answer.Path path = questions.path(questions.internet(), service("web"));
        assertThat(path.verdict()).isEqualTo(Verdict.YES);
        assertThat(said(path.hops().getFirst())).contains(What.NO_GROUPS_NEEDED);
        Answer.Path closed = town(
                        "network", "internet-facing", "TCP", "ip", List.of("sg-shut"), cidr("0.0.0.0/0", 3000))
                .guard("sg-shut")
                .questions()
                .path(questions.internet(), EDGE);
        assertThat(closed.verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void aGatewayLoadBalancerIsNoWayIn() {
        Town town = town("gateway", null, "GENEVE", "ip", List.of(), cidr("0.0.0.0/0", 3000));
        Questions questions = town.questions();
        for (ResourceId end : List.of(EDGE, service("web"))) {
            assertThat(questions.path(questions.internet(), end).verdict()).isEqualTo(Verdict.NO);
        }
        assertThat(questions.path(EDGE, service("web")).verdict()).isEqualTo(Verdict.NO);
        assertThat(questions.whatIsPublic().open()).isEmpty();
        assertThat(questions
                        .path(questions.internet(), EDGE)
                        .direct()
                        .crossing()
                        .reasons())
                .containsExactly(Said.of(What.INSPECTS_ONLY, EDGE));
    }
}
