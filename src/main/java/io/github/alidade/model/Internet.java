package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// The public internet: made by correlation, once per topology.
public record Internet(
        @Alias(AliasKind.IDENTITY) ResourceId id, @Parts Home home) implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.INTERNET;
    }
}
