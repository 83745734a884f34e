package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A database instance of RDS (Neptune and DocumentDB are listed there, too).
public record DbInstance(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.DB_INSTANCE) String identifier,
        @Keep(Words.ENGINE) @Nullable String engine,
        @Generalise(Broader.MAJOR_VERSION) @Nullable String engineVersion,
        @Keep(Words.DB_STATUS) @Nullable String status,
        @Alias(AliasKind.DB_ENDPOINT) @Nullable String endpoint,
        @Keep(Words.PORT) @Nullable Integer port,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Keep(Words.MULTI_AZ) @Nullable Boolean multiAz,
        @Keep(Words.YES_OR_NO) @Nullable Boolean publiclyAccessible,
        @Alias(AliasKind.DB_CLUSTER) @Nullable String clusterIdentifier)
        implements Resource {
    public DbInstance {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DB_INSTANCE;
    }
}
