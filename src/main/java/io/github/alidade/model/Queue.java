package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SQS queue.
public record Queue(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.QUEUE) String name,
        @Drop @Nullable String url,
        @Keep(Words.YES_OR_NO) boolean fifo,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId deadLetterTarget,
        @Keep(Words.NUMBER) @Nullable Integer maxReceiveCount,
        @Parts List<Statement> policy)
        implements Resource {
    public Queue {
        policy = List.copyOf(policy);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.QUEUE;
    }
}
