package io.github.alidade.app.viewmodel;

import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.util.List;
import java.util.Optional;

/// What was asked and found, as it may be shown: a part of the sight, so that it changes its names with all else.
///
/// @param answer empty if nothing is asked, or what was asked about has gone
/// @param findings what one may want to mend; none if they are hidden
public record Asked(Optional<Question> question, Optional<ShownAnswer> answer, List<ShownFinding> findings) {
    public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), List.of());

    public Asked {
        findings = List.copyOf(findings);
    }

    /// Takes a while on large topologies: to be made off the FX thread.
    static Asked of(Optional<Question> question, Workbench.Opened opened, ShownTopology shown) {
        return of(question, opened, shown, Progress.none());
    }

    /// @throws java.util.concurrent.CancellationException if the user cancelled
    static Asked of(Optional<Question> question, Workbench.Opened opened, ShownTopology shown, Progress progress) {
        return new Asked(
                question, question.flatMap(asked -> opened.answer(asked, shown, progress)), opened.findings(shown));
    }
}
