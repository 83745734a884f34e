package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.redaction.ShownText.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clear names, made fit for tables and pictures.
final class ClearSight implements Sight {
    private final Topology topology;
    private final boolean structural;

    ClearSight(Topology topology, boolean structural) {
        this.topology = topology;
        this.structural = structural;
    }

    @Override
    public boolean structural() {
        return structural;
    }

    @Override
    public Exposure exposure() {
        return Exposure.CLEAR;
    }

    @Override
    public ShownText id(Resource resource) {
        return clear(resource.id().value());
    }

    @Override
    public ShownText name(Resource resource) {
        String name = called(resource);
        return name.isBlank() ? id(resource) : clear(name);
    }

    private String called(Resource resource) {
        return switch (resource) {
            case AddressRange range -> range.cidr();
            case Bucket bucket -> bucket.name();
            case CacheCluster cache -> cache.identifier();
            case Certificate certificate -> certificate.domainName();
            case DbCluster cluster -> cluster.identifier();
            case DbInstance instance -> instance.identifier();
            case Distribution distribution -> distribution.distributionId();
            case DnsRecord record -> record.name();
            case EcsCluster cluster -> cluster.name();
            case EcsService service -> service.name();
            case HostedZone zone -> zone.name();
            case HttpApi api -> api.name();
            case Internet internet -> Series.INTERNET.text(1);
            case InternetGateway gateway -> gateway.gatewayId();
            case LambdaFunction function -> function.name();
            case Listener listener -> listener(listener);
            case ListenerRule rule -> listenerOf(rule) + " " + rule.priority();
            case LoadBalancer balancer -> balancer.name();
            case LogGroup group -> group.name();
            case NatGateway gateway -> gateway.gatewayId();
            case NetworkInterface face -> face.interfaceId();
            case OtherResource other ->
                other.name() == null ? lastPart(other.id().value()) : other.name();
            case PrefixList list -> list.name() == null ? list.prefixListId() : list.name();
            case Queue queue -> queue.name();
            case Role role -> role.name();
            case RouteTable table -> table.routeTableId();
            case Secret secret -> secret.name();
            case SecurityGroup group -> group.name();
            case ServiceMode mode -> mode.service();
            case Subnet subnet -> subnet.name() == null ? subnet.subnetId() : subnet.name();
            case Table table -> table.name();
            case TargetGroup group -> group.name();
            case TaskDefinition definition -> definition.family();
            case Topic topic -> topic.name();
            case Undescribed undescribed -> undescribed.name();
            case Vpc vpc -> vpc.name() == null ? vpc.vpcId() : vpc.name();
            case VpcEndpoint endpoint -> endpoint.endpointId();
        };
    }

    /// AWS gives listeners no name: they are called after their balancer and port.
    private String listener(Listener listener) {
        String balancer =
                topology.find(listener.loadBalancer()).orElse(null) instanceof LoadBalancer found ? found.name() : "";
        return listener.port() == null ? lastPart(listener.id().value()) : balancer + ":" + listener.port();
    }

    private String listenerOf(ListenerRule rule) {
        return topology.find(rule.listener()).orElse(null) instanceof Listener found ? listener(found) : "";
    }

    private static String lastPart(String identity) {
        return identity.substring(Math.max(identity.lastIndexOf('/'), identity.lastIndexOf(':')) + 1);
    }

    @Override
    public ShownText account(String raw) {
        return clear(raw);
    }

    @Override
    public ShownText region(String raw) {
        return clear(raw);
    }

    @Override
    public List<ShownText> notices() {
        return List.of(ShownText.words("CLEAR: this file holds real identifiers."));
    }

    @Override
    public Optional<ShownText> keep(Words words, Object value, @Nullable At at) {
        return Optional.of(
                value instanceof Enum<?> word
                        ? clear(word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        : clear(value.toString()));
    }

    @Override
    public Optional<ShownText> number(int count) {
        return Optional.of(ShownText.number(count));
    }

    @Override
    public Optional<ShownText> alias(AliasKind kind, Object raw, At at) {
        return Optional.of(raw instanceof ResourceId identity ? clear(identity.value()) : clear(raw.toString()));
    }

    @Override
    public Optional<ShownText> generalise(Broader broader, String raw, At at) {
        return Optional.of(
                broader == Broader.ADDRESS_RANGE && AddressText.everything(raw)
                        ? ShownText.of(Origin.CONSTANT, raw.strip())
                        : clear(raw));
    }

    @Override
    public Optional<ShownValue> count(List<?> values) {
        return Optional.of(new ShownValue.Many(values.stream()
                .<ShownValue>map(value -> new ShownValue.Text(clear(value.toString())))
                .toList()));
    }

    @Override
    public Optional<ShownText> dropped(Object raw, At at) {
        return Optional.of(clear(raw.toString()));
    }

    @Override
    public ShownText match(@Nullable String raw) {
        return raw == null ? ShownText.NONE : clear(raw);
    }

    private static ShownText clear(String raw) {
        return ShownText.of(Origin.CLEAR, VisibleText.of(raw));
    }
}
