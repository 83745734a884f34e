package io.github.alidade.app.view;

import io.github.alidade.layout.Collapse;

/// A thousand services as they open.
class SessionCollapsedBench extends SessionBench {
    @Override
    int services() {
        return 1000;
    }

    @Override
    Collapse.Level level() {
        return Collapse.Level.AUTO;
    }
}
