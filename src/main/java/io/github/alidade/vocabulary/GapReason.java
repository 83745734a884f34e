package io.github.alidade.vocabulary;

/// Why something could not be seen.
public enum GapReason {
    DENIED("denied", "access denied"),
    THROTTLED("throttled", "AWS asked to slow down until the retries were used up"),
    REGION_NOT_ENABLED("region-not-enabled", "the region is not enabled"),
    UNREACHABLE("unreachable", "AWS could not be reached"),
    UNSUPPORTED("unsupported", "not supported there"),
    CANCELLED("cancelled", "cancelled"),
    PARTLY_READ("partly-read", "the answer is not whole"),
    FAILED("failed", "the call failed");

    private final String word;
    private final String told;

    GapReason(String word, String told) {
        this.word = word;
        this.told = told;
    }

    public String word() {
        return word;
    }

    /// How a sentence ends that says what is missing.
    public String told() {
        return told;
    }
}
