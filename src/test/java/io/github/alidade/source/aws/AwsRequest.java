package io.github.alidade.source.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as AWS understands it: which operation of which service, in which of its protocols.
final class AwsRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[0-9]+/([^/]+)/([^/]+)/aws4_request");
    private static final Set<String> IN_JSON =
            Set.of("ecs", "secretsmanager", "acm", "sqs", "logs", "dynamodb", "config", "lambda", "apigateway");

    /// Operations of REST by method and path; the query tells those of S3.
    private static final Map<Pattern, String> REST = Map.of(
            Pattern.compile("GET /2013-04-01/hostedzone"), "ListHostedZones",
            Pattern.compile("GET /2013-04-01/hostedzone/[^/]+/rrset"), "ListResourceRecordSets",
            Pattern.compile("GET /2015-03-31/functions/?"), "ListFunctions",
            Pattern.compile("GET /2015-03-31/event-source-mappings/?"), "ListEventSourceMappings",
            Pattern.compile("GET /v2/apis"), "GetApis",
            Pattern.compile("GET /v2/apis/[^/]+/integrations"), "GetIntegrations",
            Pattern.compile("GET /2020-05-31/distribution"), "ListDistributions");

    private static final Map<String, String> S3 = Map.of(
            "location", "GetBucketLocation",
            "notification", "GetBucketNotificationConfiguration",
            "publicAccessBlock", "GetPublicAccessBlock",
            "policy", "GetBucketPolicy");

    private final String service;
    private final String region;
    private final String operation;
    private final boolean json;
    private final Map<String, String> form;
    private final @Nullable ObjectNode document;

    private AwsRequest(
            String service, String region, String operation, Map<String, String> form, @Nullable ObjectNode document) {
        this.service = service;
        this.region = region;
        this.operation = operation;
        this.json = IN_JSON.contains(service);
        this.form = form;
        this.document = document;
    }

    static AwsRequest of(
            String method, URI uri, java.util.function.Function<String, Optional<String>> header, String body) {
        Matcher scope = SCOPE.matcher(header.apply("Authorization").orElse(""));
        String region = scope.find() ? scope.group(1) : "?";
        String service = region.equals("?") ? "?" : scope.group(2);
        Optional<String> target = header.apply("X-Amz-Target").map(text -> text.substring(text.lastIndexOf('.') + 1));
        Map<String, String> form = body.contains("Action=") && target.isEmpty() ? form(body) : new LinkedHashMap<>();
        String operation =
                target.orElseGet(() -> form.containsKey("Action") ? form.get("Action") : rest(method, uri, service));
        return new AwsRequest(service, region, operation, form, target.isPresent() ? object(body) : null);
    }

    private static String rest(String method, URI uri, String service) {
        String query = String.valueOf(uri.getRawQuery());
        if (service.equals("s3") && method.equals("GET")) {
            return S3.entrySet().stream()
                    .filter(entry -> query.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(uri.getPath().equals("/") ? "ListBuckets" : "ListObjects");
        }
        return REST.entrySet().stream()
                .filter(entry ->
                        entry.getKey().matcher(method + " " + uri.getPath()).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(method + " " + uri.getPath());
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode object(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `ecs:ListServices`.
    String name() {
        return service + ":" + operation;
    }

    String region() {
        return region;
    }

    /// How many things a call that takes several names.
    int batch() {
        return document == null || !operation.equals("DescribeServices")
                ? 0
                : document.path("services").size();
    }

    int batchLimit() {
        return 10;
    }

    StrictProxy.Answer denied() {
        String code =
                switch (service) {
                    case "ec2" -> "UnauthorizedOperation";
                    case "sns" -> "AuthorizationError";
                    case "ecs", "secretsmanager", "acm", "sqs", "logs", "dynamodb", "lambda", "apigateway" ->
                        "AccessDeniedException";
                    default -> "AccessDenied";
                };
        return error(json ? 400 : 403, code, "not authorized to perform: " + name());
    }

    StrictProxy.Answer throttled() {
        return switch (service) {
            case "ec2" -> error(503, "RequestLimitExceeded", "Rate exceeded");
            case "s3" -> error(503, "SlowDown", "Rate exceeded");
            case "sqs" -> error(400, "RequestThrottled", "Rate exceeded");
            case "lambda", "apigateway" -> error(429, "TooManyRequestsException", "Rate exceeded");
            case "ecs", "secretsmanager", "acm", "logs", "dynamodb" ->
                error(400, "ThrottlingException", "Rate exceeded");
            default -> error(400, "Throttling", "Rate exceeded");
        };
    }

    /// An error in the protocol of the service.
    StrictProxy.Answer error(int status, String code, String text) {
        if (json) {
            String body = "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, text);
            return answer(status, Map.of("Content-Type", "application/json", "x-amzn-errortype", code), body);
        }
        String error = "<Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>".formatted(code, text);
        String body =
                switch (service) {
                    case "ec2" -> "<Response><Errors>" + error + "</Errors><RequestID>r</RequestID></Response>";
                    case "s3" -> error;
                    default -> "<ErrorResponse>" + error + "<RequestId>r</RequestId></ErrorResponse>";
                };
        return answer(status, Map.of("Content-Type", "text/xml"), body);
    }

    private static StrictProxy.Answer answer(int status, Map<String, String> headers, String body) {
        return new StrictProxy.Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /// The request without what pages it: the emulator, which knows no pages, is asked for everything.
    String withoutPaging() {
        return new String(forward(new byte[0]), StandardCharsets.UTF_8);
    }

    byte[] forward(byte[] body) {
        Optional<Paging> paging = Paging.of(name());
        if (document != null) {
            ObjectNode copy = document.deepCopy();
            paging.ifPresent(known -> {
                copy.remove(known.tokenIn());
                copy.remove(known.sizeIn());
            });
            return copy.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (form.isEmpty()) {
            return body;
        }
        return form.entrySet().stream()
                .filter(entry -> paging.isEmpty()
                        || !(entry.getKey().equals(paging.get().tokenIn())
                                || entry.getKey().equals(paging.get().sizeIn())))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The page of an answer that was asked for, no longer than AWS makes it and than `most`.
    StrictProxy.Answer paged(StrictProxy.Answer whole, int most) {
        Optional<Paging> paging = Paging.of(name());
        if (paging.isEmpty() || whole.status() != 200) {
            return whole;
        }
        UnaryOperator<@Nullable String> asked = name -> document == null
                ? form.get(name)
                : document.hasNonNull(name) ? document.path(name).asText() : null;
        String size = asked.apply(paging.get().sizeIn());
        int wanted = size == null ? paging.get().usual() : Integer.parseInt(size);
        if (wanted < 1 || wanted > paging.get().longest()) {
            return error(400, json ? "InvalidParameterException" : "ValidationError", "a page of that size");
        }
        String token = asked.apply(paging.get().tokenIn());
        int from = token == null ? 0 : Integer.parseInt(token.substring("page-".length()));
        int to = from + Math.min(most, wanted);
        try {
            return whole.with(
                    document == null
                            ? paging.get().cutXml(whole.body(), from, to)
                            : cutJson(whole.body(), paging.get(), from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cutJson(byte[] body, Paging paging, int from, int to) throws IOException {
        ObjectNode answer = (ObjectNode) JSON.readTree(body);
        ArrayNode part = JSON.createArrayNode();
        int size = answer.path(paging.list()).size();
        for (int i = from; i < Math.min(to, size); i++) {
            part.add(answer.path(paging.list()).get(i));
        }
        answer.set(paging.list(), part);
        answer.remove(paging.tokenOut());
        if (to < size) {
            answer.put(paging.tokenOut(), "page-" + to);
        }
        return JSON.writeValueAsBytes(answer);
    }
}
