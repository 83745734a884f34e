package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A VPC.
public record Vpc(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.VPC) String vpcId,
        @Alias(AliasKind.VPC) @Nullable String name,
        @Generalise(Broader.ADDRESS_RANGE) List<String> cidrs,
        @Keep(Words.YES_OR_NO) boolean isDefault)
        implements Resource {
    public Vpc {
        cidrs = List.copyOf(cidrs);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.VPC;
    }
}
