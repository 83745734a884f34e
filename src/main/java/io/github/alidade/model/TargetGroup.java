package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a rule sends requests. `targets` is null when nobody asked for them or was not allowed to.
public record TargetGroup(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.TARGET_GROUP) String name,
        @Keep(Words.PROTOCOL) @Nullable String protocol,
        @Keep(Words.PORT) @Nullable Integer port,
        @Keep(Words.TARGET_TYPE) @Nullable String targetType,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Drop @Nullable String healthCheckPath,
        @Alias(AliasKind.IDENTITY) List<ResourceId> loadBalancers,
        @Parts List<RegisteredTarget> targets,
        @Keep(Words.YES_OR_NO) boolean targetsKnown)
        implements Resource {
    public TargetGroup {
        loadBalancers = List.copyOf(loadBalancers);
        targets = List.copyOf(targets);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.TARGET_GROUP;
    }
}
