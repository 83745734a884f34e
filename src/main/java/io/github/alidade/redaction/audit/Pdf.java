package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads PDF files as far as it goes without knowing their fonts: what deflate packed, and all strings. Source: ISO
/// 32000-1, 7.3.4 (strings), 7.3.8 (streams), 9.4.3 (showing text).
final class Pdf {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private Pdf() {}

    /// @param rest the file without the packed bytes of its streams
    record Opened(List<byte[]> streams, byte[] rest) {}

    static boolean is(byte[] bytes) {
        return bytes.length > 8 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }

    static Opened open(byte[] bytes) {
        List<byte[]> streams = new ArrayList<>();
        byte[] rest = bytes.clone();
        int at = indexOf(bytes, STREAM, 0);
        while (at >= 0) {
            int start = at + STREAM.length;
            boolean begins = at < 3 || !new String(bytes, at - 3, 3, StandardCharsets.US_ASCII).equals("end");
            if (begins) {
                start += start < bytes.length && bytes[start] == '\r' ? 1 : 0;
                start += start < bytes.length && bytes[start] == '\n' ? 1 : 0;
                Optional<Zip.Inflated> inflated = Zip.inflated(bytes, start, false);
                if (inflated.isPresent()) {
                    streams.add(inflated.get().bytes());
                    Arrays.fill(rest, start, start + inflated.get().used(), (byte) '\n');
                    start += inflated.get().used();
                }
            }
            at = indexOf(bytes, STREAM, start);
        }
        return new Opened(streams, rest);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /// All strings, one a line; those of one array, which the letters' distances tear apart, together.
    static Pieces strings(String source) {
        Pieces out = new Pieces();
        int depth = 0;
        for (int i = 0; i < source.length(); ) {
            char c = source.charAt(i);
            if (c == '(') {
                i = literal(source, i, out);
                breakUnless(depth > 0, out);
            } else if (c == '<' && i + 1 < source.length() && source.charAt(i + 1) != '<') {
                i = hexadecimal(source, i, out);
                breakUnless(depth > 0, out);
            } else {
                i += c == '<' ? 2 : 1;
                if (c == '[') {
                    depth++;
                } else if (c == ']' && depth > 0) {
                    depth--;
                    breakUnless(depth > 0, out);
                }
            }
        }
        return out;
    }

    private static void breakUnless(boolean inArray, Pieces out) {
        if (!inArray) {
            out.add('\n');
        }
    }

    private static int literal(String source, int from, Pieces out) {
        int depth = 0;
        int i = from;
        StringBuilder text = new StringBuilder();
        for (; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                text.append(c).append(source.charAt(++i));
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (i > from) {
                text.append(c);
            }
        }
        out.from(from + 1).add(text(Unescaped.all(text.toString())));
        return i + 1;
    }

    private static int hexadecimal(String source, int from, Pieces out) {
        int end = source.indexOf('>', from);
        if (end < 0) {
            return from + 1;
        }
        String digits = source.substring(from + 1, end).replaceAll("\\s", "");
        if (digits.length() % 2 == 0 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            byte[] bytes = java.util.HexFormat.of().parseHex(digits);
            out.from(from + 1).add(text(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        return end + 1;
    }

    /// PDF says Latin-1 or UTF-16; since version 2.0 also UTF-8.
    private static String text(String latin) {
        if (!latin.startsWith("\u00FE\u00FF")) {
            String utf8 = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return (utf8.indexOf(0xFFFD) < 0 ? utf8 : latin).replace("\0", "");
        }
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16);
    }
}
