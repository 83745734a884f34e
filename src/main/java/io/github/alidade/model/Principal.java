package io.github.alidade.model;

/// Who a statement is about: type `Service`, `AWS`, `Federated`, `CanonicalUser` or `*`.
public record Principal(
        @Keep(Words.PRINCIPAL_TYPE) String type,
        @Generalise(Broader.PRINCIPAL) String value) {}
