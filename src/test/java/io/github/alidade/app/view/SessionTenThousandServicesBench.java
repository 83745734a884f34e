package io.github.alidade.app.view;

import io.github.alidade.layout.Collapse;

/// Ten thousand services as they open.
class SessionTenThousandServicesBench extends SessionBench {
    @Override
    int services() {
        return 10_000;
    }

    @Override
    Collapse.Level level() {
        return Collapse.Level.AUTO;
    }
}
