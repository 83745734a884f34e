package io.github.alidade.source.aws;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.source.Identities;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Buckets: their names, where they are, whether they may be public, their policies, and whom they notify. Never what
/// is in them.
final class S3Collector implements Collector {
    private static final Call BUCKETS = Call.of("s3:ListAllMyBuckets", "ListBuckets");
    private static final Call LOCATION = Call.of("s3:GetBucketLocation");
    private static final Call NOTIFICATION = Call.of("s3:GetBucketNotification", "GetBucketNotificationConfiguration");
    private static final Call PUBLIC_ACCESS = Call.of("s3:GetBucketPublicAccessBlock", "GetPublicAccessBlock");
    private static final Call POLICY = Call.of("s3:GetBucketPolicy");
    private static final int PAGE = 1000;

    @Override
    public String service() {
        return "s3";
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(BUCKETS, LOCATION, NOTIFICATION, PUBLIC_ACCESS, POLICY);
    }

    @Override
    public void collect(CollectContext context) {
        Regions regions = new Regions(context);
        S3Client main = regions.client(context.mainRegion());
        List<String> names = context.pages(
                BUCKETS,
                null,
                token -> main.listBuckets(request -> request.maxBuckets(PAGE).continuationToken(token)),
                ListBucketsResponse::continuationToken,
                answer -> answer.buckets().stream().map(bucket -> bucket.name()).toList());
        context.each(names, name -> bucket(context, regions, name)).forEach(context::add);
    }

    private static Bucket bucket(CollectContext context, Regions regions, String name) {
        ResourceId id = Identities.bucket(context.mainRegion(), name);
        S3Client main = regions.client(context.mainRegion());
        String region = context.ask(
                        LOCATION,
                        id,
                        () -> location(
                                main.getBucketLocation(request -> request.bucket(name))
                                        .locationConstraintAsString(),
                                context.mainRegion()))
                .orElse(Home.UNKNOWN);
        // A bucket answers in its own region only.
        S3Client s3 = region.equals(Home.UNKNOWN) ? main : regions.client(region);
        Supplier<Optional<Boolean>> blocked =
                context.meanwhile(() -> context.ask(PUBLIC_ACCESS, id, () -> publicAccessBlocked(s3, name)));
        Supplier<Optional<List<Statement>>> policy =
                context.meanwhile(() -> context.ask(POLICY, id, () -> policy(s3, name)));
        List<BucketNotification> told = context.ask(
                        NOTIFICATION,
                        id,
                        () -> notifications(s3.getBucketNotificationConfiguration(request -> request.bucket(name))))
                .orElse(List.of());
        return new Bucket(
                id,
                new Home(context.home().account(), region),
                name,
                blocked.get().orElse(null),
                told,
                policy.get().orElse(List.of()));
    }

    /// AWS's word for where a bucket is goes back to when there were two places.
    private static String location(@Nullable String constraint, String mainRegion) {
        if (constraint == null || constraint.isEmpty()) {
            return mainRegion;
        }
        return constraint.equals("EU") ? "eu-west-1" : constraint;
    }

    private static boolean publicAccessBlocked(S3Client s3, String name) {
        try {
            return allBlocked(
                    s3.getPublicAccessBlock(request -> request.bucket(name)).publicAccessBlockConfiguration());
        } catch (S3Exception e) {
            if (e.awsErrorDetails() != null
                    && "NoSuchPublicAccessBlockConfiguration"
                            .equals(e.awsErrorDetails().errorCode())) {
                // There is no block: nothing is blocked, that is known.
                return false;
            }
            throw e;
        }
    }

    /// A policy without statements was not understood, which is not the same as none.
    private static List<Statement> policy(S3Client s3, String name) {
        List<Statement> statements = PolicyDocuments.parse(
                s3.getBucketPolicy(request -> request.bucket(name)).policy());
        if (statements.isEmpty()) {
            throw new IllegalStateException("A policy without statements");
        }
        return statements;
    }

    private static boolean allBlocked(PublicAccessBlockConfiguration block) {
        return Stream.of(
                        block.blockPublicAcls(),
                        block.ignorePublicAcls(),
                        block.blockPublicPolicy(),
                        block.restrictPublicBuckets())
                .allMatch(Boolean.TRUE::equals);
    }

    private static List<BucketNotification> notifications(GetBucketNotificationConfigurationResponse answer) {
        Stream<Optional<BucketNotification>> queues = answer.queueConfigurations().stream()
                .map(queue -> notification(queue.queueArn(), queue.eventsAsStrings()));
        Stream<Optional<BucketNotification>> topics = answer.topicConfigurations().stream()
                .map(topic -> notification(topic.topicArn(), topic.eventsAsStrings()));
        Stream<Optional<BucketNotification>> functions = answer.lambdaFunctionConfigurations().stream()
                .map(function -> notification(function.lambdaFunctionArn(), function.eventsAsStrings()));
        return Stream.of(queues, topics, functions)
                .flatMap(kind -> kind)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BucketNotification> notification(@Nullable String target, List<String> events) {
        return Optional.ofNullable(target).map(arn -> new BucketNotification(ResourceId.arn(arn), events));
    }

    /// One client for each region that has a bucket.
    private static final class Regions {
        private final CollectContext context;
        private final Map<String, S3Client> clients = new ConcurrentHashMap<>();

        private Regions(CollectContext context) {
            this.context = context;
        }

        private S3Client client(String region) {
            // Emulators on a host name know no names of buckets before it.
            return Objects.requireNonNull(clients.computeIfAbsent(
                    region, unseen -> context.client(S3Client.builder().forcePathStyle(context.emulated()), unseen)));
        }
    }
}
