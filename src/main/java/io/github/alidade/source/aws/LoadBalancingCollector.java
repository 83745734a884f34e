package io.github.alidade.source.aws;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/// Application, Network and Gateway Load Balancers with everything behind their ports.
final class LoadBalancingCollector implements Collector {
    private static final Call LOAD_BALANCERS = Call.of("elasticloadbalancing:DescribeLoadBalancers");
    private static final Call LISTENERS = Call.of("elasticloadbalancing:DescribeListeners");
    private static final Call CERTIFICATES = Call.of("elasticloadbalancing:DescribeListenerCertificates");
    private static final Call RULES = Call.of("elasticloadbalancing:DescribeRules");
    private static final Call TARGET_GROUPS = Call.of("elasticloadbalancing:DescribeTargetGroups");
    private static final Call TARGET_HEALTH = Call.of("elasticloadbalancing:DescribeTargetHealth");
    private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");
    private static final int PAGE = 400;

    @Override
    public String service() {
        return "elasticloadbalancing";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(LOAD_BALANCERS, LISTENERS, CERTIFICATES, RULES, TARGET_GROUPS, TARGET_HEALTH);
    }

    @Override
    public void collect(CollectContext context) {
        ElasticLoadBalancingV2Client elb = context.client(ElasticLoadBalancingV2Client.builder());
        Supplier<List<TargetGroup>> groups = context.meanwhile(() -> targetGroups(context, elb));
        List<LoadBalancer> balancers = context.pages(
                LOAD_BALANCERS,
                null,
                token -> elb.describeLoadBalancers(
                        request -> request.marker(token).pageSize(PAGE)),
                DescribeLoadBalancersResponse::nextMarker,
                answer -> answer.loadBalancers().stream()
                        .map(one -> loadBalancer(context, one))
                        .toList());
        context.add(balancers);
        List<Listener> listeners = context.each(balancers, balancer -> listeners(context, elb, balancer)).stream()
                .flatMap(List::stream)
                .toList();
        context.add(listeners);
        context.each(listeners, listener -> rules(context, elb, listener)).forEach(context::add);
        context.add(groups.get());
    }

    private static List<TargetGroup> targetGroups(CollectContext context, ElasticLoadBalancingV2Client elb) {
        List<TargetGroup> groups = context.pages(
                TARGET_GROUPS,
                null,
                token -> elb.describeTargetGroups(
                        request -> request.marker(token).pageSize(PAGE)),
                DescribeTargetGroupsResponse::nextMarker,
                answer -> answer.targetGroups().stream()
                        .map(group -> targetGroup(context, group))
                        .toList());
        return context.each(groups, group -> withTargets(context, elb, group));
    }

    private static LoadBalancer loadBalancer(
            CollectContext context, software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer found) {
        return new LoadBalancer(
                ResourceId.arn(found.loadBalancerArn()),
                context.home(),
                found.loadBalancerName(),
                found.typeAsString() == null ? "application" : found.typeAsString(),
                found.schemeAsString(),
                found.state() == null ? null : found.state().codeAsString(),
                found.dnsName(),
                found.vpcId(),
                found.availabilityZones().stream()
                        .map(AvailabilityZone::subnetId)
                        .filter(Texts::said)
                        .distinct()
                        .toList(),
                found.securityGroups());
    }

    private static List<Listener> listeners(
            CollectContext context, ElasticLoadBalancingV2Client elb, LoadBalancer balancer) {
        List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener> found = context.pages(
                LISTENERS,
                balancer.id(),
                token -> elb.describeListeners(
                        request -> request.loadBalancerArn(balancer.id().value())
                                .marker(token)
                                .pageSize(PAGE)),
                DescribeListenersResponse::nextMarker,
                DescribeListenersResponse::listeners);
        return context.each(found, one -> listener(context, elb, balancer, one));
    }

    private static Listener listener(
            CollectContext context,
            ElasticLoadBalancingV2Client elb,
            LoadBalancer balancer,
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener found) {
        ResourceId id = ResourceId.arn(found.listenerArn());
        Set<String> certificates = new LinkedHashSet<>();
        found.certificates().forEach(certificate -> certificates.add(certificate.certificateArn()));
        if (ENCRYPTED.contains(found.protocolAsString())) {
            // The listener itself tells only its default certificate.
            certificates.addAll(certificates(context, elb, id));
        }
        return new Listener(
                id,
                context.home(),
                balancer.id(),
                found.protocolAsString(),
                found.port(),
                List.copyOf(certificates),
                actions(found.defaultActions()));
    }

