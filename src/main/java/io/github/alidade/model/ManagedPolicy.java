package io.github.alidade.model;

import java.util.List;

/// A managed policy attached to a role, with the statements of its default version. `statements` is empty and
/// `described` false when the document was not seen.
public record ManagedPolicy(
        @Alias(AliasKind.MANAGED_POLICY) String arn,
        @Alias(AliasKind.MANAGED_POLICY) String name,
        @Parts List<Statement> statements,
        @Keep(Words.YES_OR_NO) boolean described) {
    public ManagedPolicy {
        statements = List.copyOf(statements);
    }
}
