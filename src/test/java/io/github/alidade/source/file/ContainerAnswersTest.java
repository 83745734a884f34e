package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.GapReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerAnswersTest {
    private static final String ECS = "arn:aws:ecs:eu-west-1:123456789012:";
    private static final Home HOME = new Home("123456789012", "eu-west-1");

    @TempDir
    private Path folder;

    @Test
    void serviceWithoutRolesAndNetworkIsAServiceAllTheSame() throws Exception {
        new Exported(folder).with("services.json", """
                        {"services": [{"serviceArn": "%1$sservice/shop/web", "serviceName": "web", "clusterArn": "%1$scluster/shop",
                          "status": "ACTIVE", "desiredCount": 2, "createdAt": 1795464705.191}], "failures": []}
                        """.formatted(ECS));
        assertThat(new Exported(folder).only(EcsService.class))
                .isEqualTo(new EcsService(
                        ResourceId.arn(ECS + "service/shop/web"),
                        HOME,
                        "web",
                        ResourceId.arn(ECS + "cluster/shop"),
                        "ACTIVE",
                        2,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    @Test
    void versionsOfTheCliDifferInTimesOnly() throws Exception {
        String service = """
                {"services": [{"serviceArn": "%1$sservice/shop/web", "serviceName": "web", "clusterArn": "%1$scluster/shop",
                  "launchType": "FARGATE", "createdAt": %2$s, "desiredCount": 1}], "failures": []}
                """;
        new Exported(folder.resolve("v1")).with("s.json", service.formatted(ECS, "1795464705.191"));
        new Exported(folder.resolve("v2"))
                .with("s.json", service.formatted(ECS, "\"2026-11-23T20:11:45.191000+01:00\""));
        assertThat(new Exported(folder.resolve("v1")).read().inventory())
                .isEqualTo(new Exported(folder.resolve("v2")).read().inventory());
    }

    @Test
    void externalDeploymentTellsItsTaskSet() throws Exception {
        new Exported(folder).with("services.json", """
                        {"services": [{"serviceArn": "%1$sservice/shop/web", "clusterArn": "%1$scluster/shop",
                          "capacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT", "weight": 1}],
                          "taskSets": [
                            {"status": "ACTIVE", "taskDefinition": "%1$stask-definition/web:1"},
                            {"status": "PRIMARY", "taskDefinition": "%1$stask-definition/web:2",
                             "loadBalancers": [{"targetGroupArn": "%1$stg", "containerName": "web", "containerPort": 80}],
                             "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"],
                               "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}}]}]}
                        """.formatted(ECS));
        assertThat(new Exported(folder).only(EcsService.class))
                .isEqualTo(new EcsService(
                        ResourceId.arn(ECS + "service/shop/web"),
                        HOME,
                        "web",
                        ResourceId.arn(ECS + "cluster/shop"),
                        null,
                        null,
                        null,
                        "FARGATE",
                        null,
                        ResourceId.arn(ECS + "task-definition/web:2"),
                        List.of(new ServiceLoadBalancer(ResourceId.arn(ECS + "tg"), "web", 80)),
                        List.of("subnet-1"),
                        List.of("sg-1"),
                        true));
    }

    @Test
    void missingServicesAreNoGapAndOtherFailuresAre() throws Exception {
        new Exported(folder)
                .with("ecs-describe-services.json", """
                        {"services": [], "failures": [
                          {"arn": "%1$sservice/shop/gone", "reason": "MISSING"},
                          {"arn": "%1$sservice/shop/shut", "reason": "ACCESS_DENIED"}]}
                        """.formatted(ECS))
                .with("ecs-list-services.json", """
                        {"serviceArns": ["%1$sservice/shop/gone", "%1$sservice/shop/shut", "%1$sservice/shop/unasked"]}
                        """.formatted(ECS));
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(
                        new Gap(
                                GapReason.DENIED,
                                "ecs",
                                "eu-west-1",
                                "DescribeServices",
                                ResourceId.arn(ECS + "service/shop/shut")),
                        new Gap(
                                GapReason.PARTLY_READ,
                                "ecs",
                                "eu-west-1",
                                "DescribeServices",
                                ResourceId.arn(ECS + "service/shop/unasked")));
        assertThat(new Exported(folder).only(EcsService.class).name()).isEqualTo("unasked");
    }

    @Test
    void listedClusterIsTheDescribedOne() throws Exception {
        new Exported(folder)
                .with("a-list.json", "{\"clusterArns\": [\"%scluster/shop\", \"%scluster/lab\"]}".formatted(ECS, ECS))
                .with(
                        "b-described.json",
                        "{\"clusters\": [{\"clusterArn\": \"%scluster/shop\", \"clusterName\": \"shop\", \"status\": \"ACTIVE\"}]}"
                                .formatted(ECS));
        assertThat(new Exported(folder).all(EcsCluster.class))
                .containsExactly(
                        new EcsCluster(ResourceId.arn(ECS + "cluster/shop"), HOME, "shop", "ACTIVE"),
                        new EcsCluster(ResourceId.arn(ECS + "cluster/lab"), HOME, "lab", null));
    }

    private Exported withTask() throws Exception {
        return new Exported(folder).with("task.json", """
                        {"taskDefinition": {"taskDefinitionArn": "%stask-definition/web:3", "family": "web", "revision": 3,
                          "status": "INACTIVE", "networkMode": "bridge", "cpu": "256", "taskRoleArn": "web-role",
                          "containerDefinitions": [{"name": "web", "image": "shop/web:1",
                            "portMappings": [{"containerPort": 80, "hostPort": 0, "protocol": "tcp"}],
                            "environment": [{"name": "BUCKET", "value": "media"}, {"name": "EMPTY", "value": ""}],
                            "secrets": [{"name": "DB", "valueFrom": "/shop/db"}]}]}}
                        """.formatted(ECS));
    }

    @Test
    void taskDefinitionKeepsCountsAndNamesAndNoValues() throws Exception {
        assertThat(withTask().only(TaskDefinition.class))
                .isEqualTo(new TaskDefinition(
                        ResourceId.arn(ECS + "task-definition/web:3"),
                        HOME,
                        "web",
                        3,
                        "INACTIVE",
                        "bridge",
                        ResourceId.arn("arn:aws:iam::123456789012:role/web-role"),
                        null,
                        "256",
                        null,
                        List.of(new Container(
                                "web",
                                "shop/web:1",
                                List.of(new ContainerPort(80, 0, "tcp")),
                                2,
                                List.of(new SecretReference("DB", "/shop/db")),
                                List.of()))));
    }

    @Test
    void valuesOfVariablesStandBesideTheInventoryOnly() throws Exception {
        Findings findings = withTask().read();
        assertThat(findings.environment())
                .containsExactly(
                        new EnvironmentValue(ResourceId.arn(ECS + "task-definition/web:3"), "web", "BUCKET", "media"));
        assertThat(new String(InventoryFile.bytes(findings.inventory()), StandardCharsets.UTF_8))
                .doesNotContain("media", "BUCKET");
    }

    @Test
    void ofASecretInAPlainVariableOnlyTheNameIsKept() throws Exception {
        Findings findings =
                new Exported(folder).with("task.json", """
                        {"taskDefinition": {"taskDefinitionArn": "%stask-definition/web:3", "family": "web",
                          "containerDefinitions": [{"name": "web",
                            "environment": [{"name": "ADMIN_PASSWORD", "value": "hunter2hunter2"},
                              {"name": "BUCKET", "value": "media"}]}]}}
                        """.formatted(ECS)).read();
        TaskDefinition task = (TaskDefinition) findings.inventory().resources().getFirst();
        assertThat(task.containers().getFirst().plainSecrets()).containsExactly("ADMIN_PASSWORD");
        assertThat(new String(InventoryFile.bytes(findings.inventory()), StandardCharsets.UTF_8))
                .contains("ADMIN_PASSWORD")
                .doesNotContain("hunter2", "media", "BUCKET");
    }
}