    private static List<String> certificates(CollectContext context, ElasticLoadBalancingV2Client elb, ResourceId id) {
        return context.pages(
                CERTIFICATES,
                id,
                token -> elb.describeListenerCertificates(
                        request -> request.listenerArn(id.value()).marker(token).pageSize(PAGE)),
                DescribeListenerCertificatesResponse::nextMarker,
                answer -> answer.certificates().stream()
                        .map(Certificate::certificateArn)
                        .toList());
    }

    private static List<ListenerRule> rules(
            CollectContext context, ElasticLoadBalancingV2Client elb, Listener listener) {
        return context.pages(
                RULES,
                listener.id(),
                token -> elb.describeRules(request ->
                        request.listenerArn(listener.id().value()).marker(token).pageSize(PAGE)),
                DescribeRulesResponse::nextMarker,
                answer -> answer.rules().stream()
                        .map(rule -> new ListenerRule(
                                ResourceId.arn(rule.ruleArn()),
                                context.home(),
                                listener.id(),
                                rule.priority(),
                                rule.conditions().stream()
                                        .map(LoadBalancingCollector::condition)
                                        .toList(),
                                actions(rule.actions())))
                        .toList());
    }

    /// Old rules have plain values, newer ones a configuration per field, and often both.
    private static Condition condition(RuleCondition found) {
        Stream<List<String>> spellings = Stream.of(
                found.values(),
                found.hostHeaderConfig() == null
                        ? List.of()
                        : found.hostHeaderConfig().values(),
                found.pathPatternConfig() == null
                        ? List.of()
                        : found.pathPatternConfig().values(),
                found.httpHeaderConfig() == null
                        ? List.of()
                        : found.httpHeaderConfig().values(),
                found.httpRequestMethodConfig() == null
                        ? List.of()
                        : found.httpRequestMethodConfig().values(),
                found.sourceIpConfig() == null
                        ? List.of()
                        : found.sourceIpConfig().values(),
                found.queryStringConfig() == null
                        ? List.of()
                        : found.queryStringConfig().values().stream()
                                .map(pair -> pair.key() == null ? pair.value() : pair.key() + "=" + pair.value())
                                .toList());
        return new Condition(
                found.field(), spellings.flatMap(List::stream).distinct().toList());
    }

    private static List<Action> actions(
            List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Action> found) {
        return found.stream()
                .map(action -> new Action(
                        action.typeAsString(),
                        action.order(),
                        targetGroups(action),
                        redirect(action),
                        action.fixedResponseConfig() == null
                                ? null
                                : action.fixedResponseConfig().statusCode()))
                .toList();
    }

    private static List<WeightedTargetGroup> targetGroups(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Action action) {
        if (action.forwardConfig() != null
                && !action.forwardConfig().targetGroups().isEmpty()) {
            return action.forwardConfig().targetGroups().stream()
                    .map(group -> new WeightedTargetGroup(ResourceId.arn(group.targetGroupArn()), group.weight()))
                    .toList();
        }
        return Optional.ofNullable(action.targetGroupArn())
                .map(arn -> List.of(new WeightedTargetGroup(ResourceId.arn(arn), null)))
                .orElse(List.of());
    }

    private static @Nullable Redirect redirect(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Action action) {
        var found = action.redirectConfig();
        return found == null
                ? null
                : new Redirect(found.protocol(), found.port(), found.host(), found.path(), found.statusCodeAsString());
    }

    private static TargetGroup targetGroup(
            CollectContext context, software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup found) {
        return new TargetGroup(
                ResourceId.arn(found.targetGroupArn()),
                context.home(),
                found.targetGroupName(),
                found.protocolAsString(),
                found.port(),
                found.targetTypeAsString(),
                found.vpcId(),
                found.healthCheckPath(),
                found.loadBalancerArns().stream()
                        .distinct()
                        .map(ResourceId::arn)
                        .toList(),
                List.of(),
                false);
    }

    private static TargetGroup withTargets(
            CollectContext context, ElasticLoadBalancingV2Client elb, TargetGroup group) {
        Optional<List<RegisteredTarget>> targets =
                context.ask(TARGET_HEALTH, group.id(), () -> elb
                        .describeTargetHealth(
                                request -> request.targetGroupArn(group.id().value()))
                        .targetHealthDescriptions()
                        .stream()
                        .map(LoadBalancingCollector::target)
                        .toList());
        return new TargetGroup(
                group.id(),
                group.home(),
                group.name(),
                group.protocol(),
                group.port(),
                group.targetType(),
                group.vpcId(),
                group.healthCheckPath(),
                group.loadBalancers(),
                targets.orElse(List.of()),
                targets.isPresent());
    }

    private static RegisteredTarget target(TargetHealthDescription found) {
        return new RegisteredTarget(
                found.target().id(),
                found.target().port(),
                found.targetHealth() == null ? null : found.targetHealth().stateAsString());
    }
}
