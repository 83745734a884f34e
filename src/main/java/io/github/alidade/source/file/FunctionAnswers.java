package io.github.alidade.source.file;

import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.PlainSecret;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Answers of Lambda.
final class FunctionAnswers {
    private final Collected collected;
    private final Map<String, Set<ResourceId>> sources = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    FunctionAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("Functions", "lambda", "ListFunctions", this::function);
        answers.object("Configuration", "lambda", "GetFunction", this::function);
        answers.each("EventSourceMappings", "lambda", "ListEventSourceMappings", this::eventSource);
        answers.whole(
                "function",
                List.of("FunctionArn", "FunctionName", "Runtime", "Role", "State", "VpcConfig", "Environment"),
                (answer, keys) -> keys.has("FunctionArn") && keys.has("FunctionName"),
                "lambda",
                "GetFunctionConfiguration",
                this::function);
    }

    private void function(Answer answer, Item item) {
        String written = item.text("FunctionArn");
        String name = item.text("FunctionName");
        if (written == null || name == null) {
            return;
        }
        String arn = withoutVersion(written);
        ResourceId id = ResourceId.arn(arn);
        String runtime = item.text("Runtime");
        String state = item.text("State");
        String role = item.text("Role");
        Item network = item.item("VpcConfig");
        String vpc = network.text("VpcId");
        List<String> subnets = network.texts("SubnetIds");
        List<String> groups = network.texts("SecurityGroupIds");
        Item variables = item.item("Environment").item("Variables");
        int count = environment(id, variables);
        List<String> plainSecrets = plainSecrets(variables);
        collected.add(
                ResourceKind.LAMBDA_FUNCTION,
                answer,
                new Where(null, null, vpc).orArn(arn),
                home -> new LambdaFunction(
                        id,
                        home,
                        name,
                        runtime,
                        state,
                        role == null ? null : ResourceId.arn(role),
                        vpc,
                        subnets,
                        groups,
                        List.copyOf(sources.getOrDefault(arn, Set.of())),
                        count,
                        plainSecrets));
    }

    private static List<String> plainSecrets(Item variables) {
        List<String> names = new ArrayList<>();
        variables.node().fieldNames().forEachRemaining(names::add);
        return PlainSecret.names(names, name -> name, variables::text);
    }

    /// A function that is described twice tells its variables once.
    private int environment(ResourceId id, Item variables) {
        boolean first = !variables.node().isEmpty() && seen.add(id.value());
        int count = 0;
        for (var fields = variables.node().fieldNames(); fields.hasNext(); count++) {
            String name = fields.next();
            String value = variables.text(name);
            if (first && value != null) {
                collected.environment(id, "", name, value);
            }
        }
        return count;
    }

    private void eventSource(Answer answer, Item item) {
        String source = item.text("EventSourceArn");
        String function = item.text("FunctionArn");
        if (source != null && function != null) {
            sources.computeIfAbsent(withoutVersion(function), none -> new LinkedHashSet<>())
                    .add(ResourceId.arn(source));
        }
    }

    /// `...:function:thumbs:live` is a version or alias of `...:function:thumbs`.
    private static String withoutVersion(String arn) {
        String[] parts = arn.split(":");
        return parts.length > 7 ? String.join(":", List.of(parts).subList(0, 7)) : arn;
    }
}
