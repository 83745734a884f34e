package io.github.alidade.correlation;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Queue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.Topic;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.Set;

/// How messages go on by themselves: dead letters, subscriptions, notifications, event sources.
final class MessageRule implements Rule {
    private static final Set<ResourceKind> RECEIVERS =
            EnumSet.of(ResourceKind.QUEUE, ResourceKind.TOPIC, ResourceKind.LAMBDA_FUNCTION);

    @Override
    public void read(Known known, Drafts drafts) {
        known.all(Queue.class).forEach(queue -> deadLetters(queue, drafts));
        for (Topic topic : known.all(Topic.class)) {
            topic.subscriptions().forEach(subscription -> deliver(topic, subscription, drafts));
        }
        for (Bucket bucket : known.all(Bucket.class)) {
            bucket.notifications().forEach(notification -> notify(bucket, notification, drafts));
        }
        for (LambdaFunction function : known.all(LambdaFunction.class)) {
            function.eventSources().forEach(source -> trigger(function, source, drafts));
        }
    }

    private static void deadLetters(Queue queue, Drafts drafts) {
        if (queue.deadLetterTarget() != null) {
            drafts.relate(
                    queue.id(),
                    drafts.node(ResourceKind.QUEUE, queue.deadLetterTarget(), queue.home()),
                    RelationKind.DEAD_LETTERS_TO,
                    Why.declared(EvidenceKind.REDRIVE, queue.id()));
        }
    }

    /// Mail addresses, telephones and web hooks are outside.
    private static void deliver(Topic topic, Subscription subscription, Drafts drafts) {
        String endpoint = subscription.endpoint();
        if (endpoint == null) {
            return;
        }
        Arn.parse(endpoint)
                .map(Arn::kind)
                .filter(RECEIVERS::contains)
                .ifPresent(kind -> drafts.relate(
                        topic.id(),
                        drafts.node(kind, endpoint, topic.home()),
                        RelationKind.DELIVERS_TO,
                        Why.declared(EvidenceKind.SUBSCRIPTION, topic.id())));
    }

    private static void notify(Bucket bucket, BucketNotification notification, Drafts drafts) {
        ResourceKind kind = kind(notification.target());
        drafts.relate(
                bucket.id(),
                drafts.node(kind, notification.target(), bucket.home()),
                RelationKind.NOTIFIES,
                Why.declared(EvidenceKind.NOTIFICATION, bucket.id()));
    }

    private static void trigger(LambdaFunction function, ResourceId source, Drafts drafts) {
        drafts.relate(
                drafts.node(kind(source), source, function.home()),
                function.id(),
                RelationKind.TRIGGERS,
                Why.declared(EvidenceKind.EVENT_SOURCE, function.id()));
    }

    private static ResourceKind kind(ResourceId id) {
        return Arn.parse(id.value()).map(Arn::kind).orElse(ResourceKind.OTHER);
    }
}
