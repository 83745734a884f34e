package io.github.alidade.model;

import java.util.List;

/// What a source hands over: the inventory, and beside it, for as long as it takes correlation to look at them,
/// the values of environment variables. Those live in memory only; no file, log or view ever gets them.
public record Findings(Inventory inventory, List<EnvironmentValue> environment) {
    public Findings {
        environment = List.copyOf(environment);
    }

    /// One variable of one container (or function), before anything was looked for in it.
    public record EnvironmentValue(ResourceId owner, String container, String variable, String value) {
        /// Says nothing, for the value may be a password.
        @Override
        public String toString() {
            return "<raw>";
        }
    }
}
