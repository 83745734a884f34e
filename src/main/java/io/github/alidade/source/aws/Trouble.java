package io.github.alidade.source.aws;

import io.github.alidade.model.AlidadeException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Says in one sentence why nothing can be read at all, and what to do about it.
final class Trouble {
    private final AwsConnection connection;
    private final boolean sso;

    /// The words of a sentence that name what the user chose, and those that stand in their place in public.
    private record Names(String who, String profile, String place) {}

    Trouble(AwsConnection connection, boolean sso) {
        this.connection = connection;
        this.sso = sso;
    }

    /// Signing in failed, before AWS was asked for anything.
    AlidadeException noCredentials(RuntimeException thrown) {
        if (thrown instanceof MfaCredentials.NoCodeException) {
            return sentence(thrown, names -> "No MFA code was given, and %s needs one.".formatted(names.who()));
        }
        if (sso) {
            return signInAgain(thrown);
        }
        if (thrown instanceof AwsServiceException) {
            return Failure.of(thrown) == Failure.DENIED
                    ? sentence(
                            thrown,
                            names -> "%s may not assume its role: check the role, and the code of the MFA device."
                                    .formatted(capitalized(names.who())))
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
                        thrown,
                        names -> "AWS does not accept the credentials of %s: check its access key and secret key."
                                .formatted(names.who())));
            case EXPIRED ->
                Optional.of(
                        sso
                                ? signInAgain(thrown)
                                : sentence(
                                        thrown,
                                        names -> "The credentials of %s have expired: get new ones and try again."
                                                .formatted(names.who())));
            case CLOCK_SKEW ->
                Optional.of(sentence(
                        thrown,
                        names -> "The clock of this computer is wrong by minutes, and AWS refuses its requests: set the"
                                + " clock."));
            case UNREACHABLE -> cannotConnect(thrown) ? Optional.of(unreachable(thrown)) : Optional.empty();
            case DENIED, THROTTLED, REGION_NOT_ENABLED, UNSUPPORTED, CANCELLED, NOT_THERE, FAILED -> Optional.empty();
        };
    }

    /// Somebody was there, and did not say who we are.
    AlidadeException whoIsNotTold(Throwable thrown) {
        return switch (Failure.of(thrown)) {
            case DENIED, THROTTLED ->
                sentence(thrown, names -> "AWS does not say who you are (%s): reading may work all the same."
                        .formatted(
                                Failure.of(thrown) == Failure.DENIED
                                        ? "sts:GetCallerIdentity is denied"
                                        : "it asked to slow down"));
            default -> nothingAnswered(thrown);
        };
    }

    /// Not one call was answered.
    AlidadeException nothingAnswered(Throwable first) {
        if (Failure.of(first) == Failure.UNREACHABLE || connection.endpoint() == null) {
            return unreachable(first);
        }
        return sentence(first, names -> "What answers at %s does not speak as AWS does: check the endpoint."
                .formatted(names.place()));
    }

    private AlidadeException unreachable(Throwable thrown) {
        return connection.endpoint() == null
                ? sentence(thrown, names -> "AWS cannot be reached: check the network, and the proxy if there is one.")
                : sentence(thrown, names -> "Nothing answers at %s: check the endpoint, and whether the emulator runs."
                        .formatted(names.place()));
    }

    private AlidadeException unusable(Throwable thrown) {
        return connection.profile() == null
                ? sentence(
                        thrown,
                        names -> "There are no AWS credentials: choose a profile, or set AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY.")
                : sentence(
                        thrown,
                        names -> "%s has no credentials that work: check it with 'aws configure list --profile %s'."
                                .formatted(capitalized(names.who()), names.profile()));
    }

    private AlidadeException signInAgain(Throwable thrown) {
        return connection.profile() == null
                ? sentence(thrown, names -> "The sign-in has expired: type 'aws sso login' and try again.")
                : sentence(
                        thrown,
                        names -> "The sign-in of %s has expired: type 'aws sso login --profile %s' and try again."
                                .formatted(names.who(), names.profile()));
    }

    private AlidadeException sentence(Throwable cause, Function<Names, String> words) {
        @Nullable String profile = connection.profile();
        @Nullable URI endpoint = connection.endpoint();
        Names clear = new Names(
                profile == null ? "the environment" : "profile " + profile,
                profile == null ? "" : profile,
                endpoint == null ? "" : place(endpoint));
        Names open = new Names(profile == null ? "the environment" : "the chosen profile", "PROFILE", "the endpoint");
        return new AlidadeException(AlidadeException.Kind.AWS, words.apply(clear), words.apply(open), cause);
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
}
