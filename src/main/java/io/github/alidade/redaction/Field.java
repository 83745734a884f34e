package io.github.alidade.redaction;

import io.github.alidade.model.Alias;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Drop;
import io.github.alidade.model.Generalise;
import io.github.alidade.model.Keep;
import io.github.alidade.model.Parts;
import io.github.alidade.model.Words;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A component of a record of the model, and how it declares that it may be shown.
record Field(String name, Method accessor, Declared declared) {

    /// What the annotation says. Nothing else decides what is shown.
    sealed interface Declared {
        record Kept(Words words) implements Declared {}

        record Aliased(AliasKind kind) implements Declared {}

        record Generalised(Broader broader) implements Declared {}

        record Dropped() implements Declared {}

        record Parted() implements Declared {}
    }

    /// The fields of one record, read once.
    record Plan(List<Field> fields, Set<String> names) {}

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(new Field(component.getName(), component.getAccessor(), declared(type, component)));
                names.add(component.getName());
            }
            return new Plan(List.copyOf(fields), Set.copyOf(names));
        }
    };

    /// @throws IllegalStateException if a component does not declare how it may be shown
    static Plan plan(Class<? extends Record> type) {
        return PLANS.get(type);
    }

    @Nullable
    Object of(Record owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Component " + name + " cannot be read", e);
        }
    }

    private static Declared declared(Class<?> type, RecordComponent component) {
        List<Declared> all = new ArrayList<>();
        if (component.getAnnotation(Keep.class) instanceof Keep keep) {
            all.add(new Declared.Kept(keep.value()));
        }
        if (component.getAnnotation(Alias.class) instanceof Alias alias) {
            all.add(new Declared.Aliased(alias.value()));
        }
        if (component.getAnnotation(Generalise.class) instanceof Generalise generalise) {
            all.add(new Declared.Generalised(generalise.value()));
        }
        if (component.isAnnotationPresent(Drop.class)) {
            all.add(new Declared.Dropped());
        }
        if (component.isAnnotationPresent(Parts.class)) {
            all.add(new Declared.Parted());
        }
        if (all.size() != 1) {
            throw new IllegalStateException("%s.%s declares %d ways to be shown instead of one"
                    .formatted(type.getSimpleName(), component.getName(), all.size()));
        }
        return all.getFirst();
    }
}
