package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// The name of a secret in Secrets Manager; its value is never asked for.
public record Secret(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.SECRET) String name) implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.SECRET;
    }
}
