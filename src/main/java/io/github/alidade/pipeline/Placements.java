package io.github.alidade.pipeline;

import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// The last few placements: toggling the exposure or the theme moves nothing, and whoever takes a step back sees again
/// what was placed before. Any thread may use it.
final class Placements {
    private static final int MOST = 8;

    /// Cards and lines that are held at most, the newest placement aside.
    private static final int MOST_MARKS = 50_000;

    /// All that a placement depends on.
    private record Placed(Set<Lane> lenses, Pins pins, Profile profile, Scope scope, Placement placement) {
        boolean suits(View view) {
            return lenses.equals(view.lenses())
                    && pins.equals(view.pins())
                    && profile.equals(view.profile())
                    && scope.equals(view.scope());
        }

        int marks() {
            Diagram diagram = placement.diagram();
            return diagram.nodes().size() + diagram.lines().size();
        }
    }

    /// The newest first.
    private final Deque<Placed> placed = new ArrayDeque<>();

    synchronized Optional<Placement> of(View view) {
        Optional<Placed> found = placed.stream().filter(one -> one.suits(view)).findFirst();
        found.ifPresent(one -> {
            placed.remove(one);
            placed.addFirst(one);
        });
        return found.map(Placed::placement);
    }

    synchronized void keep(View view, Placement placement) {
        placed.removeIf(one -> one.suits(view));
        placed.addFirst(new Placed(view.lenses(), view.pins(), view.profile(), view.scope(), placement));
        while (placed.size() > 1 && (placed.size() > MOST || marks() > MOST_MARKS)) {
            placed.removeLast();
        }
    }

    private int marks() {
        return placed.stream().mapToInt(Placed::marks).sum();
    }
}
