package io.github.alidade.correlation;

/// One family of relations.
@FunctionalInterface
interface Rule {
    /// Reads relations out of the fields of what was collected. What earlier rules concluded may be asked of the
    /// drafts.
    void read(Known known, Drafts drafts);
}
