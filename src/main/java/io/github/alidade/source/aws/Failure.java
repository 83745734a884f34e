package io.github.alidade.source.aws;

import io.github.alidade.vocabulary.GapReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.thirdparty.jackson.core.JacksonException;

/// What it means that a call failed. AWS has one word for it per service, sometimes two.
enum Failure {
    DENIED(GapReason.DENIED),
    THROTTLED(GapReason.THROTTLED),
    REGION_NOT_ENABLED(GapReason.REGION_NOT_ENABLED),
    UNREACHABLE(GapReason.UNREACHABLE),
    UNSUPPORTED(GapReason.UNSUPPORTED),
    CANCELLED(GapReason.CANCELLED),
    /// The thing that was asked for is gone, or never had what was asked for.
    NOT_THERE(GapReason.FAILED),
    /// The key, token or signature is not accepted.
    BAD_CREDENTIALS(GapReason.FAILED),
    EXPIRED(GapReason.FAILED),
    CLOCK_SKEW(GapReason.FAILED),
    FAILED(GapReason.FAILED);

    private static final Set<String> DENIED_CODES = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AccessDeniedFault",
            "AllAccessDisabled",
            "UnauthorizedOperation",
            "UnauthorizedAccess",
            "UnauthorizedException",
            "AuthorizationError",
            "AuthorizationErrorException",
            "NotAuthorized",
            "NotAuthorizedException",
            "Forbidden",
            "ForbiddenException");
    private static final Set<String> BAD_CREDENTIALS_CODES = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClient",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "AuthFailure",
            "InvalidToken",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");
    private static final Set<String> EXPIRED_CODES =
            Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
    private static final Set<String> CLOCK_CODES =
            Set.of("RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture");
    private static final Set<String> REGION_CODES = Set.of(
            "OptInRequired",
            "RegionDisabled",
            "RegionDisabledException",
            "RegionNotEnabled",
            "RegionNotEnabledException",
            "InvalidRegion",
            "IllegalLocationConstraintException");
    private static final Set<String> UNSUPPORTED_CODES = Set.of(
            "UnknownOperation",
            "UnknownOperationException",
            "InvalidAction",
            "NotImplemented",
            "NotImplementedException",
            "UnsupportedOperation",
            "UnsupportedOperationException",
            "SubscriptionRequiredException");
    private static final Pattern THROTTLING =
            Pattern.compile(".*(throttl|toomanyrequests|requestlimitexceeded|slowdown|bandwidthlimit|rateexceeded).*");
    private static final Pattern NOT_THERE_CODES =
            Pattern.compile("NoSuch.*|.*NotFound(Exception|Error|Fault)?|.*NonExistent.*|.*DoesNotExist.*");

    private static final Pattern XML_CODE = Pattern.compile("<Code>([A-Za-z]{1,80})</Code>");

    private final GapReason reason;

    Failure(GapReason reason) {
        this.reason = reason;
    }

    GapReason reason() {
        return reason;
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case AwsServiceException refused -> of(refused);
            case ApiCallTimeoutException slow -> UNREACHABLE;
            case ApiCallAttemptTimeoutException slow -> UNREACHABLE;
            case AbortedException aborted -> CANCELLED;
            default -> causedByNetwork(thrown) ? UNREACHABLE : FAILED;
        };
    }

    private static Failure of(AwsServiceException refused) {
        String code = code(refused);
        if (isThrottling(refused)) {
            return THROTTLED;
        }
        if (CLOCK_CODES.contains(code) || refused.isClockSkewException()) {
            return CLOCK_SKEW;
        }
        if (EXPIRED_CODES.contains(code)) {
            return EXPIRED;
        }
        if (BAD_CREDENTIALS_CODES.contains(code)) {
            return BAD_CREDENTIALS;
        }
        if (REGION_CODES.contains(code)) {
            return REGION_NOT_ENABLED;
        }
        if (UNSUPPORTED_CODES.contains(code) || refused.statusCode() == 501 || refused.statusCode() == 405) {
            return UNSUPPORTED;
        }
        if (DENIED_CODES.contains(code) || refused.statusCode() == 403) {
            return DENIED;
        }
        if (NOT_THERE_CODES.matcher(code).matches()) {
            return NOT_THERE;
        }
        return byStatus(refused.statusCode());
    }

    private static Failure byStatus(int status) {
        return switch (status) {
            case 404 -> UNSUPPORTED;
            case 503, 504 -> UNREACHABLE;
            default -> FAILED;
        };
    }

    /// Whether AWS says, in any of its spellings, that it was asked too often.
    static boolean isThrottling(Throwable thrown) {
        return thrown instanceof AwsServiceException refused
                && (refused.isThrottlingException()
                        || THROTTLING
                                .matcher(code(refused).toLowerCase(Locale.ROOT))
                                .matches());
    }

    /// The error's code without the namespace that some JSON services put before it.
    private static String code(AwsServiceException refused) {
        @Nullable
        String code = refused.awsErrorDetails() == null
                ? null
                : refused.awsErrorDetails().errorCode();
        if (code == null) {
            return codeInXml(refused);
        }
        return code.substring(Math.max(code.lastIndexOf('#'), code.lastIndexOf('.')) + 1);
    }

    /// What stands before AWS, such as a proxy, may refuse a JSON call in the XML of other services.
    private static String codeInXml(AwsServiceException refused) {
        if (refused.awsErrorDetails() == null || refused.awsErrorDetails().rawResponse() == null) {
            return "";
        }
        Matcher code = XML_CODE.matcher(refused.awsErrorDetails().rawResponse().asString(StandardCharsets.ISO_8859_1));
        return code.find() ? code.group(1) : "";
    }

    static boolean causedByNetwork(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JacksonException)) {
                return true;
            }
        }
        return false;
    }
}
