package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A port of a load balancer.
public record Listener(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.IDENTITY) ResourceId loadBalancer,
        @Keep(Words.PROTOCOL) @Nullable String protocol,
        @Keep(Words.PORT) @Nullable Integer port,
        @Alias(AliasKind.CERTIFICATE) List<String> certificates,
        @Parts List<Action> defaultActions)
        implements Resource {
    public Listener {
        certificates = List.copyOf(certificates);
        defaultActions = List.copyOf(defaultActions);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.LISTENER;
    }
}
