package io.github.alidade.source.aws;

import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.source.PlainSecret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/// Clusters, services, and the task definitions that the services run.
final class EcsCollector implements Collector {
    private static final Call CLUSTERS = Call.of("ecs:ListClusters");
    private static final Call DESCRIBE_CLUSTERS = Call.of("ecs:DescribeClusters");
    private static final Call SERVICES = Call.of("ecs:ListServices");
    private static final Call DESCRIBE_SERVICES = Call.of("ecs:DescribeServices");
    private static final Call TASK_DEFINITION = Call.of("ecs:DescribeTaskDefinition");
    private static final int PAGE = 100;
    private static final int SERVICES_PER_CALL = 10; // more are an error
    /// A deleted service stays in the answers for a while.
    private static final String GONE = "INACTIVE";

    private static final Set<String> FARGATE = Set.of("FARGATE", "FARGATE_SPOT");

    @Override
    public String service() {
        return "ecs";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(CLUSTERS, DESCRIBE_CLUSTERS, SERVICES, DESCRIBE_SERVICES, TASK_DEFINITION);
    }

    @Override
    public void collect(CollectContext context) {
        EcsClient ecs = context.client(EcsClient.builder());
        List<String> clusters = context.pages(
                CLUSTERS,
                null,
                token -> ecs.listClusters(request -> request.maxResults(PAGE).nextToken(token)),
                ListClustersResponse::nextToken,
                ListClustersResponse::clusterArns);
        Supplier<List<EcsCluster>> described = context.meanwhile(() -> clusters(context, ecs, clusters));
        List<EcsService> services = context.each(clusters, cluster -> services(context, ecs, cluster)).stream()
                .flatMap(List::stream)
                .toList();
        context.add(services);
        context.add(described.get());
        Set<String> definitions = new LinkedHashSet<>();
        services.forEach(service -> Optional.ofNullable(service.taskDefinition())
                .ifPresent(definition -> definitions.add(definition.value())));
        context.each(definitions, definition -> taskDefinition(context, ecs, definition))
                .forEach(read -> read.ifPresent(one -> {
                    context.add(one.definition());
                    one.environment().forEach(context::environment);
                }));
    }

    private static List<EcsCluster> clusters(CollectContext context, EcsClient ecs, List<String> arns) {
        Map<String, String> statuses = new LinkedHashMap<>();
        context.each(
                        batches(arns, PAGE),
                        batch -> context.ask(
                                DESCRIBE_CLUSTERS, null, () -> ecs.describeClusters(request -> request.clusters(batch))
                                        .clusters()))
                .forEach(read -> read.ifPresent(
                        some -> some.forEach(cluster -> statuses.put(cluster.clusterArn(), cluster.status()))));
        return arns.stream()
                .map(arn -> new EcsCluster(ResourceId.arn(arn), context.home(), Texts.lastPart(arn), statuses.get(arn)))
                .toList();
    }

