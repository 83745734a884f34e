package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whose address a target sees behind a Network Load Balancer: the client's or that of the load balancer. The attribute
/// `preserve_client_ip.enabled` of target groups is not in the inventory.
/// Source: Elastic Load Balancing, Network Load Balancers, "Edit target group attributes".
enum ClientAddress {
    /// For UDP nobody can switch it off.
    KEPT,
    /// Targets by instance see the client's, unless that is switched off.
    KEPT_BY_DEFAULT,
    /// Targets by address see the load balancer's, unless that is switched on.
    HIDDEN_BY_DEFAULT;

    private static final Set<String> ALWAYS = Set.of("udp", "tcp_udp", "quic", "tcp_quic");
    private static final String BY_ADDRESS = "ip";

    /// What holds for all target groups that lead from one to the other; of several the less certain.
    static ClientAddress of(Topology topology, ResourceId balancer, ResourceId target, Traffic traffic) {
        List<ClientAddress> all = Forwarding.groups(topology, balancer).stream()
                .filter(group -> topology.outgoing(group, RelationKind.TARGETS).stream()
                        .anyMatch(relation -> relation.target().equals(target)))
                .flatMap(group -> topology.find(group).stream())
                .filter(TargetGroup.class::isInstance)
                .map(TargetGroup.class::cast)
                .filter(group -> carries(group, traffic))
                .map(ClientAddress::of)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : all.contains(KEPT_BY_DEFAULT) ? KEPT_BY_DEFAULT : HIDDEN_BY_DEFAULT;
    }

    private static ClientAddress of(TargetGroup group) {
        if (ALWAYS.contains(protocol(group))) {
            return KEPT;
        }
        return group.targetType() == null || group.targetType().equalsIgnoreCase(BY_ADDRESS)
                ? HIDDEN_BY_DEFAULT
                : KEPT_BY_DEFAULT;
    }

    private static boolean carries(TargetGroup group, Traffic traffic) {
        return switch (protocol(group)) {
            case "udp", "quic" -> !traffic.protocol().equals("tcp");
            case "tcp", "tls" -> !traffic.protocol().equals("udp");
            default -> true;
        };
    }

    private static String protocol(TargetGroup group) {
        return group.protocol() == null ? "" : group.protocol().toLowerCase(Locale.ROOT);
    }
}
