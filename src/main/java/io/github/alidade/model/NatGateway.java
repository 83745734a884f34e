package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A NAT gateway.
public record NatGateway(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.GATEWAY) String gatewayId,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) @Nullable String subnetId,
        @Keep(Words.STATE) @Nullable String state)
        implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.NAT_GATEWAY;
    }
}
