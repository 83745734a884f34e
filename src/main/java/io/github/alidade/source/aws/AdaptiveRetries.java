package io.github.alidade.source.aws;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// Tries again as AWS wishes, in every spelling that it has for "too often", and tells the pace of the service, so that
/// fewer calls are made at once. The SDK's own adaptive mode counts calls a second instead, and begins at one call in
/// two seconds after a throttle among the first ones: far too slow for a reader who makes a hundred calls.
final class AdaptiveRetries implements RetryStrategy {
    private final RetryStrategy tries;
    private final Pace pace;

    AdaptiveRetries(Limits limits, Pace pace) {
        BackoffStrategy pause = BackoffStrategy.exponentialDelay(limits.firstPause(), limits.longestPause());
        this.tries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(limits.attempts())
                .backoffStrategy(pause)
                .throttlingBackoffStrategy(pause)
                .treatAsThrottling(Failure::isThrottling)
                .retryOnException(Failure::isThrottling)
                .build();
        this.pace = pace;
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return tries.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        if (Failure.isThrottling(request.failure())) {
            pace.throttled();
        }
        return tries.refreshRetryToken(request);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        pace.answered();
        return tries.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return tries.maxAttempts();
    }

    /// The SDK would build another strategy, which does not know the pace.
    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public Builder<?, ?> toBuilder() {
        return tries.toBuilder();
    }
}
