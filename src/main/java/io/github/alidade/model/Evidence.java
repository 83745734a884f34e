package io.github.alidade.model;

import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a relation is there.
///
/// @param via the resources that say so, in the order in which one would read them
/// @param match what was matched (a variable's name, a policy's name), never a value; hidden in public
public record Evidence(
        @Keep(Words.PROGRAM) EvidenceKind kind,
        @Alias(AliasKind.IDENTITY) List<ResourceId> via,
        @Drop @Nullable String match,
        @Keep(Words.PROGRAM) Certainty certainty) {
    public Evidence {
        via = List.copyOf(via);
    }
}
