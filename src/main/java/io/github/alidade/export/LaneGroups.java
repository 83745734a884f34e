package io.github.alidade.export;

import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The diagram's nodes lane by lane, for formats that lay out by themselves.
final class LaneGroups {
    private LaneGroups() {}

    static Map<Lane, List<ShownNode>> of(Diagram diagram) {
        Map<Lane, List<ShownNode>> lanes = new EnumMap<>(Lane.class);
        for (ShownNode node : diagram.nodes()) {
            lanes.computeIfAbsent(node.kind().lane(), lane -> new ArrayList<>()).add(node);
        }
        return lanes;
    }
}
