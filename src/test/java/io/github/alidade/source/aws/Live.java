package io.github.alidade.source.aws;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.profiles.ProfileFile;

/// Sources over an emulator, with little patience.
final class Live {
    static final Limits HASTY = new Limits(
            8,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            8,
            Duration.ofMillis(1),
            Duration.ofMillis(20));

    /// For calls that are going to fail: two attempts, and an answer that never comes is waited for this long.
    static final Limits RESIGNED = new Limits(
            8,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            2,
            Duration.ofMillis(1),
            Duration.ofMillis(2));

    private Live() {}

    static AwsSource source(URI endpoint, List<String> regions, List<String> services) throws AlidadeException {
        return source(endpoint, regions, services, CollectListener.none(), HASTY);
    }

    static AwsSource source(
            URI endpoint, List<String> regions, List<String> services, CollectListener listener, Limits limits)
            throws AlidadeException {
        AwsConnection connection = new AwsConnection("tests", regions, services, endpoint);
        return new AwsSource(connection, profiles(), MfaPrompt.none(), listener, limits);
    }

    static Findings collect(URI endpoint, String... regions) throws AlidadeException {
        return source(endpoint, List.of(regions), List.of()).read(Progress.none());
    }

    /// Never the profiles of whoever runs the tests.
    static AwsProfiles profiles() {
        return profiles("""
                [profile tests]
                aws_access_key_id = testing
                aws_secret_access_key = testing
                region = us-east-1
                """);
    }

    static AwsProfiles profiles(String configuration) {
        return new AwsProfiles(ProfileFile.builder()
                .content(configuration)
                .type(ProfileFile.Type.CONFIGURATION)
                .build());
    }
}
