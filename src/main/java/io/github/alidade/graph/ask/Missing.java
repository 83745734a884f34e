package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Reason.Said;
import io.github.alidade.graph.ask.Reason.What;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for the hop that would make a way where there is none: between what the source reaches and what reaches the
/// target.
final class Missing {
    /// More blocked hops explain nothing more.
    private static final int MOST = 3;

    /// How well it is known that a hop is meant to be: a relation says so; it is what one would expect; it leads
    /// nowhere; with other rules it could be.
    private static final int SAID = 0;

    private static final int EXPECTED = 1;
    private static final int DEAD_END = 2;
    private static final int GUESS = 3;

    /// Of each side so many are looked at for hops that no relation speaks of; all pairs of thousands take too long.
    private static final int NEAREST = 40;

    /// What policies of roles speak of.
    private static final Set<ResourceKind> PERMITTED = EnumSet.of(
            ResourceKind.BUCKET,
            ResourceKind.QUEUE,
            ResourceKind.TOPIC,
            ResourceKind.TABLE,
            ResourceKind.SECRET,
            ResourceKind.LOG_GROUP);

    private final Topology topology;
    private final Network network;
    private final Hops hops;
    private final Ways ahead;
    private final Ways back;
    private final Map<Ends, Blocked> blocked = new LinkedHashMap<>();

    private record Ends(ResourceId source, ResourceId target) {}

    /// @param stops how many things stop it
    private record Blocked(Hop hop, int tier, long stops, long cost) {}

    Missing(Topology topology, Network network, Hops hops, Ways ahead, Ways back) {
        this.topology = topology;
        this.network = network;
        this.hops = hops;
        this.ahead = ahead;
        this.back = back;
    }

    /// The nearest first.
    List<Hop> find(ResourceId source, ResourceId target) {
        related();
        doors();
        balancers();
        if (hops.isInternet(target)) {
            add(hops.direct(source, target), EXPECTED, 0);
        } else if (network.station(target).isPresent()) {
            ruled(source, target);
        } else if (topology.find(target)
                .map(Resource::kind)
                .filter(PERMITTED::contains)
                .isPresent()) {
            permissions(target);
        }
        long guesses =
                blocked.values().stream().filter(one -> one.tier() == GUESS).count();
        return blocked.values().stream()
                // Of many that could be meant none is: how far one gets from both ends tells more.
                .filter(one -> one.tier() < GUESS || guesses <= MOST)
                .sorted(Comparator.comparingInt(Blocked::tier)
                        .thenComparingLong(Blocked::stops)
                        .thenComparingLong(Blocked::cost))
                .limit(MOST)
                .map(Blocked::hop)
                .toList();
    }

    /// What the source reaches, without what lies behind the internet.
    private Stream<Ways.Way> reached() {
        return ahead.all().stream().filter(way -> way.steps() == 0 || !hops.isInternet(way.id()));
    }

    private void add(Hop hop, int tier, long cost) {
        long stops = hop.crossing().reasons().stream()
                .filter(reason -> reason.verdict() == Verdict.NO)
                .count();
        if (hop.verdict() == Verdict.NO) {
            blocked.putIfAbsent(new Ends(hop.source(), hop.target()), new Blocked(hop, tier, stops, cost));
        }
    }

    private void add(ResourceId source, ResourceId target, int tier, Reason... reasons) {
        add(new Hop(source, target, Optional.empty(), List.of(), Crossing.no(reasons)), tier, 0);
    }

    /// A relation says that it is used, and something forbids it.
    private void related() {
        reached().forEach(reached -> {
            // What rules allow would be a way, and there is none.
            for (Hop hop : hops.from(reached.id(), Hops.Wanted.RELATED)) {
                back.way(hop.target()).ifPresent(way -> add(hop, SAID, reached.cost() + way.cost()));
            }
        });
    }

    /// From the internet to the load balancers that lead to the target.
    private void doors() {
        if (ahead.all().stream()
                .findFirst()
                .filter(way -> hops.isInternet(way.id()))
                .isEmpty()) {
            return;
        }
        back.all().stream()
                .filter(way -> topology.find(way.id()).orElse(null) instanceof LoadBalancer)
                .limit(NEAREST)
                .forEach(way -> add(hops.direct(network.internet(), way.id()), EXPECTED, way.cost()));
    }

