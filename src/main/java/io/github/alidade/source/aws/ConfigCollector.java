package io.github.alidade.source.aws;

import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Home;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.source.Identities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.SelectAggregateResourceConfigResponse;
import software.amazon.awssdk.services.config.model.SelectResourceConfigResponse;

/// Reads what AWS Config has recorded, instead of asking the services: of an account, or with an aggregator of a whole
/// organisation. What is not recorded is a gap, for Config does not tell it from what is not there.
///
/// Source: AWS Config Developer Guide, "Querying the current configuration state of AWS resources"; the fields are
/// those of the resource schemas in awslabs/aws-config-resource-schema.
final class ConfigCollector implements Collector {
    private static final Call SELECT = Call.of("config:SelectResourceConfig");
    private static final Call SELECT_AGGREGATE = Call.of("config:SelectAggregateResourceConfig");
    private static final int PAGE = 100;
    /// An expression may have 4,096 characters.
    private static final int TYPES_PER_QUERY = 25;

    private static final String COUNT = "SELECT resourceType, COUNT(*) GROUP BY resourceType";
    private static final String ROWS = "SELECT accountId, awsRegion, resourceType, resourceId, resourceName, arn, tags,"
            + " relationships, configuration, supplementaryConfiguration WHERE resourceType IN (%s)";
    private static final String ROLE = "AWS::IAM::Role";
    private static final String POLICY = "AWS::IAM::Policy";
    private static final String BUCKET = "AWS::S3::Bucket";

    /// How a type is read, what identifies it, and the call that would tell the same.
    private record Kind(String type, String call, boolean byArn, Reader reader) {}

    @FunctionalInterface
    private interface Reader {
        Resource read(Home home, ConfigItem configuration, String id);
    }

    private static final List<Kind> KINDS = List.of(
            byArn("AWS::ElasticLoadBalancingV2::LoadBalancer", "DescribeLoadBalancers", ConfigWorkloads::loadBalancer),
            byArn("AWS::ElasticLoadBalancingV2::Listener", "DescribeListeners", ConfigWorkloads::listener),
            byArn("AWS::ElasticLoadBalancingV2::TargetGroup", "DescribeTargetGroups", ConfigWorkloads::targetGroup),
            byArn("AWS::ECS::Cluster", "ListClusters", ConfigWorkloads::cluster),
            byArn("AWS::ECS::Service", "ListServices", ConfigWorkloads::service),
            byArn("AWS::ECS::TaskDefinition", "DescribeTaskDefinition", ConfigWorkloads::taskDefinition),
            byArn("AWS::Lambda::Function", "ListFunctions", ConfigWorkloads::function),
            byArn("AWS::RDS::DBInstance", "DescribeDBInstances", ConfigStores::dbInstance),
            byArn("AWS::RDS::DBCluster", "DescribeDBClusters", ConfigStores::dbCluster),
            byArn("AWS::SQS::Queue", "ListQueues", ConfigStores::queue),
            byArn("AWS::SNS::Topic", "ListTopics", ConfigStores::topic),
            byArn("AWS::SecretsManager::Secret", "ListSecrets", ConfigStores::secret),
            byArn("AWS::ACM::Certificate", "ListCertificates", ConfigStores::certificate),
            byArn("AWS::DynamoDB::Table", "ListTables", ConfigStores::table),
            byArn("AWS::CloudFront::Distribution", "ListDistributions", ConfigStores::distribution),
            byArn("AWS::Logs::LogGroup", "DescribeLogGroups", ConfigStores::logGroup),
            byId("AWS::ApiGatewayV2::Api", "GET", ConfigStores::api),
            byId("AWS::Route53::HostedZone", "ListHostedZones", ConfigStores::zone),
            byId("AWS::EC2::VPC", "DescribeVpcs", ConfigNetworks::vpc),
            byId("AWS::EC2::Subnet", "DescribeSubnets", ConfigNetworks::subnet),
            byId("AWS::EC2::RouteTable", "DescribeRouteTables", ConfigNetworks::routeTable),
            byId("AWS::EC2::InternetGateway", "DescribeInternetGateways", ConfigNetworks::internetGateway),
            byId("AWS::EC2::NatGateway", "DescribeNatGateways", ConfigNetworks::natGateway),
            byId("AWS::EC2::SecurityGroup", "DescribeSecurityGroups", ConfigNetworks::securityGroup),
            byId("AWS::EC2::VPCEndpoint", "DescribeVpcEndpoints", ConfigNetworks::endpoint),
            byId("AWS::EC2::NetworkInterface", "DescribeNetworkInterfaces", ConfigNetworks::networkInterface),
            byId("AWS::EC2::PrefixList", "DescribeManagedPrefixLists", ConfigNetworks::prefixList));

    /// What no version of Config records.
    private static final List<Call> NEVER_TOLD = List.of(
            Call.of("route53:ListResourceRecordSets"),
            Call.of("elasticloadbalancing:DescribeRules"),
            Call.of("elasticloadbalancing:DescribeTargetHealth"),
            Call.of("elasticache:DescribeCacheClusters"));

    private static final Map<String, String> SERVICES = Map.of(
            "ElasticLoadBalancingV2", "elasticloadbalancing",
            "ApiGatewayV2", "apigateway");

    private final @Nullable String aggregator;

    /// @param aggregator of the region that is asked; null for the region's own recorder
    ConfigCollector(@Nullable String aggregator) {
        this.aggregator = aggregator;
    }

