package io.github.alidade.source.aws;

import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.PlainSecret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/// Functions and what starts them. Never their code.
final class LambdaCollector implements Collector {
    private static final Call FUNCTIONS = Call.of("lambda:ListFunctions");
    private static final Call EVENT_SOURCES = Call.of("lambda:ListEventSourceMappings");
    private static final String NO_CONTAINER = "";
    private static final int PAGE = 50;
    private static final int MAPPINGS_PAGE = 100;

    @Override
    public String service() {
        return "lambda";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(FUNCTIONS, EVENT_SOURCES);
    }

    @Override
    public void collect(CollectContext context) {
        LambdaClient lambda = context.client(LambdaClient.builder());
        List<FunctionConfiguration> functions = context.pages(
                FUNCTIONS,
                null,
                token -> lambda.listFunctions(request -> request.maxItems(PAGE).marker(token)),
                ListFunctionsResponse::nextMarker,
                ListFunctionsResponse::functions);
        Map<String, List<ResourceId>> sources = eventSources(context, lambda);
        functions.forEach(found -> {
            context.add(function(context, found, sources.getOrDefault(found.functionArn(), List.of())));
            environment(found)
                    .forEach((variable, value) -> context.environment(
                            new EnvironmentValue(ResourceId.arn(found.functionArn()), NO_CONTAINER, variable, value)));
        });
    }

    private static Map<String, List<ResourceId>> eventSources(CollectContext context, LambdaClient lambda) {
        Map<String, List<ResourceId>> sources = new LinkedHashMap<>();
        context
                .pages(
                        EVENT_SOURCES,
                        null,
                        token -> lambda.listEventSourceMappings(
                                request -> request.maxItems(MAPPINGS_PAGE).marker(token)),
                        ListEventSourceMappingsResponse::nextMarker,
                        ListEventSourceMappingsResponse::eventSourceMappings)
                .stream()
                .filter(mapping -> mapping.functionArn() != null && mapping.eventSourceArn() != null)
                .forEach(mapping -> {
                    List<ResourceId> known =
                            sources.computeIfAbsent(unqualified(mapping.functionArn()), function -> new ArrayList<>());
                    ResourceId source = ResourceId.arn(mapping.eventSourceArn());
                    if (!known.contains(source)) {
                        known.add(source);
                    }
                });
        return sources;
    }

    private static LambdaFunction function(
            CollectContext context, FunctionConfiguration found, List<ResourceId> eventSources) {
        @Nullable VpcConfigResponse vpc = found.vpcConfig();
        return new LambdaFunction(
                ResourceId.arn(found.functionArn()),
                context.home(),
                found.functionName(),
                Texts.orNull(found.runtimeAsString()),
                Texts.orNull(found.stateAsString()),
                found.role() == null ? null : ResourceId.arn(found.role()),
                vpc == null ? null : Texts.orNull(vpc.vpcId()),
                vpc == null ? List.of() : vpc.subnetIds(),
                vpc == null ? List.of() : vpc.securityGroupIds(),
                eventSources,
                environment(found).size(),
                PlainSecret.names(environment(found).entrySet(), Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> environment(FunctionConfiguration found) {
        return found.environment() == null
                ? Map.of()
                : new TreeMap<>(found.environment().variables());
    }

    /// A mapping may name a version or alias of a function: `...:function:name:live`.
    private static String unqualified(String arn) {
        String[] parts = arn.split(":", -1);
        return parts.length > 7 ? arn.substring(0, arn.lastIndexOf(':')) : arn;
    }
}
