package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.Certificate;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Undescribed;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What hosts are called: records in their zone, and the DNS names that resources have. What went away is called as it
/// was while it was there.
final class DnsNames {
    private final Topology topology;
    private final Spellings spellings;
    private final Aliases aliases;
    private final Profile profile;
    private final Function<Resource, String> ids;
    private final List<HostedZone> zones = new ArrayList<>();
    /// Names of records, certificates and the like that no zone describes: a host that is called so elsewhere is the
    /// same one.
    private final Set<String> withoutZone = new HashSet<>();

    /// @param ids what the node of a zone is called
    DnsNames(Topology topology, Spellings spellings, Aliases aliases, Profile profile, Function<Resource, String> ids) {
        this.topology = topology;
        this.spellings = spellings;
        this.aliases = aliases;
        this.profile = profile;
        this.ids = ids;
        for (Resource resource : topology.resources()) {
            if (resource instanceof HostedZone zone) {
                zones.add(zone);
            }
        }
        for (Resource resource : topology.resources()) {
            switch (resource) {
                case DnsRecord record when zone(record.zone()).isEmpty() -> withoutZone(record.name());
                case Undescribed record when record.kind() == ResourceKind.DNS_RECORD -> withoutZone(record.name());
                case Distribution distribution -> distribution.aliases().forEach(this::withoutZone);
                case Certificate certificate -> {
                    withoutZone(certificate.domainName());
                    certificate.alternativeNames().forEach(this::withoutZone);
                }
                default -> {}
            }
        }
    }

    /// Whether a host is a record, or is called like one.
    private boolean recorded(String host) {
        return zoneOf(host).isPresent() || withoutZone.contains(host);
    }

    private void withoutZone(String name) {
        if (zoneOf(withoutStar(name)).isEmpty()) {
            withoutZone.add(Spellings.hostName(name));
        }
    }

    String record(DnsRecord record) {
        return record(record.name(), record.zone(), zone(record.zone()));
    }

    /// One that is known by its name alone.
    String record(Undescribed record) {
        return record(record.name(), record.id(), Optional.empty());
    }

    /// A record that is named in a text.
    String spokenOf(String raw) {
        return record(raw, "", Optional.empty());
    }

    /// What names of one host have in common.
    Object entity(DnsRecord record) {
        return entity(record.name(), zone(record.zone()));
    }

    Object entity(String raw) {
        return entity(raw, Optional.empty());
    }

    /// The same of a name that need not be in a zone.
    Object entityOfHost(String raw) {
        String host = Spellings.hostName(raw);
        return recorded(host) ? entity(raw) : host;
    }

    /// What a record's alias shows beside its number: a wildcard, the zone's own name.
    String looks(String raw) {
        return star(raw) + (apex(withoutStar(raw)) ? "apex" : "");
    }

    private Object entity(String raw, Optional<Resource> within) {
        String host = withoutStar(raw);
        Optional<Resource> zone = within.or(() -> zoneOf(host));
        return List.of(zone.<Object>map(Resource::id).orElse(Series.OTHER_DNS), host);
    }

    private boolean apex(String host) {
        return zoneOf(host).orElse(null) instanceof HostedZone zone
                && Spellings.hostName(zone.name()).equals(host);
    }

    private static String star(String raw) {
        return Spellings.hostName(raw.replace("\\052", "*")).startsWith("*.") ? "*." : "";
    }

    private static String withoutStar(String raw) {
        return Spellings.hostName(raw.replace("\\052", "*")).substring(star(raw).length());
    }

    /// Meets the DNS names of a resource.
    void meet(Resource resource) {
        switch (resource) {
            case LoadBalancer balancer -> meet(balancer.dnsName());
            case Distribution distribution -> meet(distribution.domainName());
            case HttpApi api -> meet(api.endpoint());
            case DbInstance instance -> meet(instance.endpoint());
            case CacheCluster cache -> meet(cache.endpoint());
            case DbCluster cluster -> meet(cluster.endpoint(), cluster.readerEndpoint());
            default -> {}
        }
    }

