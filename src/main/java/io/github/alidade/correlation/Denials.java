package io.github.alidade.correlation;

import io.github.alidade.model.Statement;
import java.util.List;
import java.util.Locale;

/// What the policies of a role forbid whatever else they allow. A denial that holds on a condition only (no TLS,
/// another VPC) does not take a permission away for good, and so is not here.
final class Denials {
    private final List<Statement> statements;

    Denials(List<Statement> statements) {
        this.statements = statements.stream()
                .filter(statement -> statement.effect().equalsIgnoreCase("Deny") && !statement.conditional())
                .toList();
    }

    /// Whether all that an action (a word or pattern) may do with a resource (a name or pattern) is forbidden.
    boolean forbid(String action, String resource) {
        return statements.stream().anyMatch(deny -> actions(deny, action) && resources(deny, resource));
    }

    private static boolean actions(Statement deny, String action) {
        if (!deny.notActions().isEmpty()) {
            return deny.notActions().stream()
                    .map(spared -> spared.toLowerCase(Locale.ROOT))
                    .noneMatch(spared -> overlap(spared, action));
        }
        return deny.actions().stream().anyMatch(denied -> Glob.matches(denied.toLowerCase(Locale.ROOT), action));
    }

    private static boolean resources(Statement deny, String resource) {
        if (!deny.notResources().isEmpty()) {
            return deny.notResources().stream().noneMatch(spared -> overlap(spared, resource));
        }
        return deny.resources().stream().anyMatch(denied -> Glob.matches(denied, resource));
    }

    private static boolean overlap(String a, String b) {
        return Glob.matches(a, b) || Glob.matches(b, a);
    }
}
