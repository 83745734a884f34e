package io.github.alidade.correlation;

import io.github.alidade.model.Action;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.WeightedTargetGroup;
import java.util.List;
import java.util.stream.Stream;

/// The edge of the fictional account: zones, records, load balancers.
final class Edge {
    private Edge() {}

    /// A public zone whose `app.example.com` is an alias of an internet-facing load balancer.
    static Account account() {
        return new Account()
                .with(
                        zone("Z1", "example.com", false),
                        alias("Z1", "app.example.com", "A", Account.host("public") + "."))
                .with(balancer("public", "internet-facing"));
    }

    static ResourceId zoneId(String id) {
        return ResourceId.of(Account.HOME.global(), id);
    }

    static ResourceId recordId(String zone, String name, String type) {
        return new ResourceId(zoneId(zone).value() + "/" + name + "/" + type);
    }

    static HostedZone zone(String id, String name, boolean isPrivate) {
        return new HostedZone(zoneId(id), Account.HOME.global(), name, id, isPrivate);
    }

    static DnsRecord alias(String zone, String name, String type, String target) {
        return new DnsRecord(
                recordId(zone, name, type),
                Account.HOME.global(),
                zoneId(zone),
                name,
                type,
                target,
                List.of(),
                List.of(),
                null);
    }

    static DnsRecord cname(String zone, String name, String target) {
        return new DnsRecord(
                recordId(zone, name, "CNAME"),
                Account.HOME.global(),
                zoneId(zone),
                name,
                "CNAME",
                null,
                List.of(target),
                List.of(),
                null);
    }

    static LoadBalancer balancer(String name, String scheme, String... groups) {
        return new LoadBalancer(
                Account.balancer(name),
                Account.HOME,
                name,
                "application",
                scheme,
                "active",
                Account.host(name),
                null,
                List.of(),
                List.of(groups));
    }

    static Listener listener(String balancer, int port, Action... actions) {
        return new Listener(
                Account.listener(balancer, port),
                Account.HOME,
                Account.balancer(balancer),
                port == 443 ? "HTTPS" : "HTTP",
                port,
                List.of(),
                List.of(actions));
    }

    static ResourceId ruleId(String balancer, int port, String priority) {
        return Account.arn(
                "elasticloadbalancing", "listener-rule/app/" + balancer + "/0123456789abcdef/" + port + "/" + priority);
    }

    static ListenerRule rule(String balancer, int port, String priority, Action... actions) {
        return new ListenerRule(
                ruleId(balancer, port, priority),
                Account.HOME,
                Account.listener(balancer, port),
                priority,
                List.of(),
                List.of(actions));
    }

    static Action forward(String... groups) {
        return weighted(Stream.of(groups)
                .map(group -> new WeightedTargetGroup(Account.targetGroup(group), 1))
                .toArray(WeightedTargetGroup[]::new));
    }

    static Action weighted(WeightedTargetGroup... groups) {
        return new Action("forward", 1, List.of(groups), null, null);
    }

    static Action redirect() {
        return new Action("redirect", 1, List.of(), null, null);
    }

    static TargetGroup group(String name, String type, RegisteredTarget... targets) {
        return new TargetGroup(
                Account.targetGroup(name),
                Account.HOME,
                name,
                "HTTP",
                8080,
                type,
                null,
                null,
                List.of(),
                List.of(targets),
                true);
    }
}