    private void meet(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                host(name);
            }
        }
    }

    /// What a record says it is in; a record is no zone, whatever a damaged input says.
    private Optional<Resource> zone(ResourceId id) {
        return topology.find(id).filter(found -> found.kind() != ResourceKind.DNS_RECORD);
    }

    /// A record's name: the zone's own, or a host of the zone; a wildcard stays one.
    private String record(String raw, Object key, Optional<Resource> within) {
        boolean node = key instanceof ResourceId;
        String star = star(raw);
        String rest = withoutStar(raw);
        Object place = List.of("place", key, rest);
        Optional<String> before = aliases.spoken(place);
        if (before.isPresent()) {
            return star + before.get();
        }
        Place nowhere = new Place(Series.OTHER_DNS, "example.internal", false);
        // A node keeps what it was called first; what is only spoken of may turn out to be in a zone.
        Optional<Place> now = within.or(() -> zoneOf(rest)).map(found -> place(found, rest));
        Optional<Place> first = aliases.found(place, Place.class, node ? Optional.of(now.orElse(nowhere)) : now);
        String host = host(first.orElse(nowhere), rest);
        first.ifPresent(known -> aliases.speak(place, host));
        return star + host;
    }

    private String host(Place place, String rest) {
        return place.apex() ? place.zone() : aliases.text(Series.HOST, place.scope(), rest) + "." + place.zone();
    }

    /// Where a host is.
    private record Place(Object scope, String zone, boolean apex) {}

    private Place place(Resource zone, String host) {
        boolean apex = zone instanceof HostedZone known
                && Spellings.hostName(known.name()).equals(host);
        return new Place(zone.id(), ids.apply(zone), apex);
    }

    /// The zone with the longest fitting name. Of two of one name the public one; where that does not tell either,
    /// the first one, or none if the order may not say anything.
    private Optional<Resource> zoneOf(String host) {
        HostedZone best = null;
        boolean several = false;
        for (HostedZone zone : zones) {
            String name = Spellings.hostName(zone.name());
            if (host.equals(name) || host.endsWith("." + name)) {
                int longer = best == null
                        ? 1
                        : Integer.compare(
                                name.length(), Spellings.hostName(best.name()).length());
                if (longer == 0 && best != null && profile.structural()) {
                    longer = Boolean.compare(best.privateZone(), zone.privateZone());
                    several |= longer == 0;
                }
                if (longer > 0) {
                    best = zone;
                    several = false;
                }
            }
        }
        return several ? Optional.empty() : Optional.ofNullable(best);
    }

    /// A DNS name keeps its trailing dot in the seed's profile.
    String host(String raw) {
        String dot = raw.strip().endsWith(".") && !profile.structural() ? "." : "";
        String host = Spellings.hostName(raw);
        Object text = List.of("host", host);
        Optional<String> now = spellings.host(raw).map(this::host);
        Optional<String> known = aliases.spoken(text).or(() -> aliases.found(text, String.class, now));
        known.ifPresent(alias -> aliases.speak(text, alias));
        Object place = List.of("place", "", withoutStar(raw));
        boolean within = recorded(host)
                || aliases.found(place, Place.class, Optional.empty()).isPresent()
                || aliases.spoken(place).isPresent();
        return known.orElseGet(() -> within ? spokenOf(raw) : aliases.text(Series.OTHER_DNS, host)) + dot;
    }

    private String host(Spellings.Named named) {
        ResourceId id = named.owner().id();
        return switch (named.owner()) {
            case Distribution distribution -> aliases.text(Series.DISTRIBUTION_DNS, id);
            case HttpApi api -> aliases.text(Series.API_DNS, id);
            case CacheCluster cache -> aliases.text(Series.CACHE_DNS, id);
            case DbInstance instance ->
                (instance.clusterIdentifier() == null ? "writer." : "member.") + aliases.text(Series.DATABASE_DNS, id);
            case DbCluster cluster -> (named.reader() ? "reader." : "writer.") + aliases.text(Series.DATABASE_DNS, id);
            default -> aliases.text(Series.BALANCER_DNS, id);
        };
    }
}
