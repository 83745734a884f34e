package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;

/// A service of AWS that a workload is switched to by a word: made by correlation.
public record ServiceMode(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Keep(Words.SERVICE_MODE) String service) implements Resource {
    @Override
    public ResourceKind kind() {
        return ResourceKind.SERVICE_MODE;
    }
}
