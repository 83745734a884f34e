package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Action;
import io.github.alidade.model.Condition;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Redirect;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.vocabulary.GapReason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingAnswersTest {
    private static final String ELB = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:";
    private static final Home HOME = new Home("123456789012", "eu-west-1");

    @TempDir
    private Path folder;

    private static String id(String rest) {
        return ELB + rest;
    }

    @Test
    void rulesKnowTheirListenerConditionsAndWeightedActions() throws Exception {
        new Exported(folder).with("rules.json", """
                        {"Rules": [{
                          "RuleArn": "%1$slistener-rule/app/shop/50dc/14b1/0001", "Priority": "7", "IsDefault": false,
                          "Conditions": [
                            {"Field": "path-pattern", "Values": ["/a/*"], "PathPatternConfig": {"Values": ["/a/*"]}},
                            {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "v", "Value": "2"}]}}],
                          "Actions": [
                            {"Type": "authenticate-oidc", "Order": 1},
                            {"Type": "forward", "Order": 2, "ForwardConfig": {"TargetGroups": [
                              {"TargetGroupArn": "%1$stargetgroup/blue/01", "Weight": 9},
                              {"TargetGroupArn": "%1$stargetgroup/green/02", "Weight": 1}]}}]},
                         {"RuleArn": "%1$slistener-rule/app/shop/50dc/14b1/0002", "Priority": "default", "IsDefault": true,
                          "Actions": [{"Type": "redirect", "RedirectConfig":
                            {"Protocol": "HTTPS", "Port": "443", "Host": "#{host}", "StatusCode": "HTTP_301"}}]}]}
                        """.formatted(ELB));
        ResourceId listener = ResourceId.arn(id("listener/app/shop/50dc/14b1"));
        assertThat(new Exported(folder).all(ListenerRule.class))
                .containsExactly(
                        new ListenerRule(
                                ResourceId.arn(id("listener-rule/app/shop/50dc/14b1/0001")),
                                HOME,
                                listener,
                                "7",
                                List.of(
                                        new Condition("path-pattern", List.of("/a/*")),
                                        new Condition("query-string", List.of("v=2"))),
                                List.of(
                                        new Action("authenticate-oidc", 1, List.of(), null, null),
                                        new Action(
                                                "forward",
                                                2,
                                                List.of(
                                                        new WeightedTargetGroup(
                                                                ResourceId.arn(id("targetgroup/blue/01")), 9),
                                                        new WeightedTargetGroup(
                                                                ResourceId.arn(id("targetgroup/green/02")), 1)),
                                                null,
                                                null))),
                        new ListenerRule(
                                ResourceId.arn(id("listener-rule/app/shop/50dc/14b1/0002")),
                                HOME,
                                listener,
                                "default",
                                List.of(),
                                List.of(new Action(
                                        "redirect",
                                        null,
                                        List.of(),
                                        new Redirect("HTTPS", "443", "#{host}", null, "HTTP_301"),
                                        null))));
    }

    @Test
    void networkLoadBalancerWithoutGroupsIsWhole() throws Exception {
        new Exported(folder).with("lb.json", """
                        {"LoadBalancers": [{"LoadBalancerArn": "%sloadbalancer/net/edge/9a", "LoadBalancerName": "edge",
                          "Type": "network", "Scheme": "internal", "State": {"Code": "active"}, "VpcId": "vpc-1",
                          "DNSName": "edge-9a.elb.eu-west-1.amazonaws.com",
                          "AvailabilityZones": [{"ZoneName": "eu-west-1a", "SubnetId": "subnet-1"}]}]}
                        """.formatted(ELB));
        assertThat(new Exported(folder).only(LoadBalancer.class))
                .isEqualTo(new LoadBalancer(
                        ResourceId.arn(id("loadbalancer/net/edge/9a")),
                        HOME,
                        "edge",
                        "network",
                        "internal",
                        "active",
                        "edge-9a.elb.eu-west-1.amazonaws.com",
                        "vpc-1",
                        List.of("subnet-1"),
                        List.of()));
    }

    private Exported twoGroups() throws Exception {
        return new Exported(folder).with("groups.json", """
                        {"TargetGroups": [
                          {"TargetGroupArn": "%1$stargetgroup/web/aa11", "TargetGroupName": "web", "Port": 80},
                          {"TargetGroupArn": "%1$stargetgroup/api/bb22", "TargetGroupName": "api", "Port": 81}]}
                        """.formatted(ELB));
    }

    private static final String HEALTH = """
            {"TargetHealthDescriptions": [{"Target": {"Id": "198.51.100.7", "Port": 80}, "TargetHealth": {"State": "healthy"}}]}
            """;

    private static final List<RegisteredTarget> TARGETS = List.of(new RegisteredTarget("198.51.100.7", 80, "healthy"));

    @Test
    void targetsGoToTheGroupThatTheFileNameMeans() throws Exception {
        twoGroups().with("elbv2-describe-target-health-api_bb22.json", HEALTH);
        assertThat(new Exported(folder).all(TargetGroup.class))
                .extracting(TargetGroup::targets)
                .containsExactly(List.of(), TARGETS);
    }

    @Test
    void noteOfTheCallsSaysMoreThanTheFileName() throws Exception {
        twoGroups()
                .with("answer-17.json", HEALTH)
                .with("answer-18.json", "{\"TargetHealthDescriptions\": []}")
                .with("_calls.tsv", """
                        n\tfile\trc\tbytes\tcommand
                        1\tanswer-17.json\t0\t9\taws elbv2 describe-target-health --target-group-arn %1$stargetgroup/web/aa11
                        2\tanswer-18.json\t0\t9\taws elbv2 describe-target-health --target-group-arn %1$stargetgroup/api/bb22
                        """.formatted(ELB));
        assertThat(new Exported(folder).all(TargetGroup.class))
                .extracting(TargetGroup::targets, TargetGroup::targetsKnown)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TARGETS, true),
                        org.assertj.core.groups.Tuple.tuple(List.of(), true));
    }

    @Test
    void targetsThatCouldBeAnyonesAreAGap() throws Exception {
        twoGroups().with("health.json", HEALTH);
        assertThat(new Exported(folder).all(TargetGroup.class))
                .extracting(TargetGroup::targetsKnown)
                .containsExactly(false, false);
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(new Gap(
                        GapReason.PARTLY_READ, "elasticloadbalancing", "eu-west-1", "DescribeTargetHealth", null));
    }

    @Test
    void furtherCertificatesJoinTheDefaultOne() throws Exception {
        new Exported(folder)
                .with("listeners.json", """
                        {"Listeners": [{"ListenerArn": "%1$slistener/app/shop/50dc/14b1", "Port": 443, "Protocol": "HTTPS",
                          "LoadBalancerArn": "%1$sloadbalancer/app/shop/50dc",
                          "Certificates": [{"CertificateArn": "arn:aws:acm:eu-west-1:123456789012:certificate/one"}]}]}
                        """.formatted(ELB))
                .with("elbv2-describe-listener-certificates-app_shop_50dc_14b1.json", """
                        {"Certificates": [
                          {"CertificateArn": "arn:aws:acm:eu-west-1:123456789012:certificate/one", "IsDefault": true},
                          {"CertificateArn": "arn:aws:acm:eu-west-1:123456789012:certificate/two", "IsDefault": false}]}
                        """);
        assertThat(new Exported(folder).only(Listener.class).certificates())
                .containsExactly(
                        "arn:aws:acm:eu-west-1:123456789012:certificate/one",
                        "arn:aws:acm:eu-west-1:123456789012:certificate/two");
    }

    @Test
    void rulesStandInTheOrderOfTheirListeners() throws Exception {
        String listener = """
                {"Listeners": [
                  {"ListenerArn": "%1$slistener/app/shop/50dc/ffff", "LoadBalancerArn": "%1$sloadbalancer/app/shop/50dc"},
                  {"ListenerArn": "%1$slistener/app/shop/50dc/aaaa", "LoadBalancerArn": "%1$sloadbalancer/app/shop/50dc"}]}
                """;
        String rule =
                "{\"Rules\": [{\"RuleArn\": \"%slistener-rule/app/shop/50dc/%s/01\", \"Priority\": \"default\"}]}";
        new Exported(folder)
                .with("listeners.json", listener.formatted(ELB))
                .with("rules-a.json", rule.formatted(ELB, "aaaa"))
                .with("rules-f.json", rule.formatted(ELB, "ffff"));
        assertThat(new Exported(folder).all(ListenerRule.class))
                .extracting(one -> one.listener().value())
                .containsExactly(id("listener/app/shop/50dc/ffff"), id("listener/app/shop/50dc/aaaa"));
    }
}
