package io.github.alidade.layout;

import java.util.Optional;

/// What of a topology the user wants to see, and in how many cards: first the filter, then the focus within what it
/// leaves, then what is collapsed of that.
public record Scope(Filter filter, Optional<Focus> focus, Collapse collapse) {
    /// Every card.
    public static final Scope ALL = new Scope(Filter.NONE, Optional.empty(), Collapse.NONE);

    /// As much as a person can read.
    public static final Scope READABLE = new Scope(Filter.NONE, Optional.empty(), Collapse.AUTO);

    public Scope with(Filter wanted) {
        return new Scope(wanted, focus, collapse);
    }

    public Scope with(Optional<Focus> wanted) {
        return new Scope(filter, wanted, collapse);
    }

    public Scope with(Collapse wanted) {
        return new Scope(filter, focus, wanted);
    }

    /// Whether both show the same part of the world, though perhaps in other cards.
    public boolean looksAtTheSame(Scope other) {
        return filter.equals(other.filter) && focus.equals(other.focus) && collapse.level() == other.collapse.level();
    }
}
