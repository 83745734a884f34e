package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cluster or replication group of ElastiCache.
public record CacheCluster(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.CACHE_CLUSTER) String identifier,
        @Keep(Words.ENGINE) @Nullable String engine,
        @Generalise(Broader.MAJOR_VERSION) @Nullable String engineVersion,
        @Keep(Words.DB_STATUS) @Nullable String status,
        @Alias(AliasKind.DB_ENDPOINT) @Nullable String endpoint,
        @Keep(Words.PORT) @Nullable Integer port,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Alias(AliasKind.CACHE_CLUSTER) @Nullable String replicationGroup)
        implements Resource {
    public CacheCluster {
        securityGroupIds = List.copyOf(securityGroupIds);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.CACHE_CLUSTER;
    }
}
