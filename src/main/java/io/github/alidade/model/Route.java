package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// Where addresses of a range go.
public record Route(
        @Generalise(Broader.ADDRESS_RANGE) @Nullable String destination,
        @Keep(Words.ROUTE_TARGET) String targetKind,
        @Alias(AliasKind.GATEWAY) @Nullable String target) {}
