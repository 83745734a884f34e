package io.github.alidade.pipeline;

import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import java.util.Optional;
import java.util.Set;

/// The last few placements: toggling the exposure or the theme moves nothing, and whoever takes a step back sees again
/// what was placed before. Any thread may use it.
final class Placements {
    /// All that a placement depends on.
    private record Key(Set<Lane> lenses, Pins pins, Profile profile, Scope scope) {
        static Key of(View view) {
            return new Key(view.lenses(), view.pins(), view.profile(), view.scope());
        }
    }

    private final Recent<Key, Placement> recent = new Recent<>(Placement::diagram);

    Optional<Placement> of(View view) {
        return recent.of(Key.of(view));
    }

    void keep(View view, Placement placement) {
        recent.keep(Key.of(view), placement);
    }
}
