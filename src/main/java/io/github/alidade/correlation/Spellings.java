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
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How others may write a resource, besides its identity.
///
/// @param names whole names and ids, as they mean something within an account and region
/// @param hosts DNS names that AWS gave it
record Spellings(List<String> names, List<String> hosts) {
    private static final Spellings IDENTITY_ONLY = new Spellings(List.of(), List.of());

    static Spellings of(Resource resource) {
        return switch (resource) {
            case Bucket bucket -> named(bucket.name());
            case Queue queue -> named(queue.name());
            case Topic topic -> named(topic.name());
            case Table table -> named(table.name());
            case Secret secret -> secret(secret);
            case LambdaFunction function -> named(function.name());
            case DbInstance database -> named(database.identifier()).at(database.endpoint());
            case DbCluster cluster -> named(cluster.identifier()).at(cluster.endpoint(), cluster.readerEndpoint());
            case CacheCluster cache -> named(cache.identifier()).at(cache.endpoint());
            case EcsCluster cluster -> named(cluster.name());
            case EcsService service -> service(service);
            case TaskDefinition task -> named(task.family() + ":" + task.revision(), task.family());
            case Role role -> named(role.name());
            case SecurityGroup group -> named(group.groupId());
            case Vpc vpc -> named(vpc.vpcId());
            case Subnet subnet -> named(subnet.subnetId());
            case RouteTable routes -> named(routes.routeTableId());
            case VpcEndpoint endpoint -> named(endpoint.endpointId());
            case PrefixList list -> named(list.prefixListId());
            case HostedZone zone -> named(zone.zoneId());
            case LoadBalancer balancer -> named().at(balancer.dnsName());
            case Distribution distribution ->
                named(distribution.distributionId()).at(distribution.domainName());
            case HttpApi api -> named(api.apiId()).at(api.endpoint());
            case Undescribed unknown -> undescribed(unknown);
            case OtherResource other -> parameter(other);
            case Listener _,
                    ListenerRule _,
                    TargetGroup _,
                    Certificate _,
                    DnsRecord _,
                    InternetGateway _,
                    NatGateway _,
                    NetworkInterface _,
                    LogGroup _,
                    AddressRange _,
                    ServiceMode _,
                    Internet _ -> IDENTITY_ONLY;
        };
    }

    private static Spellings named(String... names) {
        return new Spellings(Stream.of(names).distinct().toList(), List.of());
    }

    private Spellings at(@Nullable String... endpoints) {
        return new Spellings(
                names, Stream.of(endpoints).filter(Objects::nonNull).toList());
    }

    private static Spellings secret(Secret secret) {
        String inArn = Arn.parse(secret.id().value()).map(Arn::name).orElse(secret.name());
        return named(inArn, secret.name());
    }

    /// Old ARNs of services have no cluster in them.
    private static Spellings service(EcsService service) {
        if (service.cluster() == null) {
            return named(service.name());
        }
        String cluster = Spelled.of(ResourceKind.ECS_CLUSTER, service.cluster().value(), service.home())
                .title();
        return named(cluster + "/" + service.name(), service.name());
    }

    private static Spellings undescribed(Undescribed unknown) {
        List<String> names =
                Spelled.of(unknown.kind(), unknown.id().value(), unknown.home()).names();
        return named(Stream.concat(names.stream(), Stream.of(unknown.name())).toArray(String[]::new));
    }

    private static Spellings parameter(OtherResource other) {
        return other.name() != null && other.type().equals("AWS::SSM::Parameter")
                ? named("parameter/" + other.name().replaceFirst("^/", ""))
                : IDENTITY_ONLY;
    }
}
