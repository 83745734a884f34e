package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Recent;
import io.github.alidade.pipeline.View;
import java.util.Optional;

/// The last few sights, so that taking a step back (undo, showing all again, expanding what was collapsed) finds its
/// picture made. Of one document.
final class Hindsight {
    private record Key(Sight.Source source, View view) {}

    private final Recent<Key, Sight> recent =
            new Recent<>(sight -> sight.picture().diagram());

    /// With another document, or the same one read again, nothing was seen.
    void restart() {
        recent.clear();
    }

    /// What was asked is asked anew: an answer may be about what lies elsewhere.
    void keep(Sight.Source source, Sight sight) {
        if (sight.asked().question().isEmpty()) {
            recent.keep(new Key(source, sight.picture().view()), sight);
        }
    }

    /// What was shown under a view, if that is not long ago.
    Optional<Sight> of(View view, Sight.Source source) {
        return recent.of(new Key(source, view));
    }
}
