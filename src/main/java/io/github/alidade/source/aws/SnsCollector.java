package io.github.alidade.source.aws;

import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.Topic;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;

/// Topics and who is subscribed to them.
final class SnsCollector implements Collector {
    private static final Call TOPICS = Call.of("sns:ListTopics");
    private static final Call SUBSCRIPTIONS = Call.of("sns:ListSubscriptions");
    private static final Call ATTRIBUTES = Call.of("sns:GetTopicAttributes");

    @Override
    public String service() {
        return "sns";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(TOPICS, SUBSCRIPTIONS, ATTRIBUTES);
    }

    @Override
    public void collect(CollectContext context) {
        SnsClient sns = context.client(SnsClient.builder());
        List<String> topics = context.pages(
                TOPICS,
                null,
                token -> sns.listTopics(request -> request.nextToken(token)),
                ListTopicsResponse::nextToken,
                answer ->
                        answer.topics().stream().map(topic -> topic.topicArn()).toList());
        // All at once: asking topic by topic would be a call each.
        Map<String, List<Subscription>> subscriptions = context
                .pages(
                        SUBSCRIPTIONS,
                        null,
                        token -> sns.listSubscriptions(request -> request.nextToken(token)),
                        ListSubscriptionsResponse::nextToken,
                        ListSubscriptionsResponse::subscriptions)
                .stream()
                .collect(Collectors.groupingBy(
                        software.amazon.awssdk.services.sns.model.Subscription::topicArn,
                        Collectors.mapping(
                                found -> new Subscription(found.protocol(), Texts.orNull(found.endpoint())),
                                Collectors.toList())));
        context.each(topics, arn -> topic(context, sns, arn, subscriptions.getOrDefault(arn, List.of())))
                .forEach(context::add);
    }

    private static Topic topic(CollectContext context, SnsClient sns, String arn, List<Subscription> subscriptions) {
        ResourceId id = ResourceId.arn(arn);
        List<Statement> policy = context.ask(ATTRIBUTES, id, () -> Optional.ofNullable(
                                sns.getTopicAttributes(request -> request.topicArn(arn))
                                        .attributes()
                                        .get("Policy"))
                        .map(PolicyDocuments::parse)
                        .orElse(List.of()))
                .orElse(List.of());
        return new Topic(
                id,
                context.home(),
                Texts.lastPart(arn),
                subscriptions.stream().distinct().toList(),
                policy);
    }
}
