package io.github.alidade.graph.ask;

import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import java.util.Optional;

/// One step of the initiative from one thing to the next.
///
/// @param kind the relation that says so; empty where only the rules of the network let it
/// @param against whether the initiative goes against the relation, as of who fetches messages from a queue
/// @param ports where one enters and arrives, where it is a matter of ports
public record Hop(
        ResourceId source,
        ResourceId target,
        Optional<RelationKind> kind,
        boolean against,
        List<PortPair> ports,
        Crossing crossing) {
    public Hop {
        ports = List.copyOf(ports);
    }

    public Hop(
            ResourceId source,
            ResourceId target,
            Optional<RelationKind> kind,
            List<PortPair> ports,
            Crossing crossing) {
        this(source, target, kind, false, ports, crossing);
    }

    public Verdict verdict() {
        return crossing.verdict();
    }
}
