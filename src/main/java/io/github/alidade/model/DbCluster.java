package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A database cluster of RDS.
public record DbCluster(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.DB_CLUSTER) String identifier,
        @Keep(Words.ENGINE) @Nullable String engine,
        @Generalise(Broader.MAJOR_VERSION) @Nullable String engineVersion,
        @Keep(Words.DB_STATUS) @Nullable String status,
        @Alias(AliasKind.DB_ENDPOINT) @Nullable String endpoint,
        @Alias(AliasKind.DB_ENDPOINT) @Nullable String readerEndpoint,
        @Keep(Words.PORT) @Nullable Integer port,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Keep(Words.MULTI_AZ) @Nullable Boolean multiAz,
        @Alias(AliasKind.DB_INSTANCE) List<String> members)
        implements Resource {
    public DbCluster {
        securityGroupIds = List.copyOf(securityGroupIds);
        members = List.copyOf(members);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DB_CLUSTER;
    }
}
