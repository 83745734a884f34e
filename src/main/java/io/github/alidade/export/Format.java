package io.github.alidade.export;

import io.github.alidade.model.AlidadeException;

/// A format that a topology can be written in. The same subject gives the same bytes on every machine.
public interface Format {
    /// How file names end, without the first dot: `png`, `csv.zip`.
    String extension();

    /// What a person reads in a dialog, such as `PNG picture`.
    String title();

    /// @throws AlidadeException if this subject cannot be put into the format, such as a picture too large
    Content write(Subject subject) throws AlidadeException;
}
