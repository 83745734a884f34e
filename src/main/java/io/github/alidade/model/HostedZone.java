package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// A Route 53 zone; the name has no trailing dot.
public record HostedZone(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.ZONE) String name,
        @Drop String zoneId,
        @Keep(Words.YES_OR_NO) boolean privateZone)
        implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.HOSTED_ZONE;
    }
}
