package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// A log group of CloudWatch Logs.
public record LogGroup(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.LOG_GROUP) String name) implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.LOG_GROUP;
    }
}
