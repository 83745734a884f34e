package io.github.alidade.vocabulary;

/// The lanes of the diagram, in reading order; each is also a lens that shows or hides its nodes.
public enum Lane {
    EDGE("edge", "Internet and edge"),
    SERVICE("service", "Services"),
    DATA("data", "Data"),
    IAM("iam", "Identity and access"),
    NETWORK("network", "Network");

    private final String word;
    private final String title;

    Lane(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word on the command line and in graph JSON.
    public String word() {
        return word;
    }

    /// What a person reads above the lane.
    public String title() {
        return title;
    }
}
