package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes any record of the model as JSON and reads it back, by its components, so that a new kind costs nothing here.
final class RecordJson {
    /// The field that says which record a resource is.
    private static final String TYPE = "resource";

    private static final Map<String, Class<?>> RESOURCES = Arrays.stream(Resource.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(type -> word(type.getSimpleName()), Function.identity()));

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordJson() {}

    /// Something in a file that does not fit the model. Not a bug and not the user's sentence yet.
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String place;
        private final String reason;

        Misfit(String place, String reason) {
            super(place + " " + reason);
            this.place = place;
            this.reason = reason;
        }

        String place() {
            return place;
        }

        String reason() {
            return reason;
        }
    }

    /// What is needed of a record's class, found out once.
    private record Shape(List<Part> parts, Constructor<?> constructor, Set<String> names) {}

    private record Part(String name, Type type, boolean nullable, Method accessor) {}

    static void write(JsonGenerator out, Object record) throws IOException {
        out.writeStartObject();
        if (record instanceof Resource) {
            out.writeStringField(TYPE, word(record.getClass().getSimpleName()));
        }
        for (Part part : shape(record.getClass()).parts) {
            Object value = valueOf(part, record);
            if (value != null && !value.equals(List.of())) {
                out.writeFieldName(part.name);
                writeValue(out, value);
            }
        }
        out.writeEndObject();
    }

    private static void writeValue(JsonGenerator out, Object value) throws IOException {
        switch (value) {
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case ResourceId id -> out.writeString(id.value());
            case Enum<?> word -> out.writeString(word(word));
            case List<?> list -> {
                out.writeStartArray();
                for (Object element : list) {
                    writeValue(out, element);
                }
                out.writeEndArray();
            }
            case Record record -> write(out, record);
            default -> throw new IllegalStateException("The model has a type that no file has: " + value.getClass());
        }
    }

    /// @param place where it stands, for the sentence if it does not fit
    static <T> T read(Class<T> type, JsonNode written, String place) throws Misfit {
        return type.cast(value(type, written, place));
    }

    private static Object value(Type type, JsonNode written, String place) throws Misfit {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listValue(list.getActualTypeArguments()[0], written, place);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("The model has a type that no file has: " + type);
        }
        if (plain == String.class) {
            return text(written, place);
        }
        if (plain == int.class || plain == Integer.class) {
            return check(written.isInt(), written::intValue, place, "must be a whole number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return check(written.isBoolean(), written::booleanValue, place, "must be true or false");
        }
        if (plain == ResourceId.class) {
            String id = text(written, place);
            return check(!id.isBlank(), () -> new ResourceId(id), place, "must not be empty");
        }
        if (plain.isEnum()) {
            return enumValue(plain, text(written, place), place);
        }
        return plain == Resource.class ? resource(written, place) : record(plain, written, place);
    }

    private static String text(JsonNode written, String place) throws Misfit {
        return check(written.isTextual(), written::textValue, place, "must be a text");
    }

    private static <T> T check(boolean fits, java.util.function.Supplier<T> value, String place, String reason)
            throws Misfit {
        if (!fits) {
            throw new Misfit(place, reason);
        }
        return value.get();
    }

    private static List<Object> listValue(Type element, JsonNode written, String place) throws Misfit {
        if (!written.isArray()) {
            throw new Misfit(place, "must be a list");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode one : written) {
            values.add(value(element, one, "%s[%d]".formatted(place, values.size())));
        }
        return values;
    }

    private static Object enumValue(Class<?> type, String written, String place) throws Misfit {
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof Enum<?> word && word(word).equals(written)) {
                return constant;
            }
        }
        throw new Misfit(place, "is a word that this Alidade does not know");
    }

    private static Object resource(JsonNode written, String place) throws Misfit {
        String word = written.path(TYPE).asText("");
        if (word.isEmpty()) {
            throw new Misfit(place + "." + TYPE, "is missing");
        }
        Class<?> type = RESOURCES.get(word);
        if (type == null) {
            throw new Misfit(place + "." + TYPE, "is a kind of resource that this Alidade does not know");
        }
        return record(type, written, place);
    }

    private static Object record(Class<?> type, JsonNode written, String place) throws Misfit {
        if (!written.isObject()) {
            throw new Misfit(place, "must be an object");
        }
        Shape shape = shape(type);
        refuseUnknown(shape, type, written, place);
        @Nullable Object[] values = new @Nullable Object[shape.parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(shape.parts.get(i), written, place);
        }
        try {
            return shape.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Misfit(place, "has a value that cannot be");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that cannot be made", e);
        }
    }

    private static @Nullable Object component(Part part, JsonNode written, String place) throws Misfit {
        JsonNode value = written.path(part.name);
        String inner = place + "." + part.name;
        if (!value.isMissingNode() && !value.isNull()) {
            return value(part.type, value, inner);
        }
        if (part.type instanceof ParameterizedType) {
            return List.of();
        }
        if (part.nullable) {
            return null;
        }
        throw new Misfit(inner, "is missing");
    }

    private static void refuseUnknown(Shape shape, Class<?> type, JsonNode written, String place) throws Misfit {
        Set<String> unknown = new HashSet<>();
        written.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(shape.names);
        if (Resource.class.isAssignableFrom(type)) {
            unknown.remove(TYPE);
        }
        if (!unknown.isEmpty()) {
            throw new Misfit(place, "has a component that this Alidade does not know");
        }
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, RecordJson::newShape);
    }

    private static Shape newShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException("The model has a type that no file has: " + type);
        }
        List<Part> parts = Arrays.stream(components)
                .map(component -> new Part(
                        component.getName(),
                        component.getGenericType(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        component.getAccessor()))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Set<String> names = parts.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());
        try {
            return new Shape(parts, type.getDeclaredConstructor(types), names);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor", e);
        }
    }

    private static @Nullable Object valueOf(Part part, Object record) {
        try {
            return part.accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record whose components cannot be read", e);
        }
    }

    /// `PARTLY_READ` is `partly-read`.
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `DbInstance` is `db-instance`.
    private static String word(String className) {
        return className.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
