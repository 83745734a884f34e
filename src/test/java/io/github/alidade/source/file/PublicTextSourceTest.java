package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicTextSourceTest {
    private static final String EXPORT = """
            ECS SERVICES
            +-----------+-----------+---------+------------------+-------------+----------------+----------------------------------------+----------------------------------------+-------------------------+----------------+-----------+----------------------------------------+
            | Cluster   | Service   | Desired | Task Definition  | Task Role   | Execution Role | ALB Usage                              | Subnets                                | Security Groups         | SG Connections | RDS Links | S3 Links                               |
            +-----------+-----------+---------+------------------+-------------+----------------+----------------------------------------+----------------------------------------+-------------------------+----------------+-----------+----------------------------------------+
            | cluster-1 | service-1 | 2       | public-taskdef-1 | task-role-1 | -              | public-app-alb -> target-group-1       | subnet-3, subnet-1, subnet-4,          | security-group-1 (sg-1) | -              | -         | bucket:bucket-1 (env:<redacted>)       |
            |           |           |         |                  |             |                | (container-1:3000)                     | subnet-20                              | security-group-2 (sg-2) |                |           | bucket:bucket-1                        |
            |           |           |         |                  |             |                |                                        |                                        |                         |                |           | (iam-policy:<redacted>)                |
            +-----------+-----------+---------+------------------+-------------+----------------+----------------------------------------+----------------------------------------+-------------------------+----------------+-----------+----------------------------------------+

            IAM ROLES
            +-------------+----------------------------------------+---------------+----------------------------------------+------------------+-----------------+
            | Role        | ARN                                    | Path          | Principal                              | Managed Policies | Inline Policies |
            +-------------+----------------------------------------+---------------+----------------------------------------+------------------+-----------------+
            | task-role-1 | arn:aws:iam::account:role/task-role-wi | /application/ | {'Service': ['ecs.amazonaws.com',      | managed-policy-1 | -               |
            |             | th-more                                |               | 'events.amazonaws.com'], 'AWS':        | managed-policy-2 |                 |
            |             |                                        |               | 'account-2'}                           |                  |                 |
            +-------------+----------------------------------------+---------------+----------------------------------------+------------------+-----------------+

            SECURITY GROUPS
            +------------------+------+-------+----------------------------------------+-------------------------+-----------------------------------------+----------------+
            | Name             | ID   | VPC   | Description                            | Inbound Security Groups | Inbound Rules                           | Outbound Rules |
            +------------------+------+-------+----------------------------------------+-------------------------+-----------------------------------------+----------------+
            | security-group-1 | sg-1 | vpc-1 | Security boundary for a demo           | sg-5 (sg-5)             | SG sg-5 (sg-5) | tcp 443                | -              |
            |                  |      |       | component.                             |                         | CIDR public-internet | udp 53-54        |                |
            |                  |      |       |                                        |                         | SG security-group-2 (sg-2) | all all    |                |
            |                  |      |       |                                        |                         | ports                                   |                |
            |                  |      |       |                                        |                         | CIDR cidr-1 | icmp type 8               |                |
            +------------------+------+-------+----------------------------------------+-------------------------+-----------------------------------------+----------------+

            WARNINGS
            - Public mode enabled: names are aliases.""";

    @TempDir
    private Path folder;

    private Inventory read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("export.txt"), text);
        return Sources.detect(List.of(file)).read(Progress.none()).inventory();
    }

    private <T extends Resource> T only(Class<T> type) throws Exception {
        return read(EXPORT).resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static final Home HOME = new Home("account", Home.UNKNOWN);

    @Test
    void wrappedCellsAreOneAgain() throws Exception {
        EcsService service = only(EcsService.class);
        assertThat(service.subnetIds()).containsExactly("subnet-3", "subnet-1", "subnet-4", "subnet-20");
        assertThat(service.securityGroupIds()).containsExactly("sg-1", "sg-2");
        assertThat(service.loadBalancers())
                .containsExactly(new ServiceLoadBalancer(
                        ResourceId.of(HOME, "target-group/target-group-1"), "container-1", 3000));
    }

    @Test
    void wordThatWasCutIsOneWordAgain() throws Exception {
        Role role = only(Role.class);
        assertThat(role.id()).isEqualTo(ResourceId.arn("arn:aws:iam::account:role/task-role-with-more"));
        assertThat(role.trust().getFirst().principals())
                .containsExactly(
                        new Principal("Service", "ecs.amazonaws.com"),
                        new Principal("Service", "events.amazonaws.com"),
                        new Principal("AWS", "account-2"));
        assertThat(role.managedPolicies())
                .extracting(policy -> policy.name())
                .containsExactly("managed-policy-1", "managed-policy-2");
    }

    @Test
    void rulesOfGroupsAreReadAndGroupsThatAreOnlyNamedAreNotMade() throws Exception {
        assertThat(only(SecurityGroup.class))
                .isEqualTo(new SecurityGroup(
                        ResourceId.of(HOME, "sg-1"),
                        HOME,
                        "sg-1",
                        "security-group-1",
                        "Security boundary for a demo component.",
                        "vpc-1",
                        List.of(
                                rule(Peer.Kind.GROUP, "sg-5", "tcp", 443, 443),
                                rule(Peer.Kind.CIDR, "public-internet", "udp", 53, 54),
                                rule(Peer.Kind.GROUP, "sg-2", "-1", null, null),
                                rule(Peer.Kind.CIDR, "cidr-1", "icmp", 8, -1)),
                        List.of()));
        assertThat(read(EXPORT).resources().stream().filter(SecurityGroup.class::isInstance))
                .hasSize(1);
    }

    private static GroupRule rule(Peer.Kind kind, String value, String protocol, Integer from, Integer to) {
        return new GroupRule(new Peer(kind, value, null), protocol, from, to, null);
    }

    @Test
    void linksAreStatedWithTheirEvidence() throws Exception {
        ResourceId service = ResourceId.of(HOME, "ecs-service/cluster-1/service-1");
        ResourceId bucket = ResourceId.arn("arn:aws:s3:::bucket-1");
        assertThat(read(EXPORT).stated())
                .containsExactly(
                        new StatedRelation(service, bucket, RelationKind.STORES_IN, EvidenceKind.ENV),
                        new StatedRelation(service, bucket, RelationKind.STORES_IN, EvidenceKind.IAM_POLICY));
    }

    @Test
    void onlyAnExportThatSaysSoIsPublic() throws Exception {
        assertThat(read(EXPORT).alreadyPublic()).isTrue();
        assertThat(read(EXPORT.replace("Public mode enabled", "CLEAR")).alreadyPublic())
                .isFalse();
    }

    @Test
    void lineEndsOfOtherSystemsChangeNothing() throws Exception {
        assertThat(read(EXPORT.replace("\n", "\r\n"))).isEqualTo(read(EXPORT));
    }

    @Test
    void lineThatWasChangedByHandIsTold() {
        assertThatThrownBy(() -> read(EXPORT.replace("| sg-5 (sg-5)             |", "| sg-5 (sg-5) |")))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("%s is no whole text export: line 23 does not fit the columns of its table."
                        .formatted(folder.resolve("export.txt")));
    }

    @Test
    void exportThatWasCutOffIsTold() {
        assertThatThrownBy(() -> read(EXPORT.substring(0, EXPORT.indexOf("task-role-wi"))))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("%s is no whole text export: line 14 does not fit the columns of its table."
                        .formatted(folder.resolve("export.txt")));
    }
}
