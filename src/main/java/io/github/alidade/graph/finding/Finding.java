package io.github.alidade.graph.finding;

import io.github.alidade.graph.ask.Reason;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.FindingKind;
import java.util.List;

/// One thing that one may want to mend.
///
/// @param about what it is about, the first of all first
/// @param others what else has a part in it
/// @param reasons the evidence
public record Finding(FindingKind kind, ResourceId about, List<ResourceId> others, List<Reason> reasons) {
    public Finding {
        others = List.copyOf(others);
        reasons = List.copyOf(reasons);
    }

    static Finding of(FindingKind kind, ResourceId about, List<ResourceId> others) {
        return new Finding(kind, about, others, List.of());
    }
}
