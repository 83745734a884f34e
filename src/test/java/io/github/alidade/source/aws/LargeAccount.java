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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A large account whose answers are made as they are asked for: an emulator would need hours to be filled.
final class LargeAccount implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ECS = "arn:aws:ecs:us-east-1:123456789012:";
    private static final String ELB = "arn:aws:elasticloadbalancing:us-east-1:123456789012:";
    private static final int GROUPS_PER_PAGE = 400;

    private final int services;
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    LargeAccount(int services) {
        this.services = services;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        byte[] answer = (target == null
                        ? xml(body)
                        : json(target.substring(target.lastIndexOf('.') + 1), JSON.readTree(body)))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String json(String operation, JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        switch (operation) {
            case "ListClusters" -> answer.putArray("clusterArns").add(ECS + "cluster/large");
            case "DescribeClusters" ->
                answer.putArray("clusters")
                        .addObject()
                        .put("clusterArn", ECS + "cluster/large")
                        .put("status", "ACTIVE");
            case "ListServices" -> page(request, answer);
            case "DescribeServices" -> {
                ArrayNode list = answer.putArray("services");
                request.path("services").forEach(arn -> service(list.addObject(), arn.asText()));
                answer.putArray("failures");
            }
            case "DescribeTaskDefinition" ->
                definition(
                        answer.putObject("taskDefinition"),
                        request.path("taskDefinition").asText());
            default -> throw new IllegalArgumentException(operation);
        }
        return answer.toString();
    }

    private void page(JsonNode request, ObjectNode answer) {
        int from = request.path("nextToken").asInt(0);
        int to = Math.min(services, from + request.path("maxResults").asInt(10));
        ArrayNode list = answer.putArray("serviceArns");
        for (int i = from; i < to; i++) {
            list.add(ECS + "service/large/service-" + i);
        }
        if (to < services) {
            answer.put("nextToken", String.valueOf(to));
        }
    }

    private static void service(ObjectNode service, String arn) {
        String number = arn.substring(arn.lastIndexOf('-') + 1);
        service.put("serviceArn", arn)
                .put("serviceName", "service-" + number)
                .put("clusterArn", ECS + "cluster/large")
                .put("status", "ACTIVE")
                .put("desiredCount", 2)
                .put("launchType", "FARGATE")
                .put("schedulingStrategy", "REPLICA")
                .put("taskDefinition", ECS + "task-definition/service-" + number + ":3");
        service.putArray("loadBalancers")
                .addObject()
                .put("targetGroupArn", ELB + "targetgroup/group-" + number + "/0123456789abcdef")
                .put("containerName", "app")
                .put("containerPort", 8080);
        ObjectNode network = service.putObject("networkConfiguration").putObject("awsvpcConfiguration");
        network.putArray("subnets").add("subnet-0a").add("subnet-0b");
        network.putArray("securityGroups").add("sg-0" + Integer.parseInt(number) % 500);
    }

    private static void definition(ObjectNode definition, String arn) {
        String family = arn.substring(arn.lastIndexOf('/') + 1, arn.lastIndexOf(':'));
        definition
                .put("taskDefinitionArn", arn)
                .put("family", family)
                .put("revision", 3)
                .put("status", "ACTIVE")
                .put("networkMode", "awsvpc")
                .put("taskRoleArn", "arn:aws:iam::123456789012:role/" + family)
                .put("executionRoleArn", "arn:aws:iam::123456789012:role/execution")
                .put("cpu", "256")
                .put("memory", "512");
        ObjectNode container = definition.putArray("containerDefinitions").addObject();
        container.put("name", "app").put("image", family + ":1");
        container.putArray("portMappings").addObject().put("containerPort", 8080);
        ArrayNode environment = container.putArray("environment");
        for (String name : new String[] {"LOG_LEVEL", "DATABASE_HOST", "QUEUE_URL", "BUCKET", "FEATURES"}) {
            environment.addObject().put("name", name).put("value", family + "-" + name + ".internal.example");
        }
    }

    private String xml(String body) {
        String operation = value(body, "Action").orElseThrow();
        String inner =
                switch (operation) {
                    case "GetCallerIdentity" ->
                        "<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/ann</Arn>"
                                + "<UserId>AIDA</UserId>";
                    case "DescribeTargetGroups" -> groups(value(body, "Marker"));
                    case "DescribeTargetHealth" ->
                        "<TargetHealthDescriptions><member><Target><Id>10.0.0.7</Id><Port>8080</Port></Target>"
                                + "<TargetHealth><State>healthy</State></TargetHealth></member>"
                                + "</TargetHealthDescriptions>";
                    default -> "";
                };
        boolean ec2 = value(body, "Version").orElse("").equals("2016-11-15");
        return ec2
                ? "<%1$sResponse><requestId>r</requestId></%1$sResponse>".formatted(operation)
                : "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(operation, inner);
    }

    private String groups(Optional<String> marker) {
        int from = marker.map(Integer::valueOf).orElse(0);
        int to = Math.min(services, from + GROUPS_PER_PAGE);
        StringBuilder page = new StringBuilder("<TargetGroups>");
        for (int i = from; i < to; i++) {
            page.append("<member><TargetGroupArn>%stargetgroup/group-%d/0123456789abcdef</TargetGroupArn>"
                            .formatted(ELB, i))
                    .append("<TargetGroupName>group-%d</TargetGroupName><Protocol>HTTP</Protocol><Port>8080</Port>"
                            .formatted(i))
                    .append("<TargetType>ip</TargetType><VpcId>vpc-0a</VpcId></member>");
        }
        page.append("</TargetGroups>");
        return to < services ? page + "<NextMarker>" + to + "</NextMarker>" : page.toString();
    }

    private static Optional<String> value(String body, String name) {
        for (String pair : body.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
