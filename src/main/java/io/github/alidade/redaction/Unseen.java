package io.github.alidade.redaction;

import io.github.alidade.model.Gap;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.Set;

/// Which kinds a gap hides, in whole or in part: those that the call lists, and those that nobody asks for without it.
final class Unseen {
    private Unseen() {}

    static Set<ResourceKind> kinds(Gap gap) {
        String call = gap.call();
        boolean everything = gap.reason() == GapReason.REGION_NOT_ENABLED || gap.reason() == GapReason.CANCELLED;
        return switch (gap.service()) {
            case "rds" ->
                everything
                        ? EnumSet.of(ResourceKind.DB_INSTANCE, ResourceKind.DB_CLUSTER)
                        : EnumSet.of(call.contains("Cluster") ? ResourceKind.DB_CLUSTER : ResourceKind.DB_INSTANCE);
            case "ecs" -> containers(everything ? "ListClusters" : call);
            case "elasticloadbalancing", "elbv2", "elb" -> everything ? allOfBalancing() : balancing(call);
            case "ec2" -> everything ? allOfNetwork() : network(call);
            case "iam" -> EnumSet.of(ResourceKind.ROLE);
            case "route53" ->
                call.contains("RecordSet")
                        ? EnumSet.of(ResourceKind.DNS_RECORD)
                        : EnumSet.of(ResourceKind.HOSTED_ZONE, ResourceKind.DNS_RECORD);
            case "s3", "s3api" -> EnumSet.of(ResourceKind.BUCKET);
            case "sqs" -> EnumSet.of(ResourceKind.QUEUE);
            case "sns" -> EnumSet.of(ResourceKind.TOPIC);
            case "secretsmanager" -> EnumSet.of(ResourceKind.SECRET);
            case "acm" -> EnumSet.of(ResourceKind.CERTIFICATE);
            case "lambda" -> EnumSet.of(ResourceKind.LAMBDA_FUNCTION);
            case "cloudfront" -> EnumSet.of(ResourceKind.DISTRIBUTION);
            case "dynamodb" -> EnumSet.of(ResourceKind.TABLE);
            case "elasticache" -> EnumSet.of(ResourceKind.CACHE_CLUSTER);
            case "apigateway", "apigatewayv2" -> EnumSet.of(ResourceKind.HTTP_API);
            case "logs" -> EnumSet.of(ResourceKind.LOG_GROUP);
            case "tag" -> EnumSet.of(ResourceKind.OTHER);
            // One query of AWS Config stands for everything.
            case "config" -> EnumSet.allOf(ResourceKind.class);
            default -> EnumSet.noneOf(ResourceKind.class);
        };
    }

    private static Set<ResourceKind> containers(String call) {
        if (call.contains("TaskDefinition")) {
            return EnumSet.of(ResourceKind.TASK_DEFINITION, ResourceKind.ROLE);
        }
        if (call.equals("DescribeClusters")) {
            return EnumSet.of(ResourceKind.ECS_CLUSTER);
        }
        EnumSet<ResourceKind> hidden =
                EnumSet.of(ResourceKind.ECS_SERVICE, ResourceKind.TASK_DEFINITION, ResourceKind.ROLE);
        if (call.contains("Cluster")) {
            hidden.add(ResourceKind.ECS_CLUSTER);
        }
        return hidden;
    }

    private static Set<ResourceKind> balancing(String call) {
        if (call.contains("Target")) {
            return EnumSet.of(ResourceKind.TARGET_GROUP);
        }
        if (call.contains("Rule")) {
            return EnumSet.of(ResourceKind.LISTENER_RULE);
        }
        if (call.contains("Certificate")) {
            return EnumSet.of(ResourceKind.LISTENER);
        }
        return call.contains("Listener")
                ? EnumSet.of(ResourceKind.LISTENER, ResourceKind.LISTENER_RULE)
                : EnumSet.of(ResourceKind.LOAD_BALANCER, ResourceKind.LISTENER, ResourceKind.LISTENER_RULE);
    }

    private static Set<ResourceKind> allOfBalancing() {
        EnumSet<ResourceKind> all = EnumSet.of(ResourceKind.TARGET_GROUP);
        all.addAll(balancing("DescribeLoadBalancers"));
        return all;
    }

    private static Set<ResourceKind> network(String call) {
        return switch (call) {
            case "DescribeSecurityGroups", "DescribeSecurityGroupRules" -> EnumSet.of(ResourceKind.SECURITY_GROUP);
            case "DescribeVpcs" -> EnumSet.of(ResourceKind.VPC);
            case "DescribeSubnets" -> EnumSet.of(ResourceKind.SUBNET);
            case "DescribeVpcEndpoints" -> EnumSet.of(ResourceKind.VPC_ENDPOINT);
            case "DescribeRouteTables" -> EnumSet.of(ResourceKind.ROUTE_TABLE);
            case "DescribeInternetGateways" -> EnumSet.of(ResourceKind.INTERNET_GATEWAY);
            case "DescribeNatGateways" -> EnumSet.of(ResourceKind.NAT_GATEWAY);
            case "DescribeNetworkInterfaces" -> EnumSet.of(ResourceKind.NETWORK_INTERFACE);
            case "DescribeManagedPrefixLists", "GetManagedPrefixListEntries" -> EnumSet.of(ResourceKind.PREFIX_LIST);
            default -> EnumSet.noneOf(ResourceKind.class);
        };
    }

    private static Set<ResourceKind> allOfNetwork() {
        return EnumSet.of(
                ResourceKind.SECURITY_GROUP,
                ResourceKind.VPC,
                ResourceKind.SUBNET,
                ResourceKind.VPC_ENDPOINT,
                ResourceKind.ROUTE_TABLE,
                ResourceKind.INTERNET_GATEWAY,
                ResourceKind.NAT_GATEWAY,
                ResourceKind.NETWORK_INTERFACE,
                ResourceKind.PREFIX_LIST);
    }
}
