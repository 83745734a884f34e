package io.github.alidade.model;

/// Where a resource lives. Global services (IAM, Route 53, CloudFront) have the region `global`;
/// an account that no answer told is `unknown`.
public record Home(
        @Alias(AliasKind.ACCOUNT) String account,
        @Generalise(Broader.REGION) String region) {
    public static final String GLOBAL = "global";
    public static final String UNKNOWN = "unknown";

    public Home {
        account = account.isBlank() ? UNKNOWN : account;
        region = region.isBlank() ? UNKNOWN : region;
    }

    /// The same account, for a service that knows no regions.
    public Home global() {
        return new Home(account, GLOBAL);
    }
}
