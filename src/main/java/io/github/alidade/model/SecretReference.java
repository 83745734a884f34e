package io.github.alidade.model;

/// A secret or parameter that is handed to a container; `valueFrom` is an ARN or a name, as written.
public record SecretReference(
        @Drop String variable, @Alias(AliasKind.SECRET) String valueFrom) {}
