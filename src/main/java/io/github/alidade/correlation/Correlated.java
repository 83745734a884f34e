package io.github.alidade.correlation;

import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import java.util.List;

/// What correlation adds to an inventory.
///
/// @param made nodes that no input describes: the internet, address ranges, service modes, and what is only named
/// @param relations in the order of the rules, then of collection; every end is collected or made
public record Correlated(List<Resource> made, List<Relation> relations) {
    public Correlated {
        made = List.copyOf(made);
        relations = List.copyOf(relations);
    }
}
