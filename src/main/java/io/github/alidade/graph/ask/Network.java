package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Reason.Said;
import io.github.alidade.graph.ask.Reason.What;
import io.github.alidade.model.AddressRange;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Vpc;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who can open a connection to whom: groups, listeners, schemes, subnets and their routes. Network ACLs are not in
/// the inventory, so no answer knows of them.
public final class Network {
    private final Topology topology;
    private final Rules rules;
    private final Map<ResourceId, Station> stations = new LinkedHashMap<>();
    private final Map<ResourceId, List<Station>> carriers = new HashMap<>();
    private final Map<ResourceId, List<Station>> naming = new HashMap<>();
    private final Set<Station> byAddress = new LinkedHashSet<>();
    private final Routing routing;
    private final Map<ResourceId, Optional<Addresses>> addresses = new HashMap<>();

    public Network(Topology topology) {
        this.topology = topology;
        this.routing = new Routing(topology);
        this.rules = new Rules(topology, Rules.internet(topology));
        for (Resource resource : topology.resources()) {
            Station.of(resource, topology).ifPresent(station -> stations.put(station.id(), station));
        }
        stations.values().forEach(this::index);
    }

    private void index(Station station) {
        station.groups().forEach(group -> carriers.computeIfAbsent(group, id -> new ArrayList<>())
                .add(station));
        if (station.listens().isEmpty()) {
            return;
        }
        Set<ResourceId> named = new LinkedHashSet<>();
        boolean anyAddress = station.groups().isEmpty();
        for (ResourceId guard : station.groups()) {
            Optional<SecurityGroup> group = rules.group(guard);
            anyAddress |= group.isEmpty();
            if (group.isPresent()) {
                anyAddress |=
                        group.get().inbound().stream().anyMatch(r -> r.peer().kind() != Peer.Kind.GROUP);
                group.get().inbound().forEach(rule -> rules.peer(group.get(), rule.peer())
                        .ifPresent(named::add));
            }
        }
        if (anyAddress) {
            byAddress.add(station);
        }
        named.forEach(
                peer -> naming.computeIfAbsent(peer, id -> new ArrayList<>()).add(station));
    }

    ResourceId internet() {
        return rules.internet();
    }

    Optional<Station> station(ResourceId id) {
        return Optional.ofNullable(stations.get(id));
    }

    Collection<Station> stations() {
        return stations.values();
    }

    List<Station> carrying(ResourceId group) {
        return carriers.getOrDefault(group, List.of());
    }

    Rules rules() {
        return rules;
    }

    /// The stations that rules may let one into, without looking at ports and outbound rules yet.
    Stream<Station> candidatesFrom(Station source) {
        return Stream.concat(
                        source.groups().stream().flatMap(group -> naming.getOrDefault(group, List.of()).stream()),
                        byAddress.stream())
                .distinct();
    }

    /// The stations that may be let into one, without looking at ports and outbound rules yet.
    Stream<Station> candidatesInto(Station target) {
        if (byAddress.contains(target)) {
            return stations.values().stream().filter(Station::initiates);
        }
        return target.groups().stream()
                .flatMap(guard -> rules.group(guard).stream())
                .flatMap(group -> group.inbound().stream().flatMap(rule -> rules.peer(group, rule.peer()).stream()))
                .distinct()
                .flatMap(peer -> carrying(peer).stream())
                .filter(Station::initiates)
                .distinct();
    }

    /// Whether one can open a connection to another on what that listens on.
    public Crossing connect(ResourceId source, ResourceId target) {
        Station into = stations.get(target);
        if (source.equals(internet())) {
            return into == null ? Crossing.no(Said.of(What.NOT_OF_THE_NETWORK, target)) : fromTheInternet(into);
        }
        if (target.equals(internet())) {
            Station from = stations.get(source);
            return from == null ? Crossing.no(Said.of(What.NOT_OF_THE_NETWORK, source)) : toTheInternet(from);
        }
        if (into == null) {
            return Crossing.no(Said.of(What.NOT_OF_THE_NETWORK, target));
        }
        if (topology.find(source).orElse(null) instanceof AddressRange range) {
            return fromRange(range, into);
        }
        if (topology.find(source)
                .filter(found -> found.kind() == ResourceKind.SECURITY_GROUP)
                .isPresent()) {
            List<Reason> reasons = new ArrayList<>();
            List<Traffic> passing = in(into, into.listens(), new Party.Of(Set.of(source), Optional.empty()), reasons);
            return Crossing.all(passing, reasons);
        }
        Station from = stations.get(source);
        if (from == null) {
            return Crossing.no(Said.of(What.NOT_OF_THE_NETWORK, source));
        }
        return from.initiates() ? connect(from, into, List.of()) : Crossing.no(passive(from));
    }

