package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AddressRange;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.Home;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Undescribed;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which resource of a topology a text names: by identity, ARN, id, name or DNS name, however it is spelled.
final class Spellings {
    private record Spelled(AliasKind kind, String text) {}

    /// A DNS name's owner.
    /// @param reader whether it is the name that only reads
    record Named(Resource owner, boolean reader) {}

    private final Topology topology;
    private final boolean orderless;
    private final Map<Spelled, List<Resource>> spelled = new HashMap<>();
    private final Map<String, Named> hosts = new HashMap<>();
    private final Set<String> claimedTwice = new HashSet<>();
    private final Map<String, Resource> ranges = new HashMap<>();

    /// @param orderless whether a text that several things claim names none, rather than the first
    Spellings(Topology topology, boolean orderless) {
        this.topology = topology;
        this.orderless = orderless;
        for (Resource resource : topology.resources()) {
            spell(resource);
            hosts(resource);
            if (resource instanceof AddressRange range) {
                ranges.putIfAbsent(AddressText.canonical(range.cidr()), range);
            }
        }
    }

    /// The alias kind that a resource's own name, id or identifier has.
    static @Nullable AliasKind own(ResourceKind kind) {
        return switch (kind) {
            case HOSTED_ZONE -> AliasKind.ZONE;
            case DNS_RECORD -> AliasKind.RECORD;
            case DISTRIBUTION -> AliasKind.DISTRIBUTION;
            case HTTP_API -> AliasKind.HTTP_API;
            case LOAD_BALANCER -> AliasKind.LOAD_BALANCER;
            case LISTENER -> AliasKind.LISTENER;
            case LISTENER_RULE -> AliasKind.LISTENER_RULE;
            case TARGET_GROUP -> AliasKind.TARGET_GROUP;
            case CERTIFICATE -> AliasKind.CERTIFICATE;
            case ECS_CLUSTER -> AliasKind.CLUSTER;
            case ECS_SERVICE -> AliasKind.SERVICE;
            case TASK_DEFINITION -> AliasKind.TASK_DEFINITION;
            case LAMBDA_FUNCTION -> AliasKind.FUNCTION;
            case DB_INSTANCE -> AliasKind.DB_INSTANCE;
            case DB_CLUSTER -> AliasKind.DB_CLUSTER;
            case CACHE_CLUSTER -> AliasKind.CACHE_CLUSTER;
            case TABLE -> AliasKind.TABLE;
            case BUCKET -> AliasKind.BUCKET;
            case QUEUE -> AliasKind.QUEUE;
            case TOPIC -> AliasKind.TOPIC;
            case SECRET -> AliasKind.SECRET;
            case ROLE -> AliasKind.ROLE;
            case SECURITY_GROUP -> AliasKind.SECURITY_GROUP_ID;
            case PREFIX_LIST -> AliasKind.PREFIX_LIST;
            case VPC -> AliasKind.VPC;
            case SUBNET -> AliasKind.SUBNET;
            case ROUTE_TABLE -> AliasKind.ROUTE_TABLE;
            case INTERNET_GATEWAY, NAT_GATEWAY -> AliasKind.GATEWAY;
            case NETWORK_INTERFACE -> AliasKind.NETWORK_INTERFACE;
            case VPC_ENDPOINT -> AliasKind.VPC_ENDPOINT;
            case LOG_GROUP -> AliasKind.LOG_GROUP;
            case OTHER -> AliasKind.OTHER;
            case INTERNET, ADDRESS_RANGE, SERVICE_MODE -> null;
        };
    }

    /// Whether a component says what the resource itself is called, and not what another one is.
    static boolean own(AliasKind kind, At at) {
        if (at.owner() != at.resource()) {
            return false;
        }
        boolean same = kind == own(at.resource().kind())
                || kind == AliasKind.SECURITY_GROUP_NAME && at.resource().kind() == ResourceKind.SECURITY_GROUP
                || kind == AliasKind.IDENTITY && at.resource() instanceof Undescribed;
        return same
                && !at.component().equals("replicationGroup")
                && !at.component().equals("integrations");
    }

