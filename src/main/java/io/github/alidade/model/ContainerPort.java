package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// A port that a container listens on.
public record ContainerPort(
        @Keep(Words.PORT) @Nullable Integer containerPort,
        @Keep(Words.PORT) @Nullable Integer hostPort,
        @Keep(Words.PROTOCOL) @Nullable String protocol) {}
