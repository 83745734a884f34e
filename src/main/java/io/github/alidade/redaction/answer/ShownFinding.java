package io.github.alidade.redaction.answer;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.answer.ShownAnswer.Because;
import io.github.alidade.vocabulary.FindingKind;
import java.util.List;

/// A finding as it may be shown.
///
/// @param sentence what was found
/// @param nodes what it is about, the first of all first
public record ShownFinding(FindingKind kind, ShownText sentence, List<NodeKey> nodes, List<Because> because) {
    public ShownFinding {
        nodes = List.copyOf(nodes);
        because = List.copyOf(because);
    }
}
