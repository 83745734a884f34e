package io.github.alidade.correlation;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a variable says of its value: `MEDIA_BUCKET` holds the name of a bucket.
///
/// @param sure whether the variable says that it holds a name, so that a plain word will do
record NameHint(ResourceKind kind, boolean sure) {
    private static final Map<ResourceKind, Pattern> WORDS = new EnumMap<>(Map.of(
            ResourceKind.BUCKET, word("BUCKETS?"),
            ResourceKind.QUEUE, word("QUEUES?|SQS|DLQ"),
            ResourceKind.TOPIC, word("TOPICS?|SNS"),
            ResourceKind.TABLE, word("TABLES?|DYNAMO|DYNAMODB"),
            ResourceKind.SECRET, word("SECRETS?"),
            ResourceKind.DB_INSTANCE, word("DB|RDS|DATABASE|POSTGRES|PG|MYSQL"),
            ResourceKind.DB_CLUSTER, word("DB|RDS|DATABASE|POSTGRES|PG|MYSQL|AURORA"),
            ResourceKind.CACHE_CLUSTER, word("CACHE|REDIS|VALKEY|MEMCACHED|ELASTICACHE"),
            ResourceKind.LAMBDA_FUNCTION, word("FUNCTIONS?|LAMBDA")));

    private static final Pattern BUCKET = Pattern.compile("(^|_)BUCKET(_NAME)?$");
    private static final Pattern QUEUE = Pattern.compile("(^|_)QUEUE(_NAME)?$");
    private static final Pattern TABLE = Pattern.compile("(^|_)TABLE(_NAME)?$");

    private static Pattern word(String words) {
        return Pattern.compile("(^|_)(" + words + ")(_|$)");
    }

    /// The variables that may name what nobody described: their values are names by the variable's own word.
    static Optional<NameHint> of(String variable) {
        if (BUCKET.matcher(variable).find()) {
            return Optional.of(new NameHint(ResourceKind.BUCKET, true));
        }
        if (QUEUE.matcher(variable).find()) {
            return Optional.of(new NameHint(ResourceKind.QUEUE, variable.endsWith("_NAME")));
        }
        if (TABLE.matcher(variable).find()) {
            boolean sure = variable.endsWith("_NAME") || variable.contains("DYNAMO");
            return Optional.of(new NameHint(ResourceKind.TABLE, sure));
        }
        return Optional.empty();
    }

    static boolean speaksOf(String variable, ResourceKind kind) {
        Pattern words = WORDS.get(kind);
        return words != null && words.matcher(variable).find();
    }

    /// `ORDERS_TABLE` is no bucket, even if one has that name.
    static boolean speaksOfAnother(String variable, ResourceKind kind) {
        return !speaksOf(variable, kind)
                && WORDS.values().stream()
                        .anyMatch(words -> words.matcher(variable).find());
    }

    /// Queues of job frameworks (`high`) and tables of databases (`users`) are plain words; names in AWS hardly are.
    boolean accepts(String value) {
        return switch (kind) {
            case BUCKET -> BareNames.bucket(value);
            case QUEUE -> BareNames.queue(value) && (sure || value.contains("-") || value.endsWith(".fifo"));
            case TABLE -> BareNames.table(value) && (sure || value.contains("-") || value.contains("."));
            default -> false;
        };
    }
}
