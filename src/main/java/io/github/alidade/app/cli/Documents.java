package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import java.nio.file.Path;
import java.util.List;

/// Opens what the command line names.
final class Documents {
    private static final Path SAMPLE = Path.of("sample");

    private Documents() {}

    /// Opens another input in the workspace of a document.
    static Document beside(Document first, Path input) throws AlidadeException {
        return first.beside(input.equals(SAMPLE) ? List.of() : List.of(input), Progress.none());
    }

    static Document open(List<Path> inputs, Progress progress) throws AlidadeException {
        if (inputs.size() == 1 && inputs.getFirst().equals(SAMPLE)) {
            return Document.sample();
        }
        if (inputs.contains(SAMPLE)) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE,
                    "'sample' stands alone: it cannot be opened together with other inputs.");
        }
        return Document.open(inputs, progress);
    }
}
