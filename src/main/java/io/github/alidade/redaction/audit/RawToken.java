package io.github.alidade.redaction.audit;

import io.github.alidade.model.ResourceId;
import java.util.Optional;

/// A raw text and where it comes from. Stays within the audit.
///
/// @param fieldPath such as `EcsService.name` or `SecurityGroup.inbound.description`
/// @param owner the resource around it
record RawToken(String fieldPath, String raw, Optional<ResourceId> owner) {
    /// Says nothing.
    @Override
    public String toString() {
        return fieldPath;
    }
}
