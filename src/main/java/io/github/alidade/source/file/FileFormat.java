package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;
import java.io.IOException;
import java.util.Optional;

/// A format that files can be in. A new one is one class, and one line in [Sources].
interface FileFormat {
    /// Whether the file is in this format, told by its beginning and never by its name.
    boolean recognises(Opened file);

    Reading reading();

    /// Reads all files of one format that were opened together; they may belong together.
    interface Reading {
        /// @throws AlidadeException with one sentence, if this file is no good; the others are still read
        /// @throws IOException if it is not in the format after all, or cannot be read
        void add(Opened file, Progress progress) throws AlidadeException, IOException;

        /// What was found in all of them; empty if nothing in them was of this format after all.
        /// @throws AlidadeException if they are no good together
        Optional<Findings> end() throws AlidadeException;
    }
}
