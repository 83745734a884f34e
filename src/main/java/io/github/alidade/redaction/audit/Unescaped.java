package io.github.alidade.redaction.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Texts behind escapes: percent signs, entities of XML and HTML, backslashes of JSON, Java, CSS, DNS and PDF.
final class Unescaped {
    /// How much of the neighbourhood of an escape is read with it.
    private static final int AROUND = 72;

    private static final int LONGEST_WORD = 256;

    /// What escapes of all kinds begin with.
    private static final String ALL = "%&\\";

    /// Numbers of letters may have zeros before them.
    private static final int LONGEST_ENTITY = 24;

    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", 0xA0),
            Map.entry("shy", 0xAD),
            Map.entry("hyphen", (int) '-'),
            Map.entry("dash", (int) '-'),
            Map.entry("period", (int) '.'),
            Map.entry("sol", (int) '/'),
            Map.entry("colon", (int) ':'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("commat", (int) '@'),
            Map.entry("zwnj", 0x200C),
            Map.entry("zwj", 0x200D));

    private final String text;
    private final String escapes;
    private final Pieces out = new Pieces();

    private Unescaped(String text, String escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    /// The whole text with all escapes resolved once.
    static String all(String text) {
        return all(text, ALL);
    }

    /// The whole text with the entities of XML resolved.
    static String entities(String text) {
        return text.indexOf('&') < 0 ? text : all(text, "&");
    }

    private static String all(String text, String escapes) {
        Unescaped unescaped = new Unescaped(text, escapes);
        unescaped.resolve(0, text.length());
        return unescaped.out.text();
    }

    /// Only the neighbourhoods of escapes, resolved once, one a line.
    static Pieces around(String text) {
        Unescaped unescaped = new Unescaped(text, ALL);
        int from = 0;
        int escape = unescaped.next(0);
        while (escape < text.length()) {
            from = unescaped.wordBegin(Math.max(from, escape - AROUND), from);
            int to = escape;
            while (escape < text.length() && escape <= to + AROUND) {
                to = escape;
                escape = unescaped.next(escape + 1);
            }
            to = Math.max(from, unescaped.wordEnd(Math.min(text.length(), to + AROUND)));
            unescaped.resolve(from, to);
            unescaped.out.add('\n');
            from = to;
        }
        return unescaped.out;
    }

    /// Words stay whole, or their rest would look like another word.
    private int wordBegin(int at, int notBefore) {
        int begin = at;
        while (begin > notBefore && at - begin < LONGEST_WORD && text.charAt(begin - 1) > ' ') {
            begin--;
        }
        return begin;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_WORD && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    /// Where the next escape begins, or the text's length.
    private int next(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escapes.indexOf(c) >= 0 && length(i) > 0) {
                return i;
            }
        }
        return text.length();
    }

    private void resolve(int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int length = escapes.indexOf(c) >= 0 ? length(i) : 0;
            out.from(i);
            if (length == 0) {
                out.add(c);
                i++;
            } else if (c == '%') {
                i = percents(i);
            } else {
                out.addPoint(c == '&' ? entity(text.substring(i + 1, i + length - 1)) : backslash(i, length));
                i += length;
            }
        }
    }

    /// The length of the escape that begins there, or 0 if none does.
    private int length(int at) {
        return switch (text.charAt(at)) {
            case '%' -> hex(at + 1, 2) == 2 ? 3 : 0;
            case '&' -> {
                int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_ENTITY));
                yield end > at && entity(text.substring(at + 1, end)) >= 0 ? end - at + 1 : 0;
            }
            default -> backslashLength(at);
        };
    }

    private int backslashLength(int at) {
        if (at + 1 >= text.length()) {
            return 0;
        }
        char kind = text.charAt(at + 1);
        return switch (kind) {
            case 'u' -> at + 2 < text.length() && text.charAt(at + 2) == '{' ? braced(at) : hex(at + 2, 4) == 4 ? 6 : 0;
            case 'U' -> hex(at + 2, 8) == 8 ? 10 : 0;
            case 'x' -> hex(at + 2, 2) == 2 ? 4 : 0;
            case '/', '-', '.', '_', '(', ')' -> 2;
            default -> {
                // Six digits are one of CSS, fewer may be octal ones.
                int digits = hex(at + 1, 6);
                boolean blank = at + 1 + digits < text.length() && text.charAt(at + 1 + digits) == ' ';
                yield digits < 6 && octal(at + 1) ? 4 : digits < 2 ? 0 : 1 + digits + (blank ? 1 : 0);
            }
        };
    }

    private int braced(int at) {
        int digits = hex(at + 3, 6);
        int end = at + 3 + digits;
        return digits > 0 && end < text.length() && text.charAt(end) == '}' ? end - at + 1 : 0;
    }

    private boolean octal(int at) {
        return at + 3 <= text.length()
                && text.charAt(at) >= '0'
                && text.charAt(at) <= '3'
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '7'
                && text.charAt(at + 2) >= '0'
                && text.charAt(at + 2) <= '7';
    }

    /// How many hexadecimal digits stand there, `most` at the most.
    private int hex(int at, int most) {
        int count = 0;
        while (count < most && at + count < text.length() && Character.digit(text.charAt(at + count), 16) >= 0) {
            count++;
        }
        return count;
    }

    private int backslash(int at, int length) {
        char kind = text.charAt(at + 1);
        if (octal(at + 1) && length == 4) {
            return Integer.parseInt(text.substring(at + 1, at + 4), 8);
        }
        return switch (kind) {
            case 'u', 'U', 'x' -> point(text.substring(at + 2, at + length).replaceAll("[{}]", ""), 16);
            case '/', '-', '.', '_', '(', ')' -> kind;
            default -> point(text.substring(at + 1, at + length).strip(), 16);
        };
    }

    /// Percent signs that follow each other are the bytes of one text.
    private int percents(int at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = at;
        while (i < text.length() && text.charAt(i) == '%' && length(i) > 0) {
            bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
            i += 3;
        }
        out.add(bytes.toString(StandardCharsets.UTF_8));
        return i;
    }

    private static int entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, -1);
        }
        return name.startsWith("#x") || name.startsWith("#X")
                ? point(name.substring(2), 16)
                : point(name.substring(1), 10);
    }

    private static int point(String digits, int radix) {
        try {
            int point = Integer.parseInt(digits, radix);
            return Character.isValidCodePoint(point) ? point : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
