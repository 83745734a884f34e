package io.github.alidade.source.aws;

import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.Identities;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsResponse;
import software.amazon.awssdk.services.elasticache.model.Endpoint;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.SecurityGroupMembership;

/// Cache clusters and replication groups.
final class ElastiCacheCollector implements Collector {
    private static final Call CLUSTERS = Call.of("elasticache:DescribeCacheClusters");
    private static final Call REPLICATION_GROUPS = Call.of("elasticache:DescribeReplicationGroups");
    private static final int PAGE = 100;

    @Override
    public String service() {
        return "elasticache";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(CLUSTERS, REPLICATION_GROUPS);
    }

    @Override
    public void collect(CollectContext context) {
        ElastiCacheClient cache = context.client(ElastiCacheClient.builder());
        context.add(context.pages(
                CLUSTERS,
                null,
                // Without the nodes there is no endpoint.
                token -> cache.describeCacheClusters(request ->
                        request.showCacheNodeInfo(true).maxRecords(PAGE).marker(token)),
                DescribeCacheClustersResponse::marker,
                answer -> answer.cacheClusters().stream()
                        .map(found -> cluster(context, found))
                        .toList()));
        context.add(context.pages(
                REPLICATION_GROUPS,
                null,
                token -> cache.describeReplicationGroups(
                        request -> request.maxRecords(PAGE).marker(token)),
                DescribeReplicationGroupsResponse::marker,
                answer -> answer.replicationGroups().stream()
                        .map(found -> replicationGroup(context, found))
                        .toList()));
    }

    private static CacheCluster cluster(
            CollectContext context, software.amazon.awssdk.services.elasticache.model.CacheCluster found) {
        Optional<Endpoint> endpoint = Optional.ofNullable(found.configurationEndpoint())
                .or(() -> found.cacheNodes().stream().findFirst().map(node -> node.endpoint()));
        return new CacheCluster(
                id(context, found.arn(), "cluster:" + found.cacheClusterId()),
                context.home(),
                found.cacheClusterId(),
                found.engine(),
                found.engineVersion(),
                found.cacheClusterStatus(),
                endpoint.map(Endpoint::address).orElse(null),
                endpoint.map(Endpoint::port).orElse(null),
                found.securityGroups().stream()
                        .map(SecurityGroupMembership::securityGroupId)
                        .distinct()
                        .toList(),
                found.replicationGroupId());
    }

    private static CacheCluster replicationGroup(CollectContext context, ReplicationGroup found) {
        Optional<Endpoint> endpoint = Optional.ofNullable(found.configurationEndpoint())
                .or(() -> found.nodeGroups().stream().findFirst().map(group -> group.primaryEndpoint()));
        return new CacheCluster(
                id(context, found.arn(), "replicationgroup:" + found.replicationGroupId()),
                context.home(),
                found.replicationGroupId(),
                found.engine(),
                null,
                found.status(),
                endpoint.map(Endpoint::address).orElse(null),
                endpoint.map(Endpoint::port).orElse(null),
                List.of(),
                null);
    }

    private static ResourceId id(CollectContext context, @Nullable String arn, String rest) {
        return arn == null ? Identities.regional("elasticache", context.home(), rest) : ResourceId.arn(arn);
    }
}
