package io.github.alidade.source.file;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The operations of AWS's APIs that exports of accounts have, and how the CLI spells them.
final class Operations {
    /// Service as the CLI says it, then its operations as the API does.
    private static final Map<String, List<String>> BY_SERVICE = Map.ofEntries(
            Map.entry("acm", List.of("DescribeCertificate", "ListCertificates")),
            Map.entry("apigateway", List.of("GetRestApis", "GetResources", "GetStages")),
            Map.entry("apigatewayv2", List.of("GetApi", "GetApis", "GetIntegrations", "GetRoutes")),
            Map.entry("cloudfront", List.of("GetDistribution", "GetDistributionConfig", "ListDistributions")),
            Map.entry("dynamodb", List.of("DescribeTable", "ListTables")),
            Map.entry(
                    "ec2",
                    List.of(
                            "DescribeInstances",
                            "DescribeInternetGateways",
                            "DescribeManagedPrefixLists",
                            "DescribeNatGateways",
                            "DescribeNetworkInterfaces",
                            "DescribePrefixLists",
                            "DescribeRegions",
                            "DescribeRouteTables",
                            "DescribeSecurityGroupRules",
                            "DescribeSecurityGroups",
                            "DescribeSubnets",
                            "DescribeVpcEndpoints",
                            "DescribeVpcPeeringConnections",
                            "DescribeVpcs",
                            "GetManagedPrefixListEntries")),
            Map.entry("ecr", List.of("DescribeRepositories", "GetRepositoryPolicy")),
            Map.entry(
                    "ecs",
                    List.of(
                            "DescribeClusters",
                            "DescribeServices",
                            "DescribeTaskDefinition",
                            "DescribeTasks",
                            "ListClusters",
                            "ListServices",
                            "ListTaskDefinitions",
                            "ListTasks")),
            Map.entry("elasticache", List.of("DescribeCacheClusters", "DescribeReplicationGroups")),
            Map.entry("elb", List.of("DescribeLoadBalancers")),
            Map.entry(
                    "elbv2",
                    List.of(
                            "DescribeListenerCertificates",
                            "DescribeListeners",
                            "DescribeLoadBalancers",
                            "DescribeRules",
                            "DescribeTags",
                            "DescribeTargetGroups",
                            "DescribeTargetHealth")),
            Map.entry(
                    "iam",
                    List.of(
                            "GetAccountAuthorizationDetails",
                            "GetPolicy",
                            "GetPolicyVersion",
                            "GetRole",
                            "GetRolePolicy",
                            "ListAttachedRolePolicies",
                            "ListPolicies",
                            "ListRolePolicies",
                            "ListRoles")),
            Map.entry(
                    "lambda",
                    List.of(
                            "GetFunction",
                            "GetFunctionConfiguration",
                            "GetPolicy",
                            "ListEventSourceMappings",
                            "ListFunctions")),
            Map.entry("logs", List.of("DescribeLogGroups")),
            Map.entry("rds", List.of("DescribeDBClusters", "DescribeDBInstances", "DescribeDBSubnetGroups")),
            Map.entry("resourcegroupstaggingapi", List.of("GetResources")),
            Map.entry("route53", List.of("GetHostedZone", "ListHostedZones", "ListResourceRecordSets")),
            Map.entry("s3", List.of()),
            Map.entry(
                    "s3api",
                    List.of(
                            "GetBucketAcl",
                            "GetBucketEncryption",
                            "GetBucketLocation",
                            "GetBucketNotification",
                            "GetBucketNotificationConfiguration",
                            "GetBucketPolicy",
                            "GetBucketTagging",
                            "GetPublicAccessBlock",
                            "ListBuckets")),
            Map.entry("secretsmanager", List.of("DescribeSecret", "GetResourcePolicy", "ListSecrets")),
            Map.entry(
                    "sns",
                    List.of("GetTopicAttributes", "ListSubscriptions", "ListSubscriptionsByTopic", "ListTopics")),
            Map.entry("sqs", List.of("GetQueueAttributes", "GetQueueUrl", "ListQueues")),
            Map.entry("sts", List.of("GetCallerIdentity")));

    /// Longer spellings first, so that `list-subscriptions-by-topic` is not taken for `list-subscriptions`.
    private static final Map<String, Map<String, String>> BY_SPELLING = new TreeMap<>();

    static {
        BY_SERVICE.forEach((service, operations) -> {
            Map<String, String> spellings = new TreeMap<>(
                    Comparator.comparing(String::length).reversed().thenComparing(String::compareTo));
            operations.forEach(operation -> spellings.put(spelling(operation), operation));
            BY_SPELLING.put(service, spellings);
        });
        BY_SPELLING.put("s3", BY_SPELLING.getOrDefault("s3api", Map.of()));
    }

    private Operations() {}

    static boolean isService(String word) {
        return BY_SERVICE.containsKey(word);
    }

    /// The operation that a text such as `describe-rules-app-edge` begins with, in the CLI's spelling.
    static Optional<String> atStartOf(String service, String text) {
        return BY_SPELLING.getOrDefault(service, Map.of()).keySet().stream()
                .filter(text::startsWith)
                .findFirst();
    }

    /// The name in the API of what the CLI calls `describe-db-instances`; a word that is not known is spelled by rule.
    static String apiName(String service, String cliName) {
        String known = BY_SPELLING.getOrDefault(service, Map.of()).get(cliName);
        if (known != null) {
            return known;
        }
        StringBuilder name = new StringBuilder();
        for (String word : cliName.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }

    /// The service that has an operation of this name, if only one has.
    static Optional<String> serviceOf(String apiName) {
        List<String> having = BY_SERVICE.keySet().stream()
                .filter(service -> BY_SERVICE.getOrDefault(service, List.of()).contains(apiName))
                .sorted()
                .toList();
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    /// `DescribeDBInstances` as the CLI spells it: `describe-db-instances`.
    private static String spelling(String apiName) {
        return apiName.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
