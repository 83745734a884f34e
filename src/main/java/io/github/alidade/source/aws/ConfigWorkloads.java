package io.github.alidade.source.aws;

import io.github.alidade.model.Action;
import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Listener;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.source.Identities;
import io.github.alidade.source.PlainSecret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What AWS Config records of load balancers, services and functions.
final class ConfigWorkloads {
    private ConfigWorkloads() {}

    static Resource loadBalancer(Home home, ConfigItem found, String arn) {
        return new LoadBalancer(
                ResourceId.arn(arn),
                home,
                found.text("loadBalancerName", arn.split("/", -1).length > 2 ? arn.split("/", -1)[2] : arn),
                found.text("type", "application"),
                found.text("scheme"),
                found.item("state").text("code"),
                found.text("DNSName"),
                found.text("vpcId"),
                found.textsIn("availabilityZones", "subnetId"),
                found.texts("securityGroups"));
    }

    static Resource listener(Home home, ConfigItem found, String arn) {
        return new Listener(
                ResourceId.arn(arn),
                home,
                ResourceId.arn(found.text("loadBalancerArn", arn)),
                found.text("protocol"),
                found.number("port"),
                found.textsIn("certificates", "certificateArn"),
                found.items("defaultActions").stream()
                        .map(ConfigWorkloads::action)
                        .toList());
    }

    private static Action action(ConfigItem found) {
        List<WeightedTargetGroup> weighted = found.item("forwardConfig").items("targetGroups").stream()
                .flatMap(group -> Optional.ofNullable(group.arn("targetGroupArn")).stream()
                        .map(arn -> new WeightedTargetGroup(arn, group.number("weight"))))
                .toList();
        List<WeightedTargetGroup> single = Optional.ofNullable(found.arn("targetGroupArn")).stream()
                .map(arn -> new WeightedTargetGroup(arn, null))
                .toList();
        return new Action(
                found.text("type", "forward"),
                found.number("order"),
                weighted.isEmpty() ? single : weighted,
                null,
                found.item("fixedResponseConfig").text("statusCode"));
    }

    static Resource targetGroup(Home home, ConfigItem found, String arn) {
        return new TargetGroup(
                ResourceId.arn(arn),
                home,
                found.text("targetGroupName", found.text("name", arn)),
                found.text("protocol"),
                found.number("port"),
                found.text("targetType"),
                found.text("vpcId"),
                found.text("healthCheckPath"),
                found.texts("loadBalancerArns").stream().map(ResourceId::arn).toList(),
                List.of(),
                false);
    }

    static Resource cluster(Home home, ConfigItem found, String arn) {
        return new EcsCluster(
                ResourceId.arn(arn), home, found.text("clusterName", Texts.lastPart(arn)), found.text("status"));
    }

    static Resource service(Home home, ConfigItem found, String arn) {
        ConfigItem network = found.item("networkConfiguration").item("awsvpcConfiguration");
        String publicIp = network.text("assignPublicIp");
        String cluster = found.text("cluster");
        return new EcsService(
                ResourceId.arn(arn),
                home,
                found.text("serviceName", Texts.lastPart(arn)),
                cluster == null ? null : named(cluster, Identities.ecsCluster(home, cluster)),
                found.text("status"),
                found.number("desiredCount"),
                null,
                found.text("launchType"),
                found.text("schedulingStrategy"),
                taskDefinition(home, found.text("taskDefinition")),
                found.items("loadBalancers").stream()
                        .map(one -> new ServiceLoadBalancer(
                                one.arn("targetGroupArn"), one.text("containerName"), one.number("containerPort")))
                        .toList(),
                network.texts("subnets"),
                network.texts("securityGroups"),
                publicIp == null ? null : publicIp.equals("ENABLED"));
    }

    private static @Nullable ResourceId taskDefinition(Home home, @Nullable String written) {
        return written == null ? null : named(written, Identities.taskDefinition(home, written));
    }

    private static ResourceId named(String written, ResourceId byName) {
        return written.startsWith("arn:") ? ResourceId.arn(written) : byName;
    }

    static Resource taskDefinition(Home home, ConfigItem found, String arn) {
        String family = Texts.lastPart(arn);
        int colon = family.lastIndexOf(':');
        return new TaskDefinition(
                ResourceId.arn(arn),
                home,
                found.text("family", colon < 0 ? family : family.substring(0, colon)),
                colon < 0 ? null : Integer.valueOf(family.substring(colon + 1)),
                found.text("status"),
                found.text("networkMode"),
                found.arn("taskRoleArn"),
                found.arn("executionRoleArn"),
                found.text("cpu"),
                found.text("memory"),
                found.items("containerDefinitions").stream()
                        .map(ConfigWorkloads::container)
                        .toList());
    }

    private static Container container(ConfigItem found) {
        return new Container(
                found.text("name", "container"),
                found.text("image"),
                found.items("portMappings").stream()
                        .map(port -> new ContainerPort(
                                port.number("containerPort"), port.number("hostPort"), port.text("protocol")))
                        .toList(),
                found.items("environment").size(),
                found.items("secrets").stream()
                        .flatMap(secret -> Optional.ofNullable(secret.text("valueFrom")).stream()
                                .map(from -> new SecretReference(secret.text("name", ""), from)))
                        .toList(),
                PlainSecret.names(
                        found.items("environment"),
                        variable -> variable.text("name"),
                        variable -> variable.text("value")));
    }

    static Resource function(Home home, ConfigItem found, String arn) {
        ConfigItem network = found.item("vpcConfig");
        return new LambdaFunction(
                ResourceId.arn(arn),
                home,
                found.text("functionName", Texts.lastPart(arn)),
                found.text("runtime"),
                found.text("state"),
                found.arn("role"),
                network.text("vpcId"),
                network.texts("subnetIds"),
                network.texts("securityGroupIds"),
                List.of(),
                0,
                List.of());
    }
}
