package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;

/// An SNS topic.
public record Topic(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.TOPIC) String name,
        @Parts List<Subscription> subscriptions,
        @Parts List<Statement> policy)
        implements Resource {
    public Topic {
        subscriptions = List.copyOf(subscriptions);
        policy = List.copyOf(policy);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.TOPIC;
    }
}
