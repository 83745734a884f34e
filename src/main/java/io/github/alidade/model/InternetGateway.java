package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;

/// An internet gateway.
public record InternetGateway(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.GATEWAY) String gatewayId,
        @Alias(AliasKind.VPC) List<String> vpcIds)
        implements Resource {
    public InternetGateway {
        vpcIds = List.copyOf(vpcIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.INTERNET_GATEWAY;
    }
}
