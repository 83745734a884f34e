package io.github.alidade.source.aws;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/// Assumes the role of a profile with a code of the user's MFA device, which the SDK does not ask for. The session is
/// kept in memory for as long as the program wants it, and nowhere else.
final class MfaCredentials implements AwsCredentialsProvider {
    /// Part of signing in, not of reading: a policy for reading need not have it.
    private static final Call ASSUME_ROLE = Call.of("sts:AssumeRole");

    private static final Duration ALMOST_OVER = Duration.ofMinutes(1);

    private final Profile profile;
    private final AwsCredentialsProvider source;
    private final Asking asking;
    private @Nullable AwsSessionCredentials session;
    private boolean declined;

    /// How to ask AWS, and the user.
    record Asking(MfaPrompt prompt, @Nullable URI endpoint, Limits limits, InstantSource clock) {
        Asking(MfaPrompt prompt, @Nullable URI endpoint, Limits limits) {
            this(prompt, endpoint, limits, InstantSource.system());
        }
    }

    /// The user did not give a code.
    static final class NoCodeException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoCodeException() {
            super("No MFA code was given");
        }
    }

    MfaCredentials(Profile profile, AwsCredentialsProvider source, Asking asking) {
        this.profile = profile;
        this.source = source;
        this.asking = asking;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        if (session == null || hasEnded(session)) {
            session = assume(code());
        }
        return session;
    }

    /// Signing in begins anew: somebody who had no code before may have one now.
    synchronized void askAgain() {
        declined = false;
    }

    /// Somebody who has no code is not asked for it by each of the hundred calls that need one.
    private String code() {
        if (declined) {
            throw new NoCodeException();
        }
        Optional<String> code = asking.prompt().code(profile.name()).filter(Texts::said);
        declined = code.isEmpty();
        return code.orElseThrow(NoCodeException::new).strip();
    }

    private AwsSessionCredentials assume(String code) {
        String region = profile.property(ProfileProperty.REGION).orElse("us-east-1");
        try (Clients clients = new Clients(source, asking.endpoint(), asking.limits())) {
            StsClient sts = clients.make(StsClient.builder(), region, region, List.of(ASSUME_ROLE));
            Credentials made = sts.assumeRole(request(code)).credentials();
            return AwsSessionCredentials.builder()
                    .accessKeyId(made.accessKeyId())
                    .secretAccessKey(made.secretAccessKey())
                    .sessionToken(made.sessionToken())
                    .expirationTime(made.expiration())
                    .build();
        }
    }

    /// A refresh may come an hour after the first code.
    private boolean hasEnded(AwsSessionCredentials session) {
        return session.expirationTime()
                .map(end -> end.isBefore(asking.clock().instant().plus(ALMOST_OVER)))
                .orElse(false);
    }

    private AssumeRoleRequest request(String code) {
        AssumeRoleRequest.Builder request = AssumeRoleRequest.builder()
                .roleArn(property(ProfileProperty.ROLE_ARN))
                .serialNumber(property(ProfileProperty.MFA_SERIAL))
                .tokenCode(code)
                .roleSessionName(
                        profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse("alidade"));
        profile.property(ProfileProperty.EXTERNAL_ID).ifPresent(request::externalId);
        profile.property(ProfileProperty.DURATION_SECONDS).map(Integer::valueOf).ifPresent(request::durationSeconds);
        return request.build();
    }

    private String property(String name) {
        return profile.property(name).orElseThrow();
    }
}