    @Override
    public String service() {
        return "config";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(aggregator == null ? SELECT : SELECT_AGGREGATE);
    }

    @Override
    public void collect(CollectContext context) {
        ConfigClient config = context.client(ConfigClient.builder());
        Set<String> types = new LinkedHashSet<>();
        query(context, config, COUNT, row -> row.text("resourceType")).forEach(types::add);
        if (context.gaps().isEmpty()) {
            sayWhatIsMissing(context, types);
        }
        List<String> expressions = expressions(types.stream().sorted().toList());
        List<ConfigItem> rows =
                context
                        .each(expressions, expression -> query(context, config, expression, Function.identity()))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        Map<String, List<Statement>> documents = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> POLICY.equals(row.text("resourceType")))
                .forEach(row -> documents.put(row.text("arn", ""), ConfigStores.policy(row.item("configuration"))));
        for (ConfigItem row : rows) {
            add(context, row, documents);
        }
    }

    private static void sayWhatIsMissing(CollectContext context, Set<String> types) {
        KINDS.stream()
                .filter(kind -> !types.contains(kind.type()))
                .forEach(kind -> context.untold(Call.of(service(kind.type()) + ":" + kind.call())));
        if (!types.contains(BUCKET)) {
            context.untold(Call.of("s3:ListAllMyBuckets"));
        }
        if (!types.contains(ROLE)) {
            context.untold(Call.of("iam:GetRole"));
        }
        NEVER_TOLD.forEach(context::untold);
    }

    private static List<String> expressions(List<String> types) {
        List<String> expressions = new ArrayList<>();
        for (int from = 0; from < types.size(); from += TYPES_PER_QUERY) {
            List<String> some = types.subList(from, Math.min(from + TYPES_PER_QUERY, types.size()));
            expressions.add(ROWS.formatted("'" + String.join("', '", some) + "'"));
        }
        return expressions;
    }

    private <R> List<R> query(
            CollectContext context, ConfigClient config, String expression, Function<ConfigItem, @Nullable R> read) {
        if (aggregator == null) {
            return context.pages(
                    SELECT,
                    null,
                    token -> config.selectResourceConfig(request ->
                            request.expression(expression).limit(PAGE).nextToken(token)),
                    SelectResourceConfigResponse::nextToken,
                    answer -> rows(answer.results(), read));
        }
        return context.pages(
                SELECT_AGGREGATE,
                null,
                token -> config.selectAggregateResourceConfig(request -> request.expression(expression)
                        .configurationAggregatorName(aggregator)
                        .limit(PAGE)
                        .nextToken(token)),
                SelectAggregateResourceConfigResponse::nextToken,
                answer -> rows(answer.results(), read));
    }

    private static <R> List<R> rows(List<String> results, Function<ConfigItem, @Nullable R> read) {
        return results.stream()
                .map(ConfigItem::parse)
                .flatMap(row -> Stream.ofNullable(read.apply(row)))
                .toList();
    }

    private static void add(CollectContext context, ConfigItem row, Map<String, List<Statement>> documents) {
        String type = row.text("resourceType", "");
        String id = row.text("resourceId", "");
        String arn = row.text("arn", id);
        if (id.isEmpty() || type.equals(POLICY)) {
            return;
        }
        Home home = row.home();
        ConfigItem configuration = row.item("configuration");
        switch (type) {
            case ROLE -> context.add(ConfigStores.role(home, configuration, arn, documents));
            case BUCKET ->
                context.add(ConfigStores.bucket(
                        home, configuration, row.item("supplementaryConfiguration"), row.text("resourceName", id)));
            default ->
                context.add(kind(type)
                        .map(kind -> kind.reader().read(home, configuration, kind.byArn() ? arn : id))
                        .orElseGet(() -> other(home, row, type, arn)));
        }
        environment(arn, configuration).forEach(context::environment);
    }

    /// Values that containers and functions get; nothing keeps them.
    private static List<EnvironmentValue> environment(String owner, ConfigItem configuration) {
        return configuration.items("containerDefinitions").stream()
                .flatMap(container -> container.items("environment").stream()
                        .filter(variable -> variable.text("value") != null)
                        .map(variable -> new EnvironmentValue(
                                ResourceId.arn(owner),
                                container.text("name", "container"),
                                variable.text("name", ""),
                                variable.text("value", ""))))
                .toList();
    }

    private static Resource other(Home home, ConfigItem row, String type, String arn) {
        List<ResourceId> named = row.items("relationships").stream()
                .map(one -> one.text("resourceId"))
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> id.startsWith("arn:") ? ResourceId.arn(id) : Identities.ofId(home, id))
                .toList();
        return new OtherResource(
                arn.startsWith("arn:") ? ResourceId.arn(arn) : Identities.ofId(home, arn),
                home,
                type,
                row.text("resourceName"),
                named);
    }

    private static Optional<Kind> kind(String type) {
        return KINDS.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /// `rds` of `AWS::RDS::DBInstance`.
    private static String service(String type) {
        String word = type.split("::", -1)[1];
        return SERVICES.getOrDefault(word, word.toLowerCase(Locale.ROOT));
    }

    private static Kind byArn(String type, String call, Reader reader) {
        return new Kind(type, call, true, reader);
    }

    private static Kind byId(String type, String call, Reader reader) {
        return new Kind(type, call, false, reader);
    }
}
