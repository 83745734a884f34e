package io.github.alidade.correlation;

import static io.github.alidade.correlation.Edge.balancer;
import static io.github.alidade.correlation.Edge.forward;
import static io.github.alidade.correlation.Edge.group;
import static io.github.alidade.correlation.Edge.listener;
import static io.github.alidade.correlation.Edge.redirect;
import static io.github.alidade.correlation.Edge.rule;
import static io.github.alidade.correlation.Edge.ruleId;
import static io.github.alidade.correlation.Edge.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.EcsService;
import io.github.alidade.model.Listener;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From load balancers to what is behind them.
class LoadBalancingTest {
    private static Account web(Account account) {
        return service(account, "web", "web", 3000);
    }

    private static Account service(Account account, String name, String group, int port) {
        return account.service(
                name,
                List.of(port),
                List.of(new ServiceLoadBalancer(Account.targetGroup(group), "app", port)),
                List.of(),
                List.of());
    }

    private static List<String> routes(Account account) {
        return account.edges(RelationKind.ROUTES_TO);
    }

    @Test
    void aRequestIsFollowedFromPortToContainerPort() {
        Account account = web(new Account())
                .with(balancer("public", "internet-facing"))
                .with(listener("public", 443, forward("web")), listener("public", 80, forward("web")))
                .with(rule("public", 443, "default", forward("web")), rule("public", 80, "default", forward("web")))
                .with(group("web", "ip"));
        assertThat(account.relations(RelationKind.ROUTES_TO))
                .containsExactly(new Relation(
                        Account.balancer("public"),
                        Account.service("web"),
                        RelationKind.ROUTES_TO,
                        List.of(new PortPair(443, 3000, "HTTPS"), new PortPair(80, 3000, "HTTP")),
                        List.of(
                                Why.declared(EvidenceKind.LISTENER, Account.listener("public", 443)),
                                Why.declared(EvidenceKind.LISTENER_RULE, ruleId("public", 443, "default")),
                                Why.declared(EvidenceKind.TARGET_GROUP, Account.targetGroup("web")),
                                Why.declared(EvidenceKind.LISTENER, Account.listener("public", 80)),
                                Why.declared(EvidenceKind.LISTENER_RULE, ruleId("public", 80, "default")))));
        assertThat(account.edges(RelationKind.HAS_LISTENER))
                .containsExactly("0123456789abcdef -> 443", "0123456789abcdef -> 80");
        assertThat(account.edges(RelationKind.HAS_RULE)).containsExactly("443 -> default", "80 -> default");
        assertThat(account.relations(RelationKind.TARGETS))
                .containsExactly(new Relation(
                        Account.targetGroup("web"),
                        Account.service("web"),
                        RelationKind.TARGETS,
                        List.of(new PortPair(null, 3000, null)),
                        List.of(Why.declared(EvidenceKind.TARGET_GROUP, Account.service("web")))));
    }

    @Test
    void defaultActionsCountWhereNoRuleWasCollected() {
        Account account = web(new Account())
                .with(balancer("net", "internal"), listener("net", 443, forward("web")))
                .with(rule("net", 443, "5", redirect()));
        assertThat(account.edges(RelationKind.FORWARDS_TO)).containsExactly("443 -> 0123456789abcdef");
        assertThat(routes(account)).containsExactly("0123456789abcdef -> web");
    }

    @Test
    void defaultActionsAreNotSaidTwiceWhereTheDefaultRuleWasCollected() {
        Account account = web(new Account())
                .with(balancer("net", "internal"), listener("net", 443, forward("web")))
                .with(rule("net", 443, "default", forward("web")));
        assertThat(account.edges(RelationKind.FORWARDS_TO)).containsExactly("default -> 0123456789abcdef");
    }

    @Test
    void weightedGroupsAreAllForwardedToAndThoseWithoutWeightGetNothing() {
        Account account = web(service(new Account(), "blue", "blue", 8080))
                .with(balancer("public", "internal"), listener("public", 443))
                .with(rule(
                        "public",
                        443,
                        "1",
                        weighted(
                                new WeightedTargetGroup(Account.targetGroup("web"), 0),
                                new WeightedTargetGroup(Account.targetGroup("blue"), 90))));
        assertThat(account.relations(RelationKind.FORWARDS_TO))
                .extracting(Relation::target)
                .containsExactly(Account.targetGroup("web"), Account.targetGroup("blue"));
        assertThat(routes(account)).containsExactly("0123456789abcdef -> blue");
    }

    @Test
    void redirectsAndFixedAnswersGoNowhere() {
        Account account = web(new Account())
                .with(balancer("public", "internal"), listener("public", 80, redirect()))
                .with(rule("public", 80, "default", redirect()));
        assertThat(account.relations(RelationKind.FORWARDS_TO)).isEmpty();
        assertThat(routes(account)).isEmpty();
    }