    /// Databases, caches and endpoints answer; a load balancer turns to its targets alone.
    private static Reason passive(Station from) {
        return Said.of(from.resource() instanceof LoadBalancer ? What.TARGETS_ONLY : What.OPENS_NOTHING, from.id());
    }

    private static Reason deaf(Station into) {
        return Said.of(into.resource() instanceof LoadBalancer ? What.NO_LISTENER : What.ACCEPTS_NOTHING, into.id());
    }

    /// @param only what is asked for instead of all that the target listens on; may be empty
    Crossing connect(Station from, Station into, List<Traffic> only) {
        List<Traffic> asked = only.isEmpty() ? into.listens() : only;
        if (asked.isEmpty()) {
            return Crossing.no(deaf(into));
        }
        if (from.outside()) {
            return Crossing.no(Said.of(What.OUTSIDE_THE_VPC, from.id()));
        }
        List<Reason> reasons = new ArrayList<>();
        List<Traffic> passing = out(from, asked, new Party.Of(into.groups(), addresses(into)), reasons);
        List<Traffic> arriving = in(into, passing.isEmpty() ? asked : passing, party(from), reasons);
        between(from, into).ifPresent(reasons::add);
        return Crossing.all(arriving, reasons);
    }

    /// What a load balancer hands on to a target. Behind a Network Load Balancer a group may see the client instead; a
    /// rule that names the load balancer's own group holds for both.
    /// Source: Elastic Load Balancing, "Update the security groups for your Network Load Balancer".
    Crossing forward(Station balancer, Station into, List<Traffic> only) {
        if (inspects(balancer)) {
            return Crossing.no(Said.of(What.INSPECTS_ONLY, balancer.id()));
        }
        List<Traffic> asked = only.isEmpty() ? into.listens() : only;
        if (!"network".equals(type(balancer)) || into.groups().isEmpty() || asked.isEmpty()) {
            return connect(balancer, into, only);
        }
        List<Reason> reasons = new ArrayList<>();
        List<Traffic> passing = out(balancer, asked, new Party.Of(into.groups(), addresses(into)), reasons);
        Crossing in = Crossing.NOTHING;
        for (Traffic traffic : passing.isEmpty() ? asked : passing) {
            in = in.or(handedOn(balancer, into, traffic));
        }
        reasons.addAll(in.reasons());
        between(balancer, into).ifPresent(reasons::add);
        return Crossing.all(in.traffic(), reasons);
    }

    private Crossing handedOn(Station balancer, Station into, Traffic traffic) {
        List<Traffic> asked = List.of(traffic);
        Crossing named = in(into, asked, new Party.Carriers(balancer.groups()));
        if (named.verdict() != Verdict.NO) {
            return named;
        }
        Crossing own = in(into, asked, party(balancer));
        Crossing client = in(into, asked, client(balancer));
        ClientAddress address = ClientAddress.of(topology, balancer.id(), into.id(), traffic);
        if (address == ClientAddress.KEPT) {
            boolean stopped = client.verdict() == Verdict.NO;
            return client.with(Said.of(stopped ? What.CLIENT_NOT_ADMITTED : What.CLIENT_ADDRESS_KEPT, balancer.id()));
        }
        if (own.verdict() == client.verdict()) {
            return own;
        }
        Said unknown = Said.of(
                address == ClientAddress.KEPT_BY_DEFAULT ? What.MAY_HIDE_CLIENT_ADDRESS : What.MAY_KEEP_CLIENT_ADDRESS,
                balancer.id());
        return (own.verdict().compareTo(client.verdict()) < 0 ? own : client).with(unknown);
    }

    private Crossing in(Station into, List<Traffic> asked, Party from) {
        List<Reason> reasons = new ArrayList<>();
        return Crossing.all(in(into, asked, from, reasons), reasons);
    }

    /// Who sends to a load balancer: everybody, or what is in its own network.
    private Party client(Station balancer) {
        return balancer.resource() instanceof LoadBalancer known && "internal".equalsIgnoreCase(known.scheme())
                ? new Party.Of(Set.of(), balancer.vpc().flatMap(this::ofVpc))
                : new Party.Everyone();
    }

    /// A Gateway Load Balancer stands within a route, and nothing is addressed to it.
    private static boolean inspects(Station station) {
        return "gateway".equals(type(station));
    }

    private static String type(Station station) {
        return station.resource() instanceof LoadBalancer balancer
                ? balancer.type().toLowerCase(Locale.ROOT)
                : "";
    }

    private Party.Of party(Station station) {
        return new Party.Of(station.groups(), addresses(station));
    }

