package io.github.alidade.correlation;

import io.github.alidade.model.Evidence;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import java.util.List;

/// Evidence in the rules' own words.
final class Why {
    private Why() {}

    /// A field of a resource says so.
    static Evidence declared(EvidenceKind kind, ResourceId... via) {
        return new Evidence(kind, List.of(via), null, Certainty.DECLARED);
    }

    /// A field of a resource says so, under this name (of a variable, of a policy; never a value).
    static Evidence declared(EvidenceKind kind, String match, ResourceId... via) {
        return new Evidence(kind, List.of(via), match, Certainty.DECLARED);
    }

    /// Concluded from fields that say something else.
    static Evidence inferred(EvidenceKind kind, ResourceId... via) {
        return new Evidence(kind, List.of(via), null, Certainty.INFERRED);
    }

    static Evidence inferred(EvidenceKind kind, String match, ResourceId... via) {
        return new Evidence(kind, List.of(via), match, Certainty.INFERRED);
    }
}
