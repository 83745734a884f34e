package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Where the initiative can go from each thing and where it can come from, blocked ways included. Relations that
/// rules of the network forbid are blocked; what rules allow is a way even where no relation says that it is used.
/// Made as asked for, and remembered.
final class Hops {
    /// Relations along which something is started, asked or sent.
    private static final Set<RelationKind> CARRYING = EnumSet.of(
            RelationKind.ENTERS,
            RelationKind.RESOLVES_TO,
            RelationKind.HAS_ORIGIN,
            RelationKind.ROUTES_TO,
            RelationKind.TASK_ROLE,
            RelationKind.ALLOWS,
            RelationKind.CONNECTS_TO,
            RelationKind.CALLS,
            RelationKind.USES_ENDPOINT,
            RelationKind.STORES_IN,
            RelationKind.QUERIES,
            RelationKind.SENDS_TO,
            RelationKind.RECEIVED_BY,
            RelationKind.REFERS_TO,
            RelationKind.DEAD_LETTERS_TO,
            RelationKind.DELIVERS_TO,
            RelationKind.PUBLISHES_TO,
            RelationKind.NOTIFIES,
            RelationKind.TRIGGERS,
            RelationKind.READS_SECRET,
            RelationKind.HAS_MEMBER);

    private final Topology topology;
    private final Network network;
    private final Map<ResourceId, Map<ResourceId, Hop>> out = new HashMap<>();
    private final Map<ResourceId, Map<ResourceId, Hop>> into = new HashMap<>();
    private final Map<Pair, Hop> made = new HashMap<>();

    private BooleanSupplier cancelled = () -> false;

    /// Whether a way is wanted, given the best that it may turn out to be.
    interface Wanted {
        boolean test(ResourceId other, Verdict atBest);

        /// Whatever is not blocked.
        Wanted ALL = (other, atBest) -> true;

        /// Of the ways that only rules allow none.
        Wanted RELATED = (other, atBest) -> false;
    }

    private record Pair(ResourceId source, ResourceId target) {}

    Hops(Topology topology, Network network) {
        this.topology = topology;
        this.network = network;
    }

    void stopWhen(BooleanSupplier unwanted) {
        cancelled = unwanted;
    }

    /// @throws CancellationException if nobody wants the answer any more
    void goOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /// All ways on from here, blocked ones too, each to another thing.
    List<Hop> from(ResourceId source) {
        return List.copyOf(
                out.computeIfAbsent(source, id -> findFrom(id, Wanted.ALL)).values());
    }

    /// The same, where of the ways that only rules allow those to some are wanted: working out all of them for
    /// thousands of services is what takes long.
    Collection<Hop> from(ResourceId source, Wanted wanted) {
        Map<ResourceId, Hop> known = out.get(source);
        return (known == null ? findFrom(source, wanted) : known).values();
    }

    /// All ways to here, blocked ones too, each from another thing.
    List<Hop> to(ResourceId target) {
        return List.copyOf(
                into.computeIfAbsent(target, id -> findTo(id, Wanted.ALL)).values());
    }

    /// The same, where of the ways that only rules allow those from some are wanted.
    Collection<Hop> to(ResourceId target, Wanted wanted) {
        Map<ResourceId, Hop> known = into.get(target);
        return (known == null ? findTo(target, wanted) : known).values();
    }

    /// What fetches from here asks here first; yet it sends nothing here, so that such a hop is only ever the last one.
    List<Hop> fetchesFrom(ResourceId source) {
        return topology.incoming(source, RelationKind.RECEIVED_BY).stream()
                .map(Hops::fetching)
                .toList();
    }

    /// Who fetches from here.
    List<Hop> fetchersOf(ResourceId target) {
        return topology.outgoing(target, RelationKind.RECEIVED_BY).stream()
                .map(Hops::fetching)
                .toList();
    }

    private static Hop fetching(Relation relation) {
        return new Hop(
                relation.target(),
                relation.source(),
                Optional.of(relation.kind()),
                true,
                List.of(),
                FREE.with(Reason.Related.of(relation)));
    }

