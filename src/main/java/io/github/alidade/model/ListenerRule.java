package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;

/// A rule of a listener; the priority is a number, or `default`.
public record ListenerRule(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.IDENTITY) ResourceId listener,
        @Keep(Words.PRIORITY) String priority,
        @Parts List<Condition> conditions,
        @Parts List<Action> actions)
        implements Resource {
    public ListenerRule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.LISTENER_RULE;
    }
}
