package io.github.alidade.model;

/// The one failure that a user is told of: a sentence that says what happened, where, and what to do.
/// The sentence holds no identifier of the account; a path that the user typed may be in it.
public class AlidadeException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What kind of failure it is; the command line turns it into an exit code.
    public enum Kind {
        INPUT,
        REFUSED,
        AWS,
        USAGE
    }

    private final Kind kind;
    private final String open;

    public AlidadeException(Kind kind, String sentence) {
        this(kind, sentence, "");
    }

    /// @param open as below
    public AlidadeException(Kind kind, String sentence, String open) {
        super(sentence);
        this.kind = kind;
        this.open = open;
    }

    public AlidadeException(Kind kind, String sentence, Throwable cause) {
        this(kind, sentence, "", cause);
    }

    /// @param open the sentence without any name that the user chose: a profile, a host; empty if there is none
    public AlidadeException(Kind kind, String sentence, String open, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.open = open;
    }

    /// The sentence for everybody's eyes; empty if nobody said what of it may be read.
    public String open() {
        return open;
    }

    public Kind kind() {
        return kind;
    }
}
