package io.github.alidade.redaction;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.github.alidade.model.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one line under a node's name. It is put together from fields that may be shown, so it holds in every exposure.
final class Telling {
    private final Sight sight;

    Telling(Sight sight) {
        this.sight = sight;
    }

    ShownText of(Resource resource, ShownFields fields) {
        return switch (resource) {
            case EcsService service -> service(fields);
            case LoadBalancer balancer -> listed(fields, "type", "scheme");
            case DbInstance instance -> database(fields);
            case DbCluster cluster -> database(fields);
            case CacheCluster cache -> engine(fields);
            case Bucket bucket -> bucket(bucket);
            case Queue queue -> queue(queue);
            case Topic topic -> counted(topic.subscriptions().size(), "subscription", "subscriptions");
            case DnsRecord record -> record(record, fields);
            case HostedZone zone -> zone.privateZone() ? words("private zone") : words("public zone");
            case Role role -> role(role);
            case SecurityGroup group ->
                sight.number(group.outbound().size())
                        .map(out -> ShownText.format(
                                "%s in, %s out", counted(group.inbound().size(), "rule", "rules"), out))
                        .orElse(ShownText.NONE);
            case VpcEndpoint endpoint -> endpoint(fields);
            case LambdaFunction function -> fields.text("runtime").orElse(words("function"));
            case TargetGroup group -> protocolAndPort(fields);
            case Listener listener -> protocolAndPort(fields);
            case ListenerRule rule ->
                fields.text("priority")
                        .map(rank -> ShownText.format("priority %s", rank))
                        .orElse(ShownText.NONE);
            case Distribution distribution -> counted(distribution.origins().size(), "origin", "origins");
            case HttpApi api -> ShownText.format("%s API", text(fields, "protocol"));
            case Certificate certificate -> text(fields, "status");
            case TaskDefinition definition -> counted(definition.containers().size(), "container", "containers");
            case Table table -> text(fields, "status");
            case EcsCluster cluster -> text(fields, "status");
            case NatGateway gateway -> text(fields, "state");
            case Secret secret -> words("value never read");
            case OtherResource other -> text(fields, "type");
            case AddressRange range -> words("address range");
            case PrefixList list -> counted(list.cidrs().size(), "range", "ranges");
            case Vpc vpc -> vpc.isDefault() ? words("default VPC") : ShownText.NONE;
            case Subnet subnet -> text(fields, "availabilityZone");
            case RouteTable table -> counted(table.routes().size(), "route", "routes");
            case Undescribed undescribed -> words("not described here");
            case Internet internet -> words("everyone");
            case InternetGateway gateway -> ShownText.NONE;
            case NetworkInterface face -> ShownText.NONE;
            case LogGroup group -> ShownText.NONE;
            case ServiceMode mode -> words("switched on by a word");
        };
    }

    private static ShownText service(ShownFields fields) {
        ShownText running = text(fields, "runningCount");
        ShownText desired = text(fields, "desiredCount");
        ShownText tasks = running.isEmpty() || desired.isEmpty()
                ? ShownText.format("%s desired", desired)
                : ShownText.format("%s of %s running", running, desired);
        return dotted(desired.isEmpty() ? ShownText.NONE : tasks, launchType(fields));
    }

    /// AWS writes FARGATE; people write Fargate.
    private static ShownText launchType(ShownFields fields) {
        ShownText type = text(fields, "launchType");
        return switch (type.text()) {
            case "FARGATE" -> words("Fargate");
            case "EXTERNAL" -> words("external");
            case "MANAGED_INSTANCES" -> words("managed instances");
            default -> type;
        };
    }

    private static ShownText database(ShownFields fields) {
        ShownText zones =
                switch (text(fields, "multiAz").text()) {
                    case "true" -> words("multi-AZ");
                    case "false" -> words("single-AZ");
                    default -> ShownText.NONE;
                };
        return dotted(engine(fields), zones);
    }

    private static ShownText engine(ShownFields fields) {
        ShownText engine = text(fields, "engine");
        ShownText version = text(fields, "engineVersion");
        return engine.isEmpty() || version.isEmpty() ? engine : ShownText.format("%s %s", engine, version);
    }

    private static ShownText bucket(Bucket bucket) {
        if (bucket.publicAccessBlocked() == null) {
            return words("public access unknown");
        }
        return bucket.publicAccessBlocked() ? words("public access blocked") : words("public access not blocked");
    }

    private ShownText queue(Queue queue) {
        ShownText order = queue.fifo() ? words("first in, first out") : ShownText.NONE;
        ShownText letters = Optional.ofNullable(queue.maxReceiveCount())
                .flatMap(sight::number)
                .map(count -> ShownText.format("dead letters after %s", count))
                .orElse(ShownText.NONE);
        ShownText both = dotted(order, letters);
        return both.isEmpty() ? words("standard queue") : both;
    }

    private static ShownText record(DnsRecord record, ShownFields fields) {
        ShownText type = text(fields, "type");
        return record.aliasTarget() == null ? ShownText.format("%s record", type) : ShownText.format("%s alias", type);
    }

    private ShownText role(Role role) {
        int inline = role.inlinePolicies().size();
        return sight.number(role.managedPolicies().size())
                .map(managed -> ShownText.format(
                        "%s managed, %s", managed, counted(inline, "inline policy", "inline policies")))
                .orElse(ShownText.NONE);
    }

    private static ShownText endpoint(ShownFields fields) {
        ShownText service = text(fields, "serviceName");
        return AwsWords.endpointService(service.text())
                ? ShownText.of(ShownText.Origin.KEPT, AwsWords.endpointServiceWord(service.text()))
                : service;
    }

    private static ShownText protocolAndPort(ShownFields fields) {
        ShownText protocol = text(fields, "protocol");
        ShownText port = text(fields, "port");
        return protocol.isEmpty() || port.isEmpty() ? protocol : ShownText.format("%s %s", protocol, port);
    }

    private static ShownText listed(ShownFields fields, String... names) {
        List<ShownText> texts = new ArrayList<>();
        for (String name : names) {
            fields.text(name).ifPresent(texts::add);
        }
        return ShownText.join(", ", texts);
    }

    private static ShownText dotted(ShownText left, ShownText right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return ShownText.format("%s · %s", left, right);
    }

    /// No text where counts are not shown.
    private ShownText counted(int count, @CompileTimeConstant String one, @CompileTimeConstant String many) {
        return sight.number(count)
                .map(number -> ShownText.format("%s %s", number, count == 1 ? words(one) : words(many)))
                .orElse(ShownText.NONE);
    }

    private static ShownText words(@CompileTimeConstant String words) {
        return ShownText.words(words);
    }

    private static ShownText text(ShownFields fields, String name) {
        return fields.text(name).orElse(ShownText.NONE);
    }
}
