package io.github.alidade.layout;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many there are of each kind, in words: `1 load balancer, 2 services`.
public final class Tally {
    private Tally() {}

    /// In the order of the kinds; empty for nothing.
    public static ShownText of(Collection<ResourceKind> kinds) {
        Map<ResourceKind, Integer> counts = new EnumMap<>(ResourceKind.class);
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        List<ShownText> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(of(count, kind)));
        return parts.isEmpty() ? ShownText.NONE : ShownText.join(", ", parts);
    }

    /// `1 service`, `14 services`.
    public static ShownText of(int count, ResourceKind kind) {
        return ShownText.format("%s %s", ShownText.number(count), count == 1 ? one(kind) : several(kind));
    }

    private static ShownText one(ResourceKind kind) {
        return switch (kind) {
            case INTERNET -> ShownText.words("internet");
            case HOSTED_ZONE -> ShownText.words("hosted zone");
            case DNS_RECORD -> ShownText.words("DNS record");
            case DISTRIBUTION -> ShownText.words("distribution");
            case HTTP_API -> ShownText.words("API");
            case LOAD_BALANCER -> ShownText.words("load balancer");
            case LISTENER -> ShownText.words("listener");
            case LISTENER_RULE -> ShownText.words("listener rule");
            case TARGET_GROUP -> ShownText.words("target group");
            case CERTIFICATE -> ShownText.words("certificate");
            case ECS_CLUSTER -> ShownText.words("cluster");
            case ECS_SERVICE -> ShownText.words("service");
            case TASK_DEFINITION -> ShownText.words("task definition");
            case LAMBDA_FUNCTION -> ShownText.words("function");
            case DB_INSTANCE -> ShownText.words("database");
            case DB_CLUSTER -> ShownText.words("database cluster");
            case CACHE_CLUSTER -> ShownText.words("cache");
            case TABLE -> ShownText.words("table");
            case BUCKET -> ShownText.words("bucket");
            case QUEUE -> ShownText.words("queue");
            case TOPIC -> ShownText.words("topic");
            case SECRET -> ShownText.words("secret");
            case SERVICE_MODE -> ShownText.words("service mode");
            case ROLE -> ShownText.words("role");
            case SECURITY_GROUP -> ShownText.words("security group");
            case ADDRESS_RANGE -> ShownText.words("address range");
            case PREFIX_LIST -> ShownText.words("prefix list");
            case VPC -> ShownText.words("VPC");
            case SUBNET -> ShownText.words("subnet");
            case ROUTE_TABLE -> ShownText.words("route table");
            case INTERNET_GATEWAY -> ShownText.words("internet gateway");
            case NAT_GATEWAY -> ShownText.words("NAT gateway");
            case NETWORK_INTERFACE -> ShownText.words("network interface");
            case VPC_ENDPOINT -> ShownText.words("VPC endpoint");
            case LOG_GROUP -> ShownText.words("log group");
            case OTHER -> ShownText.words("other resource");
        };
    }

    /// All these words form their plural alike, "APIs" and "VPCs" too.
    private static ShownText several(ResourceKind kind) {
        return ShownText.format("%ss", one(kind));
    }
}
