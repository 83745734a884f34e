package io.github.alidade.redaction;

/// What is made of a value, from the most telling to the least.
public enum Treatment {
    KEEP("kept"),
    CONSTANT("constant"),
    BROADER("broader"),
    ALIAS("alias"),
    DROP("dropped");

    private final String word;

    Treatment(String word) {
        this.word = word;
    }

    /// The word in settings, on the command line and in JSON.
    public String word() {
        return word;
    }
}
