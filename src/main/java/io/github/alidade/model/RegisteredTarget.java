package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// A target and how it fares.
public record RegisteredTarget(
        @Drop String targetId,
        @Keep(Words.PORT) @Nullable Integer port,
        @Keep(Words.HEALTH) @Nullable String health) {}
