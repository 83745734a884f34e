package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import org.jspecify.annotations.Nullable;

/// An ECS cluster.
public record EcsCluster(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.CLUSTER) String name,
        @Keep(Words.STATE) @Nullable String status)
        implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.ECS_CLUSTER;
    }
}
