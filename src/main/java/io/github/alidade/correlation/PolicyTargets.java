package io.github.alidade.correlation;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Secret;
import io.github.alidade.model.Table;
import io.github.alidade.model.Topic;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The collected resources that a `Resource` of a policy means: by whole names, and by patterns over whole names.
/// A pattern that leaves nothing of the name (`*`, `arn:aws:s3:::*`) means everything, and so says nothing of anything.
final class PolicyTargets {
    private static final Map<ResourceKind, String> SERVICES = Map.of(
            ResourceKind.BUCKET, "s3",
            ResourceKind.QUEUE, "sqs",
            ResourceKind.TOPIC, "sns",
            ResourceKind.TABLE, "dynamodb",
            ResourceKind.SECRET, "secretsmanager",
            ResourceKind.LAMBDA_FUNCTION, "lambda");

    private final Map<String, NavigableMap<String, List<Resource>>> byService = new HashMap<>();
    private final Map<String, List<Resource>> answers = new HashMap<>();

    PolicyTargets(Known known) {
        Stream.of(Bucket.class, Queue.class, Topic.class, Table.class, Secret.class, LambdaFunction.class)
                .flatMap(type -> known.all(type).stream())
                .forEach(this::add);
    }

    private void add(Resource resource) {
        NavigableMap<String, List<Resource>> names =
                byService.computeIfAbsent(service(resource.kind()), service -> new TreeMap<>());
        Spellings.of(resource).names().forEach(name -> names.computeIfAbsent(name, key -> new ArrayList<>(1))
                .add(resource));
    }

    /// The prefix of the actions on this kind: `s3`, `sqs` and so on; empty for kinds that no policy is read for.
    static String service(ResourceKind kind) {
        return SERVICES.getOrDefault(kind, "");
    }

    /// In the order of their names; each once.
    List<Resource> meantBy(String pattern) {
        return answers.computeIfAbsent(pattern, this::find);
    }

    private List<Resource> find(String pattern) {
        return Arn.parse(pattern).stream().flatMap(this::find).distinct().toList();
    }

    private Stream<Resource> find(Arn arn) {
        NavigableMap<String, List<Resource>> names = byService.get(arn.service());
        if (names == null || !typed(arn)) {
            return Stream.empty();
        }
        String name = arn.name();
        if (Glob.matchesAnything(name) || Glob.matchesAnything(arn.resource())) {
            return Stream.empty();
        }
        String prefix = Glob.prefix(name);
        Stream<List<Resource>> found = Glob.isPattern(name)
                ? names.subMap(prefix, true, prefix + Character.MAX_VALUE, true).entrySet().stream()
                        .filter(entry -> Glob.matches(name, entry.getKey()))
                        .map(Map.Entry::getValue)
                : Stream.of(names.getOrDefault(name, List.of()));
        return found.flatMap(List::stream).filter(resource -> lives(resource, arn));
    }

    /// `table*` could be anything, and `parameter/name` is no secret of Secrets Manager.
    private static boolean typed(Arn arn) {
        return switch (arn.service()) {
            case "dynamodb" -> arn.resource().startsWith("table/");
            case "lambda" -> arn.resource().startsWith("function:");
            case "secretsmanager" -> arn.resource().startsWith("secret:");
            default -> true;
        };
    }

    private static boolean lives(Resource resource, Arn arn) {
        return resource instanceof Bucket
                || part(arn.account(), resource.home().account())
                        && part(arn.region(), resource.home().region());
    }

    private static boolean part(String pattern, String value) {
        return pattern.isEmpty() || value.equals(Home.UNKNOWN) || Glob.matches(pattern, value);
    }
}
