package io.github.alidade.model;

import java.util.List;

/// What was found, in the order in which it was collected (numbers of aliases depend on it).
///
/// @param references what was found in environment variables; their values are nowhere
/// @param alreadyPublic whether the input was a public export, so that the clear names are aliases
public record Inventory(
        List<Resource> resources,
        List<EnvironmentReference> references,
        List<StatedRelation> stated,
        List<Gap> gaps,
        boolean alreadyPublic) {

    public Inventory {
        resources = List.copyOf(resources);
        references = List.copyOf(references);
        stated = List.copyOf(stated);
        gaps = List.copyOf(gaps);
    }

    public static Inventory of(List<Resource> resources) {
        return new Inventory(resources, List.of(), List.of(), List.of(), false);
    }

    public Inventory with(List<EnvironmentReference> found) {
        return new Inventory(resources, found, stated, gaps, alreadyPublic);
    }
}
