package io.github.alidade.source.file;

import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Statement;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answers of IAM. What is known of one role comes in up to six kinds of answers; they become one record.
final class RoleAnswers {
    /// What is known of one role.
    private static final class RoleParts {
        private final Answer answer;
        private final String name;
        private String path = "/";
        private @Nullable String uniqueId;
        private List<Statement> trust = List.of();
        /// Names of attached policies by ARN.
        private final Map<String, String> attached = new LinkedHashMap<>();
        /// An inline policy that is only named has no value.
        private final Map<String, Optional<List<Statement>>> inline = new LinkedHashMap<>();

        private RoleParts(Answer answer, String name) {
            this.answer = answer;
            this.name = name;
        }

        private void inline(String policy, @Nullable List<Statement> statements) {
            if (statements != null || !inline.containsKey(policy)) {
                inline.put(policy, Optional.ofNullable(statements));
            }
        }
    }

    /// A managed policy's documents by version, and which of them counts.
    private static final class PolicyParts {
        private final Map<String, List<Statement>> versions = new HashMap<>();
        private @Nullable String defaultVersion;
    }

    /// Something of a role that is told by name or by the call alone.
    private record Pending(Answer answer, @Nullable String role, String call, Consumer<RoleParts> apply) {}

    private record PendingVersion(Answer answer, String version, boolean isDefault, List<Statement> statements) {}

    private final Collected collected;
    private final Map<String, RoleParts> roles = new LinkedHashMap<>();
    private final Map<String, PolicyParts> policies = new LinkedHashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<PendingVersion> pendingVersions = new ArrayList<>();

    RoleAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("Roles", "iam", "ListRoles", this::role);
        answers.object("Role", "iam", "GetRole", this::role);
        answers.each("RoleDetailList", "iam", "GetAccountAuthorizationDetails", this::role);
        answers.each("Policies", "iam", "GetAccountAuthorizationDetails", this::policy);
        answers.object("Policy", "iam", "GetPolicy", this::policy);
        answers.object("PolicyVersion", "iam", "GetPolicyVersion", this::policyVersion);
        answers.each("AttachedPolicies", "iam", "ListAttachedRolePolicies", this::attached);
        answers.each("PolicyNames", "iam", "ListRolePolicies", this::inlineName);
        answers.whole(
                "role-policy",
                List.of("PolicyDocument", "RoleName", "PolicyName"),
                (answer, keys) -> keys.has("RoleName") && keys.has("PolicyName") && keys.has("PolicyDocument"),
                "iam",
                "GetRolePolicy",
                this::inlineDocument);
    }

    private void role(Answer answer, Item item) {
        String arn = item.text("Arn");
        String name = item.text("RoleName");
        if (arn == null || name == null) {
            return;
        }
        RoleParts parts = roles.computeIfAbsent(arn, none -> new RoleParts(answer, name));
        collected.homes().learn(Where.arn(arn));
        parts.path = item.text("Path", parts.path);
        String id = item.text("RoleId");
        parts.uniqueId = id == null ? parts.uniqueId : id;
        List<Statement> trust = PolicyDocuments.in(item, "AssumeRolePolicyDocument");
        parts.trust = trust.isEmpty() ? parts.trust : trust;
        item.items("AttachedManagedPolicies").forEach(policy -> attach(parts, policy));
        item.items("RolePolicyList")
                .forEach(policy -> parts.inline(
                        policy.text("PolicyName", "policy"), PolicyDocuments.in(policy, "PolicyDocument")));
    }

    private static void attach(RoleParts parts, Item policy) {
        String arn = policy.text("PolicyArn");
        if (arn != null) {
            parts.attached.put(arn, policy.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1)));
        }
    }

    private void policy(Answer answer, Item item) {
        String arn = item.text("Arn");
        if (arn == null) {
            return;
        }
        PolicyParts parts = policies.computeIfAbsent(arn, none -> new PolicyParts());
        String version = item.text("DefaultVersionId");
        parts.defaultVersion = version == null ? parts.defaultVersion : version;
        for (Item written : item.items("PolicyVersionList")) {
            version(parts, written.text("VersionId", ""), written.is("IsDefaultVersion"), written);
        }
    }

    private static void version(PolicyParts parts, String version, boolean isDefault, Item written) {
        parts.defaultVersion = isDefault ? version : parts.defaultVersion;
        parts.versions.put(version, PolicyDocuments.in(written, "Document"));
    }

    private void policyVersion(Answer answer, Item item) {
        pendingVersions.add(new PendingVersion(
                answer, item.text("VersionId", ""), item.is("IsDefaultVersion"), PolicyDocuments.in(item, "Document")));
    }

    /// `list-attached-role-policies`; the same key for users and groups is left alone by the call's name.
    private void attached(Answer answer, Item item) {
        if (!ofOthers(answer)) {
            pending.add(new Pending(answer, null, "ListAttachedRolePolicies", parts -> attach(parts, item)));
        }
    }

    private void inlineName(Answer answer, Item item) {
        String name = item.node().asText("");
        if (!ofOthers(answer) && !name.isBlank()) {
            pending.add(new Pending(answer, null, "ListRolePolicies", parts -> parts.inline(name, null)));
        }
    }

    private static boolean ofOthers(Answer answer) {
        String call = answer.call().options().containsKey("user-name")
                ? "user"
                : answer.file().path();
        return call.equals("user") || call.contains("-user-policies") || call.contains("-group-policies");
    }

    private void inlineDocument(Answer answer, Item keys) {
        List<Statement> statements = PolicyDocuments.in(keys, "PolicyDocument");
        String policy = keys.text("PolicyName", "policy");
        pending.add(
                new Pending(answer, keys.text("RoleName"), "GetRolePolicy", parts -> parts.inline(policy, statements)));
    }

    void settle() {
        settleVersions();
        settleParts();
        roles.forEach((arn, parts) -> collected.add(
                ResourceKind.ROLE,
                parts.answer,
                Where.global(Where.arn(arn).account()),
                home -> new Role(
                        ResourceId.arn(arn),
                        home,
                        parts.name,
                        parts.path,
                        parts.uniqueId,
                        parts.trust,
                        managed(parts),
                        inline(parts))));
    }

    /// Role names are unique in their account only.
    private void settleParts() {
        Map<String, Spellings> byAccount = new HashMap<>();
        roles.forEach((arn, parts) -> byAccount
                .computeIfAbsent(accountOf(arn), none -> new Spellings())
                .add(arn, parts.name));
        for (Pending part : pending) {
            String account = collected.homes().of(part.answer, Where.UNTOLD).account();
            String about = part.role == null ? part.answer.call().about("role-name") : part.role;
            Spellings known = byAccount.getOrDefault(account, new Spellings());
            RoleParts parts = about == null ? null : roles.get(known.find(about).orElse(""));
            if (parts == null) {
                collected.gap(part.answer, GapReason.PARTLY_READ, "iam", part.call, null);
            } else {
                part.apply.accept(parts);
            }
        }
    }

    private static String accountOf(String arn) {
        String account = Where.arn(arn).account();
        return account == null ? "" : account;
    }

    /// Documents of managed policies do not say whose they are.
    private void settleVersions() {
        Spellings known = new Spellings();
        policies.keySet().forEach(arn -> known.add(arn, arn.substring(arn.lastIndexOf('/') + 1)));
        Set<String> named = new LinkedHashSet<>();
        roles.values().forEach(parts -> named.addAll(parts.attached.keySet()));
        named.forEach(arn -> known.add(arn, arn.substring(arn.lastIndexOf('/') + 1)));
        for (PendingVersion version : pendingVersions) {
            String about = version.answer.call().about("policy-arn");
            String arn = about == null ? null : known.find(about).orElse(about.startsWith("arn:") ? about : null);
            if (arn == null) {
                collected.gap(version.answer, GapReason.PARTLY_READ, "iam", "GetPolicyVersion", null);
            } else {
                PolicyParts parts = policies.computeIfAbsent(arn, none -> new PolicyParts());
                parts.versions.put(version.version, version.statements);
                if (version.isDefault && parts.defaultVersion == null) {
                    parts.defaultVersion = version.version;
                }
            }
        }
    }

    private List<ManagedPolicy> managed(RoleParts role) {
        List<ManagedPolicy> found = new ArrayList<>();
        role.attached.forEach((arn, name) -> {
            PolicyParts parts = policies.get(arn);
            List<Statement> statements =
                    parts == null || parts.defaultVersion == null ? null : parts.versions.get(parts.defaultVersion);
            found.add(new ManagedPolicy(arn, name, statements == null ? List.of() : statements, statements != null));
        });
        return found;
    }

    private static List<InlinePolicy> inline(RoleParts role) {
        List<InlinePolicy> found = new ArrayList<>();
        role.inline.forEach((name, statements) ->
                found.add(new InlinePolicy(name, statements.orElse(List.of()), statements.isPresent())));
        return found;
    }
}
