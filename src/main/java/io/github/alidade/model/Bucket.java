package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An S3 bucket. `publicAccessBlocked` is null when nobody asked or was allowed to.
public record Bucket(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.BUCKET) String name,
        @Keep(Words.YES_OR_NO) @Nullable Boolean publicAccessBlocked,
        @Parts List<BucketNotification> notifications)
        implements Resource {
    public Bucket {
        notifications = List.copyOf(notifications);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.BUCKET;
    }
}
