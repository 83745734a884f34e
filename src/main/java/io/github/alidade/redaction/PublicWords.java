package io.github.alidade.redaction;

import io.github.alidade.model.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The constants of the public export, and words of closed vocabularies.
final class PublicWords {
    private PublicWords() {}

    static final String OTHER = "other";
    static final String REDACTED = "<redacted>";
    static final String DESCRIPTION = "Security boundary for a demo component.";
    static final String IAM_PATH = "/application/";
    static final String FEDERATED = "federated";

    /// Classes of ports, each with the well-known ones.
    static final String WEB_PORT = "web";

    static final String DATABASE_PORT = "db";
    static final String CACHE_PORT = "cache";

    /// What engines are.
    static final String SQL = "SQL";

    static final String GRAPH = "graph";
    static final String DOCUMENT = "document";
    static final String IN_MEMORY = "in-memory";

    private static final Set<Integer> WEB_PORTS = Set.of(
            80, 81, 443, 3000, 3001, 4000, 4200, 4443, 5000, 5001, 8000, 8001, 8008, 8080, 8081, 8082, 8088, 8090, 8443,
            8888, 9000, 9090, 9443);
    private static final Set<Integer> DATABASE_PORTS =
            Set.of(1433, 1521, 2484, 3306, 3307, 5431, 5432, 5433, 6432, 8182, 9042, 27017, 27018, 50000);
    private static final Set<Integer> CACHE_PORTS = Set.of(6379, 6380, 11211, 11212);
    private static final Pattern RUNTIME = Pattern.compile("([a-z]+)([0-9]{0,3})[.x].*|([a-z]+[0-9]{0,3})");

    private static final Pattern MAJOR = Pattern.compile("([0-9]{1,4})([^0-9].*)?", Pattern.DOTALL);

    /// A word of the vocabulary as it is written, any other as `other`.
    static ShownText keep(Words words, Object value) {
        String raw = text(value);
        return ShownText.of(ShownText.Origin.KEPT, words.accepts(raw) ? raw : OTHER);
    }

    /// A raw value as a text; enums of the model by their words.
    static String text(Object value) {
        return value instanceof Enum<?> word
                ? word.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }

    /// `web`, `db`, `cache` or `other`; what is no port, such as -1 for all, stays.
    static String portClass(String raw) {
        if (!raw.matches("[0-9]{1,5}")) {
            return raw;
        }
        int port = Integer.parseInt(raw);
        if (WEB_PORTS.contains(port)) {
            return WEB_PORT;
        }
        return DATABASE_PORTS.contains(port) ? DATABASE_PORT : CACHE_PORTS.contains(port) ? CACHE_PORT : OTHER;
    }

    /// `0`, `1`, `2-5` or `>5`.
    static String countClass(long count) {
        if (count <= 1) {
            return Long.toString(Math.max(0, count));
        }
        return count <= 5 ? "2-5" : ">5";
    }

    /// What an engine is, whoever makes it.
    static String engineClass(String raw) {
        String engine = raw.toLowerCase(Locale.ROOT);
        return switch (engine) {
            case "neptune" -> GRAPH;
            case "docdb" -> DOCUMENT;
            case "redis", "valkey", "memcached" -> IN_MEMORY;
            default -> Words.ENGINE.accepts(raw) ? SQL : OTHER;
        };
    }

    /// `nodejs20` of `nodejs20.x`, `python3` of `python3.12`.
    static String majorRuntime(String raw) {
        Matcher matcher = RUNTIME.matcher(raw.toLowerCase(Locale.ROOT));
        if (!Words.RUNTIME.accepts(raw) || !matcher.matches()) {
            return OTHER;
        }
        return matcher.group(3) == null ? matcher.group(1) + matcher.group(2) : matcher.group(3);
    }

    /// `AWS::Kinesis` of `AWS::Kinesis::Stream`.
    static String service(String raw) {
        return Words.RESOURCE_TYPE.accepts(raw) ? raw.substring(0, raw.lastIndexOf("::")) : OTHER;
    }

    static String majorVersion(String raw) {
        Matcher matcher = MAJOR.matcher(raw.strip());
        return matcher.matches() ? matcher.group(1) : OTHER;
    }

    static String region(String raw) {
        return AwsWords.region(raw) ? raw : OTHER;
    }
}
