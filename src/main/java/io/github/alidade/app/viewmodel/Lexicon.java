package io.github.alidade.app.viewmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// All words that occur somewhere, each once, and how well each of them fits what a person typed.
///
/// The order of what counts: the word itself, its beginning, something in it, its letters in their order with others
/// between, and at last what a slip of the finger makes of it (a letter too many, too few, wrong, or two swapped: one
/// in words of four letters and more, two in those of eight and more; Damerau, CACM 7(3), 1964).
final class Lexicon {
    private static final float SAME = 1;
    private static final float BEGINS = 0.9f;
    private static final float HOLDS = 0.7f;
    private static final float LETTERS = 0.5f;
    private static final float SLIP = 0.45f;
    private static final float TWO_SLIPS = 0.3f;
    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;
    private static final int LONGEST_SLIP = 28;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private long[] masks = new long[1024];

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The parts of what was typed; all of it if it has none.
    static String[] parts(String typed) {
        List<String> parts = new ArrayList<>();
        eachPart(typed, parts::add);
        return parts.isEmpty() && !typed.isEmpty() ? new String[] {typed} : parts.toArray(String[]::new);
    }

    /// Letters and digits beside each other are a part.
    private static void eachPart(String text, Consumer<String> use) {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!ofPart(point)) {
                if (at > from) {
                    use.accept(text.substring(from, at));
                }
                from = next;
            }
            at = next;
        }
        if (at > from) {
            use.accept(text.substring(from));
        }
    }

    private static boolean ofPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /// The words of texts: each text as a whole and its parts.
    int[] add(String... texts) {
        IntStream.Builder found = IntStream.builder();
        for (String text : texts) {
            String all = folded(text);
            found.add(number(all));
            eachPart(all, part -> found.add(number(part)));
        }
        return found.build().distinct().toArray();
    }

    /// Texts as a whole only.
    int[] whole(List<String> texts) {
        int[] found = new int[texts.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = number(folded(texts.get(i)));
        }
        return found;
    }

    private int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        if (words.size() == masks.length) {
            masks = Arrays.copyOf(masks, 2 * masks.length);
        }
        masks[words.size()] = mask(word);
        words.add(word);
        return words.size() - 1;
    }

    /// Which letters and digits occur, so that most words are out at a glance.
    private static long mask(String word) {
        long mask = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                mask |= 1L << (c - 'a');
            } else if (c >= '0' && c <= '9') {
                mask |= 1L << (26 + c - '0');
            } else {
                mask |= 1L << (36 + c % 28);
            }
        }
        return mask;
    }

    /// How well each word fits, 0 for not at all, by its number.
    float[] scores(String token) {
        float[] scores = new float[words.size()];
        long wanted = mask(token);
        int slips = token.length() >= TWO_SLIPS_FROM ? 2 : token.length() >= ONE_SLIP_FROM ? 1 : 0;
        int[][] rows = new int[3][LONGEST_SLIP + 2];
        for (int i = 0; i < scores.length; i++) {
            long missing = wanted & ~masks[i];
            if (missing == 0) {
                scores[i] = straight(token, words.get(i));
            }
            if (scores[i] == 0 && slips > 0 && Long.bitCount(missing) <= slips) {
                scores[i] = slipped(token, words.get(i), slips, rows);
            }
        }
        return scores;
    }

    private static float straight(String token, String word) {
        int at = word.indexOf(token);
        if (at == 0) {
            return word.length() == token.length() ? SAME : BEGINS - Math.min(0.1f, word.length() * 0.001f);
        }
        if (at > 0) {
            boolean newPart = !Character.isLetterOrDigit(word.charAt(at - 1));
            return newPart ? BEGINS - 0.12f : HOLDS;
        }
        return inOrder(token, word) ? LETTERS * token.length() / Math.max(token.length(), spread(token, word)) : 0;
    }

    private static boolean inOrder(String token, String word) {
        if (token.length() < 2 || word.isEmpty() || word.charAt(0) != token.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < token.length(); i++) {
            if (word.charAt(i) == token.charAt(at)) {
                at++;
            }
        }
        return at == token.length();
    }

    /// How much of the word its letters reach over.
    private static int spread(String token, String word) {
        int at = 0;
        int last = 0;
        for (int i = 0; i < word.length() && at < token.length(); i++) {
            if (word.charAt(i) == token.charAt(at)) {
                at++;
                last = i;
            }
        }
        return last + 1;
    }

    /// Against the word, and against as much of its beginning as was typed.
    private static float slipped(String token, String word, int slips, int[][] rows) {
        if (token.length() > LONGEST_SLIP || word.length() < token.length() - slips) {
            return 0;
        }
        String beginning = word.substring(0, Math.min(word.length(), token.length() + slips));
        int distance = distance(token, beginning, slips, rows);
        return distance > slips ? 0 : distance == 1 ? SLIP : TWO_SLIPS;
    }

    /// The fewest slips that make the token of any beginning of the word.
    private static int distance(String token, String word, int most, int[][] rows) {
        int[] before = rows[0];
        int[] above = rows[1];
        int[] row = rows[2];
        for (int j = 0; j <= word.length() && j < row.length; j++) {
            above[j] = j;
        }
        int width = Math.min(word.length(), row.length - 1);
        for (int i = 1; i <= token.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = token.charAt(i - 1) == word.charAt(j - 1);
                int best = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && token.charAt(i - 1) == word.charAt(j - 2)
                        && token.charAt(i - 2) == word.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        int[] last = above;
        return Arrays.stream(last, 0, width + 1).min().orElse(most + 1);
    }
}
