package io.github.alidade.source.file;

import io.github.alidade.model.Home;
import io.github.alidade.source.Identities;
import org.jspecify.annotations.Nullable;

/// What an answer itself tells of where a thing lives; what it does not tell is found out when everything is read.
///
/// @param vpc the VPC it is in, whose region another answer may tell
record Where(
        @Nullable String account,
        @Nullable String region,
        @Nullable String vpc) {
    static final Where UNTOLD = new Where(null, null, null);

    /// What an ARN tells; ARNs of S3 have neither account nor region, those of IAM no region.
    static Where arn(@Nullable String arn) {
        return UNTOLD.orArn(arn);
    }

    /// Something that belongs to an account and no region.
    static Where global(@Nullable String account) {
        return new Where(account, Home.GLOBAL, null);
    }

    Where orArn(@Nullable String arn) {
        if (arn == null) {
            return this;
        }
        // Plain single characters: split does without a pattern then.
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn")) {
            return this;
        }
        String accountOfArn = isAccount(parts[4]) ? parts[4] : null;
        String regionOfArn = parts[3].isEmpty() ? regionOfService(parts[2]) : parts[3];
        return new Where(account == null ? accountOfArn : account, region == null ? regionOfArn : region, vpc);
    }

    /// @param text an availability zone, a service name or the like that has a region in it
    Where orRegionIn(@Nullable String text) {
        return region == null ? new Where(account, Identities.regionIn(text), vpc) : this;
    }

    /// Services without regions have none in their ARNs; S3, whose buckets do live in one, hasn't either.
    private static @Nullable String regionOfService(String service) {
        return switch (service) {
            case "iam", "cloudfront", "route53" -> Home.GLOBAL;
            default -> null;
        };
    }

    private static boolean isAccount(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// An owner that is no account number (`AWS`, `amazon`) is no home.
    static Where owner(@Nullable String owner, @Nullable String vpc) {
        return new Where(owner != null && isAccount(owner) ? owner : null, null, vpc);
    }
}
