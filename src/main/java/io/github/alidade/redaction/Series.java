package io.github.alidade.redaction;

import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Words;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of aliases. Each series counts for itself; what the seed writes as a constant is numbered from the
/// second thing on.
enum Series {
    ACCOUNT("account", "account-%d"),
    ZONE("example.com", "zone-%d.example"),
    /// Counts within its zone: the alias is put together with the zone's.
    HOST("app", "host-%d"),
    PUBLIC_ALB("public-app-alb", "public-app-alb-%d"),
    INTERNAL_ALB("internal-app-alb", "internal-app-alb-%d"),
    NLB("nlb-%d"),
    GATEWAY_LOAD_BALANCER("gateway-lb-%d"),
    LOAD_BALANCER("load-balancer-%d"),
    BALANCER_DNS("alb.example.internal", "alb-%d.example.internal"),
    DISTRIBUTION_DNS("cdn.example.internal", "cdn-%d.example.internal"),
    API_DNS("api.example.internal", "api-%d.example.internal"),
    DATABASE_DNS("db.example.internal", "db-%d.example.internal"),
    CACHE_DNS("cache.example.internal", "cache-%d.example.internal"),
    OTHER_DNS("target.example.internal", "target-%d.example.internal"),
    LISTENER("listener-%d"),
    LISTENER_RULE("rule-%d"),
    TARGET_GROUP("target-group-%d"),
    CERTIFICATE("public-cert-%d"),
    CLUSTER("cluster-%d"),
    SERVICE("service-%d"),
    TASK_DEFINITION("public-taskdef-%d"),
    CONTAINER("container-%d"),
    IMAGE("image-%d"),
    TASK_ROLE("task-role-%d"),
    EXECUTION_ROLE("execution-role-%d"),
    ROLE("role-%d"),
    PRINCIPAL("principal-%d"),
    MANAGED_POLICY("managed-policy-%d"),
    INLINE_POLICY("inline-policy-%d"),
    SECURITY_GROUP_ID("sg-%d"),
    SECURITY_GROUP_NAME("security-group-%d"),
    ADDRESS_RANGE("cidr-%d"),
    PREFIX_LIST("prefix-list-%d"),
    VPC("vpc-%d"),
    SUBNET("subnet-%d"),
    AVAILABILITY_ZONE("az-%d"),
    ROUTE_TABLE("route-table-%d"),
    INTERNET_GATEWAY("internet-gateway-%d"),
    NAT_GATEWAY("nat-gateway-%d"),
    GATEWAY("gateway-%d"),
    NETWORK_INTERFACE("network-interface-%d"),
    VPC_ENDPOINT("vpce-%d"),
    ENDPOINT_SERVICE("endpoint-service-%d"),
    DB_INSTANCE("db-instance-%d"),
    DB_CLUSTER("db-cluster-%d"),
    CACHE_CLUSTER("cache-%d"),
    TABLE("table-%d"),
    BUCKET("bucket-%d"),
    QUEUE("queue-%d"),
    TOPIC("topic-%d"),
    SECRET("secret-%d"),
    FUNCTION("function-%d"),
    DISTRIBUTION("distribution-%d"),
    HTTP_API("api-%d"),
    LOG_GROUP("log-group-%d"),
    REGION("region-%d"),
    AWS_PREFIX_LIST("aws-prefix-list-%d"),
    FEDERATED("federated-%d"),
    SERVICE_MODE("service-mode-%d"),
    INTERNET("public-internet", "public-internet-%d"),
    RESOURCE("resource-%d");

    /// Names that are reserved for examples.
    private static final List<String> EXAMPLE_ZONES = List.of("example.com", "example.net", "example.org");

    private static final String MODE = ResourceKind.SERVICE_MODE.word() + ":";
    private static final Pattern ALIAS = alias();

    private final String first;
    private final String further;

    Series(String numbered) {
        this(numbered, numbered);
    }

    Series(String first, String further) {
        this.first = first;
        this.further = further;
    }

