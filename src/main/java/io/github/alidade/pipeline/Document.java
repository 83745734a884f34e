package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopology;
import java.nio.file.Path;
import java.util.List;

/// An opened topology. Holds the raw model; hands out only what may be shown. Immutable, any thread may use it.
public final class Document {
    private Document() {}

    /// Opens one or several inputs (files or folders), merged by identity; the format is told by content.
    /// @throws AlidadeException with one sentence, if any of them cannot be read
    /// @throws java.util.concurrent.CancellationException if the user cancelled
    public static Document open(List<Path> inputs, Progress progress) throws AlidadeException {
        throw new IllegalStateException("not there yet");
    }

    /// The bundled fictional account.
    public static Document sample() {
        throw new IllegalStateException("not there yet");
    }

    /// The topology as it may be shown; the same value each time.
    public ShownTopology shown(Exposure exposure) {
        throw new IllegalStateException("not there yet");
    }

    /// Everything the window shows under a view. Takes a while on large topologies: call it off the FX thread.
    public Picture picture(View view) {
        throw new IllegalStateException("not there yet");
    }

    /// The file names that the user opened, or `sample`; shown in the title only under [Exposure#CLEAR].
    public List<Path> inputs() {
        throw new IllegalStateException("not there yet");
    }
}
