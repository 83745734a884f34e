package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An IAM role.
public record Role(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.ROLE) String name,
        @Generalise(Broader.IAM_PATH) String path,
        @Drop @Nullable String uniqueId,
        @Parts List<Statement> trust,
        @Parts List<ManagedPolicy> managedPolicies,
        @Parts List<InlinePolicy> inlinePolicies)
        implements Resource {
    public Role {
        trust = List.copyOf(trust);
        managedPolicies = List.copyOf(managedPolicies);
        inlinePolicies = List.copyOf(inlinePolicies);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.ROLE;
    }
}
