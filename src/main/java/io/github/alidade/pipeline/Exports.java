package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Writes pictures and tables of a document into files, through the one door.
public final class Exports {
    private Exports() {}

    /// How an export is made beside its view.
    ///
    /// @param scale pixels per px for PNG, 1 to 4
    public record Request(View view, double scale, boolean allTables) {}

    /// The extensions that can be written, in the order in which a dialog lists them, such as `png`.
    public static Set<String> extensions() {
        throw new IllegalStateException("not there yet");
    }

    /// Writes one file (or, for `.csv`, a folder); the format is told by the extension.
    /// @return the files written
    /// @throws AlidadeException if the extension is unknown, the audit refuses, or the file cannot be written
    public static List<Path> write(Document document, Request request, Path target) throws AlidadeException {
        throw new IllegalStateException("not there yet");
    }

    /// A file name that says nothing of the account: `alidade-public.png`, `alidade-clear.png`.
    public static String suggestedName(View view, String extension) {
        throw new IllegalStateException("not there yet");
    }
}
