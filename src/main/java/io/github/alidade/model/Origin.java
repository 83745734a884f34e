package io.github.alidade.model;

/// Where a distribution fetches from.
public record Origin(@Alias(AliasKind.DNS_NAME) String domainName) {}
