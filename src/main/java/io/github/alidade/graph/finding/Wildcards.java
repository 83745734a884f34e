package io.github.alidade.graph.finding;

import io.github.alidade.model.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether policies together allow any action, of all services or of one, on any resource.
final class Wildcards {
    private static final String ANY = "*";

    private Wildcards() {}

    /// Conditions take permissions away, and no condition is known by more than its being there: what is allowed on a
    /// condition is not allowed here, and what is denied on one is not denied.
    static boolean left(List<Statement> statements) {
        List<Statement> sure = statements.stream()
                .filter(statement -> !statement.conditional())
                .toList();
        List<Statement> denials = sure.stream().filter(Wildcards::denies).toList();
        return sure.stream()
                .filter(statement -> !denies(statement) && anyResource(statement))
                .flatMap(Wildcards::wild)
                .anyMatch(action -> denials.stream().noneMatch(denial -> takesAway(denial, action)));
    }

    private static boolean denies(Statement statement) {
        return statement.effect().equalsIgnoreCase("deny");
    }

    /// All resources but some are any for those who look for one.
    private static boolean anyResource(Statement statement) {
        return statement.resources().contains(ANY) || !statement.notResources().isEmpty();
    }

    /// All actions but some are any, too.
    private static Stream<String> wild(Statement statement) {
        return statement.notActions().isEmpty()
                ? statement.actions().stream()
                        .map(action -> action.toLowerCase(Locale.ROOT))
                        .filter(Wildcards::wild)
                : Stream.of(ANY);
    }

    private static boolean wild(String action) {
        return action.equals(ANY) || action.endsWith(":*");
    }

    /// Whether nothing of an action that ends in a wildcard is left on any resource.
    private static boolean takesAway(Statement denial, String action) {
        if (!denial.resources().contains(ANY)) {
            return false;
        }
        return denial.notActions().isEmpty()
                ? denial.actions().stream()
                        .map(denied -> denied.toLowerCase(Locale.ROOT))
                        .anyMatch(denied -> covers(denied, action))
                : denial.notActions().stream()
                        .map(spared -> spared.toLowerCase(Locale.ROOT))
                        .noneMatch(spared -> wild(spared) && (covers(spared, action) || covers(action, spared)));
    }

    private static boolean covers(String pattern, String action) {
        return pattern.equals(ANY)
                || pattern.equals("*:*")
                || pattern.equals(action)
                || pattern.endsWith(ANY) && action.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
