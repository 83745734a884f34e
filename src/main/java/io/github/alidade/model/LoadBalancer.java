package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An Application, Network or Gateway Load Balancer.
public record LoadBalancer(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.LOAD_BALANCER) String name,
        @Keep(Words.LOAD_BALANCER_TYPE) String type,
        @Keep(Words.SCHEME) @Nullable String scheme,
        @Keep(Words.STATE) @Nullable String state,
        @Alias(AliasKind.DNS_NAME) @Nullable String dnsName,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds)
        implements Resource {
    public LoadBalancer {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.LOAD_BALANCER;
    }
}
