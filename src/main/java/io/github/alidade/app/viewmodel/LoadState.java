package io.github.alidade.app.viewmodel;

import java.util.Set;

/// Where the window is with its document.
public enum LoadState {
    /// Nothing was opened yet.
    IDLE,
    /// Something is being opened; what was open before is still shown.
    LOADING,
    /// A document is shown.
    SHOWN,
    /// The last input could not be opened; what was open before, if anything, is still shown.
    FAILED;

    private Set<LoadState> next() {
        return switch (this) {
            case IDLE, SHOWN, FAILED -> Set.of(LOADING);
            case LOADING -> Set.of(LOADING, SHOWN, FAILED, IDLE);
        };
    }

    /// @return the state after
    /// @throws IllegalStateException if no way leads there
    LoadState transition(LoadState to) {
        if (!next().contains(to)) {
            throw new IllegalStateException("No way from " + this + " to " + to);
        }
        return to;
    }
}
