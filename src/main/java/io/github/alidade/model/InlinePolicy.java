package io.github.alidade.model;

import java.util.List;

/// A policy that lives in a role.
public record InlinePolicy(
        @Alias(AliasKind.INLINE_POLICY) String name,
        @Parts List<Statement> statements,
        @Keep(Words.YES_OR_NO) boolean described) {
    public InlinePolicy {
        statements = List.copyOf(statements);
    }
}
