package io.github.alidade.model;

import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;

/// A relation that the input itself states (a public export does), so that nothing has to be concluded.
public record StatedRelation(
        @Alias(AliasKind.IDENTITY) ResourceId source,
        @Alias(AliasKind.IDENTITY) ResourceId target,
        @Keep(Words.PROGRAM) RelationKind kind,
        @Keep(Words.PROGRAM) EvidenceKind evidence) {}
