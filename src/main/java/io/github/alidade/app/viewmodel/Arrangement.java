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

    /// @param corners the top left corner of each card that is put somewhere
    Arrangement pinned(Map<NodeKey, Point> corners) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.putAll(corners);
        return new Arrangement(new Pins(positions), lenses);
    }

    Arrangement unpinned(Set<NodeKey> nodes) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.keySet().removeAll(nodes);
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