    private List<Traffic> out(Station from, List<Traffic> asked, Party to, List<Reason> reasons) {
        if (from.groups().isEmpty()) {
            if (!from.needsNoGroups()) {
                reasons.add(Said.of(What.GROUPS_UNKNOWN, from.id()));
            }
            return asked;
        }
        Rules.Passing out = rules.out(from.groups(), asked, to);
        if (out.verdict() == Verdict.NO) {
            reasons.add(new Reason.NotLetOut(from.id(), List.copyOf(from.groups()), asked));
        }
        reasons.addAll(out.reasons());
        return out.traffic();
    }

    private List<Traffic> in(Station into, List<Traffic> asked, Party from, List<Reason> reasons) {
        if (into.groups().isEmpty()) {
            reasons.add(Said.of(into.needsNoGroups() ? What.NO_GROUPS_NEEDED : What.GROUPS_UNKNOWN, into.id()));
            return asked;
        }
        Rules.Passing in = rules.in(into.groups(), asked, from);
        if (in.verdict() == Verdict.NO) {
            List<ResourceId> groups = List.copyOf(into.groups());
            reasons.add(new Reason.NotLetIn(into.id(), groups, asked, rules.admitted(groups, asked)));
        }
        reasons.addAll(in.reasons());
        return in.traffic();
    }

    /// Whether the networks of two are joined: no connection is surer than that.
    Verdict joined(Station from, Station into) {
        return between(from, into).map(Reason::verdict).orElse(Verdict.YES);
    }

    /// Whether rules leave open a connection within joined networks, without a word on why.
    boolean mayConnect(Station from, Station into) {
        return !into.listens().isEmpty()
                && !from.outside()
                && (into.groups().isEmpty() || rules.mayPass(into.groups(), into.listens(), party(from), true))
                && (from.groups().isEmpty() || rules.mayPass(from.groups(), into.listens(), party(into), false));
    }

    /// What lies between two places of the account.
    private Optional<Reason> between(Station from, Station into) {
        if (from.vpc().isEmpty() || into.vpc().isEmpty()) {
            boolean sameGroup = from.groups().stream().anyMatch(into.groups()::contains);
            return sameGroup || named(from, into)
                    ? Optional.empty()
                    : Optional.of(Said.of(What.VPC_UNKNOWN, from.vpc().isEmpty() ? from.id() : into.id()));
        }
        if (from.vpc().equals(into.vpc())) {
            return Optional.empty();
        }
        boolean abroad =
                !from.resource().home().account().equals(into.resource().home().account());
        return Optional.of(new Said(
                routing.mayLeave(from) ? What.MAYBE_PEERED : abroad ? What.OTHER_ACCOUNT : What.OTHER_VPC,
                into.id(),
                List.of(from.id())));
    }

    /// A rule that names a group of another network means that the networks know each other.
    private boolean named(Station from, Station into) {
        return from.groups().stream()
                .anyMatch(group -> naming.getOrDefault(group, List.of()).contains(into));
    }

    private Crossing fromRange(AddressRange range, Station into) {
        if (into.listens().isEmpty()) {
            return Crossing.no(deaf(into));
        }
        List<Reason> reasons = new ArrayList<>();
        Addresses hosts = rules.addresses(range.cidr()).orElse(Addresses.NONE);
        List<Traffic> passing = hosts.isEmpty()
                ? hidden(range, into, reasons)
                : in(into, into.listens(), new Party.Hosts(hosts), reasons);
        if (!hosts.isEmpty() && hosts.meetsTheInternet()) {
            doors(into, reasons);
        }
        return Crossing.all(passing, reasons);
    }

