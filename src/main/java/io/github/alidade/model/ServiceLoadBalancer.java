package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// The target group that a container port of a service is registered with.
public record ServiceLoadBalancer(
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId targetGroup,
        @Alias(AliasKind.CONTAINER) @Nullable String containerName,
        @Keep(Words.PORT) @Nullable Integer containerPort) {}
