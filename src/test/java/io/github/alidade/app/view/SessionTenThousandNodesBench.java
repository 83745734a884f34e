package io.github.alidade.app.view;

import io.github.alidade.layout.Collapse;

/// So many services that the account has about ten thousand nodes and twelve thousand lines, every card shown.
class SessionTenThousandNodesBench extends SessionBench {
    @Override
    int services() {
        return 2100;
    }

    @Override
    Collapse.Level level() {
        return Collapse.Level.NONE;
    }
}