    private Map<ResourceId, Hop> findFrom(ResourceId source, Wanted wanted) {
        Map<ResourceId, Hop> all = new LinkedHashMap<>();
        if (topology.graph().containsVertex(source)) {
            topology.graph().outgoingEdgesOf(source).forEach(relation -> related(relation, all, relation.target()));
        }
        if (source.equals(network.internet())) {
            network.stations().stream()
                    .map(Station::id)
                    .filter(target -> wanted.test(target, Verdict.YES))
                    .forEach(target -> ruled(source, target, all, target));
        }
        network.station(source).filter(Station::initiates).ifPresent(from -> {
            network.candidatesFrom(from)
                    .filter(target -> !target.id().equals(source) && worthwhile(from, target, target.id(), wanted))
                    .forEach(target -> ruled(source, target.id(), all, target.id()));
            ruled(source, network.internet(), all, network.internet());
        });
        return all;
    }

    private Map<ResourceId, Hop> findTo(ResourceId target, Wanted wanted) {
        Map<ResourceId, Hop> all = new LinkedHashMap<>();
        if (topology.graph().containsVertex(target)) {
            topology.graph().incomingEdgesOf(target).forEach(relation -> related(relation, all, relation.source()));
        }
        if (target.equals(network.internet())) {
            network.stations().stream()
                    .filter(Station::initiates)
                    .map(Station::id)
                    .filter(source -> wanted.test(source, Verdict.YES))
                    .forEach(source -> ruled(source, target, all, source));
        }
        network.station(target).ifPresent(into -> {
            ruled(network.internet(), target, all, network.internet());
            network.candidatesInto(into)
                    .filter(source -> !source.id().equals(target) && worthwhile(source, into, source.id(), wanted))
                    .forEach(source -> ruled(source.id(), target, all, source.id()));
        });
        return all;
    }

    /// The cheap question first: most pairs of thousands are found already, or cannot be joined for sure.
    private boolean worthwhile(Station from, Station into, ResourceId other, Wanted wanted) {
        if (!wanted.test(other, Verdict.YES)) {
            return false;
        }
        Verdict atBest = network.joined(from, into);
        return atBest != Verdict.NO
                && (atBest == Verdict.YES || wanted.test(other, atBest))
                && network.mayConnect(from, into);
    }

    /// Where one can go from here, as far as is known: not remembered, for thousands of things reach thousands.
    List<ResourceId> openFrom(ResourceId source) {
        Map<ResourceId, Hop> known = out.get(source);
        Map<ResourceId, Hop> hops = known == null ? findFrom(source, Wanted.RELATED) : known;
        Set<ResourceId> open = new LinkedHashSet<>();
        Ways.open(List.copyOf(hops.values())).forEach(hop -> open.add(hop.target()));
        if (known != null) {
            return List.copyOf(open);
        }
        if (source.equals(network.internet())) {
            network.stations().stream()
                    .filter(target -> network.connect(source, target.id()).verdict() != Verdict.NO)
                    .forEach(target -> open.add(target.id()));
        }
        network.station(source).filter(Station::initiates).ifPresent(from -> network.candidatesFrom(from)
                .filter(target -> !target.id().equals(source) && worthwhile(from, target, target.id(), Wanted.ALL))
                .forEach(target -> open.add(target.id())));
        return List.copyOf(open);
    }

    /// A relation's way; between the same two the first that is not blocked, in the order of correlation.
    private void related(Relation relation, Map<ResourceId, Hop> all, ResourceId other) {
        boolean loop = relation.source().equals(relation.target());
        if (loop || !CARRYING.contains(relation.kind())) {
            return;
        }
        Hop known = all.get(other);
        if (known == null || known.verdict() != Verdict.YES) {
            Hop hop = hop(relation);
            if (known == null || hop.verdict().compareTo(known.verdict()) < 0) {
                all.put(other, hop);
                made.put(new Pair(relation.source(), relation.target()), hop);
            }
        }
    }

    private void ruled(ResourceId source, ResourceId target, Map<ResourceId, Hop> all, ResourceId other) {
        Hop known = all.get(other);
        if (known != null && known.verdict() == Verdict.YES) {
            return;
        }
        Hop hop = direct(source, target);
        if (hop.verdict() != Verdict.NO && (known == null || hop.verdict().compareTo(known.verdict()) < 0)) {
            all.put(other, hop);
        }
    }

