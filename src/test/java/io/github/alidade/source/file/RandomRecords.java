package io.github.alidade.source.file;

import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes any record of the model, by its components, from a seed.
final class RandomRecords {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "web",
            "arn:aws:sqs:eu-west-1:123456789012:jobs",
            "\"quoted\" and \\ slashed /",
            "line\nbreak\r\n\ttab",
            "caf\u00e9 \u05d0\u202e\u200f",
            "\ud83d\ude80",
            "\ud800 half",
            "\u0000\u001f\u007f\u2028",
            "{\"json\": [1]}",
            "null",
            "n".repeat(255));

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /// Resources of every kind, their ids all different.
    Inventory inventory() {
        Map<ResourceId, Resource> resources = new LinkedHashMap<>();
        for (Class<?> type : Resource.class.getPermittedSubclasses()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                Resource resource = (Resource) record(type);
                resources.put(resource.id(), resource);
            }
        }
        return new Inventory(
                List.copyOf(resources.values()),
                many(io.github.alidade.model.EnvironmentReference.class),
                many(io.github.alidade.model.StatedRelation.class),
                many(io.github.alidade.model.Gap.class),
                random.nextBoolean());
    }

    /// Each once, as in a merged inventory.
    private <T> List<T> many(Class<T> type) {
        List<T> records = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            records.add(type.cast(record(type)));
        }
        return records.stream().distinct().toList();
    }

    Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = nullable && random.nextInt(3) == 0 ? null : value(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName(), e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.add(value(list.getActualTypeArguments()[0]));
            }
            return values;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text();
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain == ResourceId.class) {
            return new ResourceId("id/" + random.nextLong() + text());
        }
        if (plain == Home.class) {
            return new Home("account" + text(), "region" + text());
        }
        return plain.isEnum()
                ? plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)]
                : record(plain);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
