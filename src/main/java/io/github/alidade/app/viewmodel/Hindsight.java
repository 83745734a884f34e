package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The last few sights, so that taking a step back (undo, showing all again, expanding what was collapsed) finds its
/// picture made. Of one document; used on the FX thread only.
final class Hindsight {
    private static final int MOST = 8;

    /// Cards and lines that are held at most, the newest sight aside: about a hundred megabytes with all that is drawn.
    private static final int MOST_MARKS = 50_000;

    private record Seen(Sight.Source source, Sight sight) {
        int marks() {
            return sight.picture().diagram().nodes().size()
                    + sight.picture().diagram().lines().size();
        }
    }

    /// The newest first.
    private final Deque<Seen> seen = new ArrayDeque<>();

    /// With another document, or the same one read again, nothing was seen.
    void restart() {
        seen.clear();
    }

    /// What was asked is asked anew: an answer may be about what lies elsewhere.
    void keep(Sight.Source source, Sight sight) {
        if (sight.asked().question().isPresent()) {
            return;
        }
        View view = sight.picture().view();
        seen.removeIf(one ->
                one.source().equals(source) && one.sight().picture().view().equals(view));
        seen.addFirst(new Seen(source, sight));
        while (seen.size() > 1 && (seen.size() > MOST || marks() > MOST_MARKS)) {
            seen.removeLast();
        }
    }

    private int marks() {
        return seen.stream().mapToInt(Seen::marks).sum();
    }

    /// What was shown under a view, if that is not long ago.
    Optional<Sight> of(View view, Sight.Source source) {
        return seen.stream()
                .filter(one -> one.source().equals(source)
                        && one.sight().picture().view().equals(view))
                .map(Seen::sight)
                .findFirst();
    }
}
