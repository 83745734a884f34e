package io.github.alidade.vocabulary;

/// An answer that knows its limits: what was not seen is never a no.
public enum Verdict {
    YES("yes"),
    UNKNOWN("unknown"),
    NO("no");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The word in files and on the command line.
    public String word() {
        return word;
    }

    /// All of several conditions: one no decides, then one that is not known.
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Any of several ways: one yes decides, then one that is not known.
    public Verdict or(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
