package io.github.alidade.redaction;

import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;

/// Something that could not be seen, as it may be shown.
///
/// @param permission the missing permission, such as `rds:DescribeDBInstances`
/// @param sentence what is missing and why, for the status bar and WARNINGS
/// @param lane where the diagram may lack nodes
public record ShownGap(GapReason reason, ShownText permission, ShownText region, ShownText sentence, Lane lane) {}
