package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An API of API Gateway; `integrations` are ARNs or URLs as written.
public record HttpApi(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.HTTP_API) String apiId,
        @Alias(AliasKind.HTTP_API) String name,
        @Keep(Words.API_PROTOCOL) String protocol,
        @Alias(AliasKind.DNS_NAME) @Nullable String endpoint,
        @Alias(AliasKind.OTHER) List<String> integrations)
        implements Resource {
    public HttpApi {
        integrations = List.copyOf(integrations);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.HTTP_API;
    }
}
