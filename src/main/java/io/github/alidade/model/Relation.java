package io.github.alidade.model;

import io.github.alidade.vocabulary.RelationKind;
import java.util.List;

/// That two resources belong together, and why. Two relations of one kind between the same two are one relation with
/// more evidence.
public record Relation(
        @Alias(AliasKind.IDENTITY) ResourceId source,
        @Alias(AliasKind.IDENTITY) ResourceId target,
        @Keep(Words.PROGRAM) RelationKind kind,
        @Parts List<PortPair> ports,
        @Parts List<Evidence> evidence) {
    public Relation {
        ports = List.copyOf(ports);
        evidence = List.copyOf(evidence);
    }
}
