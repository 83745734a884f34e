package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A route table; `main` says that subnets without one of their own use it.
public record RouteTable(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.ROUTE_TABLE) String routeTableId,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Keep(Words.YES_OR_NO) boolean main,
        @Parts List<Route> routes)
        implements Resource {
    public RouteTable {
        subnetIds = List.copyOf(subnetIds);
        routes = List.copyOf(routes);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.ROUTE_TABLE;
    }
}
