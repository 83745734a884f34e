package io.github.alidade.source.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Looks whether an answer is one of AWS at all. The SDK reads a web page, or nothing, as "there is none of that".
final class AnswerCheck implements ExecutionInterceptor {
    private static final int PEEKED = 512;
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z0-9]+:)?([A-Za-z][A-Za-z0-9]*)[\\s/>]");
    /// The roots that are not called `<operation>Response`.
    private static final Set<String> OTHER_ROOTS = Set.of(
            "ListAllMyBucketsResult",
            "LocationConstraint",
            "NotificationConfiguration",
            "GetBucketNotificationResponse", // moto says so
            "PublicAccessBlockConfiguration",
            "DistributionList");

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        PushbackInputStream body =
                new PushbackInputStream(context.responseBody().orElseGet(InputStream::nullInputStream), PEEKED);
        try {
            byte[] start = body.readNBytes(PEEKED);
            check(
                    new String(start, StandardCharsets.UTF_8).strip(),
                    attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
            body.unread(start);
            return Optional.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String start, String operation) {
        if (start.startsWith("{")) {
            return;
        }
        Matcher root = ROOT.matcher(start);
        if (!root.find() || !(root.group(1).equals(operation + "Response") || OTHER_ROOTS.contains(root.group(1)))) {
            throw SdkClientException.create("The answer is not one of AWS");
        }
    }
}
