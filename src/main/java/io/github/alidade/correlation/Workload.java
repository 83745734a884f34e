package io.github.alidade.correlation;

import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TaskDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that runs code: a service with its task definition, or a function.
///
/// @param role the role that its own code acts as
/// @param owners whose environment variables are its own
record Workload(
        ResourceId id,
        Home home,
        @Nullable ResourceId role,
        @Nullable TaskDefinition task,
        List<ResourceId> owners,
        List<String> groups,
        List<String> subnets) {

    static Workload of(EcsService service, @Nullable TaskDefinition task) {
        ResourceId role = task == null ? null : task.taskRole();
        List<ResourceId> owners = task == null ? List.of(service.id()) : List.of(task.id(), service.id());
        return new Workload(
                service.id(), service.home(), role, task, owners, service.securityGroupIds(), service.subnetIds());
    }

    static Workload of(LambdaFunction function) {
        return new Workload(
                function.id(),
                function.home(),
                function.role(),
                null,
                List.of(function.id()),
                function.securityGroupIds(),
                function.subnetIds());
    }

    /// The ports that its containers listen on; empty if nobody says.
    Set<Integer> ports() {
        return task == null
                ? Set.of()
                : task.containers().stream()
                        .flatMap(container -> container.ports().stream())
                        .flatMap(port -> Stream.ofNullable(port.containerPort()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
