package io.github.alidade.correlation;

import io.github.alidade.model.AddressRange;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.Certificate;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.Internet;
import io.github.alidade.model.InternetGateway;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.LogGroup;
import io.github.alidade.model.NatGateway;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Role;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.Secret;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.ServiceMode;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Table;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.Topic;
import io.github.alidade.model.Undescribed;
import io.github.alidade.model.Vpc;
import io.github.alidade.model.VpcEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a resource is in the network, as its own fields say.
///
/// @param guards the groups that guard it
record Place(List<String> vpcs, List<String> subnets, List<String> guards) {
    private static final Place NONE = new Place(List.of(), List.of(), List.of());

    static Place of(Resource resource) {
        return switch (resource) {
            case LoadBalancer lb -> place(lb.vpcId(), lb.subnetIds(), lb.securityGroupIds());
            case EcsService service -> place(null, service.subnetIds(), service.securityGroupIds());
            case LambdaFunction f -> place(f.vpcId(), f.subnetIds(), f.securityGroupIds());
            case DbInstance db -> place(db.vpcId(), db.subnetIds(), db.securityGroupIds());
            case DbCluster cluster -> place(null, List.of(), cluster.securityGroupIds());
            case CacheCluster cache -> place(null, List.of(), cache.securityGroupIds());
            case VpcEndpoint e -> place(e.vpcId(), e.subnetIds(), e.securityGroupIds());
            case NetworkInterface card -> place(card.vpcId(), one(card.subnetId()), List.of());
            case NatGateway nat -> place(nat.vpcId(), one(nat.subnetId()), List.of());
            case SecurityGroup group -> place(group.vpcId(), List.of(), List.of());
            case Subnet subnet -> place(subnet.vpcId(), List.of(), List.of());
            case TargetGroup group -> place(group.vpcId(), List.of(), List.of());
            case RouteTable routes -> place(routes.vpcId(), List.of(), List.of());
            case InternetGateway gateway -> new Place(gateway.vpcIds(), List.of(), List.of());
            case AddressRange _,
                    Bucket _,
                    Certificate _,
                    Distribution _,
                    DnsRecord _,
                    EcsCluster _,
                    HostedZone _,
                    HttpApi _,
                    Internet _,
                    Listener _,
                    ListenerRule _,
                    LogGroup _,
                    OtherResource _,
                    PrefixList _,
                    Queue _,
                    Role _,
                    Secret _,
                    ServiceMode _,
                    Table _,
                    TaskDefinition _,
                    Topic _,
                    Undescribed _,
                    Vpc _ -> NONE;
        };
    }

    private static Place place(@Nullable String vpc, List<String> subnets, List<String> groups) {
        return new Place(one(vpc), subnets, groups);
    }

    private static List<String> one(@Nullable String id) {
        return id == null || id.isBlank() ? List.of() : List.of(id);
    }
}
