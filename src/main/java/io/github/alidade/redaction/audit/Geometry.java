package io.github.alidade.redaction.audit;

/// Numbers of a drawing: places, sizes, outlines. No name, account or address fits into them, since numbers are short
/// and well apart, and letters stand alone.
final class Geometry {
    private static final String STEPS = "MLHVCSQTAZmlhvcsqtaz";
    private static final int MOST_DIGITS = 7;
    private static final int MOST_DECIMALS = 4;

    private final String text;
    private final int end;
    private int at;

    private Geometry(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
    }

    /// Whether a stretch of a text is made of nothing else; an empty one is not.
    static boolean is(String text, int from, int to) {
        return from < to && new Geometry(text, from, to).read();
    }

    private boolean read() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || c == ',') {
                at++;
            } else if (STEPS.indexOf(c) >= 0) {
                at++;
                // An outline may begin where another one was closed.
                boolean alone = at == end || !Character.isLetter(text.charAt(at)) || c == 'Z' || c == 'z';
                if (!alone) {
                    return false;
                }
            } else if (!number()) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        at += text.charAt(at) == '-' ? 1 : 0;
        int whole = digits();
        if (whole == 0 || whole > MOST_DIGITS) {
            return false;
        }
        if (at < end && text.charAt(at) == '.') {
            at++;
            int decimals = digits();
            return decimals > 0 && decimals <= MOST_DECIMALS && (at == end || text.charAt(at) != '.');
        }
        return true;
    }

    private int digits() {
        int from = at;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
