package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads tar archives: of members the names and contents, the rest (owners, long names, comments of pax) as bytes.
/// Source: POSIX.1-2017, pax; GNU tar manual, "Basic Tar Format".
final class Tar {
    private static final int BLOCK = 512;

    private Tar() {}

    record Member(String name, byte[] content) {}

    /// @param rest the archive without the contents of its members
    record Opened(List<Member> members, byte[] rest) {}

    /// Whether the first header's checksum is right: older archives have no other mark.
    static boolean is(byte[] bytes) {
        return bytes.length >= BLOCK && bytes[0] != 0 && header(bytes, 0);
    }

    private static boolean header(byte[] bytes, int at) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : bytes[at + i] & 0xff;
        }
        return number(bytes, at + 148, 8) == sum;
    }

    static Opened open(byte[] bytes) {
        List<Member> members = new ArrayList<>();
        byte[] rest = bytes.clone();
        int at = 0;
        while (at + BLOCK <= bytes.length && bytes[at] != 0 && header(bytes, at)) {
            long size = Math.max(0, number(bytes, at + 124, 12));
            int start = at + BLOCK;
            int end = (int) Math.min(bytes.length, start + size);
            byte type = bytes[at + 156];
            // Long names and the fields of pax are about the member that follows, and stay to be read.
            if (type == 0 || type >= '0' && type <= '7' && type != '5') {
                members.add(new Member(name(bytes, at), Arrays.copyOfRange(bytes, start, end)));
                Arrays.fill(rest, start, end, (byte) 0);
            }
            at = (int) Math.min(bytes.length, start + (size + BLOCK - 1) / BLOCK * BLOCK);
        }
        return new Opened(members, rest);
    }

    private static String name(byte[] bytes, int at) {
        String prefix = bytes[at + 257] == 'u' ? text(bytes, at + 345, 155) : "";
        String name = text(bytes, at, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int most) {
        int end = from;
        while (end < from + most && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /// Octal digits, or a number of 256 for what is too large for them; -1 if it is neither.
    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        if ((bytes[from] & 0x80) != 0) {
            for (int i = from + 1; i < from + length; i++) {
                number = number << 8 | bytes[i] & 0xff;
            }
            return number;
        }
        boolean any = false;
        for (int i = from; i < from + length; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit < 8) {
                number = number * 8 + digit;
                any = true;
            } else if (bytes[i] != ' ' && bytes[i] != 0) {
                return -1;
            }
        }
        return any ? number : -1;
    }
}
