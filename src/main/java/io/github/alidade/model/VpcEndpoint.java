package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A VPC endpoint.
public record VpcEndpoint(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.VPC_ENDPOINT) String endpointId,
        @Generalise(Broader.ENDPOINT_SERVICE) String serviceName,
        @Keep(Words.ENDPOINT_TYPE) @Nullable String type,
        @Keep(Words.STATE) @Nullable String state,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Alias(AliasKind.ROUTE_TABLE) List<String> routeTableIds,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Keep(Words.YES_OR_NO) @Nullable Boolean privateDns)
        implements Resource {
    public VpcEndpoint {
        subnetIds = List.copyOf(subnetIds);
        routeTableIds = List.copyOf(routeTableIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.VPC_ENDPOINT;
    }
}
