package io.github.alidade.correlation;

import io.github.alidade.model.EcsService;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was collected, indexed for the rules: each looks things up instead of searching for them.
final class Known {
    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<Class<?>, List<Resource>> byType = new HashMap<>();
    private final Map<ResourceId, List<EnvironmentReference>> references = new HashMap<>();
    private final Names names = new Names();
    private final Inventory inventory;
    private final List<Workload> workloads;
    private @Nullable Grants grants;

    Known(Inventory inventory) {
        this.inventory = inventory;
        for (Resource resource : inventory.resources()) {
            if (resources.putIfAbsent(resource.id(), resource) == null) {
                byType.computeIfAbsent(resource.getClass(), type -> new ArrayList<>())
                        .add(resource);
                names.add(resource);
            }
        }
        inventory.references().forEach(reference -> references
                .computeIfAbsent(reference.owner(), owner -> new ArrayList<>(2))
                .add(reference));
        this.workloads = runners();
    }

    private List<Workload> runners() {
        List<Workload> all = new ArrayList<>();
        all(EcsService.class).forEach(service -> all.add(Workload.of(service, task(service))));
        all(LambdaFunction.class).forEach(function -> all.add(Workload.of(function)));
        return List.copyOf(all);
    }

    private @Nullable TaskDefinition task(EcsService service) {
        if (service.taskDefinition() == null) {
            return null;
        }
        return find(ResourceKind.TASK_DEFINITION, service.taskDefinition().value(), service.home())
                .flatMap(found -> as(TaskDefinition.class, found))
                .orElse(null);
    }

    Inventory inventory() {
        return inventory;
    }

    Names names() {
        return names;
    }

    /// All of one record, in collection order.
    <T extends Resource> List<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /// All, in collection order; of two with the same identity the first.
    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /// Services, then functions.
    List<Workload> workloads() {
        return workloads;
    }

    /// What the policies of roles allow.
    Grants grants() {
        Grants all = grants;
        if (all == null) {
            all = new Grants(this);
            grants = all;
        }
        return all;
    }

    Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
    }

    <T extends Resource> Optional<T> find(Class<T> type, ResourceId id) {
        return find(id).flatMap(resource -> as(type, resource));
    }

    Optional<Resource> find(ResourceKind kind, String text, Home from) {
        return names.find(kind, text, from);
    }

    /// What was found in the variables of the workload.
    List<EnvironmentReference> environment(Workload workload) {
        return workload.owners().stream()
                .flatMap(owner -> references.getOrDefault(owner, List.of()).stream())
                .toList();
    }

    private static <T> Optional<T> as(Class<T> type, Resource resource) {
        return type.isInstance(resource) ? Optional.of(type.cast(resource)) : Optional.empty();
    }
}