    private static Pattern alias() {
        String one = Stream.of(values())
                .flatMap(Series::templates)
                .map(template -> Pattern.quote(template).replace("%d", "\\E[0-9]{1,7}\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
        String host = "(?:\\*\\.)?(?:app|host-[0-9]{1,7})\\.(?:example\\.internal|" + one + ")";
        return Pattern.compile("(?:\\*\\.|(?:writer|reader|member)\\.)?" + one + "(?:-[0-9]{1,7})?|" + host
                + "(?:-[0-9]{1,7})?|" + PublicWords.OTHER);
    }

    /// The alias of the thing that was met as the given one, from 1 on.
    String text(int number) {
        if (this == ZONE && number <= EXAMPLE_ZONES.size()) {
            return EXAMPLE_ZONES.get(number - 1);
        }
        return (number == 1 ? first : further).replace("%d", Integer.toString(number));
    }

    /// How its aliases look; `%d` stands for the number.
    Stream<String> templates() {
        return this == ZONE ? Stream.concat(EXAMPLE_ZONES.stream(), Stream.of(further)) : Stream.of(first, further);
    }

    /// The series that is called so, whatever the case and the signs between the words.
    static Optional<Series> of(String word) {
        return Stream.of(values())
                .filter(series ->
                        series.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /// Whether a text is made of the words of aliases: one of them, or a host of a zone.
    static boolean alias(String text) {
        if (text.startsWith(MODE)) {
            String mode = text.substring(MODE.length()).replaceFirst("-[0-9]{1,7}$", "");
            return mode.equals(PublicWords.OTHER) || Words.SERVICE_MODE.accepts(mode);
        }
        return ALIAS.matcher(text).matches();
    }

    /// The series of a thing that others name and nothing describes.
    static Series of(ResourceKind kind) {
        return switch (kind) {
            case INTERNET -> INTERNET;
            case HOSTED_ZONE -> ZONE;
            case DNS_RECORD -> HOST;
            case DISTRIBUTION -> DISTRIBUTION;
            case HTTP_API -> HTTP_API;
            case LOAD_BALANCER -> LOAD_BALANCER;
            case LISTENER -> LISTENER;
            case LISTENER_RULE -> LISTENER_RULE;
            case TARGET_GROUP -> TARGET_GROUP;
            case CERTIFICATE -> CERTIFICATE;
            case ECS_CLUSTER -> CLUSTER;
            case ECS_SERVICE -> SERVICE;
            case TASK_DEFINITION -> TASK_DEFINITION;
            case LAMBDA_FUNCTION -> FUNCTION;
            case DB_INSTANCE -> DB_INSTANCE;
            case DB_CLUSTER -> DB_CLUSTER;
            case CACHE_CLUSTER -> CACHE_CLUSTER;
            case TABLE -> TABLE;
            case BUCKET -> BUCKET;
            case QUEUE -> QUEUE;
            case TOPIC -> TOPIC;
            case SECRET -> SECRET;
            case SERVICE_MODE -> SERVICE_MODE;
            case ROLE -> ROLE;
            case SECURITY_GROUP -> SECURITY_GROUP_ID;
            case ADDRESS_RANGE -> ADDRESS_RANGE;
            case PREFIX_LIST -> PREFIX_LIST;
            case VPC -> VPC;
            case SUBNET -> SUBNET;
            case ROUTE_TABLE -> ROUTE_TABLE;
            case INTERNET_GATEWAY -> INTERNET_GATEWAY;
            case NAT_GATEWAY -> NAT_GATEWAY;
            case NETWORK_INTERFACE -> NETWORK_INTERFACE;
            case VPC_ENDPOINT -> VPC_ENDPOINT;
            case LOG_GROUP -> LOG_GROUP;
            case OTHER -> RESOURCE;
        };
    }

    /// The series of a text that names no node.
    static Series of(AliasKind kind) {
        return switch (kind) {
            case IDENTITY, OTHER -> RESOURCE;
            case ACCOUNT -> ACCOUNT;
            case ZONE -> ZONE;
            case RECORD -> HOST;
            case DNS_NAME -> OTHER_DNS;
            case LOAD_BALANCER -> LOAD_BALANCER;
            case LISTENER -> LISTENER;
            case LISTENER_RULE -> LISTENER_RULE;
            case TARGET_GROUP -> TARGET_GROUP;
            case CERTIFICATE -> CERTIFICATE;
            case CLUSTER -> CLUSTER;
            case SERVICE -> SERVICE;
            case TASK_DEFINITION -> TASK_DEFINITION;
            case CONTAINER -> CONTAINER;
            case IMAGE -> IMAGE;
            case ROLE -> ROLE;
            case MANAGED_POLICY -> MANAGED_POLICY;
            case INLINE_POLICY -> INLINE_POLICY;
            case SECURITY_GROUP_ID -> SECURITY_GROUP_ID;
            case SECURITY_GROUP_NAME -> SECURITY_GROUP_NAME;
            case VPC -> VPC;
            case SUBNET -> SUBNET;
            case AVAILABILITY_ZONE -> AVAILABILITY_ZONE;
            case ROUTE_TABLE -> ROUTE_TABLE;
            case GATEWAY -> GATEWAY;
            case NETWORK_INTERFACE -> NETWORK_INTERFACE;
            case PREFIX_LIST -> PREFIX_LIST;
            case VPC_ENDPOINT -> VPC_ENDPOINT;
            case DB_INSTANCE -> DB_INSTANCE;
            case DB_CLUSTER -> DB_CLUSTER;
            case DB_ENDPOINT -> DATABASE_DNS;
            case CACHE_CLUSTER -> CACHE_CLUSTER;
            case TABLE -> TABLE;
            case BUCKET -> BUCKET;
            case QUEUE -> QUEUE;
            case TOPIC -> TOPIC;
            case SECRET -> SECRET;
            case FUNCTION -> FUNCTION;
            case DISTRIBUTION -> DISTRIBUTION;
            case HTTP_API -> HTTP_API;
            case LOG_GROUP -> LOG_GROUP;
        };
    }
}
