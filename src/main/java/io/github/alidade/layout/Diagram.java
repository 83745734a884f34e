package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of a topology the diagram shows: the nodes of the chosen lenses that have a card, and one line for all
/// relations between the same two cards in the same direction.
///
/// @param groups the cards that stand for several nodes, by their key
/// @param faded cards that are out of focus
public record Diagram(
        ShownTopology topology,
        Set<Lane> lenses,
        List<ShownNode> nodes,
        List<Line> lines,
        Map<NodeKey, Group> groups,
        Set<NodeKey> faded,
        Extent extent) {

    /// One line of the diagram and the edges that it stands for.
    public record Line(int number, NodeKey source, NodeKey target, ShownText label, List<ShownEdge> edges) {
        public Line {
            edges = List.copyOf(edges);
        }
    }

    public Diagram {
        lenses = Set.copyOf(lenses);
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
        groups = Map.copyOf(groups);
        faded = Set.copyOf(faded);
    }

    /// A diagram in which every card stands for itself.
    public Diagram(ShownTopology topology, Set<Lane> lenses, List<ShownNode> nodes, List<Line> lines) {
        this(topology, lenses, nodes, lines, Map.of(), Set.of(), Extent.whole(nodes.size()));
    }

    /// All that the lenses show.
    public static Diagram of(ShownTopology topology, Set<Lane> lenses) {
        return of(topology, lenses, Scope.ALL);
    }

    public static Diagram of(ShownTopology topology, Set<Lane> lenses, Scope scope) {
        return of(topology, Cut.of(Ground.of(topology), lenses, scope, exposure -> topology));
    }

    /// The cut through a topology; both may stem from different exposures of the same one.
    public static Diagram of(ShownTopology topology, Cut cut) {
        return new Gathering(topology, cut).diagram();
    }

    /// What a person reads a card as: the kind of its node, or what holds its group together.
    public ShownText kindOf(ShownNode card) {
        Group group = groups.get(card.key());
        return group == null || !group.what().named()
                ? ShownText.title(card.kind())
                : group.what().title();
    }

    /// What a card shows, be it a node or a group.
    public Optional<ShownNode> find(NodeKey key) {
        Group group = groups.get(key);
        return group == null ? topology.find(key) : Optional.of(group.card());
    }
}
