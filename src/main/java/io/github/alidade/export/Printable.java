package io.github.alidade.export;

/// Makes a text fit to stand in a picture or a markup file: control characters become blanks, and signs that would
/// turn the direction of what follows are left out.
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fine = !Character.isISOControl(c) && !turnsDirection(c) && !illegal(text, i);
            if (!fine && result == null) {
                result = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (result != null && !turnsDirection(c)) {
                result.append(fine ? c : Character.isISOControl(c) ? ' ' : '\uFFFD');
            }
        }
        return result == null ? text : result.toString();
    }

    private static boolean turnsDirection(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u200E' || c == '\u200F';
    }

    /// Halves of surrogate pairs, and the two that XML knows nothing of.
    private static boolean illegal(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\uFFFE' || c == '\uFFFF';
    }
}
