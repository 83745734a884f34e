package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A certificate of ACM.
public record Certificate(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.RECORD) String domainName,
        @Alias(AliasKind.RECORD) List<String> alternativeNames,
        @Keep(Words.CERTIFICATE_STATUS) @Nullable String status)
        implements Resource {
    public Certificate {
        alternativeNames = List.copyOf(alternativeNames);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.CERTIFICATE;
    }
}
