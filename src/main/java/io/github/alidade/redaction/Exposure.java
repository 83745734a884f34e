package io.github.alidade.redaction;

/// How much of an account is shown. Showing the clear names is a policy like any other, so there is one path.
public enum Exposure {
    PUBLIC("public", "PUBLIC"),
    CLEAR("clear", "CLEAR");

    private final String word;
    private final String mark;

    Exposure(String word, String mark) {
        this.word = word;
        this.mark = mark;
    }

    public String word() {
        return word;
    }

    /// The visible mark in every picture and table.
    public String mark() {
        return mark;
    }
}
