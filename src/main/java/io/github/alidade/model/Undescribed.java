package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// Something that others name and that no input describes: made by correlation, and drawn as such.
public record Undescribed(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Keep(Words.PROGRAM) ResourceKind kind,
        @Alias(AliasKind.IDENTITY) String name)
        implements Resource {}
