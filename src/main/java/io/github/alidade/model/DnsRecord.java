package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record set of a zone. `aliasTarget` and `cnames` are as written, trailing dot kept; other values are never shown.
public record DnsRecord(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.IDENTITY) ResourceId zone,
        @Alias(AliasKind.RECORD) String name,
        @Keep(Words.DNS_TYPE) String type,
        @Alias(AliasKind.DNS_NAME) @Nullable String aliasTarget,
        @Alias(AliasKind.DNS_NAME) List<String> cnames,
        @Drop List<String> otherValues,
        @Drop @Nullable String setIdentifier)
        implements Resource {
    public DnsRecord {
        cnames = List.copyOf(cnames);
        otherValues = List.copyOf(otherValues);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DNS_RECORD;
    }
}
