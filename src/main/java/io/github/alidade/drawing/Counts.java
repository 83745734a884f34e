package io.github.alidade.drawing;

import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Tally;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/// What a diagram has, in words: `1 load balancer, 2 services`. Collapsed cards count as what is in them, and what
/// was left out is said.
final class Counts {
    private Counts() {}

    static ShownText of(Diagram diagram) {
        List<ResourceKind> kinds = new ArrayList<>();
        for (ShownNode node : diagram.nodes()) {
            Group group = diagram.groups().get(node.key());
            if (group == null) {
                kinds.add(node.kind());
            } else {
                group.members().forEach(member -> kinds.add(member.kind()));
            }
        }
        kinds.removeIf(kind -> kind == ResourceKind.INTERNET);
        ShownText counted = kinds.isEmpty() ? ShownText.words("Nothing to show") : Tally.of(kinds);
        return diagram.extent()
                .told()
                .map(told -> ShownText.join(" · ", List.of(counted, told)))
                .orElse(counted);
    }
}
