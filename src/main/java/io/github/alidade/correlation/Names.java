package io.github.alidade.correlation;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Home;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.Resource;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps every spelling of a thing (ARN, id, name, DNS name, URL) to the one resource that it means.
/// Whole spellings only: nothing is ever found by a part of its name.
final class Names {
    private final Map<String, Resource> byId = new HashMap<>();
    private final Map<Key, List<Resource>> byName = new HashMap<>();
    private final Map<String, Resource> byHost = new HashMap<>();
    private final Map<String, List<DnsRecord>> records = new HashMap<>();

    private record Key(ResourceKind kind, String name) {}

    /// Of two with the same identity the first counts.
    void add(Resource resource) {
        if (byId.putIfAbsent(resource.id().value(), resource) != null) {
            return;
        }
        ResourceKind kind = indexed(resource);
        Spellings spellings = Spellings.of(resource);
        spellings.names().forEach(name -> byName.computeIfAbsent(
                        new Key(kind, Spelled.key(kind, name)), key -> new ArrayList<>(1))
                .add(resource));
        spellings.hosts().forEach(host -> byHost.putIfAbsent(Hosts.normal(host), resource));
        if (resource instanceof DnsRecord set && List.of("A", "AAAA", "CNAME").contains(set.type())) {
            records.computeIfAbsent(Hosts.normal(set.name()), name -> new ArrayList<>(1))
                    .add(set);
        }
    }

    /// Parameters of Systems Manager are handed to containers just as secrets are.
    private static ResourceKind indexed(Resource resource) {
        return resource instanceof OtherResource other && other.type().equals("AWS::SSM::Parameter")
                ? ResourceKind.SECRET
                : resource.kind();
    }

    /// @param from where the text was written: bare names mean something of the same account and region
    Optional<Resource> find(ResourceKind kind, String text, Home from) {
        Resource exact = byId.get(text);
        return exact != null ? Optional.of(exact) : find(Spelled.of(kind, text, from));
    }

    Optional<Resource> find(Spelled spelled) {
        Resource exact = byId.get(spelled.id().value());
        if (exact != null) {
            return Optional.of(exact);
        }
        for (String name : spelled.names()) {
            Optional<Resource> chosen = choose(byName.getOrDefault(new Key(spelled.kind(), name), List.of()), spelled);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        return Optional.empty();
    }

    /// Whether a thing of this kind has this whole name, where it is written.
    boolean named(ResourceKind kind, String name, Home from) {
        return find(kind, name, from).isPresent();
    }

    private static Optional<Resource> choose(List<Resource> found, Spelled spelled) {
        Home home = spelled.home();
        @Nullable Resource possible = null;
        int count = 0;
        for (Resource resource : found) {
            if (resource.home().equals(home)) {
                return Optional.of(resource);
            }
            if (compatible(spelled.kind(), resource.home(), home)) {
                possible = possible == null ? resource : possible;
                count++;
            }
        }
        return count == 1 ? Optional.ofNullable(possible) : Optional.empty();
    }

    private static boolean compatible(ResourceKind kind, Home a, Home b) {
        return switch (kind) {
            // The world has one of each name or id.
            case BUCKET, VPC, SUBNET, SECURITY_GROUP, ROUTE_TABLE, VPC_ENDPOINT, PREFIX_LIST -> true;
            case ROLE, HOSTED_ZONE, DISTRIBUTION -> same(a.account(), b.account());
            default -> same(a.account(), b.account()) && same(a.region(), b.region());
        };
    }

    private static boolean same(String a, String b) {
        return a.equals(b)
                || a.equals(Home.UNKNOWN)
                || b.equals(Home.UNKNOWN)
                || a.equals(Home.GLOBAL)
                || b.equals(Home.GLOBAL);
    }

    /// Who answers under a DNS name that AWS gave; compared as a whole.
    Optional<Resource> host(String written) {
        return Optional.ofNullable(byHost.get(Hosts.normal(written)));
    }

    /// The address records and CNAMEs of a name that people gave.
    List<DnsRecord> records(String written) {
        return records.getOrDefault(Hosts.normal(written), List.of());
    }
}
