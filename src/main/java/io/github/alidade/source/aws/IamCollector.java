package io.github.alidade.source.aws;

import io.github.alidade.model.Home;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Statement;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;

/// The roles that services and functions act as, with what those may do.
final class IamCollector implements Collector {
    private static final Call ROLE = Call.of("iam:GetRole");
    private static final Call ATTACHED = Call.of("iam:ListAttachedRolePolicies");
    private static final Call INLINE = Call.of("iam:ListRolePolicies");
    private static final Call INLINE_DOCUMENT = Call.of("iam:GetRolePolicy");
    private static final Call POLICY = Call.of("iam:GetPolicy");
    private static final Call POLICY_DOCUMENT = Call.of("iam:GetPolicyVersion");
    private static final int PAGE = 1000;

    @Override
    public String service() {
        return "iam";
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(ROLE, ATTACHED, INLINE, INLINE_DOCUMENT, POLICY, POLICY_DOCUMENT);
    }

    @Override
    public Set<String> after() {
        return Set.of("ecs", "lambda");
    }

    @Override
    public void collect(CollectContext context) {
        Set<ResourceId> named = named(context);
        if (named.isEmpty()) {
            return;
        }
        IamClient iam = context.client(IamClient.builder());
        List<Draft> roles = context.each(named, role -> role(context, iam, role)).stream()
                .flatMap(Optional::stream)
                .toList();
        Set<String> policies = new LinkedHashSet<>();
        roles.forEach(role -> role.attached().forEach(policy -> policies.add(policy.policyArn())));
        Map<String, List<Statement>> documents = new LinkedHashMap<>();
        context.each(policies, policy -> document(context, iam, policy))
                .forEach(read -> read.ifPresent(document -> documents.put(document.arn(), document.statements())));
        roles.forEach(role -> context.add(role.with(documents)));
    }

    /// Only what this account can tell: a role of another account may have the name of one of ours.
    private static Set<ResourceId> named(CollectContext context) {
        Set<ResourceId> named = new LinkedHashSet<>();
        context.found(TaskDefinition.class).forEach(definition -> {
            Optional.ofNullable(definition.taskRole()).ifPresent(named::add);
            Optional.ofNullable(definition.executionRole()).ifPresent(named::add);
        });
        context.found(LambdaFunction.class)
                .forEach(function -> Optional.ofNullable(function.role()).ifPresent(named::add));
        String account = context.home().account();
        named.removeIf(role -> !account.equals(Home.UNKNOWN) && !role.value().contains("::" + account + ":"));
        return named;
    }

    private static Optional<Draft> role(CollectContext context, IamClient iam, ResourceId id) {
        String name = Texts.lastPart(id.value());
        Supplier<List<AttachedPolicy>> attached = context.meanwhile(() -> attached(context, iam, id, name));
        Supplier<List<InlinePolicy>> inline = context.meanwhile(() -> inline(context, iam, id, name));
        Optional<software.amazon.awssdk.services.iam.model.Role> found = context.ask(
                ROLE, id, () -> iam.getRole(request -> request.roleName(name)).role());
        return found.map(role -> new Draft(context.home(), role, attached.get(), inline.get()));
    }

    private static List<AttachedPolicy> attached(CollectContext context, IamClient iam, ResourceId id, String name) {
        return context.pages(
                ATTACHED,
                id,
                token -> iam.listAttachedRolePolicies(
                        request -> request.roleName(name).maxItems(PAGE).marker(token)),
                IamCollector::next,
                ListAttachedRolePoliciesResponse::attachedPolicies);
    }

    private static List<InlinePolicy> inline(CollectContext context, IamClient iam, ResourceId id, String name) {
        List<String> policies = context.pages(
                INLINE,
                id,
                token -> iam.listRolePolicies(
                        request -> request.roleName(name).maxItems(PAGE).marker(token)),
                IamCollector::next,
                ListRolePoliciesResponse::policyNames);
        return context.each(policies, policy -> document(context, iam, id, policy));
    }

    private static @Nullable String next(ListAttachedRolePoliciesResponse answer) {
        return Boolean.TRUE.equals(answer.isTruncated()) ? answer.marker() : null;
    }

    private static @Nullable String next(ListRolePoliciesResponse answer) {
        return Boolean.TRUE.equals(answer.isTruncated()) ? answer.marker() : null;
    }

    private static InlinePolicy document(CollectContext context, IamClient iam, ResourceId role, String policy) {
        String name = Texts.lastPart(role.value());
        return context.ask(
                        INLINE_DOCUMENT,
                        role,
                        () -> new InlinePolicy(
                                policy,
                                statements(iam.getRolePolicy(request ->
                                                request.roleName(name).policyName(policy))
                                        .policyDocument()),
                                true))
                .orElseGet(() -> new InlinePolicy(policy, List.of(), false));
    }

    /// The default version is the one that counts.
    private static Optional<Document> document(CollectContext context, IamClient iam, String arn) {
        ResourceId id = ResourceId.arn(arn);
        Optional<String> version = context.ask(POLICY, id, () -> iam.getPolicy(request -> request.policyArn(arn))
                .policy()
                .defaultVersionId());
        return version.flatMap(counts -> context.ask(
                POLICY_DOCUMENT,
                id,
                () -> new Document(
                        arn,
                        statements(iam.getPolicyVersion(
                                        request -> request.policyArn(arn).versionId(counts))
                                .policyVersion()
                                .document()))));
    }

    /// Every policy has a statement: one without was not understood, which is not the same as allowing nothing.
    private static List<Statement> statements(String document) {
        List<Statement> statements = PolicyDocuments.parse(document);
        if (statements.isEmpty()) {
            throw new IllegalStateException("A policy without statements");
        }
        return statements;
    }

    private record Document(String arn, List<Statement> statements) {}

    /// A role whose managed policies are still to be read: several roles may share one.
    private record Draft(
            Home home,
            software.amazon.awssdk.services.iam.model.Role found,
            List<AttachedPolicy> attached,
            List<InlinePolicy> inline) {

        private Role with(Map<String, List<Statement>> documents) {
            List<ManagedPolicy> managed = new ArrayList<>();
            attached.forEach(policy -> managed.add(new ManagedPolicy(
                    policy.policyArn(),
                    policy.policyName(),
                    documents.getOrDefault(policy.policyArn(), List.of()),
                    documents.containsKey(policy.policyArn()))));
            return new Role(
                    ResourceId.arn(found.arn()),
                    home,
                    found.roleName(),
                    found.path() == null ? "/" : found.path(),
                    found.roleId(),
                    PolicyDocuments.parse(found.assumeRolePolicyDocument()),
                    managed,
                    inline);
        }
    }
}
