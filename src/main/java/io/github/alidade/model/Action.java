package io.github.alidade.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a listener or rule does; the forward actions name target groups.
public record Action(
        @Keep(Words.ACTION_TYPE) String type,
        @Keep(Words.RANK) @Nullable Integer order,
        @Parts List<WeightedTargetGroup> targetGroups,
        @Parts @Nullable Redirect redirect,
        @Keep(Words.STATUS_CODE) @Nullable String fixedStatus) {
    public Action {
        targetGroups = List.copyOf(targetGroups);
    }
}
