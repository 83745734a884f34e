package io.github.alidade.graph.difference;

import io.github.alidade.model.ResourceId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the records of the model apart and puts them together again.
final class Parts {
    /// @param constructor the canonical one
    private record Plan(List<RecordComponent> components, Constructor<?> constructor) {}

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Plan(components, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has no canonical constructor", e);
            }
        }
    };

    /// What becomes of one component.
    @FunctionalInterface
    interface Change {
        @Nullable
        Object of(RecordComponent component, @Nullable Object value);
    }

    private Parts() {}

    /// The record with each of its components changed.
    static Record changed(Record record, Change change) {
        Plan plan = PLANS.get(record.getClass());
        @Nullable Object[] values = new @Nullable Object[plan.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = plan.components().get(i);
            values[i] = change.of(component, value(component, record));
        }
        try {
            return (Record) plan.constructor().newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record of the model cannot be made", e);
        }
    }

    static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A component of the model cannot be read", e);
        }
    }

    /// The component of another record, if that is of the same type.
    static @Nullable Object value(RecordComponent component, @Nullable Object of) {
        return component.getDeclaringRecord().isInstance(of) ? value(component, (Record) of) : null;
    }

    /// All that is in a value, written so that two values are equal if and only if their texts are; what order lists
    /// have says nothing.
    static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case ResourceId id -> quoted(id.value());
            case List<?> list -> list.stream().map(Parts::written).sorted().collect(Collectors.joining(",", "[", "]"));
            case Record record ->
                PLANS.get(record.getClass()).components().stream()
                        .map(component -> written(value(component, record)))
                        .collect(Collectors.joining(",", record.getClass().getSimpleName() + "(", ")"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
