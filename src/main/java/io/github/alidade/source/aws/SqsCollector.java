package io.github.alidade.source.aws;

import io.github.alidade.model.Queue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.Identities;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Queues and where their dead letters go. Never a message.
final class SqsCollector implements Collector {
    private static final Call QUEUES = Call.of("sqs:ListQueues");
    private static final Call ATTRIBUTES = Call.of("sqs:GetQueueAttributes");
    private static final int PAGE = 1000; // without a page size there is no token either

    @Override
    public String service() {
        return "sqs";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(QUEUES, ATTRIBUTES);
    }

    @Override
    public void collect(CollectContext context) {
        SqsClient sqs = context.client(SqsClient.builder());
        List<String> urls = context.pages(
                QUEUES,
                null,
                token -> sqs.listQueues(request -> request.maxResults(PAGE).nextToken(token)),
                ListQueuesResponse::nextToken,
                ListQueuesResponse::queueUrls);
        context.each(urls, url -> queue(context, sqs, url)).forEach(context::add);
    }

    private static Queue queue(CollectContext context, SqsClient sqs, String url) {
        ResourceId id = Identities.queue(context.home(), Texts.lastPart(url));
        return context.ask(
                        ATTRIBUTES,
                        id,
                        () -> queue(
                                context,
                                url,
                                sqs.getQueueAttributes(
                                                request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                                        .attributesAsStrings()))
                .orElseGet(() -> queue(context, url, Map.of()));
    }

    private static Queue queue(CollectContext context, String url, Map<String, String> attributes) {
        String name = Texts.lastPart(url);
        String arn = attributes.get("QueueArn");
        Redrive redrive = redrive(attributes.get("RedrivePolicy"));
        return new Queue(
                arn == null ? Identities.queue(context.home(), name) : ResourceId.arn(arn),
                context.home(),
                name,
                url,
                name.endsWith(".fifo"),
                redrive.target(),
                redrive.maxReceiveCount(),
                Optional.ofNullable(attributes.get("Policy"))
                        .map(PolicyDocuments::parse)
                        .orElse(List.of()));
    }

    /// JSON in a string; the count is a number or a text.
    private static Redrive redrive(@Nullable String written) {
        if (!Texts.said(written)) {
            return new Redrive(null, null);
        }
        JsonNode policy = JsonNode.parser().parse(written);
        return new Redrive(
                policy.field("deadLetterTargetArn")
                        .map(JsonNode::text)
                        .map(ResourceId::arn)
                        .orElse(null),
                policy.field("maxReceiveCount")
                        .map(JsonNode::text)
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    private record Redrive(
            @Nullable ResourceId target, @Nullable Integer maxReceiveCount) {}
}
