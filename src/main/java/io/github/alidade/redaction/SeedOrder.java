package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order in which the seed's export meets things, which is what its numbers come from: its sections from top to
/// bottom, rows in collection order, columns from left to right. Roles are met task role before execution role,
/// groups in the order of what they guard: load balancers, services, endpoints, databases.
final class SeedOrder {
    private final Topology topology;
    private final Spellings spellings;
    private final Map<ResourceId, Integer> place = new HashMap<>();
    private final Map<ResourceId, List<Relation>> outgoing = new HashMap<>();

    SeedOrder(Topology topology, Spellings spellings) {
        this.topology = topology;
        this.spellings = spellings;
        topology.resources().forEach(resource -> place.put(resource.id(), place.size()));
        for (Relation relation : topology.relations()) {
            outgoing.computeIfAbsent(relation.source(), id -> new ArrayList<>()).add(relation);
        }
        outgoing.values().forEach(all -> all.sort(Comparator.comparing(relation -> place.get(relation.target()))));
    }

    /// The described groups that guard something that the export lists, in the order of meeting.
    Set<ResourceId> attachedGroups() {
        Set<ResourceId> groups = new LinkedHashSet<>();
        all(LoadBalancer.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(EcsService.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(VpcEndpoint.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(DbInstance.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(DbCluster.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(CacheCluster.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        all(LambdaFunction.class).forEach(r -> attach(r, r.securityGroupIds(), groups));
        return groups;
    }

    private void attach(Resource guarded, List<String> ids, Set<ResourceId> groups) {
        for (String id : ids) {
            groupNamed(guarded, id).filter(SecurityGroup.class::isInstance).ifPresent(group -> groups.add(group.id()));
        }
    }

    /// Meets everything that the export shows; afterwards everything else in collection order.
    void meet(Names names, Set<ResourceId> groups) {
        Meeting meeting = new Meeting(names);
        all(DnsRecord.class).forEach(meeting::record);
        all(LoadBalancer.class).forEach(meeting::balancer);
        List<Listener> listeners = listeners();
        listeners.forEach(meeting::listener);
        listeners.forEach(listener -> rules(listener).forEach(rule -> meeting.rule(listener, rule)));
        List<EcsService> services = all(EcsService.class);
        services.forEach(meeting::service);
        services.forEach(meeting::rolesOf);
        groups.forEach(id -> topology.find(id).ifPresent(meeting::group));
        all(VpcEndpoint.class).forEach(meeting::endpoint);
        all(DbInstance.class).forEach(meeting::database);
        topology.resources().forEach(resource -> {
            names.id(resource);
            names.name(resource);
        });
    }

    private <T extends Resource> List<T> all(Class<T> type) {
        return topology.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// By balancer, and in the order in which AWS lists them.
    private List<Listener> listeners() {
        Map<ResourceId, List<Listener>> byBalancer = new HashMap<>();
        all(Listener.class).forEach(listener -> byBalancer
                .computeIfAbsent(listener.loadBalancer(), id -> new ArrayList<>())
                .add(listener));
        List<Listener> listeners = new ArrayList<>();
        topology.resources().forEach(balancer -> listeners.addAll(byBalancer.getOrDefault(balancer.id(), List.of())));
        return listeners;
    }

    private @Nullable Map<ResourceId, List<ListenerRule>> rules;

    private List<ListenerRule> rules(Listener listener) {
        if (rules == null) {
            rules = new HashMap<>();
            for (ListenerRule rule : all(ListenerRule.class)) {
                rules.computeIfAbsent(rule.listener(), id -> new ArrayList<>()).add(rule);
            }
            rules.values().forEach(all -> all.sort(Comparator.comparingInt(SeedOrder::rank)));
        }
        return rules.getOrDefault(listener.id(), List.of());
    }

    /// Rules by their number, the default rule last.
    private static int rank(ListenerRule rule) {
        return rule.priority().matches("[0-9]{1,9}") ? Integer.parseInt(rule.priority()) : Integer.MAX_VALUE;
    }

    private Optional<Resource> groupNamed(Resource around, String id) {
        return spellings.find(AliasKind.SECURITY_GROUP_ID, id, around.home());
    }

    private List<Resource> targets(Resource source, RelationKind... kinds) {
        return outgoing.getOrDefault(source.id(), List.of()).stream()
                .filter(relation -> List.of(kinds).contains(relation.kind()))
                .flatMap(relation -> topology.find(relation.target()).stream())
                .toList();
    }

    /// Asks for names; asking is meeting.
    private final class Meeting {
        private final Names names;

        Meeting(Names names) {
            this.names = names;
        }

        private void record(DnsRecord record) {
            List<Resource> balancers = targets(record, RelationKind.RESOLVES_TO).stream()
                    .filter(target -> target.kind() == ResourceKind.LOAD_BALANCER)
                    .toList();
            if (balancers.isEmpty()) {
                return;
            }
            names.id(record.zone());
            names.id(record);
            for (Resource balancer : balancers) {
                text(AliasKind.DNS_NAME, record.aliasTarget(), record, "aliasTarget");
                record.cnames().forEach(cname -> text(AliasKind.DNS_NAME, cname, record, "cnames"));
                names.id(balancer);
                dnsOf(balancer);
            }
        }

        private void dnsOf(Resource resource) {
            if (resource instanceof LoadBalancer balancer) {
                text(AliasKind.DNS_NAME, balancer.dnsName(), balancer, "dnsName");
            }
        }

        private void balancer(LoadBalancer balancer) {
            names.id(balancer);
            text(AliasKind.VPC, balancer.vpcId(), balancer, "vpcId");
            subnets(balancer, balancer.subnetIds());
            balancer.securityGroupIds()
                    .forEach(id -> text(AliasKind.SECURITY_GROUP_ID, id, balancer, "securityGroupIds"));
            dnsOf(balancer);
        }

        private void listener(Listener listener) {
            names.id(listener);
            listener.certificates().forEach(arn -> text(AliasKind.CERTIFICATE, arn, listener, "certificates"));
            targetGroups(listener.defaultActions());
        }

        private void rule(Listener listener, ListenerRule rule) {
            names.id(listener);
            names.id(rule);
            targetGroups(rule.actions());
        }

        private void targetGroups(List<Action> actions) {
            actions.forEach(action -> action.targetGroups().forEach(group -> names.id(group.targetGroup())));
        }

        private void service(EcsService service) {
            if (service.cluster() != null) {
                names.id(service.cluster());
            }
            names.id(service);
            definition(service).ifPresent(names::id);
            role(service, Series.TASK_ROLE);
            role(service, Series.EXECUTION_ROLE);
            for (ServiceLoadBalancer usage : service.loadBalancers()) {
                usage(service, usage);
            }
            subnets(service, service.subnetIds());
            service.securityGroupIds().forEach(id -> labelled(service, id));
            service.securityGroupIds().forEach(id -> sources(service, id));
            targets(service, RelationKind.CONNECTS_TO).forEach(names::id);
            targets(service, RelationKind.STORES_IN, RelationKind.SWITCHED_TO).forEach(names::id);
        }

        private Optional<Resource> definition(EcsService service) {
            return service.taskDefinition() == null ? Optional.empty() : topology.find(service.taskDefinition());
        }

        private RelationKind relation(Series use) {
            return use == Series.TASK_ROLE ? RelationKind.TASK_ROLE : RelationKind.EXECUTION_ROLE;
        }

        private Optional<Resource> role(EcsService service, Series use) {
            Optional<Resource> role = definition(service)
                    .filter(TaskDefinition.class::isInstance)
                    .map(TaskDefinition.class::cast)
                    .flatMap(d -> Optional.ofNullable(use == Series.TASK_ROLE ? d.taskRole() : d.executionRole()))
                    .flatMap(topology::find)
                    .or(() -> targets(service, relation(use)).stream().findFirst());
            role.ifPresent(found -> names.role(found, use));
            return role;
        }

        private void usage(EcsService service, ServiceLoadBalancer usage) {
            if (usage.targetGroup() != null) {
                topology.find(usage.targetGroup())
                        .filter(TargetGroup.class::isInstance)
                        .map(TargetGroup.class::cast)
                        .ifPresent(group -> group.loadBalancers().forEach(names::id));
                names.id(usage.targetGroup());
            }
            if (usage.containerName() != null) {
                names.text(AliasKind.CONTAINER, usage.containerName(), new At(service, usage, "containerName"));
            }
        }

        private void sources(EcsService service, String groupId) {
            if (groupNamed(service, groupId).orElse(null) instanceof SecurityGroup group) {
                peers(group, group.inbound(), Peer.Kind.GROUP);
            }
        }

        private void rolesOf(EcsService service) {
            for (Series use : List.of(Series.TASK_ROLE, Series.EXECUTION_ROLE)) {
                if (role(service, use).orElse(null) instanceof Role role) {
                    role.managedPolicies().forEach(policy -> names.policy(role, policy));
                    role.inlinePolicies().forEach(policy -> names.policy(role, policy));
                }
            }
        }

        private void group(Resource resource) {
            names.name(resource);
            names.id(resource);
            if (resource instanceof SecurityGroup group) {
                text(AliasKind.VPC, group.vpcId(), group, "vpcId");
                peers(group, group.inbound(), Peer.Kind.values());
                peers(group, group.outbound(), Peer.Kind.values());
            }
        }

        private void peers(SecurityGroup group, List<GroupRule> rules, Peer.Kind... kinds) {
            for (GroupRule rule : rules) {
                Peer peer = rule.peer();
                if (List.of(kinds).contains(peer.kind())) {
                    peer(group, peer);
                }
            }
        }

        private void peer(SecurityGroup group, Peer peer) {
            switch (peer.kind()) {
                case GROUP -> labelled(group, peer.value());
                case CIDR, CIDR6 -> names.addressRange(peer.value());
                case PREFIX_LIST -> names.text(AliasKind.PREFIX_LIST, peer.value(), new At(group, peer, "value"));
            }
        }

        /// A group's label is its name, then its id.
        private void labelled(Resource around, String groupId) {
            groupNamed(around, groupId).ifPresent(names::name);
            text(AliasKind.SECURITY_GROUP_ID, groupId, around, "securityGroupIds");
        }

        private void endpoint(VpcEndpoint endpoint) {
            names.id(endpoint);
            names.endpointService(endpoint.serviceName());
            text(AliasKind.VPC, endpoint.vpcId(), endpoint, "vpcId");
            subnets(endpoint, endpoint.subnetIds());
            endpoint.securityGroupIds().forEach(id -> labelled(endpoint, id));
        }

        private void database(DbInstance instance) {
            names.id(instance);
            text(AliasKind.DB_ENDPOINT, instance.endpoint(), instance, "endpoint");
            text(AliasKind.VPC, instance.vpcId(), instance, "vpcId");
            instance.securityGroupIds().forEach(id -> labelled(instance, id));
        }

        private void subnets(Resource around, List<String> ids) {
            ids.forEach(id -> text(AliasKind.SUBNET, id, around, "subnetIds"));
        }

        private void text(AliasKind kind, @Nullable String raw, Resource around, String component) {
            if (raw != null) {
                names.text(kind, raw, new At(around, (Record) around, component));
            }
        }
    }
}
