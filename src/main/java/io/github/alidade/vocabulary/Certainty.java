package io.github.alidade.vocabulary;

/// Whether AWS itself states a relation, or Alidade concluded it.
public enum Certainty {
    DECLARED("declared"),
    INFERRED("inferred");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
