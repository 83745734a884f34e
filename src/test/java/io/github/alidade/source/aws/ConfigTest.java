package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.Container;
import io.github.alidade.model.ContainerPort;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Progress;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.ServiceLoadBalancer;
import io.github.alidade.model.Statement;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.Vpc;
import io.github.alidade.vocabulary.GapReason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Reading an account through what AWS Config has recorded of it.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConfigTest {
    private static final Home HOME = new Home("123456789012", "us-east-1");
    private static final String ACCOUNT = RecordedAccount.ACCOUNT;
    private static final String ECS = RecordedAccount.ECS;

    private final RecordedAccount account = new RecordedAccount();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void whatConfigRecordedBecomesTheSameModel() throws Exception {
        Findings findings = read(null);
        Statement trust = statement(List.of(new Principal("Service", "ecs-tasks.amazonaws.com")), "sts:AssumeRole");
        Statement runtime = new Statement(
                "Allow", List.of(), List.of(), List.of("s3:GetObject"), List.of(), List.of("*"), List.of(), false);
        Statement policy = new Statement(
                "Allow",
                List.of(new Principal("AWS", ACCOUNT + "role/web")),
                List.of(),
                List.of("s3:GetObject"),
                List.of(),
                List.of("arn:aws:s3:::streamora-media/*"),
                List.of(),
                false);
        assertThat(findings.inventory().resources())
                .containsExactly(
                        new EcsService(
                                ResourceId.arn(ECS + "service/streamora-prod/streamora-web"),
                                HOME,
                                "streamora-web",
                                ResourceId.arn(ECS + "cluster/streamora-prod"),
                                null,
                                2,
                                null,
                                "FARGATE",
                                "REPLICA",
                                ResourceId.arn(ECS + "task-definition/web:2"),
                                List.of(new ServiceLoadBalancer(ResourceId.arn("arn:tg"), "web", 3000)),
                                List.of("subnet-1"),
                                List.of("sg-2"),
                                true),
                        new TaskDefinition(
                                ResourceId.arn(ECS + "task-definition/web:2"),
                                HOME,
                                "web",
                                2,
                                null,
                                "awsvpc",
                                ResourceId.arn(ACCOUNT + "role/web"),
                                null,
                                "512",
                                "1024",
                                List.of(new Container(
                                        "web",
                                        "web:1",
                                        List.of(new ContainerPort(3000, null, null)),
                                        1,
                                        List.of(),
                                        List.of()))),
                        new Bucket(
                                ResourceId.arn("arn:aws:s3:::streamora-media"),
                                HOME,
                                "streamora-media",
                                true,
                                List.of(),
                                List.of(policy)),
                        new Role(
                                ResourceId.arn(ACCOUNT + "role/web"),
                                HOME.global(),
                                "web",
                                "/",
                                "AROAEXAMPLE",
                                List.of(trust),
                                List.of(
                                        new ManagedPolicy(
                                                ACCOUNT + "policy/runtime", "runtime", List.of(runtime), true),
                                        new ManagedPolicy(
                                                "arn:aws:iam::aws:policy/ReadOnlyAccess",
                                                "ReadOnlyAccess",
                                                List.of(),
                                                false)),
                                List.of()),
                        new SecurityGroup(
                                ResourceId.of(HOME, "sg-1"),
                                HOME,
                                "sg-1",
                                "streamora-rds-sg",
                                "Postgres",
                                "vpc-1",
                                List.of(
                                        new GroupRule(new Peer(Peer.Kind.GROUP, "sg-2", null), "tcp", 5432, 5432, null),
                                        new GroupRule(
                                                new Peer(Peer.Kind.CIDR, "203.0.113.24/32", null),
                                                "tcp",
                                                5432,
                                                5432,
                                                "ops")),
                                List.of(new GroupRule(
                                        new Peer(Peer.Kind.CIDR, "0.0.0.0/0", null), "-1", null, null, null))),
                        new Vpc(
                                ResourceId.of(HOME, "vpc-1"),
                                HOME,
                                "vpc-1",
                                "streamora-prod",
                                List.of("10.42.0.0/16"),
                                false),
                        new OtherResource(
                                ResourceId.arn("arn:aws:ec2:us-east-1:123456789012:instance/i-1"),
                                HOME,
                                "AWS::EC2::Instance",
                                null,
                                List.of()));
        assertThat(findings.environment())
                .containsExactly(new EnvironmentValue(
                        ResourceId.arn(ECS + "task-definition/web:2"), "web", "MEDIA_BUCKET", "streamora-media"));
        // The kinds of the account (four pages of two) and the rows (four pages of two).
        assertThat(account.calls()).isEqualTo(Map.of("SelectResourceConfig", 8, "GetCallerIdentity", 1));
    }

    @Test
    void whatIsNotRecordedIsAGap() throws Exception {
        List<Gap> gaps = read(null).inventory().gaps();
        assertThat(gaps).extracting(Gap::reason).containsOnly(GapReason.UNSUPPORTED);
        assertThat(gaps)
                .extracting(Gap::permission)
                .contains(
                        "rds:DescribeDBInstances",
                        "elasticloadbalancing:DescribeLoadBalancers",
                        "elasticloadbalancing:DescribeRules",
                        "route53:ListResourceRecordSets")
                .doesNotContain("ec2:DescribeVpcs", "ecs:ListServices", "s3:ListAllMyBuckets", "iam:GetRole");
    }

    @Test
    void anAggregatorIsAskedInItsOwnRegionOnly() throws Exception {
        Findings findings = read("organisation");
        assertThat(findings.inventory().resources()).hasSize(7);
        assertThat(account.calls()).isEqualTo(Map.of("SelectAggregateResourceConfig", 8, "GetCallerIdentity", 1));
    }

    private static Statement statement(List<Principal> principals, String action) {
        return new Statement("Allow", principals, List.of(), List.of(action), List.of(), List.of(), List.of(), false);
    }

    private Findings read(@Nullable String aggregator) throws Exception {
        List<String> regions = aggregator == null ? List.of("us-east-1") : List.of("us-east-1", "eu-west-1");
        return AwsSource.throughConfig(
                        new AwsConnection("tests", regions, List.of(), account.endpoint()),
                        aggregator,
                        Live.profiles(),
                        MfaPrompt.none(),
                        CollectListener.none(),
                        Live.HASTY)
                .read(Progress.none());
    }
}
