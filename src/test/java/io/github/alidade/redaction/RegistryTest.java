package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Keep;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.model.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The registry of what may be shown is the model itself: nothing in it may be without a declaration.
class RegistryTest {
    private static Set<Class<? extends Record>> records() {
        Deque<Class<?>> waiting = new ArrayDeque<>(Arrays.asList(Resource.class.getPermittedSubclasses()));
        waiting.addAll(List.of(Gap.class, Relation.class, StatedRelation.class, EnvironmentReference.class));
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (type.isRecord()
                    && !type.getSimpleName().equals("ResourceId")
                    && records.add(type.asSubclass(Record.class))) {
                for (RecordComponent component : type.getRecordComponents()) {
                    waiting.add(component.getType());
                    if (component.getGenericType() instanceof ParameterizedType list) {
                        waiting.add((Class<?>) list.getActualTypeArguments()[0]);
                    }
                }
            }
        }
        return records;
    }

    @Test
    void everyComponentOfEveryRecordDeclaresHowItMayBeShown() {
        Set<Class<? extends Record>> records = records();
        assertThat(records).hasSizeGreaterThan(50).contains(Home.class);
        records.forEach(type -> assertThat(Field.plan(type).fields())
                .as(type.getSimpleName())
                .hasSize(type.getRecordComponents().length));
    }

    @Test
    void onlyRecordsHaveParts() {
        for (Class<? extends Record> type : records()) {
            for (Field field : Field.plan(type).fields()) {
                Class<?> value = field.accessor().getReturnType() == List.class
                        ? (Class<?>) ((ParameterizedType) field.accessor().getGenericReturnType())
                                .getActualTypeArguments()[0]
                        : field.accessor().getReturnType();
                assertThat(field.declared() instanceof Field.Declared.Parted)
                        .as(type.getSimpleName() + "." + field.name())
                        .isEqualTo(value.isRecord() && !value.getSimpleName().equals("ResourceId"));
            }
        }
    }

    @Test
    void aComponentWithoutADeclarationIsRefused() {
        record Forgotten(@Keep(Words.PORT) int port, String name) {}
        assertThatIllegalStateException()
                .isThrownBy(() -> Field.plan(Forgotten.class))
                .withMessage("Forgotten.name declares 0 ways to be shown instead of one");
    }

    /// A vocabulary that lets through a name would be none.
    @Test
    void vocabulariesAreClosed() {
        for (Words words : Words.values()) {
            if (words != Words.PROGRAM) {
                assertThat(List.of("acme", "rh-prod-alb", "111122223333", "reelhouse.net", "sg-0web", "Jane"))
                        .as(words.name())
                        .noneMatch(words::accepts);
            }
        }
    }

    /// `PROGRAM` is for the program's own enums: a text that declares it would be let through unread.
    @Test
    void onlyEnumsAndGapsAreTheProgramsOwnWords() {
        for (Class<? extends Record> type : records()) {
            for (Field field : Field.plan(type).fields()) {
                if (field.declared() instanceof Field.Declared.Kept(var words)
                        && words == Words.PROGRAM
                        && type != Gap.class) {
                    assertThat(field.accessor().getReturnType().isEnum())
                            .as(type.getSimpleName() + "." + field.name())
                            .isTrue();
                }
            }
        }
    }
}
