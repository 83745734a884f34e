package io.github.alidade.redaction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Address ranges in one spelling: leading zeros, host bits and IPv4 in IPv6 clothes do not make another range.
final class AddressText {
    private AddressText() {}

    /// @param bytes 4 or 16
    private record Range(byte[] bytes, int length) {
        BigInteger first() {
            return new BigInteger(1, bytes);
        }

        /// The first address behind it.
        BigInteger end() {
            return first().add(BigInteger.ONE.shiftLeft(8 * bytes.length - length));
        }

        String text() {
            return HEX.formatHex(bytes) + "/" + length;
        }
    }

    /// Whether the range is everything: `0.0.0.0/0`, `::/0`, however it is written.
    static boolean everything(String raw) {
        return parse(raw).map(range -> range.length() == 0).orElse(false);
    }

    /// One spelling for all spellings of a range; a text that is no range is only trimmed.
    static String canonical(String raw) {
        return parse(raw).map(Range::text).orElseGet(() -> raw.strip().toLowerCase(Locale.ROOT));
    }

    /// The ranges that together with others of the list cover all addresses, such as `0.0.0.0/1` and `128.0.0.0/1`, in
    /// their one spelling; those that lie within another one not.
    static Set<String> covers(Collection<String> raw) {
        Set<String> covers = new TreeSet<>();
        for (int bytes : new int[] {4, 16}) {
            List<Range> outermost = outermost(raw, bytes);
            BigInteger next = BigInteger.ZERO;
            for (Range range : outermost) {
                next = range.first().equals(next) ? range.end() : BigInteger.valueOf(-1);
                if (next.signum() < 0) {
                    break;
                }
            }
            if (next.equals(BigInteger.ONE.shiftLeft(8 * bytes))) {
                outermost.forEach(range -> covers.add(range.text()));
            }
        }
        return covers;
    }

    private static List<Range> outermost(Collection<String> raw, int bytes) {
        List<Range> sorted = raw.stream()
                .flatMap(text -> parse(text).stream())
                .filter(range -> range.bytes().length == bytes)
                .sorted(Comparator.comparing(Range::first).thenComparingInt(Range::length))
                .toList();
        List<Range> outermost = new ArrayList<>();
        for (Range range : sorted) {
            if (outermost.isEmpty()
                    || range.first().compareTo(outermost.getLast().end()) >= 0) {
                outermost.add(range);
            }
        }
        return outermost;
    }

    private static final java.util.HexFormat HEX = java.util.HexFormat.of();

    private static Optional<Range> parse(String raw) {
        String text = raw.strip();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        Optional<byte[]> bytes = address.indexOf(':') < 0 ? v4(address) : v6(address);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        int bits = bytes.get().length * 8;
        int length = slash < 0 ? bits : number(text.substring(slash + 1), bits);
        return length < 0 ? Optional.empty() : Optional.of(unmapped(masked(bytes.get(), length), length));
    }

    private static Range unmapped(byte[] bytes, int length) {
        boolean mapped = bytes.length == 16 && length >= 96 && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; mapped && i < 10; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? new Range(Arrays.copyOfRange(bytes, 12, 16), length - 96) : new Range(bytes, length);
    }

    private static byte[] masked(byte[] bytes, int length) {
        byte[] network = bytes.clone();
        for (int bit = length; bit < bytes.length * 8; bit++) {
            network[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return network;
    }

    private static Optional<byte[]> v4(String address) {
        String[] parts = address.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 255);
            if (value < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> v6(String address) {
        int gap = address.indexOf("::");
        byte[] head = words(gap < 0 ? address : address.substring(0, gap));
        byte[] tail = words(gap < 0 ? "" : address.substring(gap + 2));
        int length = head.length + tail.length;
        if (head.length == ODD || tail.length == ODD || length > 16 || (gap < 0 && length != 16)) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(head, 16);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        return Optional.of(bytes);
    }

    /// A length that no list of words has: says that the text was none.
    private static final int ODD = 17;

    private static byte[] words(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[0];
        for (String part : parts) {
            byte[] word = part.indexOf('.') >= 0 ? v4(part).orElse(new byte[ODD]) : word(part);
            if (word.length == ODD || bytes.length + word.length > 16) {
                return new byte[ODD];
            }
            int end = bytes.length;
            bytes = Arrays.copyOf(bytes, end + word.length);
            System.arraycopy(word, 0, bytes, end, word.length);
        }
        return bytes;
    }

    private static byte[] word(String part) {
        if (!part.matches("[0-9a-fA-F]{1,4}")) {
            return new byte[ODD];
        }
        int value = Integer.parseInt(part, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /// A plain decimal number up to a limit, or -1.
    private static int number(String digits, int limit) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(digits);
        return value <= limit ? value : -1;
    }
}
