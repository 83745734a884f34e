package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The segments of a JPEG that are no picture: EXIF, XMP, IPTC, comments. Source: ITU T.81, annex B.
final class Jpeg {
    private Jpeg() {}

    record Segment(String name, int offset, byte[] data) {}

    /// @param end behind the end of the picture
    record Segments(List<Segment> all, int end) {}

    static boolean is(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
    }

    static Segments segments(byte[] bytes) {
        List<Segment> all = new ArrayList<>();
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int kind = bytes[at + 1] & 0xff;
            if (kind == 0xff) {
                at++;
                continue;
            }
            if (kind == 0xda) {
                at = scan(bytes, at + 2);
                continue;
            }
            if (kind == 0xd9) {
                return new Segments(all, at + 2);
            }
            int length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
            int end = Math.min(bytes.length, at + 2 + Math.max(2, length));
            if (kind >= 0xe0 && kind <= 0xef || kind == 0xfe) {
                String name = kind == 0xfe ? "comment" : "APP" + (kind - 0xe0);
                all.add(new Segment(name, at, Arrays.copyOfRange(bytes, at + 4, Math.max(at + 4, end))));
            }
            at = end;
        }
        // Cut off, or something else stands where a segment should begin.
        boolean ended = at + 1 < bytes.length && (bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == 0xd9;
        return new Segments(all, Math.min(bytes.length, ended ? at + 2 : at));
    }

    /// Pixels go on until a mark that is neither a stuffed byte nor a restart.
    private static int scan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xff;
            boolean mark = (bytes[at] & 0xff) == 0xff && next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7);
            if (mark) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }
}
