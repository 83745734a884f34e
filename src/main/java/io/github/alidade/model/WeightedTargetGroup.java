package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// A target group and its share of the requests.
public record WeightedTargetGroup(
        @Alias(AliasKind.IDENTITY) ResourceId targetGroup,
        @Keep(Words.WEIGHT) @Nullable Integer weight) {}