    /// A range that a public export hides: the rule that names it is all that is known.
    private List<Traffic> hidden(AddressRange range, Station into, List<Reason> reasons) {
        List<ResourceId> groups = List.copyOf(into.groups());
        for (ResourceId guard : groups) {
            rules.group(guard).ifPresent(group -> group.inbound().stream()
                    .filter(rule -> rule.peer().value().equals(range.cidr()))
                    .filter(rule -> into.listens().stream().anyMatch(Traffic.of(rule)::passes))
                    .forEach(rule ->
                            reasons.add(new Reason.LetIn(guard, rule, Optional.of(range.id()), Verdict.UNKNOWN))));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason.NotLetIn(into.id(), groups, into.listens(), rules.admitted(groups, into.listens())));
        }
        return into.listens();
    }

    private Crossing fromTheInternet(Station into) {
        return fromOutside(into, new Party.Everyone());
    }

    /// What CloudFront reaches: its own prefix list is enough.
    Crossing fromCloudFront(Station into) {
        return fromOutside(into, new Party.CloudFront());
    }

    private Crossing fromOutside(Station into, Party who) {
        if (inspects(into)) {
            return Crossing.no(Said.of(What.INSPECTS_ONLY, into.id()));
        }
        if (into.listens().isEmpty()) {
            return Crossing.no(deaf(into));
        }
        List<Reason> reasons = new ArrayList<>();
        List<Traffic> passing = in(into, into.listens(), who, reasons);
        doors(into, reasons);
        return Crossing.all(passing, reasons);
    }

    /// Whether it has a public address at all, and stands where the internet is routed to.
    private void doors(Station into, List<Reason> reasons) {
        What door = door(into.resource());
        reasons.add(Said.of(door, into.id()));
        Verdict routed = routing.publicSubnets(into);
        // A load balancer says by its scheme where it stands; only routes that were seen can say otherwise.
        boolean said = into.resource() instanceof LoadBalancer && routed == Verdict.UNKNOWN;
        if (!into.subnets().isEmpty() && !said) {
            reasons.add(new Said(
                    switch (routed) {
                        case YES -> What.IN_PUBLIC_SUBNETS;
                        case NO -> What.IN_PRIVATE_SUBNETS;
                        case UNKNOWN -> What.SUBNETS_UNKNOWN;
                    },
                    into.id(),
                    into.subnets()));
        }
    }

    private static What door(Resource resource) {
        return switch (resource) {
            case LoadBalancer balancer ->
                balancer.scheme() == null
                        ? What.SCHEME_UNKNOWN
                        : balancer.scheme().equalsIgnoreCase("internet-facing")
                                ? What.OPEN_TO_THE_INTERNET
                                : What.INTERNAL;
            case DbInstance db ->
                said(
                        db.publiclyAccessible(),
                        What.PUBLICLY_ACCESSIBLE,
                        What.NOT_PUBLICLY_ACCESSIBLE,
                        What.PUBLIC_ACCESS_UNKNOWN);
            case EcsService service ->
                said(service.publicIp(), What.HAS_PUBLIC_ADDRESS, What.NO_PUBLIC_ADDRESS, What.PUBLIC_ADDRESS_UNKNOWN);
            // A cluster's members are asked one by one; caches, endpoints and functions never have public addresses.
            case io.github.alidade.model.DbCluster cluster -> What.PUBLIC_ACCESS_UNKNOWN;
            default -> What.NO_PUBLIC_ADDRESS;
        };
    }

    private static What said(@Nullable Boolean field, What yes, What no, What unknown) {
        return field == null ? unknown : field ? yes : no;
    }

    private Crossing toTheInternet(Station from) {
        List<Reason> reasons = new ArrayList<>();
        if (!from.initiates()) {
            return Crossing.no(passive(from));
        }
        if (from.outside()) {
            return Crossing.all(List.of(), List.of());
        }
        List<Traffic> passing = out(from, List.of(Traffic.ANY_TCP), new Party.Everyone(), reasons);
        if (!routing.translated(from)) {
            Verdict routed = routing.outwards(from);
            // An internet gateway translates nothing: who has no public address gets no answer.
            reasons.add(
                    switch (routed) {
                        case YES -> Said.of(door(from.resource()), from.id());
                        case NO -> new Said(What.NO_WAY_OUT, from.id(), from.subnets());
                        case UNKNOWN -> new Said(What.SUBNETS_UNKNOWN, from.id(), from.subnets());
                    });
        }
        return Crossing.all(passing, reasons);
    }

    Routing routing() {
        return routing;
    }

    Topology topology() {
        return topology;
    }

    /// The addresses that a station may have: those of its subnets, otherwise of its VPC.
    private Optional<Addresses> addresses(Station station) {
        return addresses.computeIfAbsent(station.id(), id -> {
            List<Optional<Addresses>> own = station.subnets().stream()
                    .map(subnet -> topology.find(subnet)
                            .filter(Subnet.class::isInstance)
                            .flatMap(found -> Optional.ofNullable(((Subnet) found).cidr()))
                            .flatMap(rules::addresses))
                    .toList();
            boolean all = !own.isEmpty() && own.stream().allMatch(Optional::isPresent);
            return all
                    ? Optional.of(Addresses.union(
                            own.stream().flatMap(Optional::stream).toList()))
                    : station.vpc().flatMap(this::ofVpc);
        });
    }

    private Optional<Addresses> ofVpc(ResourceId id) {
        if (!(topology.find(id).orElse(null) instanceof Vpc vpc) || vpc.cidrs().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Addresses>> all =
                vpc.cidrs().stream().map(rules::addresses).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        Addresses.union(all.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }
}
