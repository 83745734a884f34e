package io.github.alidade.model;

import java.util.List;

/// When a rule applies.
public record Condition(
        @Keep(Words.CONDITION_FIELD) String field,
        @Generalise(Broader.COUNT) List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }
}
