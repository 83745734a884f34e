package io.github.alidade.redaction;

import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import java.util.List;

/// Why an edge is there, as it may be shown.
///
/// @param where a phrase that says where it was read, such as `environment variable of public-taskdef-1`
/// @param match what was matched: a constant in public
/// @param via the nodes that say so
public record ShownEvidence(
        EvidenceKind kind, ShownText where, ShownText match, Certainty certainty, List<NodeKey> via) {
    public ShownEvidence {
        via = List.copyOf(via);
    }
}
