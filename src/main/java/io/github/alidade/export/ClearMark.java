package io.github.alidade.export;

import io.github.alidade.redaction.Exposure;

/// What files without a picture say when they hold real names.
final class ClearMark {
    static final String SENTENCE = Exposure.CLEAR.mark() + ": real names, not for sharing";

    private ClearMark() {}
}
