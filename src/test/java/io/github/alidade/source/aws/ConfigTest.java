package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An account as AWS Config has recorded it, played by a small server, for the emulator cannot run such queries.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConfigTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;
    private static final Home HOME = new Home("123456789012", "us-east-1");
    private static final String ACCOUNT = "arn:aws:iam::123456789012:";
    private static final String ECS = "arn:aws:ecs:us-east-1:123456789012:";

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final List<ObjectNode> rows = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        row("AWS::EC2::VPC", "vpc-1", null, """
                {"vpcId":"vpc-1","cidrBlock":"10.42.0.0/16","isDefault":false,
                 "tags":[{"key":"Name","value":"streamora-prod"}]}""", "{}");
        row("AWS::EC2::SecurityGroup", "sg-1", null, """
                {"groupId":"sg-1","groupName":"streamora-rds-sg","description":"Postgres","vpcId":"vpc-1",
                 "ipPermissions":[{"ipProtocol":"tcp","fromPort":5432,"toPort":5432,
                   "userIdGroupPairs":[{"userId":"123456789012","groupId":"sg-2"}],
                   "ipRanges":["203.0.113.24/32"],
                   "ipv4Ranges":[{"cidrIp":"203.0.113.24/32","description":"ops"}]}],
                 "ipPermissionsEgress":[{"ipProtocol":"-1","ipRanges":["0.0.0.0/0"]}]}""", "{}");
        row(
                "AWS::ECS::Service",
                "streamora-web",
                ECS + "service/streamora-prod/streamora-web",
                """
                {"ServiceName":"streamora-web","Cluster":"%scluster/streamora-prod","DesiredCount":2,
                 "LaunchType":"FARGATE","SchedulingStrategy":"REPLICA","TaskDefinition":"%stask-definition/web:2",
                 "LoadBalancers":[{"TargetGroupArn":"arn:tg","ContainerName":"web","ContainerPort":3000}],
                 "NetworkConfiguration":{"AwsvpcConfiguration":
                   {"Subnets":["subnet-1"],"SecurityGroups":["sg-2"],"AssignPublicIp":"ENABLED"}}}""".formatted(ECS, ECS),
                "{}");
        row("AWS::ECS::TaskDefinition", "web", ECS + "task-definition/web:2", """
                {"Family":"web","TaskRoleArn":"%srole/web","NetworkMode":"awsvpc","Cpu":"512","Memory":"1024",
                 "ContainerDefinitions":[{"Name":"web","Image":"web:1","PortMappings":[{"ContainerPort":3000}],
                   "Environment":[{"Name":"MEDIA_BUCKET","Value":"streamora-media"}]}]}""".formatted(ACCOUNT), "{}");
        row("AWS::IAM::Role", "AROAEXAMPLE", ACCOUNT + "role/web", """
                {"roleName":"web","path":"/","roleId":"AROAEXAMPLE",
                 "assumeRolePolicyDocument":"%%7B%%22Statement%%22%%3A%%7B%%22Effect%%22%%3A%%22Allow%%22%%2C\
                %%22Principal%%22%%3A%%7B%%22Service%%22%%3A%%22ecs-tasks.amazonaws.com%%22%%7D%%2C\
                %%22Action%%22%%3A%%22sts%%3AAssumeRole%%22%%7D%%7D",
                 "attachedManagedPolicies":[{"policyArn":"%spolicy/runtime","policyName":"runtime"},
                   {"policyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess","policyName":"ReadOnlyAccess"}],
                 "rolePolicyList":[]}""".formatted(ACCOUNT), "{}");
        row("AWS::IAM::Policy", "ANPAEXAMPLE", ACCOUNT + "policy/runtime", """
                {"policyName":"runtime","policyVersionList":[
                   {"versionId":"v1","isDefaultVersion":false,"document":"%7B%7D"},
                   {"versionId":"v2","isDefaultVersion":true,"document":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\
                \\"Action\\":\\"s3:GetObject\\",\\"Resource\\":\\"*\\"}]}"}]}""", "{}");
        row(
                "AWS::S3::Bucket",
                "streamora-media",
                "arn:aws:s3:::streamora-media",
                "{\"name\":\"streamora-media\"}",
                """
                {"PublicAccessBlockConfiguration":{"blockPublicAcls":true,"ignorePublicAcls":true,
                   "blockPublicPolicy":true,"restrictPublicBuckets":true}}""");
        row("AWS::EC2::Instance", "i-1", "arn:aws:ec2:us-east-1:123456789012:instance/i-1", "{}", "{}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatConfigRecordedBecomesTheSameModel() throws Exception {
        Findings findings = read(null);
        Statement trust = statement(List.of(new Principal("Service", "ecs-tasks.amazonaws.com")), "sts:AssumeRole");
        Statement runtime = new Statement(
                "Allow", List.of(), List.of(), List.of("s3:GetObject"), List.of(), List.of("*"), List.of(), false);
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
                                List.of()),
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
        assertThat(new TreeMap<>(calls)).isEqualTo(Map.of("SelectResourceConfig", 8, "GetCallerIdentity", 1));
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
        assertThat(new TreeMap<>(calls)).isEqualTo(Map.of("SelectAggregateResourceConfig", 8, "GetCallerIdentity", 1));
    }

    private static Statement statement(List<Principal> principals, String action) {
        return new Statement("Allow", principals, List.of(), List.of(action), List.of(), List.of(), List.of(), false);
    }

    private Findings read(@Nullable String aggregator) throws Exception {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        List<String> regions = aggregator == null ? List.of("us-east-1") : List.of("us-east-1", "eu-west-1");
        return AwsSource.throughConfig(
                        new AwsConnection("tests", regions, List.of(), endpoint),
                        aggregator,
                        Live.profiles(),
                        MfaPrompt.none(),
                        CollectListener.none(),
                        Live.HASTY)
                .read(Progress.none());
    }

    private void row(String type, String id, @Nullable String arn, String configuration, String more) {
        ObjectNode row = JSON.createObjectNode()
                .put("accountId", "123456789012")
                .put("awsRegion", "us-east-1")
                .put("resourceType", type)
                .put("resourceId", id);
        if (arn != null) {
            row.put("arn", arn);
        }
        try {
            row.set("configuration", JSON.readTree(configuration));
            row.set("supplementaryConfiguration", JSON.readTree(more));
        } catch (IOException e) {
            throw new IllegalArgumentException(type, e);
        }
        rows.add(row);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String operation = target == null ? "GetCallerIdentity" : target.substring(target.indexOf('.') + 1);
        calls.merge(operation, 1, Integer::sum);
        byte[] answer = (target == null ? caller() : select(JSON.readTree(body))).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String caller() {
        return "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                + "<Arn>arn:aws:iam::123456789012:user/ann</Arn><UserId>AIDA</UserId>"
                + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
    }

    /// Counts, or the rows of the types that are asked for, two at a time.
    private String select(JsonNode request) {
        String expression = request.path("Expression").asText();
        boolean counting = expression.contains("COUNT(*)");
        List<ObjectNode> all = rows.stream()
                .filter(row -> counting
                        || expression.contains("'" + row.path("resourceType").asText() + "'"))
                .toList();
        int from = request.path("NextToken").asInt(0);
        int to = Math.min(from + PAGE, all.size());
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("Results");
        all.subList(from, to).forEach(row -> results.add(row.toString()));
        if (to < all.size()) {
            answer.put("NextToken", String.valueOf(to));
        }
        return answer.toString();
    }
}
