package io.github.alidade.app.view;

import io.github.alidade.layout.Collapse;

/// So many services that about ten thousand cards are shown at once.
class SessionTenThousandCardsBench extends SessionBench {
    @Override
    int services() {
        return 6700;
    }

    @Override
    Collapse.Level level() {
        return Collapse.Level.NONE;
    }
}
