package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes the sight of the other exposure while nobody waits for it, so that the switch has it at hand. Used on the FX
/// thread only.
final class Foresight {
    /// @param document the opened topology that it is of
    private record Seen(Workbench.Opened document, Sight.Source source, Sight sight) {}

    /// So long a hand rests before it is worked for what it may do next: the frame that it waits for comes first.
    private static final long REST_MILLIS = 250;

    private final Latest<Optional<Seen>> work;
    private @Nullable Seen seen;

    /// What is wanted now; what is not wanted any more when its turn comes is not made.
    private volatile @Nullable Object wanted;

    Foresight(Executor workers, Executor fx) {
        this.work = new Latest<>(CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, workers), fx);
    }

    /// Makes a sight for later, unless it is there already.
    void prepare(Workbench.Opened document, View view, Sight.Source source, Optional<Question> asked) {
        if (of(document, view, source, asked).isPresent()) {
            return;
        }
        Object mine = new Object();
        wanted = mine;
        work.submit(
                () -> mine == wanted
                        ? Optional.of(new Seen(document, source, made(document, view, source, asked)))
                        : Optional.empty(),
                made -> made.ifPresent(sight -> seen = sight),
                // Whoever asks for it will hear of the failure.
                bug -> {});
    }

    /// The hand works again: what was wanted before is not made any more.
    void forgo() {
        wanted = null;
    }

    /// What was made for a view, if it was.
    Optional<Sight> of(Workbench.Opened document, View view, Sight.Source source, Optional<Question> asked) {
        Seen known = seen;
        return known != null
                        && known.document() == document
                        && known.source().equals(source)
                        && known.sight().picture().view().equals(view)
                        && known.sight().asked().question().equals(asked)
                ? Optional.of(known.sight())
                : Optional.empty();
    }

    private static Sight made(Workbench.Opened document, View view, Sight.Source source, Optional<Question> asked) {
        Picture picture = document.picture(view);
        return Sight.of(picture, source, Optional.empty()).with(Asked.of(asked, document, picture.shown()));
    }
}
