package io.github.alidade.redaction;

import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Set;

/// Something that could not be seen, as it may be shown.
///
/// @param permission the missing permission, such as `rds:DescribeDBInstances`
/// @param sentence what is missing and why, for the status bar and WARNINGS
/// @param lane where the diagram may lack nodes
/// @param kinds what may be missing or half told: where there is none of it, that does not mean that there is none
public record ShownGap(
        GapReason reason,
        ShownText permission,
        ShownText region,
        ShownText sentence,
        Lane lane,
        Set<ResourceKind> kinds) {
    public ShownGap {
        kinds = Set.copyOf(kinds);
    }
}
