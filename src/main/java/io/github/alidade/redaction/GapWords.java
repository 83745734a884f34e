package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Gap;
import io.github.alidade.redaction.ShownText.Origin;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says what could not be seen: `RDS instances could not be listed in us-east-1: access denied
/// (rds:DescribeDBInstances)`.
final class GapWords {
    private final Topology topology;
    private final Sight sight;

    GapWords(Topology topology, Sight sight) {
        this.topology = topology;
        this.sight = sight;
    }

    /// Each sentence once, in the order of collection.
    List<ShownGap> gaps() {
        Set<ShownText> said = new LinkedHashSet<>();
        List<ShownGap> gaps = new ArrayList<>();
        for (Gap gap : topology.gaps()) {
            ShownGap shown = gap(gap);
            if (said.add(shown.sentence())) {
                gaps.add(shown);
            }
        }
        if (sight.structural()) {
            gaps.sort(Comparator.comparing(ShownGap::sentence));
        }
        return gaps;
    }

    private ShownGap gap(Gap gap) {
        ShownText permission = ShownText.format("%s:%s", service(gap.service()), call(gap.call()));
        ShownText region = sight.region(gap.region());
        ShownText where = gap.region().equals(io.github.alidade.model.Home.GLOBAL)
                        || gap.region().isBlank()
                        || region.isEmpty()
                ? ShownText.NONE
                : ShownText.format(" in %s", region);
        ShownText sentence =
                ShownText.format("%s%s: %s (%s)", what(gap), where, ShownText.told(gap.reason()), permission);
        return new ShownGap(gap.reason(), permission, region, sentence, lane(gap.service()), Unseen.kinds(gap));
    }

    private ShownText what(Gap gap) {
        ShownText things = things(gap);
        if (gap.about() == null) {
            return gap.reason() == GapReason.PARTLY_READ
                    ? ShownText.format("%s were read only in part", things)
                    : ShownText.format("%s could not be listed", things);
        }
        ShownText about = topology.find(gap.about()).map(sight::name).orElseGet(() -> ShownText.words("one resource"));
        return ShownText.format("%s of %s could not be read", things, about);
    }

    private ShownText service(String raw) {
        return sight.exposure() == Exposure.CLEAR || AwsWords.serviceCode(raw)
                ? ShownText.of(Origin.KEPT, VisibleText.of(raw))
                : ShownText.words("other");
    }

    private ShownText call(String raw) {
        return sight.exposure() == Exposure.CLEAR || AwsWords.call(raw)
                ? ShownText.of(Origin.KEPT, VisibleText.of(raw))
                : ShownText.words("other");
    }

    private static ShownText things(Gap gap) {
        String call = gap.call();
        return switch (gap.service()) {
            case "rds" -> call.contains("Cluster") ? ShownText.words("RDS clusters") : ShownText.words("RDS instances");
            case "ecs" -> ecs(call);
            case "elasticloadbalancing", "elbv2", "elb" -> balancing(call);
            case "ec2" -> network(call);
            case "iam" -> ShownText.words("IAM roles and policies");
            case "route53" ->
                call.contains("RecordSet") ? ShownText.words("DNS records") : ShownText.words("Hosted zones");
            case "s3", "s3api" ->
                call.equals("ListBuckets") || call.equals("ListAllMyBuckets")
                        ? ShownText.words("S3 buckets")
                        : ShownText.words("Settings of S3 buckets");
            case "sqs" -> ShownText.words("SQS queues");
            case "sns" ->
                call.contains("Subscription") ? ShownText.words("SNS subscriptions") : ShownText.words("SNS topics");
            case "secretsmanager" -> ShownText.words("Secrets");
            case "acm" -> ShownText.words("Certificates");
            case "lambda" ->
                call.contains("EventSource")
                        ? ShownText.words("Event sources of Lambda functions")
                        : ShownText.words("Lambda functions");
            case "cloudfront" -> ShownText.words("CloudFront distributions");
            case "dynamodb" -> ShownText.words("DynamoDB tables");
            case "elasticache" -> ShownText.words("ElastiCache clusters");
            case "apigateway", "apigatewayv2" -> ShownText.words("API Gateway APIs");
            case "logs" -> ShownText.words("Log groups");
            case "tag" -> ShownText.words("Other resources");
            case "sts" -> ShownText.words("The account");
            case "config" -> ShownText.words("What AWS Config has recorded");
            default -> ShownText.words("Resources");
        };
    }

    private static ShownText ecs(String call) {
        if (call.contains("TaskDefinition")) {
            return ShownText.words("Task definitions");
        }
        return call.contains("Cluster") ? ShownText.words("ECS clusters") : ShownText.words("ECS services");
    }

    private static ShownText balancing(String call) {
        if (call.contains("Target")) {
            return call.contains("Health") ? ShownText.words("Target health") : ShownText.words("Target groups");
        }
        if (call.contains("Rule")) {
            return ShownText.words("Listener rules");
        }
        return call.contains("Listener") ? ShownText.words("Listeners") : ShownText.words("Load balancers");
    }

    private static ShownText network(String call) {
        return switch (call) {
            case "DescribeSecurityGroups", "DescribeSecurityGroupRules" -> ShownText.words("Security groups");
            case "DescribeVpcs" -> ShownText.words("VPCs");
            case "DescribeSubnets" -> ShownText.words("Subnets");
            case "DescribeVpcEndpoints" -> ShownText.words("VPC endpoints");
            case "DescribeRouteTables" -> ShownText.words("Route tables");
            case "DescribeInternetGateways" -> ShownText.words("Internet gateways");
            case "DescribeNatGateways" -> ShownText.words("NAT gateways");
            case "DescribeNetworkInterfaces" -> ShownText.words("Network interfaces");
            case "DescribeManagedPrefixLists", "GetManagedPrefixListEntries" -> ShownText.words("Prefix lists");
            case "DescribeRegions" -> ShownText.words("Regions");
            default -> ShownText.words("Network resources");
        };
    }

    private static Lane lane(String service) {
        return switch (service) {
            case "route53", "elasticloadbalancing", "elbv2", "elb", "acm", "cloudfront", "apigateway", "apigatewayv2" ->
                Lane.EDGE;
            case "ecs", "lambda" -> Lane.SERVICE;
            case "iam" -> Lane.IAM;
            case "ec2" -> Lane.NETWORK;
            default -> Lane.DATA;
        };
    }
}
