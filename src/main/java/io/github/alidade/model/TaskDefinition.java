package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One revision of a task definition.
public record TaskDefinition(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.TASK_DEFINITION) String family,
        @Drop @Nullable Integer revision,
        @Keep(Words.STATE) @Nullable String status,
        @Keep(Words.NETWORK_MODE) @Nullable String networkMode,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId taskRole,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId executionRole,
        @Keep(Words.TASK_SIZE) @Nullable String cpu,
        @Keep(Words.TASK_SIZE) @Nullable String memory,
        @Parts List<Container> containers)
        implements Resource {
    public TaskDefinition {
        containers = List.copyOf(containers);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.TASK_DEFINITION;
    }
}
