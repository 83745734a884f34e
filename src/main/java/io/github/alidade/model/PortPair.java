package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// Ports of a relation: `from` where one enters, `to` where one arrives; null where it does not apply.
public record PortPair(
        @Keep(Words.PORT) @Nullable Integer from,
        @Keep(Words.PORT) @Nullable Integer to,
        @Keep(Words.PROTOCOL) @Nullable String protocol) {}
