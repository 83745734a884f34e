package io.github.alidade.source.aws;

import io.github.alidade.model.Home;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/// Makes the SDK's clients, all with the same patience, one HTTP client, and leave to make declared calls only.
final class Clients implements AutoCloseable {
    private static final String EAST = "us-east-1";

    private final AwsCredentialsProvider credentials;
    private final @Nullable URI endpoint;
    private final Limits limits;
    private final SdkHttpClient http;
    private final ScheduledExecutorService clock;

    Clients(AwsCredentialsProvider credentials, @Nullable URI endpoint, Limits limits) {
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.limits = limits;
        http = UrlConnectionHttpClient.builder()
                .connectionTimeout(limits.connect())
                .socketTimeout(limits.attempt())
                .build();
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("aws-timeouts").factory());
    }

    /// A client that may make the declared calls and no others.
    ///
    /// @param region of AWS, or [Home#GLOBAL] for services that know none
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable> C make(
            B builder, String region, String anyRegion, Collection<Call> declared) {
        return make(builder, region, anyRegion, declared, new Pace(limits.callsInFlight()));
    }

    /// The same, whose throttled calls slow others down that keep to the same pace.
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable> C make(
            B builder, String region, String anyRegion, Collection<Call> declared, Pace pace) {
        builder.httpClient(http)
                .credentialsProvider(credentials)
                .region(region(region, anyRegion))
                .overrideConfiguration(configuration(declared, pace));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    boolean emulated() {
        return endpoint != null;
    }

    /// The region in which a partition answers for all its regions, such as `us-east-1`.
    static String mainRegion(String anyRegion) {
        if (anyRegion.startsWith("cn-")) {
            return "cn-north-1";
        }
        return anyRegion.startsWith("us-gov-") ? "us-gov-west-1" : EAST;
    }

    private static Region region(String region, String anyRegion) {
        if (!region.equals(Home.GLOBAL)) {
            return Region.of(region);
        }
        return switch (mainRegion(anyRegion)) {
            case EAST -> Region.AWS_GLOBAL;
            case "cn-north-1" -> Region.AWS_CN_GLOBAL;
            default -> Region.AWS_US_GOV_GLOBAL;
        };
    }

    private ClientOverrideConfiguration configuration(Collection<Call> declared, Pace pace) {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(limits.call())
                .apiCallAttemptTimeout(limits.attempt())
                .retryStrategy(new AdaptiveRetries(limits, pace))
                .scheduledExecutorService(clock)
                .addExecutionInterceptor(new DeclaredCallsOnly(declared))
                .addExecutionInterceptor(new AnswerCheck())
                .build();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }
}
