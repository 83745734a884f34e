package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Words;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another account that a profile must not tell from the first: whatever the profile drops is something else or is
/// missing, and whatever it makes broader is another value of the same class. [RandomTopologies.Renamer] does so with
/// the texts that no profile shows.
public final class HiddenChanges {
    private static final List<Integer> NUMBERS = Stream.concat(
                    IntStream.rangeClosed(-1, 12).boxed(),
                    Stream.of(
                            22, 80, 443, 1433, 1521, 3000, 3306, 4000, 5000, 5432, 6379, 6380, 8080, 8443, 9042, 9443,
                            11211, 12345, 27017, 50000, 65535))
            .toList();
    private static final List<String> ENGINES =
            List.of("postgres", "mysql", "aurora-mysql", "neptune", "docdb", "redis", "valkey", "memcached", "db2-se");
    private static final List<String> RUNTIMES =
            List.of("python3.12", "python3.9", "nodejs20.x", "nodejs22.x", "java21", "provided.al2", "provided.al2023");
    private static final List<String> TYPES =
            List.of("AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer", "AWS::Glue::Job", "AWS::Glue::Trigger");
    private static final List<String> PIECES = List.of(
            "512", "1024", "2 vcpu", "FARGATE", "EC2", "REPLICA", "DAEMON", "awsvpc", "host", "true", "false", "301");

    private final Profile profile;
    private final Random random;

    private HiddenChanges(Profile profile, long seed) {
        this.profile = profile;
        this.random = new Random(seed);
    }

    /// The same topology for everybody who sees it under the profile.
    public static Topology of(Topology topology, Profile profile, long seed) {
        HiddenChanges changes = new HiddenChanges(profile, seed);
        return new Topology(
                changes.all(topology.resources(), Resource.class),
                changes.all(topology.relations(), Relation.class),
                changes.all(topology.gaps(), Gap.class),
                topology.alreadyPublic());
    }

    /// A profile at random, with some aspects treated otherwise than its level would.
    public static Profile profile(long seed) {
        Random random = new Random(seed);
        Profile profile = Profile.all().get(random.nextInt(Profile.all().size()));
        for (Aspect aspect : Aspect.values()) {
            if (aspect.adjustable() && random.nextInt(4) == 0) {
                profile = profile.with(
                        aspect,
                        aspect.choices().get(random.nextInt(aspect.choices().size())));
            }
        }
        return profile;
    }

    private <R> List<R> all(List<R> records, Class<R> type) {
        return records.stream().map(each -> type.cast(changed((Record) each))).toList();
    }

    private Record changed(Record owner) {
        return Rebuilt.with(owner, this::value);
    }

    private @Nullable Object value(Field field, @Nullable Object value, boolean nullable) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(each -> each == null ? null : single(field, each))
                    .toList();
        }
        if (value == null) {
            return null;
        }
        // Whether something is there at all is hidden along with it.
        return nullable && random.nextInt(3) == 0 && dropped(field) ? null : single(field, value);
    }

    private boolean dropped(Field field) {
        return switch (field.declared()) {
            case Field.Declared.Kept(var words) -> profile.of(Aspect.of(words)) == Treatment.DROP;
            case Field.Declared.Generalised(var broader) ->
                Aspect.of(broader)
                        .map(profile::of)
                        .filter(Treatment.DROP::equals)
                        .isPresent();
            case Field.Declared.Aliased any -> false;
            case Field.Declared.Dropped any -> false;
            case Field.Declared.Parted any -> false;
        };
    }

    private Object single(Field field, Object value) {
        return switch (field.declared()) {
            case Field.Declared.Kept(var words) -> kept(words, value);
            case Field.Declared.Generalised(var broader) -> general(broader, (String) value);
            case Field.Declared.Parted() -> changed((Record) value);
            case Field.Declared.Aliased any -> value;
            case Field.Declared.Dropped any -> value;
        };
    }

    private Object kept(Words words, Object value) {
        Treatment made = profile.of(Aspect.of(words));
        if (made == Treatment.BROADER) {
            return broader(words, value);
        }
        return made == Treatment.DROP ? anything(words, value) : value;
    }

    private Object broader(Words words, Object value) {
        return switch (words) {
            case PORT, RULE_PORT, REDIRECT_PORT ->
                value instanceof Integer port
                        ? alike(port, NUMBERS, any -> PublicWords.portClass(any.toString()))
                        : words.accepts(value.toString())
                                ? alike(
                                        value.toString(),
                                        NUMBERS.stream().map(String::valueOf).toList(),
                                        PublicWords::portClass)
                                : value;
            case NUMBER ->
                value instanceof Integer count ? alike(count, NUMBERS, any -> PublicWords.countClass(any)) : value;
            case ENGINE -> alike(value.toString(), ENGINES, PublicWords::engineClass);
            case RUNTIME -> alike(value.toString(), RUNTIMES, PublicWords::majorRuntime);
            case RESOURCE_TYPE -> alike(value.toString(), TYPES, PublicWords::service);
            // Only the place among the rules of the listener stays.
            case PRIORITY ->
                value.toString().matches("[0-9]{1,4}")
                        ? String.valueOf(3 * Integer.parseInt(value.toString()) + 1)
                        : value;
            default -> throw new IllegalStateException("Nobody said what is broader than " + words);
        };
    }

    private <T> T alike(T value, List<T> others, Function<T, String> image) {
        List<T> choice = others.stream()
                .filter(other -> image.apply(other).equals(image.apply(value)))
                .toList();
        return choice.isEmpty() ? value : choice.get(random.nextInt(choice.size()));
    }

    private Object anything(Words words, Object value) {
        return switch (value) {
            case Integer number -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case Boolean yes -> random.nextBoolean();
            case String text -> {
                List<String> choice = Stream.of(ENGINES, RUNTIMES, TYPES, PIECES)
                        .flatMap(List::stream)
                        .filter(words::accepts)
                        .toList();
                yield choice.isEmpty() ? "another " + random.nextInt(9) : choice.get(random.nextInt(choice.size()));
            }
            default -> value;
        };
    }

    private Object general(Broader broader, String value) {
        if (broader == Broader.REGION && profile.of(Aspect.REGIONS) != Treatment.KEEP) {
            return value.replace("us-east-1", "eu-west-3");
        }
        if (broader == Broader.ENDPOINT_SERVICE && profile.of(Aspect.REGIONS) != Treatment.KEEP) {
            return value.replace(".us-east-1.", ".eu-west-3.");
        }
        if (broader == Broader.MAJOR_VERSION) {
            return profile.of(Aspect.VERSIONS) == Treatment.DROP ? "9." + random.nextInt(9) : value + ".1";
        }
        return value;
    }
}
