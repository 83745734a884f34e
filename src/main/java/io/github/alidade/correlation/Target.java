package io.github.alidade.correlation;

import io.github.alidade.model.EcsService;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is behind a target group: a service, a function, or another load balancer.
record Target(ResourceId node, @Nullable Integer port, Evidence why) {

    /// By target group, in collection order.
    static Map<ResourceId, List<Target>> all(Known known, Drafts drafts) {
        Map<ResourceId, List<Target>> all = new LinkedHashMap<>();
        for (EcsService service : known.all(EcsService.class)) {
            for (ServiceLoadBalancer registered : service.loadBalancers()) {
                if (registered.targetGroup() != null) {
                    ResourceId group = drafts.node(ResourceKind.TARGET_GROUP, registered.targetGroup(), service.home());
                    Evidence why = Why.declared(EvidenceKind.TARGET_GROUP, service.id());
                    add(all, group, new Target(service.id(), registered.containerPort(), why));
                }
            }
        }
        Owners owners = new Owners(known);
        for (TargetGroup group : known.all(TargetGroup.class)) {
            boolean declared = all.containsKey(group.id());
            group.targets().stream()
                    .flatMap(target -> registered(group, target, declared, owners, drafts))
                    .toList()
                    .forEach(target -> add(all, group.id(), target));
        }
        return all;
    }

    private static void add(Map<ResourceId, List<Target>> all, ResourceId group, Target target) {
        List<Target> targets = all.computeIfAbsent(group, id -> new ArrayList<>(1));
        if (!targets.contains(target)) {
            targets.add(target);
        }
    }

    private static Stream<Target> registered(
            TargetGroup group, RegisteredTarget target, boolean declared, Owners owners, Drafts drafts) {
        Evidence why = Why.declared(EvidenceKind.TARGET_GROUP, group.id());
        Optional<ResourceKind> named = Arn.parse(target.targetId())
                .map(Arn::kind)
                .filter(Set.of(ResourceKind.LAMBDA_FUNCTION, ResourceKind.LOAD_BALANCER)::contains);
        if (named.isPresent()) {
            ResourceId node = drafts.node(named.get(), target.targetId(), group.home());
            return Stream.of(new Target(node, target.port(), why));
        }
        // Target groups of type ip list addresses: the network interface tells whose they are, unless a service does.
        return declared
                ? Stream.empty()
                : owners.of(target.targetId(), group).stream()
                        .map(owner -> new Target(owner.service(), target.port(), owner.why()));
    }

    /// Whose an address is, as far as network interfaces tell.
    private static final class Owners {
        private final Map<String, List<NetworkInterface>> byAddress = new HashMap<>();
        private final Map<String, List<EcsService>> byGroup = new HashMap<>();

        private record Owner(ResourceId service, Evidence why) {}

        Owners(Known known) {
            known.all(NetworkInterface.class)
                    .forEach(card -> card.privateAddresses().forEach(address -> byAddress
                            .computeIfAbsent(address, key -> new ArrayList<>(1))
                            .add(card)));
            known.all(EcsService.class).forEach(service -> service.securityGroupIds()
                    .forEach(group -> byGroup.computeIfAbsent(group, key -> new ArrayList<>(1))
                            .add(service)));
        }

        /// The one service that has the interface's groups and its subnet; of several, none.
        Optional<Owner> of(String address, TargetGroup group) {
            List<NetworkInterface> cards = byAddress.getOrDefault(address, List.of()).stream()
                    .filter(card -> group.vpcId() == null || group.vpcId().equals(card.vpcId()))
                    .toList();
            if (cards.size() != 1 || cards.getFirst().securityGroupIds().isEmpty()) {
                return Optional.empty();
            }
            NetworkInterface card = cards.getFirst();
            List<EcsService> services = byGroup
                    .getOrDefault(card.securityGroupIds().getFirst(), List.of())
                    .stream()
                    .filter(service ->
                            Set.copyOf(service.securityGroupIds()).equals(Set.copyOf(card.securityGroupIds())))
                    .filter(service ->
                            card.subnetId() != null && service.subnetIds().contains(card.subnetId()))
                    .limit(2)
                    .toList();
            return services.size() == 1
                    ? Optional.of(new Owner(
                            services.getFirst().id(), Why.inferred(EvidenceKind.TARGET_GROUP, group.id(), card.id())))
                    : Optional.empty();
        }
    }
}