    private static List<EcsService> services(CollectContext context, EcsClient ecs, String cluster) {
        ResourceId id = ResourceId.arn(cluster);
        List<String> arns = context.pages(
                SERVICES,
                id,
                token -> ecs.listServices(
                        request -> request.cluster(cluster).maxResults(PAGE).nextToken(token)),
                ListServicesResponse::nextToken,
                ListServicesResponse::serviceArns);
        return context.each(batches(arns, SERVICES_PER_CALL), batch -> describe(context, ecs, id, batch)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<EcsService> describe(
            CollectContext context, EcsClient ecs, ResourceId cluster, List<String> arns) {
        Optional<List<EcsService>> read = context.ask(DESCRIBE_SERVICES, cluster, () -> {
            DescribeServicesResponse answer = ecs.describeServices(
                    request -> request.cluster(cluster.value()).services(arns));
            // What was deleted meanwhile is MISSING; for any other reason there is something that we do not see.
            if (answer.failures().stream().anyMatch(failure -> !"MISSING".equals(failure.reason()))) {
                context.partly(DESCRIBE_SERVICES, cluster);
            }
            return answer.services().stream()
                    .filter(service -> !GONE.equals(service.status()))
                    .map(service -> service(context, cluster, service))
                    .toList();
        });
        // A service that was listed and could not be described is there all the same.
        return read.orElseGet(() ->
                arns.stream().map(arn -> onlyListed(context, cluster, arn)).toList());
    }

    private static EcsService onlyListed(CollectContext context, ResourceId cluster, String arn) {
        return new EcsService(
                ResourceId.arn(arn),
                context.home(),
                Texts.lastPart(arn),
                cluster,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static EcsService service(CollectContext context, ResourceId cluster, Service found) {
        // With an external deployment controller the task sets have what a service has otherwise.
        Optional<TaskSet> taskSet = found.taskSets().stream()
                .filter(set -> "PRIMARY".equals(set.status()))
                .findFirst()
                .or(() -> found.taskSets().stream().findFirst());
        String definition = found.taskDefinition() == null
                ? taskSet.map(TaskSet::taskDefinition).orElse(null)
                : found.taskDefinition();
        List<LoadBalancer> balancers = found.loadBalancers().isEmpty()
                ? taskSet.map(TaskSet::loadBalancers).orElse(List.of())
                : found.loadBalancers();
        @Nullable
        AwsVpcConfiguration network = network(found.networkConfiguration())
                .or(() -> taskSet.flatMap(set -> network(set.networkConfiguration())))
                .orElse(null);
        return new EcsService(
                ResourceId.arn(found.serviceArn()),
                context.home(),
                found.serviceName(),
                cluster,
                found.status(),
                found.desiredCount(),
                found.runningCount(),
                launchType(found),
                found.schedulingStrategyAsString(),
                definition == null ? null : ResourceId.arn(definition),
                balancers.stream().map(EcsCollector::loadBalancer).toList(),
                network == null ? List.of() : network.subnets(),
                network == null ? List.of() : network.securityGroups(),
                network == null || network.assignPublicIpAsString() == null
                        ? null
                        : network.assignPublicIpAsString().equals("ENABLED"));
    }

    /// A service with a strategy of capacity providers has no launch type; Fargate's providers tell it all the same.
    private static @Nullable String launchType(Service found) {
        boolean fargate =
                found.capacityProviderStrategy().stream().anyMatch(item -> FARGATE.contains(item.capacityProvider()));
        return found.launchTypeAsString() == null && fargate ? "FARGATE" : found.launchTypeAsString();
    }

    private static Optional<AwsVpcConfiguration> network(@Nullable NetworkConfiguration found) {
        return Optional.ofNullable(found).map(NetworkConfiguration::awsvpcConfiguration);
    }

    private static ServiceLoadBalancer loadBalancer(LoadBalancer found) {
        return new ServiceLoadBalancer(
                found.targetGroupArn() == null ? null : ResourceId.arn(found.targetGroupArn()),
                found.containerName(),
                found.containerPort());
    }

    private static Optional<Read> taskDefinition(CollectContext context, EcsClient ecs, String arn) {
        return context.ask(TASK_DEFINITION, ResourceId.arn(arn), () -> {
            var found = ecs.describeTaskDefinition(request -> request.taskDefinition(arn))
                    .taskDefinition();
            return new Read(taskDefinition(context, arn, found), environment(arn, found.containerDefinitions()));
        });
    }

    private static TaskDefinition taskDefinition(
            CollectContext context, String arn, software.amazon.awssdk.services.ecs.model.TaskDefinition found) {
        return new TaskDefinition(
                ResourceId.arn(arn),
                context.home(),
                found.family(),
                found.revision(),
                found.statusAsString(),
                found.networkModeAsString(),
                found.taskRoleArn() == null ? null : ResourceId.arn(found.taskRoleArn()),
                found.executionRoleArn() == null ? null : ResourceId.arn(found.executionRoleArn()),
                found.cpu(),
                found.memory(),
                found.containerDefinitions().stream()
                        .map(EcsCollector::container)
                        .toList());
    }

    private static List<EnvironmentValue> environment(String arn, List<ContainerDefinition> containers) {
        return containers.stream()
                .flatMap(container -> container.environment().stream()
                        .filter(variable -> Texts.said(variable.value()))
                        .map(variable -> new EnvironmentValue(
                                ResourceId.arn(arn), container.name(), variable.name(), variable.value())))
                .toList();
    }

    private static Container container(ContainerDefinition found) {
        return new Container(
                found.name(),
                found.image(),
                found.portMappings().stream()
                        .map(port -> new ContainerPort(port.containerPort(), port.hostPort(), port.protocolAsString()))
                        .toList(),
                found.environment().size(),
                found.secrets().stream()
                        .map(secret -> new SecretReference(secret.name(), secret.valueFrom()))
                        .toList(),
                PlainSecret.names(found.environment(), KeyValuePair::name, KeyValuePair::value));
    }

    private static <T> List<List<T>> batches(List<T> items, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            batches.add(items.subList(from, Math.min(from + size, items.size())));
        }
        return batches;
    }

    /// A task definition, and what only correlation may look at.
    private record Read(TaskDefinition definition, List<EnvironmentValue> environment) {}
}
