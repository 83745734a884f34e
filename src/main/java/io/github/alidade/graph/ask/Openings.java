package io.github.alidade.graph.ask;

import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Vpc;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules and routes leave open by themselves, whether or not a way leads there.
public final class Openings {
    private final Network network;
    private final Rules rules;

    public Openings(Network network) {
        this.network = network;
        this.rules = network.rules();
    }

    /// The rules by which a database or cache accepts the whole internet on its port.
    public List<Reason> openRules(ResourceId store) {
        Station station = network.station(store).orElse(null);
        return station == null ? List.of() : open(rules(station).toList());
    }

    /// The rules by which a group accepts the whole internet, for one protocol.
    public List<Reason> openRules(SecurityGroup group, String protocol) {
        return open(rules.inbound(group)
                .filter(in -> Traffic.of(in.rule()).protocol().equals(protocol))
                .toList());
    }

    /// Those that let in the internet each; otherwise those that do so together, as the two halves of all addresses.
    private List<Reason> open(List<Reason.LetIn> some) {
        List<Reason.LetIn> each =
                some.stream().filter(in -> range(in).coversTheInternet()).toList();
        boolean together = each.isEmpty()
                && Addresses.union(some.stream().map(this::range).toList()).coversTheInternet();
        return List.copyOf(
                together
                        ? some.stream()
                                .filter(in -> range(in).meetsTheInternet())
                                .toList()
                        : each);
    }

    private Addresses range(Reason.LetIn in) {
        return rules.group(in.group())
                .flatMap(group -> rules.addresses(group, in.rule().peer()))
                .orElse(Addresses.NONE);
    }

    /// The rules by which a store accepts addresses of a subnet that the internet is routed to.
    public List<Reason> rulesForPublicSubnets(ResourceId store) {
        Station station = network.station(store).orElse(null);
        if (station == null) {
            return List.of();
        }
        List<Addresses> open = publicRanges(station);
        return rules(station)
                .filter(in -> rules.group(in.group())
                        .flatMap(group -> rules.addresses(group, in.rule().peer()))
                        .map(range -> open.stream().anyMatch(range::meets))
                        .orElse(false))
                .<Reason>map(in -> in)
                .toList();
    }

    private List<Addresses> publicRanges(Station near) {
        return network.topology().resources().stream()
                .filter(Subnet.class::isInstance)
                .map(Subnet.class::cast)
                .filter(subnet -> subnet.cidr() != null
                        && near.vpc().flatMap(network.topology()::find).stream()
                                .anyMatch(found ->
                                        found instanceof Vpc vpc && vpc.vpcId().equals(subnet.vpcId())))
                .filter(subnet -> network.routing().open(subnet.id()) == Verdict.YES)
                .flatMap(subnet -> Optional.ofNullable(subnet.cidr()).flatMap(rules::addresses).stream())
                .toList();
    }

    private Stream<Reason.LetIn> rules(Station station) {
        return station.groups().stream()
                .flatMap(guard -> rules.group(guard).stream())
                .flatMap(rules::inbound)
                .filter(in -> served(station).stream().anyMatch(Traffic.of(in.rule())::passes));
    }

    /// A store that does not say its port serves the one of its engine, and not whatever is open.
    private static List<Traffic> served(Station station) {
        return switch (station.resource()) {
            case DbInstance db
            when db.port() == null -> usual(db.engine()).map(List::of).orElse(station.listens());
            case DbCluster db
            when db.port() == null -> usual(db.engine()).map(List::of).orElse(station.listens());
            case CacheCluster cache
            when cache.port() == null -> usual(cache.engine()).map(List::of).orElse(station.listens());
            default -> station.listens();
        };
    }

    private static Optional<Traffic> usual(@Nullable String engine) {
        String name = engine == null ? "" : engine.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "redis", "valkey" -> Optional.of(Traffic.tcp(6379));
            case "memcached" -> Optional.of(Traffic.tcp(11211));
            case "postgres", "aurora-postgresql" -> Optional.of(Traffic.tcp(5432));
            case "mysql", "mariadb", "aurora", "aurora-mysql" -> Optional.of(Traffic.tcp(3306));
            default -> Optional.empty();
        };
    }

    /// Whether no subnet of it has a route to an internet gateway; unknown as soon as one has no known routes.
    public Verdict inPrivateSubnets(ResourceId id) {
        Station station = network.station(id).orElse(null);
        if (station == null || station.subnets().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return switch (network.routing().publicSubnets(station)) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    /// Whether a gateway endpoint serves a thing: it is a route in the tables of its subnets. True if those are not
    /// known.
    public boolean routedTo(VpcEndpoint endpoint, ResourceId id) {
        Station station = network.station(id).orElse(null);
        return station == null || network.routing().routedTo(endpoint, station);
    }
}
