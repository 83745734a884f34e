package io.github.alidade.source.aws;

import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterMember;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.Endpoint;
import software.amazon.awssdk.services.rds.model.Subnet;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/// Database instances and clusters.
final class RdsCollector implements Collector {
    private static final Call INSTANCES = Call.of("rds:DescribeDBInstances");
    private static final Call CLUSTERS = Call.of("rds:DescribeDBClusters");
    private static final int PAGE = 100;

    @Override
    public String service() {
        return "rds";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(INSTANCES, CLUSTERS);
    }

    @Override
    public void collect(CollectContext context) {
        RdsClient rds = context.client(RdsClient.builder());
        context.add(context.pages(
                INSTANCES,
                null,
                token -> rds.describeDBInstances(
                        request -> request.maxRecords(PAGE).marker(token)),
                DescribeDbInstancesResponse::marker,
                answer -> answer.dbInstances().stream()
                        .map(found -> instance(context, found))
                        .toList()));
        context.add(context.pages(
                CLUSTERS,
                null,
                token -> rds.describeDBClusters(
                        request -> request.maxRecords(PAGE).marker(token)),
                DescribeDbClustersResponse::marker,
                answer -> answer.dbClusters().stream()
                        .map(found -> cluster(context, found))
                        .toList()));
    }

    private static DbInstance instance(CollectContext context, DBInstance found) {
        // While an instance is being created it has no endpoint yet.
        @Nullable Endpoint endpoint = found.endpoint();
        @Nullable DBSubnetGroup network = found.dbSubnetGroup();
        return new DbInstance(
                ResourceId.arn(found.dbInstanceArn()),
                context.home(),
                found.dbInstanceIdentifier(),
                found.engine(),
                found.engineVersion(),
                found.dbInstanceStatus(),
                endpoint == null ? null : endpoint.address(),
                endpoint == null ? null : endpoint.port(),
                network == null ? null : network.vpcId(),
                network == null
                        ? List.of()
                        : network.subnets().stream()
                                .map(Subnet::subnetIdentifier)
                                .toList(),
                groups(found.vpcSecurityGroups()),
                found.multiAZ(),
                found.publiclyAccessible(),
                found.dbClusterIdentifier());
    }

    private static DbCluster cluster(CollectContext context, DBCluster found) {
        return new DbCluster(
                ResourceId.arn(found.dbClusterArn()),
                context.home(),
                found.dbClusterIdentifier(),
                found.engine(),
                found.engineVersion(),
                found.status(),
                found.endpoint(),
                found.readerEndpoint(),
                found.port(),
                groups(found.vpcSecurityGroups()),
                found.multiAZ(),
                found.dbClusterMembers().stream()
                        .map(DBClusterMember::dbInstanceIdentifier)
                        .toList());
    }

    private static List<String> groups(List<VpcSecurityGroupMembership> memberships) {
        return memberships.stream()
                .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
                .distinct()
                .toList();
    }
}
