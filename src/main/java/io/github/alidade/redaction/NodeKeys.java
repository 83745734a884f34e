package io.github.alidade.redaction;

import io.github.alidade.model.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which node each resource is, under every exposure and profile and after every refresh.
final class NodeKeys {
    private final Map<ResourceId, NodeKey> keys = new HashMap<>();

    NodeKey key(ResourceId resource) {
        return keys.computeIfAbsent(resource, id -> new NodeKey(keys.size()));
    }

    Optional<NodeKey> known(ResourceId resource) {
        return Optional.ofNullable(keys.get(resource));
    }
}
