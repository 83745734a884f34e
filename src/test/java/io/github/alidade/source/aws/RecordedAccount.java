package io.github.alidade.source.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// An account as AWS Config has recorded it, played by a small server, for the emulator cannot run such queries.
public final class RecordedAccount implements AutoCloseable {
    static final String ACCOUNT = "arn:aws:iam::123456789012:";
    static final String ECS = "arn:aws:ecs:us-east-1:123456789012:";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final List<ObjectNode> rows = new ArrayList<>();
    private final HttpServer server;

    public RecordedAccount() {
        record();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// How often each operation was called.
    Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void record() {
        row("AWS::EC2::VPC", "vpc-1", null, """
                 {"vpcId":"vpc-1","cidrBlock":"10.42.0.0/16","isDefault":false,
                  "tags":[{"key":"Name","value":"streamora-prod"}]}\
                 """, "{}");
        row("AWS::EC2::SecurityGroup", "sg-1", null, """
                 {"groupId":"sg-1","groupName":"streamora-rds-sg","description":"Postgres","vpcId":"vpc-1",
                  "ipPermissions":[{"ipProtocol":"tcp","fromPort":5432,"toPort":5432,
                    "userIdGroupPairs":[{"userId":"123456789012","groupId":"sg-2"}],
                    "ipRanges":["203.0.113.24/32"],
                    "ipv4Ranges":[{"cidrIp":"203.0.113.24/32","description":"ops"}]}],
                  "ipPermissionsEgress":[{"ipProtocol":"-1","ipRanges":["0.0.0.0/0"]}]}\
                 """, "{}");
        row(
                "AWS::ECS::Service",
                "streamora-web",
                ECS + "service/streamora-prod/streamora-web",
                """
                {"ServiceName":"streamora-web","Cluster":"%scluster/streamora-prod","DesiredCount":2,
                 "LaunchType":"FARGATE","SchedulingStrategy":"REPLICA","TaskDefinition":"%stask-definition/web:2",
                 "LoadBalancers":[{"TargetGroupArn":"arn:tg","ContainerName":"web","ContainerPort":3000}],
                 "NetworkConfiguration":{"AwsvpcConfiguration":
                   {"Subnets":["subnet-1"],"SecurityGroups":["sg-2"],"AssignPublicIp":"ENABLED"}}}\
                """.formatted(ECS, ECS),
                "{}");
        row("AWS::ECS::TaskDefinition", "web", ECS + "task-definition/web:2", """
            {"Family":"web","TaskRoleArn":"%srole/web","NetworkMode":"awsvpc","Cpu":"512","Memory":"1024",
             "ContainerDefinitions":[{"Name":"web","Image":"web:1","PortMappings":[{"ContainerPort":3000}],
               "Environment":[{"Name":"MEDIA_BUCKET","Value":"streamora-media"}]}]}\
            """.formatted(ACCOUNT), "{}");
        row("AWS::IAM::Role", "AROAEXAMPLE", ACCOUNT + "role/web", """
            {"roleName":"web","path":"/","roleId":"AROAEXAMPLE",
             "assumeRolePolicyDocument":"%%7B%%22Statement%%22%%3A%%7B%%22Effect%%22%%3A%%22Allow%%22%%2C\
            %%22Principal%%22%%3A%%7B%%22Service%%22%%3A%%22ecs-tasks.amazonaws.com%%22%%7D%%2C\
            %%22Action%%22%%3A%%22sts%%3AAssumeRole%%22%%7D%%7D",
             "attachedManagedPolicies":[{"policyArn":"%spolicy/runtime","policyName":"runtime"},
               {"policyArn":"arn:aws:iam::aws:policy/ReadOnlyAccess","policyName":"ReadOnlyAccess"}],
             "rolePolicyList":[]}\
            """.formatted(ACCOUNT), "{}");
        row("AWS::IAM::Policy", "ANPAEXAMPLE", ACCOUNT + "policy/runtime", """
                {"policyName":"runtime","policyVersionList":[
                   {"versionId":"v1","isDefaultVersion":false,"document":"%7B%7D"},
                   {"versionId":"v2","isDefaultVersion":true,"document":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\
                \\"Action\\":\\"s3:GetObject\\",\\"Resource\\":\\"*\\"}]}"}]}\
                """, "{}");
        row(
                "AWS::S3::Bucket",
                "streamora-media",
                "arn:aws:s3:::streamora-media",
                "{\"name\":\"streamora-media\"}",
                """
                {"PublicAccessBlockConfiguration":{"blockPublicAcls":true,"ignorePublicAcls":true,
                   "blockPublicPolicy":true,"restrictPublicBuckets":true},
                 "BucketPolicy":{"policyText":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\
                \\"Principal\\":{\\"AWS\\":\\"arn:aws:iam::123456789012:role/web\\"},\
                \\"Action\\":\\"s3:GetObject\\",\\"Resource\\":\\"arn:aws:s3:::streamora-media/*\\"}]}"}}\
                """);
        row("AWS::EC2::Instance", "i-1", "arn:aws:ec2:us-east-1:123456789012:instance/i-1", "{}", "{}");
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
