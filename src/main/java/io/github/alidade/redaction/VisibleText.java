package io.github.alidade.redaction;

import java.util.Locale;

/// Makes what cannot be seen visible, so that a name with a line break or a mark that turns the direction of
/// writing can break neither a table nor a picture.
final class VisibleText {
    private VisibleText() {}

    static String of(String raw) {
        if (raw.codePoints().noneMatch(VisibleText::invisible)) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        raw.codePoints().forEach(point -> {
            if (invisible(point)) {
                text.append(escape(point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", point);
        };
    }
}
