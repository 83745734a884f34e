package io.github.alidade.graph.ask;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A set of addresses, of both versions, as sorted ranges that do not touch.
public final class Addresses {
    /// Version 4 stands below version 6, which is moved up by as much.
    private static final BigInteger ABOVE_4 = BigInteger.ONE.shiftLeft(32);

    /// Nobody on the internet has one of these.
    private static final List<String> NOT_ROUTED = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "224.0.0.0/3");

    private static final String ROUTED_6 = "2000::/3";
    private static final int MOST_DIGITS = 3;

    public static final Addresses NONE = new Addresses(List.of());

    /// What internet hosts have, by version.
    static final Addresses INTERNET_4 = internet4();

    static final Addresses INTERNET_6 = parse(ROUTED_6).orElseThrow();

    private final List<Range> ranges;

    private record Range(BigInteger from, BigInteger to) {}

    private Addresses(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /// The addresses of a range such as `10.0.0.0/16` or `2001:db8::/32`; a single address is a range of one.
    /// Empty if the text is none.
    public static Optional<Addresses> parse(String text) {
        String written = text.strip();
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        Optional<byte[]> bytes = address.indexOf(':') < 0 ? v4(address) : v6(address);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        int bits = bytes.get().length * 8;
        int length = slash < 0 ? bits : number(written.substring(slash + 1), bits);
        return length < 0 ? Optional.empty() : Optional.of(range(bytes.get(), length));
    }

    private static Addresses range(byte[] bytes, int length) {
        int bits = bytes.length * 8;
        BigInteger size = BigInteger.ONE.shiftLeft(bits - length);
        BigInteger address = new BigInteger(1, bytes);
        BigInteger from = address.subtract(address.mod(size));
        BigInteger shift = bits == 32 ? BigInteger.ZERO : ABOVE_4;
        return new Addresses(
                List.of(new Range(from.add(shift), from.add(shift).add(size).subtract(BigInteger.ONE))));
    }

    /// All that are in any of them.
    public static Addresses union(Collection<Addresses> all) {
        List<Range> sorted = all.stream()
                .flatMap(one -> one.ranges.stream())
                .sorted(Comparator.comparing(Range::from).thenComparing(Range::to))
                .toList();
        List<Range> merged = new ArrayList<>();
        for (Range next : sorted) {
            if (merged.isEmpty() || apart(merged.getLast(), next)) {
                merged.add(next);
            } else {
                Range last = merged.removeLast();
                merged.add(new Range(last.from(), last.to().max(next.to())));
            }
        }
        return new Addresses(merged);
    }

    private static boolean apart(Range last, Range next) {
        boolean versions = last.to().compareTo(ABOVE_4) < 0 && next.from().compareTo(ABOVE_4) >= 0;
        return versions || next.from().compareTo(last.to().add(BigInteger.ONE)) > 0;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// Whether all of another set are in this one.
    public boolean covers(Addresses other) {
        for (Range inner : other.ranges) {
            if (!covers(inner)) {
                return false;
            }
        }
        return true;
    }

    /// Asked for each rule and each pair of stations: plain loops, for streams took most of the time of a question.
    private boolean covers(Range inner) {
        for (Range outer : ranges) {
            if (outer.from().compareTo(inner.from()) <= 0 && outer.to().compareTo(inner.to()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether any address is in both.
    public boolean meets(Addresses other) {
        for (Range one : other.ranges) {
            for (Range two : ranges) {
                if (two.from().compareTo(one.to()) <= 0 && two.to().compareTo(one.from()) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether all hosts of the internet, of one version or both, are in it.
    public boolean coversTheInternet() {
        return covers(INTERNET_4) || covers(INTERNET_6);
    }

    /// Whether any host of the internet is in it.
    public boolean meetsTheInternet() {
        return meets(INTERNET_4) || meets(INTERNET_6);
    }

    private static Addresses internet4() {
        List<Range> all = new ArrayList<>();
        BigInteger next = BigInteger.ZERO;
        for (Range gap :
                union(NOT_ROUTED.stream().map(text -> parse(text).orElseThrow()).toList()).ranges) {
            if (gap.from().compareTo(next) > 0) {
                all.add(new Range(next, gap.from().subtract(BigInteger.ONE)));
            }
            next = gap.to().add(BigInteger.ONE);
        }
        return new Addresses(all);
    }

    private static Optional<byte[]> v4(String address) {
        String[] parts = address.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != bytes.length) {
            return Optional.empty();
        }
        for (int i = 0; i < bytes.length; i++) {
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
        Optional<List<Integer>> head = words(gap < 0 ? address : address.substring(0, gap));
        Optional<List<Integer>> tail = words(gap < 0 ? "" : address.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        int written = head.get().size() + tail.get().size();
        if (gap < 0 ? written != 8 : written > 7) {
            return Optional.empty();
        }
        byte[] bytes = new byte[16];
        for (int i = 0; i < head.get().size(); i++) {
            put(bytes, i, head.get().get(i));
        }
        for (int i = 0; i < tail.get().size(); i++) {
            put(bytes, 8 - tail.get().size() + i, tail.get().get(i));
        }
        return Optional.of(bytes);
    }

    private static void put(byte[] bytes, int word, int value) {
        bytes[2 * word] = (byte) (value >> 8);
        bytes[2 * word + 1] = (byte) value;
    }

    private static Optional<List<Integer>> words(String text) {
        List<Integer> words = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (part.indexOf('.') >= 0) {
                Optional<byte[]> four = v4(part);
                if (four.isEmpty()) {
                    return Optional.empty();
                }
                byte[] b = four.get();
                words.add(((b[0] & 255) << 8) | (b[1] & 255));
                words.add(((b[2] & 255) << 8) | (b[3] & 255));
            } else if (part.matches("[0-9a-fA-F]{1,4}")) {
                words.add(Integer.parseInt(part, 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }

    /// A plain decimal number up to a limit, or -1.
    private static int number(String digits, int limit) {
        boolean plain = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = plain ? Integer.parseInt(digits) : -1;
        return value <= limit ? value : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Addresses that && that.ranges.equals(ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }
}
