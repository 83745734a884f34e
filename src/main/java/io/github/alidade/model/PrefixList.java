package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A managed prefix list; AWS's own have names starting `com.amazonaws.`.
public record PrefixList(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.PREFIX_LIST) String prefixListId,
        @Alias(AliasKind.PREFIX_LIST) @Nullable String name,
        @Generalise(Broader.ADDRESS_RANGE) List<String> cidrs)
        implements Resource {
    public PrefixList {
        cidrs = List.copyOf(cidrs);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.PREFIX_LIST;
    }
}
