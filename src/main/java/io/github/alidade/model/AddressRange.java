package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// An address range that a security group lets in: made by correlation.
public record AddressRange(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Generalise(Broader.ADDRESS_RANGE) String cidr) implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.ADDRESS_RANGE;
    }
}
