package io.github.alidade.correlation;

import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A database or cache, whatever service it is of.
///
/// @param whole the cluster or replication group that it is a member of
record DataStore(
        ResourceId id,
        Home home,
        ResourceKind kind,
        String identifier,
        @Nullable Integer port,
        List<String> groups,
        Optional<ResourceId> whole) {

    static List<DataStore> all(Known known) {
        List<DataStore> all = new ArrayList<>();
        for (DbInstance one : known.all(DbInstance.class)) {
            Optional<ResourceId> whole = member(ResourceKind.DB_CLUSTER, one.clusterIdentifier(), one, known);
            all.add(of(one, one.identifier(), one.port(), one.securityGroupIds(), whole));
        }
        for (DbCluster one : known.all(DbCluster.class)) {
            all.add(of(one, one.identifier(), one.port(), one.securityGroupIds(), Optional.empty()));
        }
        for (CacheCluster one : known.all(CacheCluster.class)) {
            Optional<ResourceId> whole = member(ResourceKind.CACHE_CLUSTER, one.replicationGroup(), one, known);
            all.add(of(one, one.identifier(), one.port(), one.securityGroupIds(), whole));
        }
        return all;
    }

    private static DataStore of(
            Resource one, String identifier, @Nullable Integer port, List<String> groups, Optional<ResourceId> whole) {
        return new DataStore(one.id(), one.home(), one.kind(), identifier, port, groups, whole);
    }

    private static Optional<ResourceId> member(
            ResourceKind kind, @Nullable String identifier, Resource member, Known known) {
        return Optional.ofNullable(identifier)
                .flatMap(name -> known.find(kind, name, member.home()))
                .map(Resource::id)
                .filter(whole -> !whole.equals(member.id()));
    }
}
