package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Makes the sight of the other exposure while nobody waits for it, so that the switch has it at hand. Used on the FX
/// thread only.
final class Foresight {
    /// @param document the opened topology that it is of
    private record Seen(Workbench.Opened document, Sight.Source source, Sight sight) {}

    private final Latest<Seen> work;
    private @Nullable Seen seen;

    Foresight(Executor workers, Executor fx) {
        this.work = new Latest<>(workers, fx);
    }

    /// Makes a sight for later, unless it is there already.
    void prepare(Workbench.Opened document, View view, Sight.Source source, Optional<Question> asked) {
        if (of(document, view, source, asked).isPresent()) {
            return;
        }
        work.submit(
                () -> new Seen(document, source, made(document, view, source, asked)),
                made -> seen = made,
                // Whoever asks for it will hear of the failure.
                bug -> {});
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
