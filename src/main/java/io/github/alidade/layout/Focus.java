package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import java.util.Set;

/// The neighbourhood that the user looks at.
///
/// @param start nodes, or frames that stand for all that is in them
/// @param steps how many lines away from the start still counts, 0 or more
/// @param fade whether the others stay, pale, or go
public record Focus(Set<NodeKey> start, int steps, Direction direction, boolean fade) {
    /// Further than this nobody counts: the longest ways of real accounts are shorter.
    public static final int MOST_STEPS = 9;

    /// Which way to go along lines.
    public enum Direction {
        /// To what the initiative comes from.
        UPSTREAM,
        /// To what the initiative goes to.
        DOWNSTREAM,
        BOTH
    }

    public Focus {
        start = Set.copyOf(start);
        if (steps < 0) {
            throw new IllegalArgumentException("A focus needs 0 steps or more");
        }
    }

    public Focus withSteps(int wanted) {
        return new Focus(start, Math.clamp(wanted, 0, MOST_STEPS), direction, fade);
    }

    public Focus withDirection(Direction wanted) {
        return new Focus(start, steps, wanted, fade);
    }

    public Focus withFade(boolean wanted) {
        return new Focus(start, steps, direction, wanted);
    }
}
