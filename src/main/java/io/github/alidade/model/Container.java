package io.github.alidade.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A container of a task definition. Values of its environment are never kept; see [EnvironmentReference].
///
/// @param plainSecrets the names of its variables whose plain value looks like a secret
public record Container(
        @Alias(AliasKind.CONTAINER) String name,
        @Alias(AliasKind.IMAGE) @Nullable String image,
        @Parts List<ContainerPort> ports,
        @Keep(Words.NUMBER) int environmentCount,
        @Parts List<SecretReference> secrets,
        @Drop List<String> plainSecrets) {
    public Container {
        ports = List.copyOf(ports);
        secrets = List.copyOf(secrets);
        plainSecrets = List.copyOf(plainSecrets);
    }
}
