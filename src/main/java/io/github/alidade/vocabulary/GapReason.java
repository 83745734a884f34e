package io.github.alidade.vocabulary;

/// Why something could not be seen.
public enum GapReason {
    DENIED("denied"),
    THROTTLED("throttled"),
    REGION_NOT_ENABLED("region-not-enabled"),
    UNREACHABLE("unreachable"),
    UNSUPPORTED("unsupported"),
    CANCELLED("cancelled"),
    PARTLY_READ("partly-read"),
    FAILED("failed");

    private final String word;

    GapReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
