package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// Who gets the messages of a topic; for queues and functions the endpoint is an ARN.
public record Subscription(
        @Keep(Words.SUBSCRIPTION_PROTOCOL) String protocol,
        @Alias(AliasKind.OTHER) @Nullable String endpoint) {}
