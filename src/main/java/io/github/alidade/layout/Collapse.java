package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import java.util.HashSet;
import java.util.Set;

/// Which cards stand for many.
///
/// @param opened groups that are open whatever the level says
/// @param closed groups that are closed whatever the level says; never one that is also opened
public record Collapse(Level level, Set<NodeKey> opened, Set<NodeKey> closed) {
    /// What is collapsed of itself.
    public enum Level {
        /// Nothing.
        NONE,
        /// Nothing up to a number of cards that a person can read; beyond it the finest groups that are few enough.
        AUTO,
        CLUSTER,
        VPC,
        REGION,
        ACCOUNT,
        /// All of identity and access as one card.
        IAM
    }

    public static final Collapse NONE = new Collapse(Level.NONE);
    public static final Collapse AUTO = new Collapse(Level.AUTO);

    public Collapse(Level level) {
        this(level, Set.of(), Set.of());
    }

    public Collapse {
        opened = Set.copyOf(opened);
        closed = Set.copyOf(closed);
    }

    public Collapse opening(NodeKey group) {
        return new Collapse(level, with(opened, group), without(closed, group));
    }

    public Collapse closing(NodeKey group) {
        return new Collapse(level, without(opened, group), with(closed, group));
    }

    /// As if the group had never been touched by hand.
    public Collapse forgetting(NodeKey group) {
        return new Collapse(level, without(opened, group), without(closed, group));
    }

    private static Set<NodeKey> with(Set<NodeKey> keys, NodeKey key) {
        Set<NodeKey> more = new HashSet<>(keys);
        more.add(key);
        return more;
    }

    private static Set<NodeKey> without(Set<NodeKey> keys, NodeKey key) {
        Set<NodeKey> less = new HashSet<>(keys);
        less.remove(key);
        return less;
    }
}
