package io.github.alidade.model;

import java.util.List;

/// Who is told of what happens in a bucket.
public record BucketNotification(
        @Alias(AliasKind.IDENTITY) ResourceId target, @Drop List<String> events) {
    public BucketNotification {
        events = List.copyOf(events);
    }
}
