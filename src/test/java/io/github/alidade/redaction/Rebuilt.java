package io.github.alidade.redaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of the model made once more with other values.
final class Rebuilt {
    private Rebuilt() {}

    /// Gives each component a value.
    interface Change {
        /// @param value as it was, possibly a list
        /// @param nullable whether the component may be missing
        @Nullable
        Object value(Field field, @Nullable Object value, boolean nullable);
    }

    static Record with(Record owner, Change change) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        List<Field> fields = Field.plan(owner.getClass()).fields();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = change.value(fields.get(i), fields.get(i).of(owner), nullable);
        }
        try {
            return (Record) owner.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(owner.getClass().getSimpleName() + " refuses a change", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
