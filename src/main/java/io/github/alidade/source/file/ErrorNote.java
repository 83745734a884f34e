package io.github.alidade.source.file;

import io.github.alidade.vocabulary.GapReason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the AWS CLI prints when a call fails, kept in a file beside the answers.
///
/// @param reason why something cannot be seen; empty if AWS says that there is nothing
/// @param service AWS's word in IAM actions
/// @param about what was asked for, in whatever spelling the call has it
record ErrorNote(
        Optional<GapReason> reason,
        String service,
        String call,
        @Nullable String about) {
    /// `An error occurred (AccessDenied) when calling the ListRoles operation: ...`, also in French quotes of a pager.
    private static final Pattern FAILED =
            Pattern.compile("An error occurred \\(([A-Za-z0-9._ -]+)\\) when calling the ([A-Za-z0-9]+) operation");

    private static final Pattern CLIENT = Pattern.compile(
            "(?i)could not connect to the endpoint|connection was closed|timeout on endpoint|read timed out"
                    + "|name or service not known|ssl validation failed|unable to locate credentials"
                    + "|unable to load|the config profile|error loading sso|token .*(has expired|is expired)"
                    + "|you must specify a region|aws: error|invalid endpoint|partial credentials");

    private static final Pattern CONNECTION = Pattern.compile(
            "(?i)could not connect|connection was closed|timeout on endpoint|read timed out|name or service not known"
                    + "|ssl validation failed|invalid endpoint");

    /// Options that name the one thing that is asked for.
    private static final String[] NAMING = {
        "bucket",
        "role-name",
        "policy-arn",
        "hosted-zone-id",
        "load-balancer-arn",
        "listener-arn",
        "target-group-arn",
        "cluster",
        "topic-arn",
        "secret-id",
        "certificate-arn",
        "function-name",
        "table-name",
        "api-id",
        "id"
    };

    private static final Set<String> DENIED = Set.of(
            "accessdenied",
            "accessdeniedexception",
            "unauthorizedoperation",
            "authorizationerror",
            "authorizationerrorexception",
            "unauthorized",
            "unauthorizedexception",
            "unauthorizedaccess",
            "notauthorized",
            "notauthorizedexception",
            "forbidden",
            "forbiddenexception",
            "allaccessdisabled",
            "403");

    private static final Set<String> THROTTLED = Set.of(
            "throttling",
            "throttlingexception",
            "throttledexception",
            "requestthrottled",
            "requestthrottledexception",
            "slowdown",
            "requestlimitexceeded",
            "toomanyrequestsexception",
            "toomanyrequests",
            "bandwidthlimitexceeded",
            "ec2throttledexception",
            "provisionedthroughputexceededexception",
            "priorrequestnotcomplete",
            "transactioninprogressexception",
            "429");

    private static final Set<String> NOT_ENABLED = Set.of("optinrequired", "regiondisabled", "regiondisabledexception");

    private static final Set<String> UNSUPPORTED = Set.of(
            "unsupportedoperation",
            "unsupportedoperationexception",
            "unknownoperation",
            "unknownoperationexception",
            "invalidaction",
            "notimplemented",
            "methodnotallowed",
            "501");

    static boolean recognises(String text) {
        return FAILED.matcher(text).find() || CLIENT.matcher(text).find();
    }

    /// @param call what is known of the call from beside the file
    static ErrorNote of(String text, Call call) {
        Matcher failed = FAILED.matcher(text);
        boolean told = failed.find();
        String operation = told ? failed.group(2) : call.apiOperation();
        String service = call.service() == null
                ? Operations.serviceOf(operation)
                        .map(found -> new Call(found, null, java.util.Map.of(), null, null).iamService())
                        .orElse("unknown")
                : call.iamService();
        Optional<GapReason> reason = told
                ? reason(failed.group(1))
                : Optional.of(CONNECTION.matcher(text).find() ? GapReason.UNREACHABLE : GapReason.FAILED);
        return new ErrorNote(reason, service, operation, about(call));
    }

    /// What the call's options name, or what follows the operation in the file's name.
    private static @Nullable String about(Call call) {
        String queue = call.options().get("queue-url");
        return queue == null ? call.about(NAMING) : queue.substring(queue.lastIndexOf('/') + 1);
    }

    /// Why, by AWS's code; nothing if the code says that the thing is not there.
    static Optional<GapReason> reason(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceFirst("^client\\.", "");
        if (DENIED.contains(plain)) {
            return Optional.of(GapReason.DENIED);
        }
        if (THROTTLED.contains(plain)) {
            return Optional.of(GapReason.THROTTLED);
        }
        if (NOT_ENABLED.contains(plain)) {
            return Optional.of(GapReason.REGION_NOT_ENABLED);
        }
        if (UNSUPPORTED.contains(plain)) {
            return Optional.of(GapReason.UNSUPPORTED);
        }
        boolean none = plain.startsWith("nosuch")
                || plain.contains("notfound")
                || plain.contains("nonexistent")
                || plain.contains("doesnotexist")
                || plain.equals("404");
        return none ? Optional.empty() : Optional.of(GapReason.FAILED);
    }
}
