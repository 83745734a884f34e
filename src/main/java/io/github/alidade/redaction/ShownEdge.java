package io.github.alidade.redaction;

import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.RelationKind;
import java.util.List;

/// A relation as it may be shown.
///
/// @param number its place in [ShownTopology#edges()]; names it within one topology
/// @param label what stands at the line, such as `443 -> 3000`, `5432` or `sends`; may be empty
public record ShownEdge(
        int number, NodeKey source, NodeKey target, RelationKind kind, ShownText label, List<ShownEvidence> evidence) {
    public ShownEdge {
        evidence = List.copyOf(evidence);
    }

    /// Declared as soon as one piece of evidence is.
    public Certainty certainty() {
        return evidence.stream().anyMatch(e -> e.certainty() == Certainty.DECLARED)
                ? Certainty.DECLARED
                : Certainty.INFERRED;
    }
}
