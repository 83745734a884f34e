package io.github.alidade.correlation;

import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way of writing which resource is meant: by ARN, URL, name or id.
///
/// @param home where it lives; of what the text leaves out, the home of whoever wrote it
/// @param names the spellings to look it up by, the most exact first
record Spelled(ResourceKind kind, ResourceId id, Home home, List<String> names) {
    /// Secrets Manager appends six characters to a secret's name in its ARN.
    private static final Pattern SECRET_SUFFIX = Pattern.compile("-[A-Za-z0-9]{6}$");

    /// The identity of what has no ARN: `account/region/id`.
    private static final Pattern IDENTITY =
            Pattern.compile("(?<account>[0-9]{12}|unknown)/(?<region>[a-z0-9-]+)/(?<id>[^/]+)");

    static Spelled of(ResourceKind kind, String text, Home from) {
        Optional<Arn> arn = Arn.parse(text);
        if (arn.isPresent()) {
            return ofArn(kind, arn.get(), from);
        }
        Optional<QueueUrl> url = kind == ResourceKind.QUEUE ? QueueUrl.parse(text) : Optional.empty();
        if (url.isPresent()) {
            QueueUrl queue = url.get();
            String region = queue.region().isEmpty() ? from.region() : queue.region();
            Home home = new Home(queue.account(), region);
            return new Spelled(kind, identity(kind, queue.name(), home), home, List.of(queue.name()));
        }
        Matcher identity = IDENTITY.matcher(text);
        return text.indexOf('/') >= 0 && identity.matches()
                ? ofName(kind, identity.group("id"), new Home(identity.group("account"), identity.group("region")))
                : ofName(kind, text, from);
    }

    private static Spelled ofArn(ResourceKind kind, Arn arn, Home from) {
        String name = arn.name();
        List<String> names =
                kind == ResourceKind.SECRET ? List.of(name, withoutSuffix(name)) : List.of(key(kind, name));
        return new Spelled(kind, ResourceId.arn(arn.whole()), arn.home(from), names);
    }

    private static Spelled ofName(ResourceKind kind, String text, Home from) {
        String name = kind == ResourceKind.ROLE ? text.substring(text.lastIndexOf('/') + 1) : text;
        String key = key(kind, name);
        List<String> names =
                kind == ResourceKind.SECRET ? List.of(key, "parameter/" + withoutSlash(key)) : List.of(key);
        return new Spelled(kind, identity(kind, name, from), home(kind, from), names);
    }

    /// How a name is written in the index.
    static String key(ResourceKind kind, String name) {
        return switch (kind) {
            // AWS stores these in lower case, whatever case people write.
            case DB_INSTANCE, DB_CLUSTER, CACHE_CLUSTER -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    static String withoutSuffix(String secret) {
        return SECRET_SUFFIX.matcher(secret).replaceFirst("");
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /// What a person would call it.
    String title() {
        String name = names.getLast();
        String plain = name.startsWith("parameter/") ? name.substring("parameter".length()) : name;
        return switch (kind) {
            // `app/name/0123/...`, `cluster/name`
            case LOAD_BALANCER, LISTENER, LISTENER_RULE -> balancer(plain);
            case TARGET_GROUP -> plain.contains("/") ? plain.substring(0, plain.indexOf('/')) : plain;
            case ECS_SERVICE, ECS_CLUSTER, DISTRIBUTION -> plain.substring(plain.lastIndexOf('/') + 1);
            default -> plain;
        };
    }

    private static String balancer(String path) {
        String[] steps = path.split("/", 3);
        return steps.length == 3 ? steps[1] : path;
    }

    private static Home home(ResourceKind kind, Home from) {
        return switch (kind) {
            case ROLE, DISTRIBUTION, HOSTED_ZONE -> from.global();
            default -> from;
        };
    }

    /// The identity of a thing that only a name or id tells: the ARN where AWS makes one of account, region and name.
    private static ResourceId identity(ResourceKind kind, String name, Home from) {
        return switch (kind) {
            case BUCKET -> ResourceId.arn("arn:" + partition(from.region()) + ":s3:::" + name);
            case QUEUE -> regional("sqs", from, name);
            case TOPIC -> regional("sns", from, name);
            case TABLE -> regional("dynamodb", from, "table/" + name);
            case SECRET -> regional("ssm", from, "parameter/" + withoutSlash(name));
            case LAMBDA_FUNCTION -> regional("lambda", from, "function:" + name);
            case ECS_CLUSTER -> regional("ecs", from, "cluster/" + name);
            case TASK_DEFINITION -> regional("ecs", from, "task-definition/" + name);
            case ROLE ->
                ResourceId.arn("arn:" + partition(from.region()) + ":iam::" + from.account() + ":role/" + name);
            case HOSTED_ZONE, DISTRIBUTION -> ResourceId.of(from.global(), name);
            default -> ResourceId.of(from, name);
        };
    }

    private static ResourceId regional(String service, Home home, String rest) {
        return ResourceId.arn("arn:" + partition(home.region()) + ":" + service + ":" + home.region() + ":"
                + home.account() + ":" + rest);
    }

    static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
