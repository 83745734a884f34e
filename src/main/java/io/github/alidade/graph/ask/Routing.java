package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Route;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.RouteTables;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where subnets send what is for elsewhere: to the internet, through what translates addresses, to other networks.
final class Routing {
    private static final Set<String> BETWEEN_VPCS = Set.of("peering", "transit-gateway", "core-network");

    private final Topology topology;
    private final RouteTables tables;

    Routing(Topology topology) {
        this.topology = topology;
        this.tables = new RouteTables(topology.resources(), topology.gaps());
    }

    /// Whether the internet is routed to any of its subnets. Unknown as soon as no route table tells.
    Verdict publicSubnets(Station station) {
        return station.subnets().stream().map(this::open).reduce(Verdict.NO, Verdict::or);
    }

    /// Routes to an internet gateway for a part of the internet, or for its newer version alone, serve some hosts only.
    private static Verdict toGateway(RouteTable table) {
        List<Optional<Addresses>> routed = table.routes().stream()
                .filter(route -> route.targetKind().equals("internet-gateway"))
                .map(route -> Optional.ofNullable(route.destination()).flatMap(Addresses::parse))
                .toList();
        // A destination that a public export hides, or a prefix list.
        if (routed.stream().anyMatch(Optional::isEmpty)) {
            return Verdict.YES;
        }
        Addresses all =
                Addresses.union(routed.stream().flatMap(Optional::stream).toList());
        if (all.covers(Addresses.INTERNET_4)) {
            return Verdict.YES;
        }
        return all.meetsTheInternet() ? Verdict.UNKNOWN : Verdict.NO;
    }

    private static boolean routes(RouteTable table, String kind) {
        return table.routes().stream().anyMatch(route -> route.targetKind().equals(kind) && anywhere(route));
    }

    private static boolean anywhere(Route route) {
        String to = route.destination();
        return to == null
                || Addresses.parse(to).map(Addresses::meetsTheInternet).orElse(true);
    }

    private Optional<RouteTable> table(ResourceId subnet) {
        return topology.find(subnet).orElse(null) instanceof Subnet known ? tables.of(known) : Optional.empty();
    }

    /// Whether the internet is routed to a subnet; unknown without a route table.
    Verdict open(ResourceId subnet) {
        return table(subnet).map(Routing::toGateway).orElse(Verdict.UNKNOWN);
    }

    /// Whether any subnet of a station leads out through what gives it an address.
    boolean translated(Station from) {
        return from.subnets().stream()
                .flatMap(subnet -> table(subnet).stream())
                .anyMatch(table -> routes(table, "nat-gateway") || routes(table, "egress-only"));
    }

    /// Whether any subnet of a station leads to an internet gateway.
    Verdict outwards(Station from) {
        return from.subnets().stream().map(this::open).reduce(Verdict::or).orElse(Verdict.UNKNOWN);
    }

    /// Whether a gateway endpoint is in the route table of every subnet of a station, as far as tables are known.
    boolean routedTo(VpcEndpoint endpoint, Station from) {
        return from.subnets().stream()
                .flatMap(subnet -> table(subnet).stream())
                .allMatch(table -> endpoint.routeTableIds().contains(table.routeTableId()));
    }

    /// Whether it may get to another VPC; where no route table was seen it may.
    boolean mayLeave(Station from) {
        List<Optional<RouteTable>> tables =
                from.subnets().stream().map(this::table).toList();
        return tables.isEmpty()
                || tables.stream()
                        .anyMatch(table -> table.isEmpty()
                                || table.get().routes().stream()
                                        .anyMatch(route -> BETWEEN_VPCS.contains(route.targetKind())));
    }
}
