package io.github.alidade.correlation;

import io.github.alidade.model.Home;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Optional;

/// An ARN taken apart: `arn:partition:service:region:account:resource`.
/// Source: AWS Identity and Access Management user guide, "Identify AWS resources with ARNs".
record Arn(String partition, String service, String region, String account, String resource) {

    private static final int PARTS = 6;

    /// Empty if the text is no ARN.
    static Optional<Arn> parse(String text) {
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && !parts[5].isBlank()
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /// What the ARN names, as far as one can tell from it.
    ResourceKind kind() {
        return switch (service) {
            case "s3" -> ResourceKind.BUCKET;
            case "sqs" -> ResourceKind.QUEUE;
            case "sns" -> ResourceKind.TOPIC;
            case "dynamodb" -> ResourceKind.TABLE;
            case "secretsmanager" -> ResourceKind.SECRET;
            case "ssm" -> resource.startsWith("parameter") ? ResourceKind.SECRET : ResourceKind.OTHER;
            case "lambda" -> resource.startsWith("function:") ? ResourceKind.LAMBDA_FUNCTION : ResourceKind.OTHER;
            case "iam" -> resource.startsWith("role/") ? ResourceKind.ROLE : ResourceKind.OTHER;
            case "rds" -> database();
            case "elasticache" -> ResourceKind.CACHE_CLUSTER;
            case "elasticloadbalancing" -> balancing();
            case "acm" -> ResourceKind.CERTIFICATE;
            case "ecs" -> container();
            case "cloudfront" -> ResourceKind.DISTRIBUTION;
            case "route53" -> ResourceKind.HOSTED_ZONE;
            case "apigateway", "execute-api" -> ResourceKind.HTTP_API;
            case "ec2" -> network();
            case "logs" -> ResourceKind.LOG_GROUP;
            default -> ResourceKind.OTHER;
        };
    }

    private ResourceKind database() {
        return switch (type()) {
            case "db" -> ResourceKind.DB_INSTANCE;
            case "cluster" -> ResourceKind.DB_CLUSTER;
            default -> ResourceKind.OTHER;
        };
    }

    private ResourceKind balancing() {
        return switch (type()) {
            case "loadbalancer" -> ResourceKind.LOAD_BALANCER;
            case "targetgroup" -> ResourceKind.TARGET_GROUP;
            case "listener" -> ResourceKind.LISTENER;
            case "listener-rule" -> ResourceKind.LISTENER_RULE;
            default -> ResourceKind.OTHER;
        };
    }

    private ResourceKind container() {
        return switch (type()) {
            case "cluster" -> ResourceKind.ECS_CLUSTER;
            case "service" -> ResourceKind.ECS_SERVICE;
            case "task-definition" -> ResourceKind.TASK_DEFINITION;
            default -> ResourceKind.OTHER;
        };
    }

    private ResourceKind network() {
        return switch (type()) {
            case "vpc" -> ResourceKind.VPC;
            case "subnet" -> ResourceKind.SUBNET;
            case "security-group" -> ResourceKind.SECURITY_GROUP;
            case "route-table" -> ResourceKind.ROUTE_TABLE;
            case "internet-gateway" -> ResourceKind.INTERNET_GATEWAY;
            case "natgateway" -> ResourceKind.NAT_GATEWAY;
            case "network-interface" -> ResourceKind.NETWORK_INTERFACE;
            case "vpc-endpoint" -> ResourceKind.VPC_ENDPOINT;
            case "prefix-list" -> ResourceKind.PREFIX_LIST;
            default -> ResourceKind.OTHER;
        };
    }

    /// The word before the first `/` or `:` of the resource part.
    private String type() {
        int end = firstOf(resource, "/:");
        return end < 0 ? resource : resource.substring(0, end);
    }

    /// The resource part without its type and without what is inside the resource: keys of a bucket, indexes and
    /// streams of a table, versions of a function, keys of a secret, subscriptions of a topic.
    String name() {
        return switch (kind()) {
            case BUCKET -> upTo(resource, '/');
            case TOPIC -> upTo(resource, ':');
            case TABLE -> upTo(after(resource, "table/"), '/');
            case SECRET -> service.equals("ssm") ? parameter() : upTo(after(resource, "secret:"), ':');
            case LAMBDA_FUNCTION -> upTo(after(resource, "function:"), ':');
            case ROLE -> resource.substring(resource.lastIndexOf('/') + 1);
            case QUEUE -> resource;
            case HTTP_API -> api();
            default -> afterType();
        };
    }

    /// Names of parameters may or may not start with a slash; the ARN never has two.
    private String parameter() {
        return "parameter/" + resource.substring("parameter".length()).replaceFirst("^/", "");
    }

    /// `/apis/id/...` and `/restapis/id/...` of the management service, `id/stage/...` of the one that is called.
    private String api() {
        int apis = resource.indexOf("apis/");
        return upTo(apis < 0 ? resource : resource.substring(apis + "apis/".length()), '/');
    }

    private String afterType() {
        int end = firstOf(resource, "/:");
        return end < 0 ? resource : resource.substring(end + 1);
    }

    /// The ARN of the resource itself, without what is inside it.
    String whole() {
        String head =
                switch (kind()) {
                    case BUCKET, TOPIC -> name();
                    case TABLE -> "table/" + name();
                    case LAMBDA_FUNCTION -> "function:" + name();
                    case SECRET -> service.equals("ssm") ? resource : "secret:" + name();
                    default -> resource;
                };
        return String.join(":", "arn", partition, service, region, account, head);
    }

    /// Where the resource lives; what the ARN leaves out is taken from whoever named it.
    Home home(Home from) {
        String inAccount = account.isEmpty() ? from.account() : account;
        if (!region.isEmpty()) {
            return new Home(inAccount, region);
        }
        return kind() == ResourceKind.BUCKET ? new Home(inAccount, Home.UNKNOWN) : new Home(inAccount, Home.GLOBAL);
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
