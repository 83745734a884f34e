package io.github.alidade.redaction.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts that stand in base64 or in hexadecimal digits, wherever they begin in a run of such characters.
final class Base64Runs {
    private static final int SHORTEST_BASE64 = 8;
    private static final int SHORTEST_HEX = 10;

    /// MIME, PEM and pictures break rows of digits into lines of at least so many.
    private static final int LONG_LINE = 60;

    private static final int LONG_ROW = 10;
    private static final int SHORT_ROW = 5;

    private static final byte[] SIX_BITS = new byte[128];

    static {
        Arrays.fill(SIX_BITS, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            SIX_BITS[alphabet.charAt(i)] = (byte) i;
        }
        // the alphabet for URLs
        SIX_BITS['-'] = 62;
        SIX_BITS['_'] = 63;
    }

    private Base64Runs() {}

    static boolean digit(char c) {
        return c < 128 && SIX_BITS[c] >= 0;
    }

    /// The bytes of a run that begins so many characters late; what does not fill a byte is left out.
    static byte[] decode(CharSequence run, int skip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(run.length() * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (int i = skip; i < run.length(); i++) {
            char c = run.charAt(i);
            if (digit(c)) {
                bits = bits << 6 | SIX_BITS[c];
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    bytes.write(bits >> count);
                }
            }
        }
        return bytes.toByteArray();
    }

    /// What all runs of base64 say, at each of the four places where a quadruple may begin; one a line.
    static Pieces base64(String text) {
        Pieces out = new Pieces();
        int i = 0;
        while (i < text.length()) {
            if (!digit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = endOfRun(text, i);
            if (end - i >= SHORTEST_BASE64) {
                for (int skip = 0; skip < 4; skip++) {
                    printable(decode(text.substring(i, end), skip), i, out);
                }
            }
            i = end;
        }
        return out;
    }

    /// Line breaks belong to a run if its lines are as long as MIME and PEM make them.
    private static int endOfRun(String text, int from) {
        int end = from;
        int line = from;
        while (end < text.length()) {
            if (digit(text.charAt(end))) {
                end++;
            } else {
                int next = end;
                while (next < text.length() && "\r\n \t".indexOf(text.charAt(next)) >= 0) {
                    next++;
                }
                boolean goesOn = next > end
                        && text.substring(end, next).indexOf('\n') >= 0
                        && end - line >= LONG_LINE
                        && next < text.length()
                        && digit(text.charAt(next));
                if (!goesOn) {
                    return end;
                }
                end = next;
                line = next;
            }
        }
        return end;
    }

    /// What all runs of hexadecimal digits say, at both places where a pair may begin; one a line.
    static Pieces hex(String text) {
        Pieces out = new Pieces();
        int begin = 0;
        int line = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && hexDigit(text, i);
            if (!digit) {
                if (i < text.length() && text.charAt(i) == '\n' && i - line >= LONG_LINE) {
                    // A profile that was written in lines of the same length, as pictures hold it.
                    line = i + 1;
                    continue;
                }
                if (i - begin >= SHORTEST_HEX) {
                    String digits = text.substring(begin, i).replace("\n", "");
                    printable(unhex(digits, 0, digits.length()), begin, out);
                    printable(unhex(digits, 1, digits.length()), begin, out);
                }
                begin = i + 1;
                line = begin;
            }
        }
        return out;
    }

    /// What groups of hexadecimal digits say that stand apart: `73 74`, `7374 7265`, `73:74`, `0x73, 0x74`; one a line.
    static Pieces hexApart(String text) {
        Pieces out = new Pieces();
        int i = 0;
        while (i < text.length()) {
            boolean begins = hexDigit(text, i) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (!begins) {
                i++;
                continue;
            }
            int begin = i;
            int at = i;
            StringBuilder digits = new StringBuilder();
            int end = group(text, at);
            while (end > at) {
                int from = text.startsWith("0x", at) ? at + 2 : at;
                digits.append(text, from, end);
                at = between(text, end);
                i = end;
                end = at > i ? group(text, at) : at;
            }
            if (digits.length() >= SHORTEST_HEX) {
                printable(unhex(digits.toString(), 0, digits.length()), begin, out);
            }
            i++;
        }
        return out;
    }

    /// Behind a group of 2, 4 or 8 digits, with or without `0x`; the place itself if none stands there.
    private static int group(String text, int at) {
        int from = text.startsWith("0x", at) ? at + 2 : at;
        int end = from;
        while (end < text.length() && end - from <= 8 && hexDigit(text, end)) {
            end++;
        }
        int length = end - from;
        boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return whole && (length == 2 || length == 4 || length == 8) ? end : at;
    }

    private static int between(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && " ,:;-\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean hexDigit(String text, int at) {
        return text.charAt(at) < 128 && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static byte[] unhex(String text, int from, int to) {
        byte[] bytes = new byte[(to - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(text.charAt(from + 2 * i), 16);
            bytes[i] = (byte) (high << 4 | Character.digit(text.charAt(from + 2 * i + 1), 16));
        }
        return bytes;
    }

    /// Adds what can be read, one row a line. Bytes that say nothing have short readable rows by chance, so a row must
    /// be long, or be all that the run says.
    private static void printable(byte[] bytes, int origin, Pieces out) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // every second byte empty: UTF-16
        String narrow = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        int begin = 0;
        for (int i = 0; i <= narrow.length(); i++) {
            if (i == narrow.length() || !readable(narrow.charAt(i))) {
                int row = i - begin;
                if (row >= LONG_ROW || row >= SHORT_ROW && row >= narrow.length() - 2) {
                    out.from(origin).add(narrow.substring(begin, i)).add('\n');
                }
                begin = i + 1;
            }
        }
    }

    private static boolean readable(char c) {
        return c >= ' ' && c != 127 && c != 0xFFFD;
    }
}