    /// Load balancers that lead nowhere, and target groups that nothing leads to.
    private void balancers() {
        List<LoadBalancer> reached = reached()
                .flatMap(way -> topology.find(way.id()).stream())
                .filter(LoadBalancer.class::isInstance)
                .map(LoadBalancer.class::cast)
                .limit(NEAREST)
                .toList();
        List<Orphan> orphans = orphans();
        for (LoadBalancer balancer : reached) {
            List<ResourceId> forwarded = Forwarding.groups(topology, balancer.id());
            forwarded.forEach(group -> withoutTargets(balancer, group));
            orphans.stream()
                    .filter(orphan -> orphan.near(balancer))
                    .forEach(orphan -> add(
                            balancer.id(),
                            orphan.service(),
                            EXPECTED,
                            forwarded.isEmpty()
                                    ? Said.of(What.NO_FORWARD, balancer.id())
                                    : Said.of(
                                            What.NOT_FORWARDED_TO,
                                            orphan.group().id())));
        }
        if (!orphans.isEmpty()) {
            deaf();
            if (reached.isEmpty()) {
                orphans.forEach(orphan -> add(
                        orphan.group().id(),
                        orphan.service(),
                        DEAD_END,
                        Said.of(What.NOT_FORWARDED_TO, orphan.group().id())));
            }
        }
    }

    /// A target group that no listener forwards to, and what it would lead to.
    private record Orphan(TargetGroup group, ResourceId service) {
        boolean near(LoadBalancer balancer) {
            return group.vpcId() == null
                    || balancer.vpcId() == null
                    || group.vpcId().equals(balancer.vpcId());
        }
    }

    private List<Orphan> orphans() {
        return back.all().stream()
                .limit(NEAREST)
                .flatMap(way -> topology.incoming(way.id(), RelationKind.TARGETS).stream()
                        .map(Relation::source)
                        .filter(group -> topology.incoming(group, RelationKind.FORWARDS_TO)
                                .isEmpty())
                        .flatMap(group -> topology.find(group).stream())
                        .filter(TargetGroup.class::isInstance)
                        .map(group -> new Orphan((TargetGroup) group, way.id())))
                .toList();
    }

    /// Load balancers that would be reached if they listened.
    private void deaf() {
        reached().toList().forEach(way -> hops.from(way.id(), Hops.Wanted.RELATED).stream()
                .filter(hop -> network.station(hop.target())
                        .filter(station -> station.resource() instanceof LoadBalancer)
                        .filter(station -> station.listens().isEmpty())
                        .isPresent())
                .forEach(hop -> add(hop, EXPECTED, way.cost())));
    }

    private void withoutTargets(LoadBalancer balancer, ResourceId group) {
        boolean none = topology.find(group).orElse(null) instanceof TargetGroup found
                && found.targetsKnown()
                && found.targets().isEmpty()
                && topology.outgoing(group, RelationKind.TARGETS).isEmpty();
        if (none) {
            add(balancer.id(), group, DEAD_END, Said.of(What.NO_TARGETS, group));
        }
    }

    /// What has no network interface is reached through what a role is allowed.
    private void permissions(ResourceId target) {
        reached()
                .flatMap(way -> topology.find(way.id()).stream())
                .filter(found -> found instanceof Role || found instanceof EcsService)
                .limit(2 * NEAREST)
                .forEach(found -> {
                    if (found instanceof Role role) {
                        add(role.id(), target, EXPECTED, new Said(What.NOT_ALLOWED, role.id(), List.of(target)));
                    } else if (found instanceof EcsService service && actsAsNothing(service)) {
                        add(service.id(), target, EXPECTED, Said.of(What.NO_ROLE, service.id()));
                    }
                });
    }

    private boolean actsAsNothing(EcsService service) {
        return topology.outgoing(service.id(), RelationKind.DEFINED_BY).stream()
                .map(Relation::target)
                .map(topology::find)
                .flatMap(Optional::stream)
                .anyMatch(task -> task instanceof TaskDefinition known && known.taskRole() == null);
    }

    /// No relation says that it is used, but with other rules it could be.
    private void ruled(ResourceId source, ResourceId target) {
        List<Ways.Way> from = reached()
                .filter(way ->
                        network.station(way.id()).filter(Station::initiates).isPresent())
                .limit(NEAREST)
                .toList();
        List<Ways.Way> to = back.all().stream()
                .filter(way -> network.station(way.id()).isPresent())
                .limit(NEAREST)
                .toList();
        for (Ways.Way one : from) {
            for (Ways.Way other : to) {
                hops.goOn();
                if (!one.id().equals(other.id())) {
                    // What was asked for comes before what would be a way around.
                    boolean asked = one.id().equals(source) && other.id().equals(target);
                    add(hops.direct(one.id(), other.id()), asked ? EXPECTED : GUESS, one.cost() + other.cost());
                }
            }
        }
    }
}