    /// The resource that a text of a kind names, seen from a resource of that home.
    Optional<Resource> find(AliasKind kind, String text, Home home) {
        Optional<Resource> byIdentity = byIdentity(text, home).filter(found -> mayName(kind, found));
        if (byIdentity.isPresent()) {
            return byIdentity;
        }
        return switch (kind) {
            case DNS_NAME, DB_ENDPOINT -> host(text).map(Named::owner);
            case SECRET ->
                byIdentity(withoutJsonKey(text), home)
                        .filter(found -> mayName(kind, found))
                        .or(() -> byName(kind, text, home));
            default -> byName(kind, text, home);
        };
    }

    /// Whether a text of the kind can mean such a resource: an identity in the wrong place names nothing.
    private static boolean mayName(AliasKind kind, Resource found) {
        return switch (kind) {
            case IDENTITY, OTHER, GATEWAY -> true;
            default -> own(found.kind()) == kind;
        };
    }

    Optional<Named> host(String text) {
        String host = hostName(text);
        return claimedTwice.contains(host) ? Optional.empty() : Optional.ofNullable(hosts.get(host));
    }

    Optional<Resource> range(String canonical) {
        return Optional.ofNullable(ranges.get(canonical));
    }

    /// One spelling for a DNS name: case, trailing dot and `dualstack.` say nothing.
    static String hostName(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme < 0 ? host : host.substring(scheme + 3);
        int slash = host.indexOf('/');
        host = slash < 0 ? host : host.substring(0, slash);
        host = host.startsWith("dualstack.") ? host.substring("dualstack.".length()) : host;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private Optional<Resource> byIdentity(String text, Home home) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return topology.find(new ResourceId(text)).or(() -> topology.find(ResourceId.of(home, text)));
    }

    private Optional<Resource> byName(AliasKind kind, String text, Home home) {
        List<Resource> all = spelled.getOrDefault(new Spelled(kind, text), List.of());
        List<Resource> near =
                all.stream().filter(resource -> resource.home().equals(home)).toList();
        if (orderless && near.size() > 1) {
            return Optional.empty();
        }
        return near.stream().findFirst().or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    /// `arn:...:secret:name-AbCdEf:key:stage:version` names the secret up to its name.
    private static String withoutJsonKey(String text) {
        String[] parts = text.split(":", -1);
        return parts.length > 7 ? String.join(":", List.of(parts).subList(0, 7)) : text;
    }

    private void spell(Resource resource) {
        AliasKind kind = own(resource.kind());
        if (kind == null) {
            return;
        }
        for (Field field :
                Field.plan(resource.getClass().asSubclass(Record.class)).fields()) {
            if (field.declared() instanceof Field.Declared.Aliased(var aliased)
                    && own(aliased, new At(resource, (Record) resource, field.name()))
                    && !tag(resource.kind(), field.name())
                    && field.of((Record) resource) instanceof String text
                    && !text.isBlank()) {
                add(new Spelled(kind, text), resource);
            }
        }
    }

    private void add(Spelled key, Resource resource) {
        List<Resource> all = spelled.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (all.isEmpty() || all.getLast() != resource) {
            all.add(resource);
        }
    }

    /// A name that people gave to a thing that AWS names by its id: nothing refers to it.
    private static boolean tag(ResourceKind kind, String component) {
        return component.equals("name")
                && switch (kind) {
                    case VPC, SUBNET, PREFIX_LIST, SECURITY_GROUP -> true;
                    default -> false;
                };
    }

    private void hosts(Resource resource) {
        switch (resource) {
            case LoadBalancer balancer -> host(balancer.dnsName(), resource, false);
            case Distribution distribution -> host(distribution.domainName(), resource, false);
            case HttpApi api -> host(api.endpoint(), resource, false);
            case DbInstance instance -> host(instance.endpoint(), resource, false);
            case CacheCluster cache -> host(cache.endpoint(), resource, false);
            case DbCluster cluster -> {
                host(cluster.endpoint(), resource, false);
                host(cluster.readerEndpoint(), resource, true);
            }
            default -> {}
        }
    }

    private void host(@Nullable String text, Resource owner, boolean reader) {
        if (text != null && !text.isBlank()) {
            Named first = hosts.putIfAbsent(hostName(text), new Named(owner, reader));
            if (first != null && orderless && !(first.owner().equals(owner) && first.reader() == reader)) {
                claimedTwice.add(hostName(text));
            }
        }
    }
}
