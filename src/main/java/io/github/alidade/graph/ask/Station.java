package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.RelationKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something with network interfaces of its own.
///
/// @param groups the nodes of the groups that guard it
/// @param listens what it accepts connections on, as far as it says; nothing for what nobody connects to
/// @param initiates whether its own code opens connections wherever rules let it
record Station(
        Resource resource,
        Set<ResourceId> groups,
        List<ResourceId> subnets,
        Optional<ResourceId> vpc,
        List<Traffic> listens,
        boolean initiates) {
    private static final Traffic HTTPS = Traffic.tcp(443);

    ResourceId id() {
        return resource.id();
    }

    /// There is one station for each resource.
    @Override
    public boolean equals(Object other) {
        return other instanceof Station station && station.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /// A load balancer of the kind that may do without groups.
    boolean needsNoGroups() {
        return resource instanceof LoadBalancer balancer && !"application".equalsIgnoreCase(balancer.type());
    }

    /// A function that runs in no network of the account.
    boolean outside() {
        return resource instanceof LambdaFunction && groups.isEmpty() && subnets.isEmpty();
    }

    static Optional<Station> of(Resource resource, Topology topology) {
        return switch (resource) {
            case DbInstance db -> station(db, topology, port(db.port()), false);
            case DbCluster db -> station(db, topology, port(db.port()), false);
            case CacheCluster cache -> station(cache, topology, port(cache.port()), false);
            case VpcEndpoint endpoint -> station(endpoint, topology, List.of(HTTPS), false);
            case LambdaFunction function -> station(function, topology, List.of(), true);
            case EcsService service -> station(service, topology, ports(service, topology), true);
            case LoadBalancer balancer -> station(balancer, topology, listeners(balancer, topology), false);
            default -> Optional.empty();
        };
    }

    private static Optional<Station> station(
            Resource resource, Topology topology, List<Traffic> listens, boolean initiates) {
        return Optional.of(new Station(
                resource,
                new LinkedHashSet<>(targets(resource, RelationKind.IN_GROUP, topology)),
                targets(resource, RelationKind.IN_SUBNET, topology),
                targets(resource, RelationKind.IN_VPC, topology).stream().findFirst(),
                listens,
                initiates));
    }

    private static List<ResourceId> targets(Resource resource, RelationKind kind, Topology topology) {
        return topology.outgoing(resource.id(), kind).stream()
                .map(Relation::target)
                .distinct()
                .toList();
    }

    private static List<Traffic> port(@Nullable Integer port) {
        return List.of(port == null ? Traffic.ANY_TCP : Traffic.tcp(port));
    }

    private static List<Traffic> ports(EcsService service, Topology topology) {
        Stream<Traffic> registered = service.loadBalancers().stream()
                .map(ServiceLoadBalancer::containerPort)
                .flatMap(Stream::ofNullable)
                .map(Traffic::tcp);
        Stream<Traffic> defined = targets(service, RelationKind.DEFINED_BY, topology).stream()
                .flatMap(id -> topology.find(id).stream())
                .filter(TaskDefinition.class::isInstance)
                .flatMap(task -> ((TaskDefinition) task).containers().stream())
                .map(Container::ports)
                .flatMap(List::stream)
                .flatMap(Station::port);
        List<Traffic> all = Stream.concat(registered, defined).distinct().toList();
        return all.isEmpty() ? List.of(Traffic.ANY_TCP) : all;
    }

    private static Stream<Traffic> port(ContainerPort port) {
        Integer number = port.containerPort();
        boolean udp = "udp".equalsIgnoreCase(port.protocol());
        return number == null ? Stream.empty() : Stream.of(new Traffic(udp ? "udp" : "tcp", number, number));
    }

    private static List<Traffic> listeners(LoadBalancer balancer, Topology topology) {
        List<Traffic> all = new ArrayList<>();
        topology.outgoing(balancer.id(), RelationKind.HAS_LISTENER).stream()
                .flatMap(relation -> relation.ports().stream())
                .forEach(pair -> {
                    Integer port = pair.from();
                    if (port != null) {
                        all.add(new Traffic(transport(pair.protocol()), port, port));
                    }
                });
        return all.stream().distinct().toList();
    }

    private static String transport(@Nullable String protocol) {
        return switch (protocol == null ? "" : protocol.toLowerCase(Locale.ROOT)) {
            case "udp", "quic" -> "udp";
            case "tcp_udp", "tcp_quic", "geneve" -> Traffic.ALL;
            default -> "tcp";
        };
    }
}
