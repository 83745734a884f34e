package io.github.alidade.correlation;

import io.github.alidade.model.Action;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way from a listener to a target group.
///
/// @param rule null for what the listener does without a rule
/// @param closed whether its weight is 0, so that no request goes there
record Forward(Listener listener, @Nullable ResourceId rule, ResourceId targetGroup, boolean closed) {

    /// The ways of all listeners: by rule, and by default actions where the rules do not have them.
    static List<Forward> all(Known known, Drafts drafts) {
        List<Forward> all = new ArrayList<>();
        Set<ResourceId> ruled = new HashSet<>();
        for (ListenerRule rule : known.all(ListenerRule.class)) {
            known.find(ResourceKind.LISTENER, rule.listener().value(), rule.home())
                    .filter(Listener.class::isInstance)
                    .map(Listener.class::cast)
                    .ifPresent(listener -> {
                        add(all, listener, rule.id(), rule.actions(), drafts);
                        if (rule.priority().equals("default")) {
                            ruled.add(listener.id());
                        }
                    });
        }
        known.all(Listener.class).stream()
                .filter(listener -> !ruled.contains(listener.id()))
                .forEach(listener -> add(all, listener, null, listener.defaultActions(), drafts));
        return all;
    }

    private static void add(
            List<Forward> all, Listener listener, @Nullable ResourceId rule, List<Action> actions, Drafts drafts) {
        for (Action action : actions) {
            for (WeightedTargetGroup group : action.targetGroups()) {
                ResourceId id = drafts.node(ResourceKind.TARGET_GROUP, group.targetGroup(), listener.home());
                boolean closed = group.weight() != null && group.weight() == 0;
                all.add(new Forward(listener, rule, id, closed));
            }
        }
    }
}
