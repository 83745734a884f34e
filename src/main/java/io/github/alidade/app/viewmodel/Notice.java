package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.Exposure;

/// One sentence for the user. A sentence may name a path that the user chose, which says whose account it is:
/// under [Exposure#PUBLIC] another sentence stands in its place.
public record Notice(Tone tone, String clear, String open) {
    /// How it is meant.
    public enum Tone {
        DONE,
        FAILED
    }

    /// A sentence that may be read under every exposure.
    static Notice done(String sentence) {
        return new Notice(Tone.DONE, sentence, sentence);
    }

    static Notice failed(String sentence) {
        return new Notice(Tone.FAILED, sentence, sentence);
    }

    public String sentence(Exposure exposure) {
        return switch (exposure) {
            case CLEAR -> clear;
            case PUBLIC -> open;
        };
    }
}
