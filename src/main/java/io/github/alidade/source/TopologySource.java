package io.github.alidade.source;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;

/// Something that an inventory can be read from.
public interface TopologySource {
    /// @throws AlidadeException if nothing usable can be read; what could only partly be read is a gap instead
    /// @throws java.util.concurrent.CancellationException if the user cancelled
    Findings read(Progress progress) throws AlidadeException;
}
