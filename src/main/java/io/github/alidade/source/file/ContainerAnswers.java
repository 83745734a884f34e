package io.github.alidade.source.file;

import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.source.Identities;
import io.github.alidade.source.PlainSecret;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers of ECS.
final class ContainerAnswers {
    private final Collected collected;
    private final Map<String, Answer> listedServices = new LinkedHashMap<>();
    private final Set<String> toldServices = new HashSet<>();

    ContainerAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("clusters", "ecs", "DescribeClusters", this::cluster);
        answers.each("clusterArns", "ecs", "ListClusters", this::listedCluster);
        answers.each("services", "ecs", "DescribeServices", this::service);
        answers.each("serviceArns", "ecs", "ListServices", this::listedService);
        answers.each("failures", "ecs", "DescribeServices", this::failure);
        answers.object("taskDefinition", "ecs", "DescribeTaskDefinition", this::taskDefinition);
    }

    private void cluster(Answer answer, Item item) {
        String arn = item.text("clusterArn");
        if (arn != null) {
            cluster(answer, arn, item.text("clusterName", lastPart(arn)), item.text("status"));
        }
    }

    private void listedCluster(Answer answer, Item item) {
        String arn = item.node().asText("");
        if (arn.contains(":cluster/")) {
            cluster(answer, arn, lastPart(arn), null);
        }
    }

    private void cluster(Answer answer, String arn, String name, @Nullable String status) {
        collected.add(
                ResourceKind.ECS_CLUSTER,
                answer,
                Where.arn(arn),
                home -> new EcsCluster(ResourceId.arn(arn), home, name, status));
    }

    private void listedService(Answer answer, Item item) {
        String arn = item.node().asText("");
        if (arn.contains(":service/")) {
            listedServices.putIfAbsent(arn, answer);
        }
    }

    /// A service that is gone since it was listed is no gap.
    private void failure(Answer answer, Item item) {
        String arn = item.text("arn");
        String reason = item.text("reason", "").toUpperCase(Locale.ROOT);
        if (arn != null) {
            toldServices.add(arn);
        }
        if (!reason.isEmpty() && !reason.equals("MISSING")) {
            boolean denied = reason.contains("DENIED") || reason.contains("AUTHORIZED");
            String call = answer.call().operation() == null
                    ? "DescribeServices"
                    : answer.call().apiOperation();
            collected.gap(answer, denied ? GapReason.DENIED : GapReason.FAILED, "ecs", call, arn);
        }
    }

    private void service(Answer answer, Item item) {
        String arn = item.text("serviceArn");
        if (arn == null) {
            return;
        }
        toldServices.add(arn);
        String name = item.text("serviceName", lastPart(arn));
        String cluster = item.text("clusterArn");
        // With an external deployment the primary task set holds what the service itself does not.
        Item set = primaryTaskSet(item);
        String definition = item.text("taskDefinition", set.text("taskDefinition", ""));
        Item network = configured(item.has("networkConfiguration") ? item : set);
        List<ServiceLoadBalancer> balancers = loadBalancers(item);
        List<ServiceLoadBalancer> used = balancers.isEmpty() ? loadBalancers(set) : balancers;
        String launch = launchType(item);
        String assign = network.text("assignPublicIp");
        Boolean publicIp = assign == null ? null : Boolean.valueOf(assign.equals("ENABLED"));
        String status = item.text("status");
        Integer desired = item.number("desiredCount");
        Integer running = item.number("runningCount");
        String scheduling = item.text("schedulingStrategy");
        List<String> subnets = network.texts("subnets");
        List<String> groups = network.texts("securityGroups");
        collected.add(
                ResourceKind.ECS_SERVICE,
                answer,
                Where.arn(arn),
                home -> new EcsService(
                        ResourceId.arn(arn),
                        home,
                        name,
                        cluster == null ? null : cluster(home, cluster),
                        status,
                        desired,
                        running,
                        launch,
                        scheduling,
                        definition.isEmpty() ? null : taskDefinition(home, definition),
                        used,
                        subnets,
                        groups,
                        publicIp));
    }

    private static Item primaryTaskSet(Item service) {
        List<Item> sets = service.items("taskSets");
        return sets.stream()
                .filter(set -> "PRIMARY".equals(set.text("status")))
                .findFirst()
                .orElse(sets.isEmpty() ? service.item("taskSets") : sets.getFirst());
    }

    private static Item configured(Item holder) {
        return holder.item("networkConfiguration").item("awsvpcConfiguration");
    }

    /// A service with a strategy of capacity providers has no launch type; Fargate's providers tell it all the same.
    private static @Nullable String launchType(Item item) {
        String told = item.text("launchType");
        boolean fargate = item.textsIn("capacityProviderStrategy", "capacityProvider").stream()
                .anyMatch(provider -> provider.equals("FARGATE") || provider.equals("FARGATE_SPOT"));
        return told == null && fargate ? "FARGATE" : told;
    }

    private static List<ServiceLoadBalancer> loadBalancers(Item item) {
        List<ServiceLoadBalancer> found = new ArrayList<>();
        for (Item balancer : item.items("loadBalancers")) {
            String group = balancer.text("targetGroupArn");
            found.add(new ServiceLoadBalancer(
                    group == null ? null : ResourceId.arn(group),
                    balancer.text("containerName"),
                    balancer.number("containerPort")));
        }
        return found;
    }

    private void taskDefinition(Answer answer, Item item) {
        String arn = item.text("taskDefinitionArn");
        if (arn == null) {
            return;
        }
        ResourceId id = ResourceId.arn(arn);
        String family = item.text("family", withoutRevision(lastPart(arn)));
        Integer revision = item.number("revision");
        String status = item.text("status");
        String mode = item.text("networkMode");
        String taskRole = item.text("taskRoleArn");
        String executionRole = item.text("executionRoleArn");
        String cpu = item.text("cpu");
        String memory = item.text("memory");
        List<Container> containers = new ArrayList<>();
        for (Item container : item.items("containerDefinitions")) {
            containers.add(container(id, container));
        }
        collected.add(
                ResourceKind.TASK_DEFINITION,
                answer,
                Where.arn(arn),
                home -> new TaskDefinition(
                        id,
                        home,
                        family,
                        revision,
                        status,
                        mode,
                        role(home, taskRole),
                        role(home, executionRole),
                        cpu,
                        memory,
                        containers));
    }

    private Container container(ResourceId owner, Item item) {
        String name = item.text("name", "container");
        List<ContainerPort> ports = item.items("portMappings").stream()
                .map(port ->
                        new ContainerPort(port.number("containerPort"), port.number("hostPort"), port.text("protocol")))
                .toList();
        List<Item> variables = item.items("environment");
        for (Item variable : variables) {
            String value = variable.text("value");
            if (value != null) {
                collected.environment(owner, name, variable.text("name", ""), value);
            }
        }
        List<SecretReference> secrets = new ArrayList<>();
        for (Item secret : item.items("secrets")) {
            String from = secret.text("valueFrom");
            if (from != null) {
                secrets.add(new SecretReference(secret.text("name", ""), from));
            }
        }
        return new Container(
                name,
                item.text("image"),
                ports,
                variables.size(),
                secrets,
                PlainSecret.names(
                        variables, variable -> variable.text("name", ""), variable -> variable.text("value")));
    }

    /// A service that was listed and not described is there all the same, and said to be half known.
    void settle() {
        listedServices.forEach((arn, answer) -> {
            if (toldServices.contains(arn)) {
                return;
            }
            collected.gap(answer, GapReason.PARTLY_READ, "ecs", "DescribeServices", arn);
            ResourceId cluster = clusterIn(arn);
            collected.add(
                    ResourceKind.ECS_SERVICE,
                    answer,
                    Where.arn(arn),
                    home -> new EcsService(
                            ResourceId.arn(arn),
                            home,
                            lastPart(arn),
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
                            null));
        });
    }

    /// ARNs of the old, short form have no cluster in them.
    private static @Nullable ResourceId clusterIn(String serviceArn) {
        String[] parts = serviceArn.split("/");
        return parts.length < 3 ? null : ResourceId.arn(parts[0].replace(":service", ":cluster") + "/" + parts[1]);
    }

    private static ResourceId cluster(Home home, String written) {
        return written.startsWith("arn:") ? ResourceId.arn(written) : Identities.ecsCluster(home, written);
    }

    private static ResourceId taskDefinition(Home home, String written) {
        return written.startsWith("arn:") ? ResourceId.arn(written) : Identities.taskDefinition(home, written);
    }

    private static @Nullable ResourceId role(Home home, @Nullable String written) {
        if (written == null) {
            return null;
        }
        return written.startsWith("arn:") ? ResourceId.arn(written) : Identities.role(home, written);
    }

    private static String withoutRevision(String name) {
        int colon = name.lastIndexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
