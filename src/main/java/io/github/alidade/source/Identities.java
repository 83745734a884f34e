package io.github.alidade.source;

import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How every source spells identities, so that the same thing found by two of them is one resource.
/// Where AWS answers with an ARN in all versions of an API, that is the identity. Of what EC2, Route 53 and API Gateway
/// list, it is `account/region/id`: some of their answers have ARNs in new versions only.
public final class Identities {
    /// A region's name, such as `us-east-1` or `us-gov-west-1`, alone or in a longer text such as a zone's name.
    private static final Pattern REGION =
            Pattern.compile("(?<![a-z0-9])[a-z]{2}(-[a-z]{3,5})?-(north|south|east|west|central){1,2}-[0-9](?![0-9])");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-3][0-7]{2})");

    private Identities() {}

    /// A thing of EC2 (`vpc-`, `subnet-`, `sg-`, ...), or an API of API Gateway.
    public static ResourceId ofId(Home home, String id) {
        return ResourceId.of(home, id);
    }

    /// @param zoneId with or without `/hostedzone/`
    public static ResourceId hostedZone(Home home, String zoneId) {
        return ResourceId.of(home.global(), zoneId(zoneId));
    }

    /// Route 53's id of a zone, without `/hostedzone/`, which only some answers have.
    public static String zoneId(String written) {
        return written.substring(written.lastIndexOf('/') + 1);
    }

    /// A record set is told by zone, name and type, and by its set identifier where several share those.
    public static ResourceId dnsRecord(ResourceId zone, String name, String type, @Nullable String setIdentifier) {
        String set = setIdentifier == null ? "" : "/" + setIdentifier;
        return new ResourceId(zone.value() + "/" + dnsName(name).toLowerCase(Locale.ROOT) + "/" + type + set);
    }

    /// A name of Route 53 as people write it: no trailing dot, `*` for `\052`.
    public static String dnsName(String written) {
        String name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        return ESCAPED.matcher(name)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }

    public static ResourceId bucket(String region, String name) {
        return ResourceId.arn("arn:" + partition(region) + ":s3:::" + name);
    }

    public static ResourceId queue(Home home, String name) {
        return regional("sqs", home, name);
    }

    public static ResourceId table(Home home, String name) {
        return regional("dynamodb", home, "table/" + name);
    }

    public static ResourceId ecsCluster(Home home, String name) {
        return regional("ecs", home, "cluster/" + name);
    }

    public static ResourceId taskDefinition(Home home, String familyAndRevision) {
        return regional("ecs", home, "task-definition/" + familyAndRevision);
    }

    public static ResourceId role(Home home, String name) {
        return ResourceId.arn("arn:" + partition(home.region()) + ":iam::" + home.account() + ":role/" + name);
    }

    public static ResourceId distribution(Home home, String id) {
        return ResourceId.arn("arn:aws:cloudfront::" + home.account() + ":distribution/" + id);
    }

    /// The ARN of a thing that has account and region in it.
    public static ResourceId regional(String service, Home home, String rest) {
        return ResourceId.arn("arn:" + partition(home.region()) + ":" + service + ":" + home.region() + ":"
                + home.account() + ":" + rest);
    }

    /// The partition that a region belongs to.
    public static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /// The last region named in a text, such as a zone's name or a path; null if there is none.
    public static @Nullable String regionIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = REGION.matcher(text);
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
