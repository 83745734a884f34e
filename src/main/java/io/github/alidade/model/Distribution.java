package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CloudFront distribution.
public record Distribution(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.DISTRIBUTION) String distributionId,
        @Alias(AliasKind.DNS_NAME) String domainName,
        @Alias(AliasKind.RECORD) List<String> aliases,
        @Keep(Words.STATE) String status,
        @Keep(Words.YES_OR_NO) boolean enabled,
        @Parts List<Origin> origins,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId certificate)
        implements Resource {
    public Distribution {
        aliases = List.copyOf(aliases);
        origins = List.copyOf(origins);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DISTRIBUTION;
    }
}
