package io.github.alidade.redaction;

/// How strict [Exposure#PUBLIC] is. The registry of declared components is the same for all profiles.
public enum Profile {
    /// What the original tool's public export shows, byte for byte: regions, ports, counts and engines stay.
    SEED("seed");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    /// The word on the command line.
    public String word() {
        return word;
    }
}
