package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Anything else: its type and what it names, nothing more to show.
public record OtherResource(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Keep(Words.RESOURCE_TYPE) String type,
        @Alias(AliasKind.OTHER) @Nullable String name,
        @Alias(AliasKind.IDENTITY) List<ResourceId> references)
        implements Resource {
    public OtherResource {
        references = List.copyOf(references);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.OTHER;
    }
}
