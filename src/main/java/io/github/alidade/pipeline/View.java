package io.github.alidade.pipeline;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import java.util.Set;

/// How the user looks at a document: all that a picture depends on beside the document itself.
///
/// @param profile how strict [Exposure#PUBLIC] is; under [Exposure#CLEAR] it says in which order things stand
public record View(Exposure exposure, Set<Lane> lenses, Pins pins, Theme theme, Profile profile, Scope scope) {
    /// The lenses of a fresh window.
    public static final Set<Lane> FIRST_LENSES = Set.of(Lane.EDGE, Lane.SERVICE, Lane.DATA);

    public View {
        lenses = Set.copyOf(lenses);
    }

    /// A view of all that a person can read at once.
    public View(Exposure exposure, Set<Lane> lenses, Pins pins, Theme theme, Profile profile) {
        this(exposure, lenses, pins, theme, profile, Scope.READABLE);
    }

    /// A view with the seed's profile.
    public View(Exposure exposure, Set<Lane> lenses, Pins pins, Theme theme) {
        this(exposure, lenses, pins, theme, Profile.SEED);
    }

    public View with(Pins placed) {
        return new View(exposure, lenses, placed, theme, profile, scope);
    }
}
