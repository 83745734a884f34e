package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.model.Home;
import io.github.alidade.model.LogGroup;
import io.github.alidade.model.Queue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Secret;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.Topic;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Answers of SQS, SNS, Secrets Manager and CloudWatch Logs.
final class MessageAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// `https://sqs.us-east-1.amazonaws.com/123456789012/jobs`, the older hosts with `queue.`, and emulators.
    private static final Pattern QUEUE_URL = Pattern.compile("https?://([^/]+)/([0-9]{12})/([^/]+)");

    private static final class TopicParts {
        private final Set<Subscription> subscriptions = new LinkedHashSet<>();
        private List<Statement> policy = List.of();
    }

    private final Collected collected;
    /// URLs by account and name, for answers with attributes do not tell them.
    private final Map<String, String> queueUrls = new LinkedHashMap<>();
    /// ARNs by account and name, for hosts of URLs do not always tell the region.
    private final Map<String, String> queueArns = new HashMap<>();
    private final Map<String, TopicParts> topics = new LinkedHashMap<>();

    MessageAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("QueueUrls", "sqs", "ListQueues", this::queueUrl);
        answers.whole(
                "queue-url",
                List.of("QueueUrl"),
                (answer, keys) -> keys.has("QueueUrl"),
                "sqs",
                "GetQueueUrl",
                (answer, keys) -> queueUrl(answer, keys.text("QueueUrl", "")));
        answers.object("Attributes", "sqs", "GetQueueAttributes", this::attributes);
        answers.each("Topics", "sns", "ListTopics", (answer, item) -> topic(answer, item.text("TopicArn")));
        answers.each("Subscriptions", "sns", "ListSubscriptions", this::subscription);
        answers.each("SecretList", "secretsmanager", "ListSecrets", this::secret);
        answers.whole(
                "secret",
                List.of("ARN", "Name"),
                (answer, keys) -> keys.text("ARN", "").contains(":secretsmanager:"),
                "secretsmanager",
                "DescribeSecret",
                this::secret);
        answers.each("logGroups", "logs", "DescribeLogGroups", this::logGroup);
    }

    private void queueUrl(Answer answer, Item item) {
        queueUrl(answer, item.node().asText(""));
    }

    private void queueUrl(Answer answer, String url) {
        Matcher matcher = QUEUE_URL.matcher(url);
        if (!matcher.matches()) {
            return;
        }
        String host = matcher.group(1);
        String account = matcher.group(2);
        String name = matcher.group(3);
        String key = account + "/" + name;
        queueUrls.putIfAbsent(key, url);
        String region = host.equals("queue.amazonaws.com") ? "us-east-1" : Identities.regionIn(host);
        collected.add(ResourceKind.QUEUE, answer, new Where(account, region, null), home -> {
            String arn = queueArns.get(key);
            boolean told = arn != null && !arn.isEmpty() && (region == null || arn.contains(":" + region + ":"));
            ResourceId id = arn != null && told ? ResourceId.arn(arn) : Identities.queue(home, name);
            Home own = new Home(account, regionOf(id, home));
            return new Queue(id, own, name, url, name.endsWith(".fifo"), null, null, List.of());
        });
    }

    private static String regionOf(ResourceId arn, Home home) {
        String region = Where.arn(arn.value()).region();
        return region == null ? home.region() : region;
    }

    private void attributes(Answer answer, Item item) {
        String queue = item.text("QueueArn");
        String topic = item.text("TopicArn");
        if (queue != null) {
            queue(answer, queue, item);
        } else if (topic != null) {
            topic(answer, topic).policy = PolicyDocuments.in(item, "Policy");
        }
    }

    private void queue(Answer answer, String arn, Item item) {
        Where where = Where.arn(arn);
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        String key = where.account() + "/" + name;
        // The same name in two regions: neither URL without a region can be told whose it is.
        queueArns.merge(key, arn, (one, other) -> one.equals(other) ? one : "");
        Item redrive = inner(item.text("RedrivePolicy"));
        String target = redrive.text("deadLetterTargetArn");
        Integer count = redrive.number("maxReceiveCount");
        List<Statement> policy = PolicyDocuments.in(item, "Policy");
        boolean fifo = item.is("FifoQueue") || name.endsWith(".fifo");
        collected.add(
                ResourceKind.QUEUE,
                answer,
                where,
                home -> new Queue(
                        ResourceId.arn(arn),
                        home,
                        name,
                        queueUrls.get(key),
                        fifo,
                        target == null ? null : ResourceId.arn(target),
                        count,
                        policy));
    }

    /// JSON in a string.
    private static Item inner(@Nullable String json) {
        try {
            return new Item(JSON.readTree(json == null || json.isBlank() ? "{}" : json));
        } catch (JsonProcessingException e) {
            return new Item(JSON.createObjectNode());
        }
    }

    private TopicParts topic(Answer answer, @Nullable String arn) {
        if (arn == null) {
            return new TopicParts();
        }
        TopicParts known = topics.get(arn);
        if (known != null) {
            return known;
        }
        TopicParts parts = new TopicParts();
        topics.put(arn, parts);
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        collected.add(
                ResourceKind.TOPIC,
                answer,
                Where.arn(arn),
                home -> new Topic(ResourceId.arn(arn), home, name, List.copyOf(parts.subscriptions), parts.policy));
        return parts;
    }

    private void subscription(Answer answer, Item item) {
        String topic = item.text("TopicArn");
        if (topic != null) {
            topic(answer, topic)
                    .subscriptions
                    .add(new Subscription(item.text("Protocol", "other"), item.text("Endpoint")));
        }
    }

    private void secret(Answer answer, Item item) {
        String arn = item.text("ARN");
        String name = item.text("Name");
        if (arn != null && name != null) {
            collected.add(
                    ResourceKind.SECRET, answer, Where.arn(arn), home -> new Secret(ResourceId.arn(arn), home, name));
        }
    }

    private void logGroup(Answer answer, Item item) {
        String name = item.text("logGroupName");
        if (name == null) {
            return;
        }
        // `arn` ends with `:*`, which stands for the streams.
        String arn = item.text("arn", item.text("logGroupArn", "")).replaceFirst(":\\*$", "");
        collected.add(
                ResourceKind.LOG_GROUP,
                answer,
                Where.arn(arn),
                home -> new LogGroup(
                        arn.isEmpty() ? Identities.regional("logs", home, "log-group:" + name) : ResourceId.arn(arn),
                        home,
                        name));
    }
}
