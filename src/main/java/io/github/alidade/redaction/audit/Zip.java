package io.github.alidade.redaction.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads ZIP containers by their central directory, and what deflate packed. What belongs to no member stays to be
/// read as bytes: names, comments, and whatever hides between the members.
/// Source: PKWARE APPNOTE 6.3.10; RFC 1951.
final class Zip {
    /// No more than this comes out of one packed stream.
    static final int MOST_BYTES = 256 << 20;

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_BEHIND = 8;

    private Zip() {}

    /// @param content empty if it cannot be read: encrypted, damaged, or packed in another way than deflate
    record Member(String name, Optional<byte[]> content) {}

    /// @param rest the container without the members' packed bytes
    record Opened(List<Member> members, byte[] rest) {}

    static boolean is(byte[] bytes) {
        return bytes.length > 22 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    /// Empty if there is no directory that can be followed.
    static Optional<Opened> open(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(in);
        if (end < 0) {
            return Optional.empty();
        }
        byte[] rest = bytes.clone();
        List<Member> members = new ArrayList<>();
        int at = in.getInt(end + 16);
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + 46 > bytes.length || in.getInt(at) != CENTRAL) {
                return Optional.empty();
            }
            int name = Short.toUnsignedInt(in.getShort(at + 28));
            int extra = Short.toUnsignedInt(in.getShort(at + 30));
            int comment = Short.toUnsignedInt(in.getShort(at + 32));
            if (at + 46 + name + extra + comment > bytes.length) {
                return Optional.empty();
            }
            members.add(member(in, at, new String(bytes, at + 46, name, StandardCharsets.UTF_8), rest));
            withoutName(bytes, at, name, rest);
            withoutNumbers(in, at, rest);
            at += 46 + name + extra + comment;
        }
        if (at == end) {
            blank(rest, end, end + 20);
        }
        return Optional.of(new Opened(members, rest));
    }

    /// Names are read by themselves; glued to the numbers around them they would look like others. One that stands
    /// otherwise before its member stays to be read.
    private static void withoutName(byte[] bytes, int central, int length, byte[] rest) {
        Arrays.fill(rest, central + 46, central + 46 + length, (byte) '\n');
        int local = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(central + 42);
        boolean same = local >= 0
                && local + 30 + length <= bytes.length
                && Arrays.equals(bytes, central + 46, central + 46 + length, bytes, local + 30, local + 30 + length);
        if (same) {
            Arrays.fill(rest, local + 30, local + 30 + length, (byte) '\n');
        }
    }

    /// The marks of headers, lengths and offsets: they were followed, so they are what they have to be.
    private static void withoutNumbers(ByteBuffer in, int central, byte[] rest) {
        blank(rest, central, central + 4);
        blank(rest, central + 28, central + 34);
        blank(rest, central + 42, central + 46);
        int local = in.getInt(central + 42);
        if (local >= 0 && local <= in.capacity() - 30 && in.getInt(local) == LOCAL) {
            blank(rest, local, local + 4);
            blank(rest, local + 26, local + 30);
        }
    }

    private static void blank(byte[] rest, int from, int to) {
        Arrays.fill(rest, from, to, (byte) '\n');
    }

    /// Whether the file is nothing but its members, one behind the other, and its directory: no comments, no extra
    /// fields, nothing in between.
    static boolean nothingElse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(in);
        if (end != bytes.length - 22) {
            return false;
        }
        int at = in.getInt(end + 16);
        int members = at;
        int local = 0;
        for (int left = Short.toUnsignedInt(in.getShort(end + 10)); left > 0; left--) {
            int name = Short.toUnsignedInt(in.getShort(at + 28));
            boolean plain = in.getShort(at + 30) == 0 && in.getShort(at + 32) == 0 && in.getInt(at + 42) == local;
            if (!plain || in.getShort(local + 28) != 0 || in.getShort(local + 26) != in.getShort(at + 28)) {
                return false;
            }
            local += 30 + name + in.getInt(at + 20);
            // Sizes stand behind the member where they were not known before it.
            local += (in.getShort(at + 8) & SIZES_BEHIND) != 0 ? 16 : 0;
            at += 46 + name;
        }
        return local == members && at == end;
    }

    /// Where an archive begins that stands behind something else; 0 if none does.
    static int begin(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(in);
        int begin = end < 0 ? 0 : end - in.getInt(end + 12) - in.getInt(end + 16);
        return begin > 0 && begin < end && in.getInt(begin) == LOCAL ? begin : 0;
    }

    private static int endOfDirectory(ByteBuffer in) {
        for (int at = in.capacity() - 22; at >= 0 && at > in.capacity() - 22 - 65536; at--) {
            if (in.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static Member member(ByteBuffer in, int central, String name, byte[] rest) {
        int flags = in.getShort(central + 8);
        int method = in.getShort(central + 10);
        int packed = in.getInt(central + 20);
        int local = in.getInt(central + 42);
        if (local < 0 || local > in.capacity() - 30 || in.getInt(local) != LOCAL) {
            return new Member(name, Optional.empty());
        }
        int header = 30 + Short.toUnsignedInt(in.getShort(local + 26)) + Short.toUnsignedInt(in.getShort(local + 28));
        long start = (long) local + header;
        if (packed < 0 || start + packed > in.capacity() || (flags & ENCRYPTED) != 0) {
            return new Member(name, Optional.empty());
        }
        byte[] data = Arrays.copyOfRange(in.array(), (int) start, (int) start + packed);
        Optional<byte[]> content =
                switch (method) {
                    case 0 -> Optional.of(data);
                    case 8 -> inflated(data, 0, true).map(Inflated::bytes);
                    default -> Optional.empty();
                };
        if (content.isPresent()) {
            Arrays.fill(rest, (int) start, (int) start + packed, (byte) '\n');
            withoutSums(in, central, local, (int) start + packed, content.get(), rest);
        }
        return new Member(name, content);
    }

    /// Check sums and sizes look like words by chance. Those that are what they have to be say nothing but what is in
    /// the member, wherever they stand: before it, behind it, and in the directory. Others stay to be read.
    private static void withoutSums(ByteBuffer in, int central, int local, int behind, byte[] content, byte[] rest) {
        CRC32 sum = new CRC32();
        sum.update(content);
        int[] numbers = {(int) sum.getValue(), in.getInt(central + 20), content.length};
        numbers(in, central + 16, numbers, rest);
        numbers(in, local + 14, numbers, rest);
        numbers(in, behind, numbers, rest);
        numbers(in, behind + 4, numbers, rest);
    }

    private static void numbers(ByteBuffer in, int at, int[] numbers, byte[] rest) {
        boolean same = at + 4 * numbers.length <= in.capacity();
        for (int i = 0; same && i < numbers.length; i++) {
            same = in.getInt(at + 4 * i) == numbers[i];
        }
        if (same) {
            Arrays.fill(rest, at, at + 4 * numbers.length, (byte) '\n');
        }
    }

    /// @param used how many packed bytes it took
    record Inflated(byte[] bytes, int used) {}

    /// Unpacks; empty if it is not packed so, or more comes out than a file of any use would hold.
    ///
    /// @param bare without a zlib header
    static Optional<Inflated> inflated(byte[] packed, int from, boolean bare) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(packed, from, packed.length - from);
            byte[] out = new byte[Math.clamp((packed.length - from) * 4L, 1 << 10, 1 << 20)];
            int length = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(out, length, out.length - length);
                length += count;
                boolean stuck = count == 0 && (inflater.needsInput() || inflater.needsDictionary());
                if (stuck || length >= MOST_BYTES) {
                    return Optional.empty();
                }
                if (length == out.length) {
                    out = Arrays.copyOf(out, length * 2);
                }
            }
            return Optional.of(new Inflated(Arrays.copyOf(out, length), (int) inflater.getBytesRead()));
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    static boolean isGzip(byte[] bytes) {
        return isGzip(bytes, 0);
    }

    static boolean isGzip(byte[] bytes, int at) {
        return bytes.length > at + 18 && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
    }

    /// Where the packed bytes of a gzip file begin. Source: RFC 1952.
    static int gzipHeader(byte[] bytes, int from) {
        int flags = bytes[from + 3];
        int at = from + 10;
        if ((flags & 4) != 0) {
            at += 2 + (bytes[at] & 0xff) + ((bytes[at + 1] & 0xff) << 8);
        }
        for (int text = 8; text <= 16; text *= 2) {
            if ((flags & text) != 0) {
                while (at < bytes.length && bytes[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        return Math.min(bytes.length, at + ((flags & 2) != 0 ? 2 : 0));
    }
}
