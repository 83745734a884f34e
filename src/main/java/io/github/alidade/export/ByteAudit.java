package io.github.alidade.export;

import io.github.alidade.redaction.ShownTopology;
import java.util.Optional;

/// Looks at bytes before they leave the program and may object.
public interface ByteAudit {
    /// Why these bytes may not leave: a sentence that names the place and never the value that was found; empty if
    /// they may.
    ///
    /// @param fileName the name under which they would be written
    Optional<String> objection(String fileName, byte[] bytes, ShownTopology shown);
}
