package io.github.alidade.model;

/// How a long work tells how far it is, and learns that it shall stop.
public interface Progress {
    /// Says what is being done, in the program's own words, and how much of it: `done` of `total`; a total of 0 is
    /// unknown.
    void at(String step, long done, long total);

    /// Whether the user pressed Cancel. Long loops ask often (at least ten times a second).
    boolean cancelled();

    /// For callers who do not care.
    static Progress none() {
        return new Progress() {
            @Override
            public void at(String step, long done, long total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
