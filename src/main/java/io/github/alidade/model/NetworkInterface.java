package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network interface: tells whose an address is.
public record NetworkInterface(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.NETWORK_INTERFACE) String interfaceId,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) @Nullable String subnetId,
        @Drop List<String> privateAddresses,
        @Drop @Nullable String publicAddress,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Drop @Nullable String description)
        implements Resource {
    public NetworkInterface {
        privateAddresses = List.copyOf(privateAddresses);
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.NETWORK_INTERFACE;
    }
}
