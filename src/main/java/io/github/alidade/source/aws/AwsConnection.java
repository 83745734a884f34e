package io.github.alidade.source.aws;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user chose to connect to. It holds no credential.
///
/// @param profile of the user's AWS configuration; null for the SDK's own search (environment, default profile, ...)
/// @param regions in the order of choice; empty for the region of the profile
/// @param services of IAM's words (`ecs`, `rds`, ...); empty for all
/// @param endpoint of an emulator; null for AWS
public record AwsConnection(
        @Nullable String profile,
        List<String> regions,
        List<String> services,
        @Nullable URI endpoint) {
    public AwsConnection {
        regions = named(regions);
        services = named(services);
    }

    /// `us-east-1, eu-west-1` is typed with a blank as often as without.
    private static List<String> named(List<String> typed) {
        return typed.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
