package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ECS service. In bridge and host mode it has no subnets and groups of its own.
public record EcsService(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.SERVICE) String name,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId cluster,
        @Keep(Words.STATE) @Nullable String status,
        @Keep(Words.NUMBER) @Nullable Integer desiredCount,
        @Keep(Words.NUMBER) @Nullable Integer runningCount,
        @Keep(Words.LAUNCH_TYPE) @Nullable String launchType,
        @Keep(Words.SCHEDULING) @Nullable String schedulingStrategy,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId taskDefinition,
        @Parts List<ServiceLoadBalancer> loadBalancers,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Keep(Words.YES_OR_NO) @Nullable Boolean publicIp)
        implements Resource {
    public EcsService {
        loadBalancers = List.copyOf(loadBalancers);
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.ECS_SERVICE;
    }
}
