package io.github.alidade.redaction.audit;

import java.util.Arrays;
import java.util.List;

/// Finds all of many needles in one pass. States are numbered breadth first, so that the children of a state are
/// neighbours and the tables are plain arrays: 14 bytes a state. A bitmap of the needles' first four characters lets
/// the pass skip what cannot begin a needle; nearly all of an honest text is skipped.
/// Source: Aho, Corasick, CACM 18(6), 1975.
final class AhoCorasick {
    /// Needles are at least this long.
    static final int SHORTEST = 4;

    private static final int GRAM_BITS = 20;
    private static final int ASCII = 128;

    /// Told of each occurrence.
    interface Found {
        /// @param needle its place in [#needles()]
        /// @param end behind its last character
        void at(int needle, int end);
    }

    private final String[] needles;
    private final int[] firstChild;
    private final char[] label;
    private final int[] fail;
    /// The needle that ends in a state, or -1.
    private final int[] ending;
    /// The next state on the way of failures in which a needle ends, or 0.
    private final int[] nextEnding;

    private final int[] rootChild = new int[ASCII];
    private final long[] grams = new long[1 << GRAM_BITS - 6];

    /// @throws IllegalArgumentException if a needle is shorter than [#SHORTEST]
    AhoCorasick(Iterable<String> texts) {
        java.util.TreeSet<String> sorted = new java.util.TreeSet<>();
        texts.forEach(sorted::add);
        needles = sorted.toArray(String[]::new);
        int most = 1;
        for (String needle : needles) {
            if (needle.length() < SHORTEST) {
                throw new IllegalArgumentException("A needle is too short to be searched for");
            }
            most += needle.length();
            int bit = gram(needle.charAt(0), needle.charAt(1), needle.charAt(2), needle.charAt(3));
            grams[bit >> 6] |= 1L << bit;
        }
        Build build = new Build(most);
        firstChild = Arrays.copyOf(build.firstChild, build.count + 1);
        label = Arrays.copyOf(build.label, build.count);
        ending = Arrays.copyOf(build.ending, build.count);
        fail = new int[build.count];
        nextEnding = new int[build.count];
        fillRoot();
        linkFailures();
    }

    /// Sorted; hits are told by the place in this list.
    List<String> needles() {
        return Arrays.asList(needles);
    }

    /// Lays out the trie breadth first from the sorted needles: a state is a range of needles that share a prefix.
    private final class Build {
        final int[] firstChild;
        final char[] label;
        final int[] ending;
        int count = 1;

        Build(int most) {
            firstChild = new int[most + 1];
            label = new char[most];
            ending = new int[most];
            int[] from = new int[most];
            int[] to = new int[most];
            int[] depth = new int[most];
            to[0] = needles.length;
            for (int state = 0; state < count; state++) {
                firstChild[state] = count;
                ending[state] = -1;
                int at = from[state];
                if (at < to[state] && needles[at].length() == depth[state]) {
                    ending[state] = at++;
                }
                while (at < to[state]) {
                    char next = needles[at].charAt(depth[state]);
                    int begin = at;
                    while (at < to[state] && needles[at].charAt(depth[state]) == next) {
                        at++;
                    }
                    label[count] = next;
                    from[count] = begin;
                    to[count] = at;
                    depth[count] = depth[state] + 1;
                    count++;
                }
            }
            firstChild[count] = count;
        }
    }

    private void fillRoot() {
        Arrays.fill(rootChild, -1);
        for (int child = firstChild[0]; child < firstChild[1]; child++) {
            if (label[child] < ASCII) {
                rootChild[label[child]] = child;
            }
        }
    }

    private void linkFailures() {
        for (int state = 0; state < fail.length; state++) {
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                fail[child] = state == 0 ? 0 : step(fail[state], label[child]);
                nextEnding[child] = ending[fail[child]] >= 0 ? fail[child] : nextEnding[fail[child]];
            }
        }
    }

    private int step(int from, char c) {
        int state = from;
        int next = child(state, c);
        while (next < 0 && state != 0) {
            state = fail[state];
            next = child(state, c);
        }
        return Math.max(next, 0);
    }

    private int child(int state, char c) {
        if (state == 0 && c < ASCII) {
            return rootChild[c];
        }
        int low = firstChild[state];
        int high = firstChild[state + 1];
        while (high - low > 8) {
            int middle = (low + high) >>> 1;
            if (label[middle] <= c) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int child = low; child < high; child++) {
            if (label[child] == c) {
                return child;
            }
        }
        return -1;
    }

    /// Tells of every occurrence of every needle.
    void search(char[] text, Found found) {
        int last = text.length - SHORTEST;
        int state = 0;
        for (int i = 0; i < text.length; i++) {
            if (state == 0) {
                while (i <= last && !mayBegin(text, i)) {
                    i++;
                }
                if (i > last) {
                    return;
                }
            }
            state = step(state, text[i]);
            int end = ending[state] >= 0 ? state : nextEnding[state];
            while (end != 0) {
                found.at(ending[end], i + 1);
                end = nextEnding[end];
            }
        }
    }

    private boolean mayBegin(char[] text, int at) {
        int bit = gram(text[at], text[at + 1], text[at + 2], text[at + 3]);
        return (grams[bit >> 6] & 1L << bit) != 0;
    }

    private static int gram(char a, char b, char c, char d) {
        int mixed = ((a * 31 + b) * 31 + c) * 31 + d;
        return mixed * 0x9E3779B1 >>> 32 - GRAM_BITS;
    }
}
