package io.github.alidade.correlation;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which group lets which other group in, and which workloads carry a group.
final class Admissions {
    private static final String ALL = "-1";

    private final Map<ResourceId, List<Admission>> byGroup = new HashMap<>();
    private final Map<ResourceId, List<Workload>> carriers = new HashMap<>();
    private final Drafts drafts;

    /// An inbound rule of the group `into` that names the group `from`.
    record Admission(ResourceId into, ResourceId from, GroupRule rule) {
        /// As it is told as a match: `sg-of-callee<-sg-of-caller`.
        String match(String intoGroup) {
            return intoGroup + "<-" + rule.peer().value();
        }
    }

    Admissions(Known known, Drafts drafts) {
        this.drafts = drafts;
        for (SecurityGroup group : known.all(SecurityGroup.class)) {
            List<Admission> admitted = group.inbound().stream()
                    .filter(rule -> rule.peer().kind() == Peer.Kind.GROUP)
                    .map(rule -> new Admission(group.id(), source(rule.peer(), group.home(), drafts), rule))
                    .toList();
            byGroup.put(group.id(), admitted);
        }
        for (Workload workload : known.workloads()) {
            workload.groups().stream()
                    .map(group -> group(group, workload.home()))
                    .distinct()
                    .forEach(group -> carriers.computeIfAbsent(group, id -> new ArrayList<>(1))
                            .add(workload));
        }
    }

    /// The group that a rule names; it may be of another account.
    static ResourceId source(Peer peer, Home home, Drafts drafts) {
        Home there = peer.account() == null ? home : new Home(peer.account(), home.region());
        return drafts.node(ResourceKind.SECURITY_GROUP, peer.value(), there);
    }

    ResourceId group(String groupId, Home home) {
        return drafts.node(ResourceKind.SECURITY_GROUP, groupId, home);
    }

    List<Admission> into(ResourceId group) {
        return byGroup.getOrDefault(group, List.of());
    }

    List<Workload> carrying(ResourceId group) {
        return carriers.getOrDefault(group, List.of());
    }

    /// Whether the rule lets TCP in on this port; on any port, if it is not known which.
    static boolean covers(GroupRule rule, @Nullable Integer port) {
        if (rule.protocol().equals(ALL) || rule.protocol().equalsIgnoreCase("all")) {
            return true;
        }
        boolean tcp = rule.protocol().equalsIgnoreCase("tcp") || rule.protocol().equals("6");
        if (!tcp || port == null) {
            return tcp;
        }
        Integer from = rule.fromPort();
        Integer to = rule.toPort();
        return (from == null || from <= port) && (to == null || port <= to);
    }

    /// The port of a rule that has just one; ranges, and the types of ICMP, are no port.
    static PortPair port(GroupRule rule) {
        String protocol = rule.protocol().toLowerCase(Locale.ROOT);
        boolean ports =
                protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("6") || protocol.equals("17");
        boolean single = ports && rule.fromPort() != null && rule.fromPort().equals(rule.toPort());
        return new PortPair(null, single ? rule.fromPort() : null, rule.protocol());
    }
}