    @Test
    void whatIsNamedAndNotDescribedIsThereAndSaysSo() {
        Account account =
                new Account().with(rule("gone", 443, "1", forward("lost")), listener("away", 80, forward("lost")));
        assertThat(account.undescribed())
                .containsOnly(
                        Map.entry("away", ResourceKind.LOAD_BALANCER),
                        Map.entry("gone", ResourceKind.LISTENER),
                        Map.entry("lost", ResourceKind.TARGET_GROUP));
    }

    @Test
    void functionsAndLoadBalancersAreTargetsToo() {
        Account account = new Account()
                .functionNamed("resize", "r", List.of())
                .with(balancer("outer", "internet-facing"), balancer("inner", "internal"))
                .with(listener("inner", 80, forward("to-function")), listener("outer", 443, forward("to-inner")))
                .with(group(
                        "to-inner",
                        "alb",
                        new RegisteredTarget(Account.balancer("inner").value(), 80, "healthy")))
                .with(group(
                        "to-function",
                        "lambda",
                        new RegisteredTarget(Account.function("resize").value() + ":live", null, null)));
        assertThat(account.relations(RelationKind.ROUTES_TO))
                .extracting(Relation::source, Relation::target, Relation::ports)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Account.balancer("inner"),
                                Account.function("resize"),
                                List.of(new PortPair(80, null, "HTTP"))),
                        org.assertj.core.groups.Tuple.tuple(
                                Account.balancer("outer"),
                                Account.balancer("inner"),
                                List.of(new PortPair(443, 80, "HTTPS"))));
    }

    private static NetworkInterface card(String id, String address, String subnet, String... groups) {
        return new NetworkInterface(
                Account.id(id), Account.HOME, id, null, subnet, List.of(address), null, List.of(groups), null);
    }

    private static EcsService placed(String name, String subnet, String... groups) {
        return new EcsService(
                Account.service(name),
                Account.HOME,
                name,
                null,
                null,
                1,
                1,
                null,
                null,
                null,
                List.of(),
                List.of(subnet),
                List.of(groups),
                null);
    }

    @Test
    void anAddressIsTheServicesWhoseGroupsAndSubnetItsInterfaceHas() {
        Account account = new Account()
                .with(placed("web", "subnet-1", "sg-1"), placed("other", "subnet-2", "sg-1"))
                .with(card("eni-1", "10.0.0.5", "subnet-1", "sg-1"))
                .with(group("web", "ip", new RegisteredTarget("10.0.0.5", 3000, "healthy")));
        assertThat(account.relations(RelationKind.TARGETS))
                .containsExactly(new Relation(
                        Account.targetGroup("web"),
                        Account.service("web"),
                        RelationKind.TARGETS,
                        List.of(new PortPair(null, 3000, null)),
                        List.of(Why.inferred(
                                EvidenceKind.TARGET_GROUP, Account.targetGroup("web"), Account.id("eni-1")))));
    }

    @Test
    void anAddressThatCouldBeOfTwoServicesIsOfNone() {
        Account account = new Account()
                .with(placed("web", "subnet-1", "sg-1"), placed("other", "subnet-1", "sg-1"))
                .with(card("eni-1", "10.0.0.5", "subnet-1", "sg-1"))
                .with(group("web", "ip", new RegisteredTarget("10.0.0.5", 3000, "healthy")));
        assertThat(account.relations(RelationKind.TARGETS)).isEmpty();
    }

    @Test
    void whereAServiceDeclaresTheGroupItsAddressesSayNothingMore() {
        Account account = web(new Account())
                .with(placed("other", "subnet-1", "sg-1"))
                .with(card("eni-1", "10.0.0.5", "subnet-1", "sg-1"))
                .with(group("web", "ip", new RegisteredTarget("10.0.0.5", 3000, "healthy")));
        assertThat(account.edges(RelationKind.TARGETS)).containsExactly("0123456789abcdef -> web");
    }

    @Test
    void listenersUseCertificatesDescribedOrNot() {
        String certificate = "arn:aws:acm:us-east-1:123456789012:certificate/0a0a0a0a-0000-4000-8000-000000000000";
        Listener secure = new Listener(
                Account.listener("public", 443),
                Account.HOME,
                Account.balancer("public"),
                "HTTPS",
                443,
                List.of(certificate, certificate),
                List.of());
        Account account = new Account().with(secure);
        assertThat(account.relations(RelationKind.USES_CERTIFICATE))
                .singleElement()
                .satisfies(relation -> assertThat(relation.evidence())
                        .singleElement()
                        .satisfies(why -> assertThat(why.certainty()).isEqualTo(Certainty.DECLARED)));
        assertThat(account.undescribed().values()).contains(ResourceKind.CERTIFICATE);
    }
}
