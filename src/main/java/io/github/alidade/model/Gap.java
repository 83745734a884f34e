package io.github.alidade.model;

import io.github.alidade.vocabulary.GapReason;
import org.jspecify.annotations.Nullable;

/// Something that could not be seen. Denied is never "none".
///
/// @param service AWS's word for the service in IAM actions, such as `rds`
/// @param call the operation, such as `DescribeDBInstances`
/// @param about the one resource that was asked for, if the call asked for one
public record Gap(
        @Keep(Words.PROGRAM) GapReason reason,
        @Keep(Words.PROGRAM) String service,
        @Generalise(Broader.REGION) String region,
        @Keep(Words.PROGRAM) String call,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId about) {

    /// The permission that would close the gap, ready to copy: `rds:DescribeDBInstances`.
    public String permission() {
        return service + ":" + call;
    }
}
