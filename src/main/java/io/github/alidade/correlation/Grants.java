package io.github.alidade.correlation;

import io.github.alidade.correlation.Grant.Permission;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Statement;
import io.github.alidade.vocabulary.EvidenceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the policies of roles allow among the collected resources.
///
/// Only what a statement names counts: `Allow` with actions and resources; the meaning of `NotAction` and `NotResource`
/// is everything else, and names nothing. Policies whose documents nobody saw say nothing.
/// Source: IAM user guide, "Policy evaluation logic": an explicit deny wins over any allow.
final class Grants {
    private final PolicyTargets targets;
    private final Map<ResourceId, List<Grant>> byRole = new HashMap<>();

    private record Policy(String name, List<Statement> statements) {}

    Grants(Known known) {
        this.targets = new PolicyTargets(known);
        known.all(Role.class).forEach(role -> byRole.put(role.id(), read(role)));
    }

    /// In the order of the role's policies, managed ones first, and of their statements.
    List<Grant> of(ResourceId role) {
        return byRole.getOrDefault(role, List.of());
    }

    private List<Grant> read(Role role) {
        List<Policy> policies = Stream.concat(
                        role.managedPolicies().stream()
                                .filter(ManagedPolicy::described)
                                .map(policy -> new Policy(policy.name(), policy.statements())),
                        role.inlinePolicies().stream()
                                .filter(InlinePolicy::described)
                                .map(policy -> new Policy(policy.name(), policy.statements())))
                .toList();
        Denials denials = new Denials(policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .toList());
        return policies.stream()
                .flatMap(policy -> grants(role, policy, denials))
                .toList();
    }

    private Stream<Grant> grants(Role role, Policy policy, Denials denials) {
        Map<Resource, List<Permission>> permissions = new LinkedHashMap<>();
        policy.statements().stream()
                .filter(Grants::names)
                .forEach(statement -> statement.resources().forEach(pattern -> targets.meantBy(pattern)
                        .forEach(resource -> permit(permissions, resource, statement, pattern, denials))));
        Evidence why = Why.declared(EvidenceKind.IAM_POLICY, policy.name(), role.id());
        return permissions.entrySet().stream().map(entry -> new Grant(entry.getKey(), why, entry.getValue()));
    }

    private static boolean names(Statement statement) {
        return statement.effect().equalsIgnoreCase("Allow")
                && statement.notActions().isEmpty()
                && statement.notResources().isEmpty();
    }

    private static void permit(
            Map<Resource, List<Permission>> permissions,
            Resource resource,
            Statement statement,
            String pattern,
            Denials denials) {
        String service = PolicyTargets.service(resource.kind()) + ":";
        statement.actions().stream()
                .map(action -> action.toLowerCase(Locale.ROOT))
                .filter(action -> action.equals("*") || action.startsWith(service))
                .filter(action -> !denials.forbid(action, pattern))
                .forEach(action -> permissions
                        .computeIfAbsent(resource, key -> new ArrayList<>(1))
                        .add(new Permission(action, pattern, denials)));
    }
}
