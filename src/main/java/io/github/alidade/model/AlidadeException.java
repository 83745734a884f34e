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

    public AlidadeException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public AlidadeException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
