package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopology;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the user looks at. Named by keys, so that it survives every exchange of the picture.
public sealed interface Selection {
    Selection NOTHING = new Nothing();

    record Nothing() implements Selection {}

    /// A node, drawn or not; a frame is the node that it stands for.
    record OfNode(NodeKey node) implements Selection {}

    /// Several nodes; one alone is [OfNode].
    record OfNodes(Set<NodeKey> members) implements Selection {
        public OfNodes {
            if (members.size() < 2) {
                throw new IllegalArgumentException("Several are at least two");
            }
            members = Set.copyOf(members);
        }
    }

    /// All relations from one node to another.
    record OfLine(NodeKey source, NodeKey target) implements Selection {}

    /// The selection of none, one or several nodes.
    static Selection of(Collection<NodeKey> nodes) {
        Set<NodeKey> different = new LinkedHashSet<>(nodes);
        return switch (different.size()) {
            case 0 -> NOTHING;
            case 1 -> new OfNode(different.iterator().next());
            default -> new OfNodes(different);
        };
    }

    /// The nodes that are selected; none for a line.
    default Set<NodeKey> nodes() {
        return switch (this) {
            case Nothing() -> Set.of();
            case OfNode(NodeKey node) -> Set.of(node);
            case OfNodes(Set<NodeKey> members) -> members;
            case OfLine(NodeKey source, NodeKey target) -> Set.of();
        };
    }

    /// With the node if it was not selected, else without it.
    default Selection toggled(NodeKey node) {
        Set<NodeKey> toggled = new LinkedHashSet<>(nodes());
        if (!toggled.remove(node)) {
            toggled.add(node);
        }
        return of(toggled);
    }

    default Selection with(Collection<NodeKey> more) {
        Set<NodeKey> all = new LinkedHashSet<>(nodes());
        all.addAll(more);
        return of(all);
    }

    /// What of the selection is part of a topology.
    default Selection within(ShownTopology topology) {
        return within(node -> topology.find(node).isPresent());
    }

    /// What of the selection is there.
    default Selection within(Predicate<NodeKey> there) {
        return switch (this) {
            case Nothing nothing -> nothing;
            case OfNode one -> there.test(one.node()) ? one : NOTHING;
            case OfNodes several -> {
                List<NodeKey> left = several.members().stream().filter(there).toList();
                yield left.size() == several.members().size() ? several : of(left);
            }
            case OfLine line -> there.test(line.source()) && there.test(line.target()) ? line : NOTHING;
        };
    }
}
