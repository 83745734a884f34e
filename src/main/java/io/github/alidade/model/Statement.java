package io.github.alidade.model;

import java.util.List;

/// One statement of a policy document. `notActions` and `notResources` are kept apart, for they mean the opposite.
public record Statement(
        @Keep(Words.EFFECT) String effect,
        @Parts List<Principal> principals,
        @Parts List<Principal> notPrincipals,
        @Drop List<String> actions,
        @Drop List<String> notActions,
        @Drop List<String> resources,
        @Drop List<String> notResources,
        @Keep(Words.YES_OR_NO) boolean conditional) {
    public Statement {
        principals = List.copyOf(principals);
        notPrincipals = List.copyOf(notPrincipals);
        actions = List.copyOf(actions);
        notActions = List.copyOf(notActions);
        resources = List.copyOf(resources);
        notResources = List.copyOf(notResources);
    }
}
