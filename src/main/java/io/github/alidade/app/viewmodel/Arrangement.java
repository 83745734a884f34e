package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the user arranged the diagram: everything that undo takes back.
public record Arrangement(Pins pins, Set<Lane> lenses, Scope scope) {
    public Arrangement {
        lenses = Set.copyOf(lenses);
    }

    /// All that can be read at once.
    public Arrangement(Pins pins, Set<Lane> lenses) {
        this(pins, lenses, Scope.READABLE);
    }

    Arrangement with(Pins placed) {
        return new Arrangement(placed, lenses, scope);
    }

    Arrangement with(Scope wanted) {
        return new Arrangement(pins, lenses, wanted);
    }

    /// @param corners the top left corner of each card that is put somewhere
    Arrangement pinned(Map<NodeKey, Point> corners) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.putAll(corners);
        return with(new Pins(positions));
    }

    Arrangement unpinned(Set<NodeKey> nodes) {
        Map<NodeKey, Point> positions = new HashMap<>(pins.positions());
        positions.keySet().removeAll(nodes);
        return with(new Pins(positions));
    }

    Arrangement unpinned() {
        return with(Pins.NONE);
    }

    /// @param all whether filter and focus end, too
    Arrangement showing(Set<Lane> lanes, boolean all) {
        Set<Lane> more = EnumSet.noneOf(Lane.class);
        more.addAll(lenses);
        more.addAll(lanes);
        Scope unfiltered = scope.with(Filter.NONE).with(Optional.<Focus>empty());
        return new Arrangement(pins, more, all ? unfiltered : scope);
    }

    Arrangement toggled(Lane lens) {
        Set<Lane> toggled = EnumSet.noneOf(Lane.class);
        toggled.addAll(lenses);
        if (!toggled.remove(lens)) {
            toggled.add(lens);
        }
        return new Arrangement(pins, toggled, scope);
    }
}
