package io.github.alidade.redaction;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All records that declare how they may be shown: everything that a topology holds, and what correlation makes of it.
final class Registry {
    private Registry() {}

    /// A line of the registry: a component that holds something and not just further records.
    ///
    /// @param holds the type of its value, or of each of its values
    record Line(Class<? extends Record> owner, Field field, Class<?> holds) {
        /// Whether anything can be written into it. A number, a yes or no or a word of the program cannot hold a name.
        boolean holdsText() {
            return holds == String.class || holds == ResourceId.class;
        }

        String name() {
            return owner.getSimpleName() + "." + field.name();
        }
    }

    static Set<Class<? extends Record>> records() {
        List<Class<?>> roots = new ArrayList<>(Arrays.asList(Resource.class.getPermittedSubclasses()));
        roots.addAll(List.of(Gap.class, Relation.class, StatedRelation.class, EnvironmentReference.class));
        return reachable(roots);
    }

    private static Set<Class<? extends Record>> reachable(List<Class<?>> roots) {
        Deque<Class<?>> waiting = new ArrayDeque<>(roots);
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (type.isRecord() && type != ResourceId.class && records.add(type.asSubclass(Record.class))) {
                for (RecordComponent component : type.getRecordComponents()) {
                    waiting.add(held(component));
                }
            }
        }
        return records;
    }

    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Class<? extends Record> type : records()) {
            List<Field> fields = Field.plan(type).fields();
            for (int i = 0; i < fields.size(); i++) {
                if (!(fields.get(i).declared() instanceof Field.Declared.Parted)) {
                    lines.add(new Line(type, fields.get(i), held(type.getRecordComponents()[i])));
                }
            }
        }
        return lines;
    }
}
