package io.github.alidade.app.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's dialogs for files; a port, because no test can press their buttons.
public interface FilePicker {
    /// @return what the user chose; empty if nothing
    List<Path> files();

    Optional<Path> folder();

    /// @param extension of the format, without the dot
    Optional<Path> target(String suggestedName, String extension);

    /// Where to keep what is to be kept apart from exports: does not begin where the last export went.
    default Optional<Path> secretTarget(String suggestedName, String extension) {
        return target(suggestedName + "." + extension, extension);
    }
}
