package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// One peer of one rule. Protocol `-1` is all; ports are null where the protocol has none; for ICMP they are type and
/// code.
public record GroupRule(
        @Parts Peer peer,
        @Keep(Words.PROTOCOL) String protocol,
        @Keep(Words.RULE_PORT) @Nullable Integer fromPort,
        @Keep(Words.RULE_PORT) @Nullable Integer toPort,
        @Drop @Nullable String description) {}
