package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A subnet.
public record Subnet(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.SUBNET) String subnetId,
        @Alias(AliasKind.SUBNET) @Nullable String name,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Generalise(Broader.ADDRESS_RANGE) @Nullable String cidr,
        @Alias(AliasKind.AVAILABILITY_ZONE) @Nullable String availabilityZone)
        implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.SUBNET;
    }
}
