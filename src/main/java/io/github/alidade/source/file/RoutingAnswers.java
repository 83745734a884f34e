package io.github.alidade.source.file;

import io.github.alidade.model.Action;
import io.github.alidade.model.Condition;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Redirect;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers of Elastic Load Balancing (v2).
final class RoutingAnswers {
    private static final String SERVICE = "elasticloadbalancing";

    private record Health(Answer answer, RegisteredTarget target) {}

    private record Extra(Answer answer, String certificate) {}

    private final Collected collected;
    private final Spellings listeners = new Spellings();
    private final Spellings targetGroups = new Spellings();
    private final List<Health> healths = new ArrayList<>();
    private final List<Answer> emptyHealths = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final Map<String, Set<RegisteredTarget>> targetsOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> certificatesOf = new LinkedHashMap<>();

    RoutingAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("LoadBalancers", SERVICE, "DescribeLoadBalancers", this::loadBalancer);
        answers.each("Listeners", SERVICE, "DescribeListeners", this::listener);
        answers.each("Rules", SERVICE, "DescribeRules", this::rule);
        answers.each("TargetGroups", SERVICE, "DescribeTargetGroups", this::targetGroup);
        answers.each("TargetHealthDescriptions", SERVICE, "DescribeTargetHealth", this::health);
        answers.each("Certificates", SERVICE, "DescribeListenerCertificates", this::extraCertificate);
    }

    private void loadBalancer(Answer answer, Item item) {
        String arn = item.text("LoadBalancerArn");
        String name = item.text("LoadBalancerName");
        if (arn == null || name == null) {
            return;
        }
        String type = item.text("Type", "application");
        String scheme = item.text("Scheme");
        String state = item.item("State").text("Code");
        String dns = item.text("DNSName");
        String vpc = item.text("VpcId");
        List<String> subnets = item.textsIn("AvailabilityZones", "SubnetId");
        List<String> groups = item.texts("SecurityGroups");
        Where where = new Where(null, null, vpc).orArn(arn);
        collected.add(
                ResourceKind.LOAD_BALANCER,
                answer,
                where,
                home -> new LoadBalancer(
                        ResourceId.arn(arn), home, name, type, scheme, state, dns, vpc, subnets, groups));
    }

    private void listener(Answer answer, Item item) {
        String arn = item.text("ListenerArn");
        String loadBalancer = item.text("LoadBalancerArn");
        if (arn == null || loadBalancer == null) {
            return;
        }
        listeners.add(arn);
        Set<String> certificates = certificatesOf.computeIfAbsent(arn, none -> new LinkedHashSet<>());
        certificates.addAll(item.textsIn("Certificates", "CertificateArn"));
        String protocol = item.text("Protocol");
        Integer port = item.number("Port");
        List<Action> actions = actions(item, "DefaultActions");
        collected.add(
                ResourceKind.LISTENER,
                answer,
                Where.arn(arn),
                home -> new Listener(
                        ResourceId.arn(arn),
                        home,
                        ResourceId.arn(loadBalancer),
                        protocol,
                        port,
                        List.copyOf(certificates),
                        actions));
    }

    private void rule(Answer answer, Item item) {
        String arn = item.text("RuleArn");
        if (arn == null) {
            return;
        }
        String listener = listenerOf(arn);
        String priority = item.text("Priority", item.is("IsDefault") ? "default" : "other");
        List<Condition> conditions =
                item.items("Conditions").stream().map(RoutingAnswers::condition).toList();
        List<Action> actions = actions(item, "Actions");
        collected.add(
                ResourceKind.LISTENER_RULE,
                answer,
                Where.arn(arn),
                home -> new ListenerRule(
                        ResourceId.arn(arn), home, ResourceId.arn(listener), priority, conditions, actions));
    }

    /// `...:listener-rule/app/edge/50dc/14b1/1399` is a rule of `...:listener/app/edge/50dc/14b1`.
    private static String listenerOf(String ruleArn) {
        int end = ruleArn.lastIndexOf('/');
        return (end < 0 ? ruleArn : ruleArn.substring(0, end)).replace(":listener-rule/", ":listener/");
    }

    private static Condition condition(Item item) {
        Set<String> values = new LinkedHashSet<>(item.texts("Values"));
        for (String config : List.of(
                "HostHeaderConfig",
                "PathPatternConfig",
                "HttpHeaderConfig",
                "HttpRequestMethodConfig",
                "SourceIpConfig")) {
            values.addAll(item.item(config).texts("Values"));
            values.addAll(item.item(config).texts("RegexValues"));
        }
        for (Item pair : item.item("QueryStringConfig").items("Values")) {
            String key = pair.text("Key");
            values.add((key == null ? "" : key + "=") + pair.text("Value", ""));
        }
        return new Condition(item.text("Field", "other"), List.copyOf(values));
    }

    private static List<Action> actions(Item item, String field) {
        return item.items(field).stream().map(RoutingAnswers::action).toList();
    }

    private static Action action(Item item) {
        List<WeightedTargetGroup> groups = new ArrayList<>();
        for (Item group : item.item("ForwardConfig").items("TargetGroups")) {
            String arn = group.text("TargetGroupArn");
            if (arn != null) {
                groups.add(new WeightedTargetGroup(ResourceId.arn(arn), group.number("Weight")));
            }
        }
        String single = item.text("TargetGroupArn");
        if (groups.isEmpty() && single != null) {
            groups.add(new WeightedTargetGroup(ResourceId.arn(single), null));
        }
        String status = item.item("FixedResponseConfig").text("StatusCode");
        return new Action(item.text("Type", "other"), item.number("Order"), groups, redirect(item), status);
    }

    private static @Nullable Redirect redirect(Item action) {
        if (!action.has("RedirectConfig")) {
            return null;
        }
        Item config = action.item("RedirectConfig");
        return new Redirect(
                config.text("Protocol"),
                config.text("Port"),
                config.text("Host"),
                config.text("Path"),
                config.text("StatusCode"));
    }

    private void targetGroup(Answer answer, Item item) {
        String arn = item.text("TargetGroupArn");
        String name = item.text("TargetGroupName");
        if (arn == null || name == null) {
            return;
        }
        targetGroups.add(arn, name);
        String protocol = item.text("Protocol");
        Integer port = item.number("Port");
        String type = item.text("TargetType");
        String vpc = item.text("VpcId");
        String path = item.text("HealthCheckPath");
        List<ResourceId> balancers =
                item.texts("LoadBalancerArns").stream().map(ResourceId::arn).toList();
        Where where = new Where(null, null, vpc).orArn(arn);
        collected.add(ResourceKind.TARGET_GROUP, answer, where, home -> {
            Set<RegisteredTarget> targets = targetsOf.get(arn);
            return new TargetGroup(
                    ResourceId.arn(arn),
                    home,
                    name,
                    protocol,
                    port,
                    type,
                    vpc,
                    path,
                    balancers,
                    targets == null ? List.of() : List.copyOf(targets),
                    targets != null);
        });
    }

    private void health(Answer answer, Item item) {
        String id = item.item("Target").text("Id");
        if (id != null) {
            String health = item.item("TargetHealth").text("State");
            healths.add(new Health(
                    answer, new RegisteredTarget(id, item.item("Target").number("Port"), health)));
        }
    }

    private void extraCertificate(Answer answer, Item item) {
        String arn = item.text("CertificateArn");
        if (arn != null) {
            extras.add(new Extra(answer, arn));
        }
    }

    /// A list without elements: that there are no targets is known then, too.
    void empty(Answer answer, String key) {
        if (key.equals("TargetHealthDescriptions")) {
            emptyHealths.add(answer);
        }
    }

    /// Gives targets and certificates, whose answers do not say whose they are, to the ones that were asked for.
    void settle() {
        for (Answer answer : emptyHealths) {
            targetsOf(answer);
        }
        for (Health health : healths) {
            targetsOf(health.answer).add(health.target);
        }
        for (Extra extra : extras) {
            String about = extra.answer.call().about("listener-arn");
            String listener = about == null ? null : listeners.find(about).orElse(null);
            if (listener == null) {
                collected.gap(extra.answer, GapReason.PARTLY_READ, SERVICE, "DescribeListenerCertificates", null);
            } else {
                certificatesOf
                        .computeIfAbsent(listener, none -> new LinkedHashSet<>())
                        .add(extra.certificate);
            }
        }
    }

    private Set<RegisteredTarget> targetsOf(Answer answer) {
        String about = answer.call().about("target-group-arn");
        String group = about == null ? null : targetGroups.find(about).orElse(null);
        if (group == null) {
            collected.gap(answer, GapReason.PARTLY_READ, SERVICE, "DescribeTargetHealth", null);
            return new LinkedHashSet<>();
        }
        return targetsOf.computeIfAbsent(group, none -> new LinkedHashSet<>());
    }
}
