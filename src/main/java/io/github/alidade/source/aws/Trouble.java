package io.github.alidade.source.aws;

import io.github.alidade.model.AlidadeException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Says in one sentence why nothing can be read at all, and what to do about it.
final class Trouble {
    private final AwsConnection connection;
    private final boolean sso;

    Trouble(AwsConnection connection, boolean sso) {
        this.connection = connection;
        this.sso = sso;
    }

    /// Signing in failed, before AWS was asked for anything.
    AlidadeException noCredentials(RuntimeException thrown) {
        if (thrown instanceof MfaCredentials.NoCodeException) {
            return sentence("No MFA code was given, and %s needs one.".formatted(who()), thrown);
        }
        if (sso) {
            return sentence(signInAgain(), thrown);
        }
        if (thrown instanceof AwsServiceException) {
            return Failure.of(thrown) == Failure.DENIED
                    ? sentence(
                            "%s may not assume its role: check the role, and the code of the MFA device."
                                    .formatted(capitalized(who())),
                            thrown)
                    : fatal(thrown).orElseGet(() -> unusable(thrown));
        }
        return Failure.of(thrown) == Failure.UNREACHABLE && cannotConnect(thrown)
                ? unreachable(thrown)
                : unusable(thrown);
    }

    /// Whether a failure of the first call means that no other can work, and then why.
    Optional<AlidadeException> fatal(Throwable thrown) {
        return switch (Failure.of(thrown)) {
            case BAD_CREDENTIALS ->
                Optional.of(sentence(
                        "AWS does not accept the credentials of %s: check its access key and secret key."
                                .formatted(who()),
                        thrown));
            case EXPIRED ->
                Optional.of(sentence(
                        sso
                                ? signInAgain()
                                : "The credentials of %s have expired: get new ones and try again.".formatted(who()),
                        thrown));
            case CLOCK_SKEW ->
                Optional.of(sentence(
                        "The clock of this computer is wrong by minutes, and AWS refuses its requests: set the clock.",
                        thrown));
            case UNREACHABLE -> cannotConnect(thrown) ? Optional.of(unreachable(thrown)) : Optional.empty();
            case DENIED, THROTTLED, REGION_NOT_ENABLED, UNSUPPORTED, CANCELLED, NOT_THERE, FAILED -> Optional.empty();
        };
    }

    /// Not one call was answered.
    AlidadeException nothingAnswered(Throwable first) {
        @Nullable URI endpoint = connection.endpoint();
        if (Failure.of(first) == Failure.UNREACHABLE || endpoint == null) {
            return unreachable(first);
        }
        return sentence(
                "What answers at %s does not speak as AWS does: check the endpoint.".formatted(place(endpoint)), first);
    }

    private AlidadeException unreachable(Throwable thrown) {
        @Nullable URI endpoint = connection.endpoint();
        return endpoint == null
                ? sentence("AWS cannot be reached: check the network, and the proxy if there is one.", thrown)
                : sentence(
                        "Nothing answers at %s: check the endpoint, and whether the emulator runs."
                                .formatted(place(endpoint)),
                        thrown);
    }

    private AlidadeException unusable(Throwable thrown) {
        @Nullable String profile = connection.profile();
        return profile == null
                ? sentence(
                        "There are no AWS credentials: choose a profile, or set AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY.",
                        thrown)
                : sentence(
                        "Profile %s has no credentials that work: check it with 'aws configure list --profile %s'."
                                .formatted(profile, profile),
                        thrown);
    }

    private String signInAgain() {
        @Nullable String profile = connection.profile();
        return profile == null
                ? "The sign-in has expired: type 'aws sso login' and try again."
                : "The sign-in of profile %s has expired: type 'aws sso login --profile %s' and try again."
                        .formatted(profile, profile);
    }

    private String who() {
        @Nullable String profile = connection.profile();
        return profile == null ? "the environment" : "profile " + profile;
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// Host and port, as the user typed them; never a name and password before them.
    private static String place(URI endpoint) {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    /// Whether there was nobody at the other end, rather than somebody who was slow or hung up.
    private static boolean cannotConnect(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }

    private static AlidadeException sentence(String sentence, Throwable cause) {
        return new AlidadeException(AlidadeException.Kind.AWS, sentence, cause);
    }
}
