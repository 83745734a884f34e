package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An S3 bucket. `publicAccessBlocked` is null when nobody asked or was allowed to; a policy that nobody was allowed
/// to read is empty, and a gap.
public record Bucket(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.BUCKET) String name,
        @Keep(Words.YES_OR_NO) @Nullable Boolean publicAccessBlocked,
        @Parts List<BucketNotification> notifications,
        @Parts List<Statement> policy)
        implements Resource {
    public Bucket {
        notifications = List.copyOf(notifications);
        policy = List.copyOf(policy);
    }

    /// A bucket whose policy is not known.
    public Bucket(
            ResourceId id,
            Home home,
            String name,
            @Nullable Boolean publicAccessBlocked,
            List<BucketNotification> notifications) {
        this(id, home, name, publicAccessBlocked, notifications, List.of());
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.BUCKET;
    }
}
