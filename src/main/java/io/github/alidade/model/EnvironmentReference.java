package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import org.jspecify.annotations.Nullable;

/// What was found in an environment variable (or stated by an import): that the owner uses a thing.
/// The value itself is not here: `target` is the name, ARN, URL host or endpoint of the thing alone.
public record EnvironmentReference(
        @Alias(AliasKind.IDENTITY) ResourceId owner,
        @Alias(AliasKind.CONTAINER) @Nullable String container,
        @Drop String variable,
        @Keep(Words.PROGRAM) ResourceKind kind,
        @Alias(AliasKind.IDENTITY) String target) {}
