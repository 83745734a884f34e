package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Keep;
import io.github.alidade.model.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The registry of what may be shown is the model itself: nothing in it may be without a declaration.
class RegistryTest {
    private static final Set<Class<?>> READ =
            Set.of(String.class, Integer.class, int.class, Boolean.class, boolean.class);

    @Test
    void everyComponentOfEveryRecordDeclaresHowItMayBeShown() {
        Set<Class<? extends Record>> records = Registry.records();
        assertThat(records).hasSizeGreaterThan(50).contains(Home.class);
        records.forEach(type -> assertThat(Field.plan(type).fields())
                .as(type.getSimpleName())
                .hasSize(type.getRecordComponents().length));
    }

    @Test
    void onlyRecordsHaveParts() {
        for (Class<? extends Record> type : Registry.records()) {
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

    /// A map, an array or any object could hold texts that no policy reads.
    @Test
    void componentsAreOfTypesThatPoliciesRead() {
        for (Class<? extends Record> type : Registry.records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> value = component.getType() == List.class
                        ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                        : component.getType();
                assertThat(READ.contains(value) || value.isEnum() || value.isRecord())
                        .as(type.getSimpleName() + "." + component.getName())
                        .isTrue();
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
        for (Class<? extends Record> type : Registry.records()) {
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
