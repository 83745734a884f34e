package io.github.alidade.correlation;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// DNS names: one spelling for each, and what AWS's own names say about whose they are.
final class Hosts {
    /// `bucket.s3.region.amazonaws.com` and its older and special forms; the bucket's name may have dots.
    private static final Pattern BUCKET_HOST = Pattern.compile(
            "(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\\.s3(?:express|-fips|-accelerate|-website)?"
                    + "(?:[.-](?:dualstack\\.)?[a-z]{2}(?:-[a-z]{3,5})?-[a-z]+-[0-9])?(?:\\.dualstack)?\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern STORE_HOST = Pattern.compile(
            "s3(?:-fips|-website)?(?:[.-](?:dualstack\\.)?[a-z]{2}(?:-[a-z]{3,5})?-[a-z]+-[0-9])?\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern WEBSITE = Pattern.compile("s3-website[.-][a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern BALANCER = Pattern.compile(
            "(?<name>[a-z0-9-]+)-[0-9a-f]+\\.(?:[a-z0-9-]+\\.elb|elb\\.[a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern DATABASE = Pattern.compile(
            "(?<name>[a-z][a-z0-9-]*)\\.(?<cluster>cluster-(?:ro-|custom-)?)?[a-z0-9]+\\.[a-z0-9-]+\\.rds\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern CACHE = Pattern.compile(
            "(?:(?:master|replica|clustercfg|configuration)\\.)?(?<name>[a-z][a-z0-9-]*)\\.[a-z0-9.-]+\\.cache\\.amazonaws\\.com(?:\\.cn)?");

    private static final Pattern DISTRIBUTION = Pattern.compile("(?<name>[a-z0-9]+)\\.cloudfront\\.net");

    private static final Pattern API =
            Pattern.compile("(?<name>[a-z0-9-]+)\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?");

    private Hosts() {}

    /// One spelling for all: lower case, no trailing dot, no `dualstack.`, no scheme, path or port.
    static String normal(String written) {
        String host = written.strip().toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme < 0 ? host : host.substring(scheme + 3);
        host = cut(cut(host, '/'), ':');
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return host.startsWith("dualstack.") ? host.substring("dualstack.".length()) : host;
    }

    private static String cut(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /// The bucket that a host of S3 is about; `path` counts for hosts that all buckets share.
    static Optional<String> bucket(String host, @Nullable String path) {
        if (STORE_HOST.matcher(host).matches()) {
            return Optional.ofNullable(path)
                    .map(p -> cut(p.startsWith("/") ? p.substring(1) : p, '/'))
                    .filter(BareNames::bucket);
        }
        Matcher own = BUCKET_HOST.matcher(host);
        return own.matches() ? Optional.of(own.group("bucket")) : Optional.empty();
    }

    /// Whether the host serves websites of all buckets of a region, each under the bucket's own name.
    static boolean sharedWebsite(String host) {
        return WEBSITE.matcher(host).matches();
    }

    /// What a host is that no input describes, if its form tells.
    static Optional<Named> shape(String host) {
        Matcher database = DATABASE.matcher(host);
        if (database.matches()) {
            boolean cluster = database.group("cluster") != null;
            return Optional.of(
                    new Named(cluster ? ResourceKind.DB_CLUSTER : ResourceKind.DB_INSTANCE, database.group("name")));
        }
        return named(BALANCER, ResourceKind.LOAD_BALANCER, host)
                .or(() -> named(DISTRIBUTION, ResourceKind.DISTRIBUTION, host))
                .or(() -> named(CACHE, ResourceKind.CACHE_CLUSTER, host))
                .or(() -> named(API, ResourceKind.HTTP_API, host));
    }

    private static Optional<Named> named(Pattern pattern, ResourceKind kind, String host) {
        Matcher matcher = pattern.matcher(host);
        return matcher.matches() ? Optional.of(new Named(kind, matcher.group("name"))) : Optional.empty();
    }

    /// A kind, and the readable part of a name.
    record Named(ResourceKind kind, String name) {}
}
