package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How the user arranged the diagram: everything that undo takes back.
public record Arrangement(Pins pins, Set<Lane> lenses) {
    public Arrangement {
        lenses = Set.copyOf(lenses);
    }

    Arrangement pinned(NodeKey node, Point at) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.put(node, at);
        return new Arrangement(new Pins(positions), lenses);
    }

    Arrangement unpinned(NodeKey node) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.remove(node);
        return new Arrangement(new Pins(positions), lenses);
    }

    Arrangement unpinned() {
        return new Arrangement(Pins.NONE, lenses);
    }

    Arrangement toggled(Lane lens) {
        Set<Lane> toggled = EnumSet.noneOf(Lane.class);
        toggled.addAll(lenses);
        if (!toggled.remove(lens)) {
            toggled.add(lens);
        }
        return new Arrangement(pins, toggled);
    }
}