    /// The way that the rules of the network alone leave, blocked or not.
    Hop direct(ResourceId source, ResourceId target) {
        Pair pair = new Pair(source, target);
        Hop known = made.get(pair);
        if (known != null && known.kind().isEmpty()) {
            return known;
        }
        Crossing crossing = network.connect(source, target);
        List<PortPair> ports = crossing.traffic().stream()
                .filter(Traffic::single)
                .map(traffic -> new PortPair(null, traffic.from(), traffic.protocol()))
                .toList();
        Hop hop = new Hop(source, target, Optional.empty(), ports, crossing);
        made.putIfAbsent(pair, hop);
        return hop;
    }

    private Hop hop(Relation relation) {
        Reason related = new Reason.Related(relation.source(), relation.target(), relation.kind(), relation.evidence());
        Crossing crossing = crossing(relation).with(related);
        return new Hop(
                relation.source(), relation.target(), Optional.of(relation.kind()), open(relation, crossing), crossing);
    }

    /// Of the ports of a relation those that rules let pass.
    private static List<PortPair> open(Relation relation, Crossing crossing) {
        if (crossing.traffic().isEmpty()) {
            return relation.ports();
        }
        return relation.ports().stream().filter(pair -> passes(pair, crossing)).toList();
    }

    private static boolean passes(PortPair pair, Crossing crossing) {
        Integer port = pair.to();
        return port == null
                || crossing.traffic().stream()
                        .anyMatch(traffic -> traffic.passes(new Traffic(Traffic.ALL, port, port)));
    }

    private static final Crossing FREE = new Crossing(Verdict.YES, List.of(), List.of());

    private Crossing crossing(Relation relation) {
        return switch (relation.kind()) {
            case ENTERS -> entering(relation);
            case RESOLVES_TO -> resolving(relation);
            case HAS_ORIGIN -> origin(relation);
            case ROUTES_TO, CALLS, CONNECTS_TO, USES_ENDPOINT -> connecting(relation);
            case REFERS_TO ->
                Crossing.all(List.of(), List.of(Reason.Said.of(Reason.What.DIRECTION_UNKNOWN, relation.target())));
            default -> FREE;
        };
    }

    /// Names, distributions and APIs are open to everyone; a load balancer has rules of its own.
    private Crossing entering(Relation relation) {
        return topology.find(relation.target()).orElse(null) instanceof LoadBalancer
                ? network.connect(network.internet(), relation.target())
                : FREE;
    }

    /// A name that the internet may ask leads to what the internet may reach.
    private Crossing resolving(Relation relation) {
        boolean outside =
                !topology.incoming(relation.source(), RelationKind.ENTERS).isEmpty();
        boolean balancer = topology.find(relation.target()).orElse(null) instanceof LoadBalancer;
        return outside && balancer ? network.connect(network.internet(), relation.target()) : FREE;
    }

    private Crossing origin(Relation relation) {
        boolean on = !(topology.find(relation.source()).orElse(null) instanceof Distribution distribution)
                || distribution.enabled();
        if (!on) {
            return Crossing.no(Reason.Said.of(Reason.What.SWITCHED_OFF, relation.source()));
        }
        return network.station(relation.target())
                .filter(station -> station.resource() instanceof LoadBalancer)
                .map(network::fromCloudFront)
                .orElse(FREE);
    }

    private Crossing connecting(Relation relation) {
        Optional<Station> from = network.station(relation.source());
        Optional<Station> to = network.station(relation.target());
        // Functions behind a load balancer, and what is not described, have no network that could forbid it.
        if (from.isEmpty() || to.isEmpty() || to.get().listens().isEmpty() || gateway(relation)) {
            return FREE;
        }
        List<Traffic> asked = relation.ports().stream()
                .filter(pair -> pair.to() != null)
                .map(pair -> new Traffic(transport(pair), pair.to(), pair.to()))
                .distinct()
                .toList();
        return relation.kind() == RelationKind.ROUTES_TO
                ? network.forward(from.get(), to.get(), asked)
                : network.connect(from.get(), to.get(), asked);
    }

    /// An endpoint of the gateway type is a route and has no interface.
    private boolean gateway(Relation relation) {
        return topology.find(relation.target()).orElse(null) instanceof io.github.alidade.model.VpcEndpoint endpoint
                && "gateway".equalsIgnoreCase(endpoint.type());
    }

    private static String transport(PortPair pair) {
        String protocol = pair.protocol();
        return "udp".equalsIgnoreCase(protocol) || "quic".equalsIgnoreCase(protocol) ? "udp" : "tcp";
    }

    boolean isInternet(ResourceId id) {
        return id.equals(network.internet());
    }
}
