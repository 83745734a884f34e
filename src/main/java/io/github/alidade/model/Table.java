package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A DynamoDB table.
public record Table(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.TABLE) String name,
        @Keep(Words.STATE) @Nullable String status)
        implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.TABLE;
    }
}
