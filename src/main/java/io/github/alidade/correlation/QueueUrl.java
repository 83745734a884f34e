package io.github.alidade.correlation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The URL of a queue. Hosts vary (`sqs.region.`, `region.queue.`, the old `queue.`, an emulator's), the path does not:
/// account and name.
///
/// @param region empty where the host does not tell
/// @param amazon whether the host is one of AWS's, so that it is a queue's URL for sure
record QueueUrl(String region, String account, String name, boolean amazon) {
    private static final Pattern URL = Pattern.compile(
            "https?://(?<host>[A-Za-z0-9.-]+)(?::[0-9]+)?/(?<account>[0-9]{12})/(?<name>[A-Za-z0-9_-]{1,80}(?:\\.fifo)?)/?");

    private static final Pattern HOST = Pattern.compile(
            "(?:sqs(?:-fips)?\\.(?<modern>[a-z0-9-]+)|(?<legacy>[a-z0-9-]+)\\.queue|queue)\\.amazonaws\\.com(?:\\.cn)?",
            Pattern.CASE_INSENSITIVE);

    static Optional<QueueUrl> parse(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(url.group("host"));
        boolean amazon = host.matches();
        return Optional.of(new QueueUrl(amazon ? region(host) : "", url.group("account"), url.group("name"), amazon));
    }

    private static String region(Matcher host) {
        if (host.group("modern") != null) {
            return host.group("modern");
        }
        // The first region needed no name in its host.
        return host.group("legacy") == null ? "us-east-1" : host.group("legacy");
    }

    String arn() {
        return "arn:" + Spelled.partition(region) + ":sqs:" + region + ":" + account + ":" + name;
    }
}
