package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shapes of AWS's identifiers and of secrets. Nearly all of them stand within one word, so each different word is
/// looked at once, and only by the patterns whose needs it meets.
final class Patterns {
    private static final int LONGEST_WORD = 1024;
    private static final int OVERLAP = 256;
    private static final int SURE_WORD = 12;
    private static final int LINE_BEFORE = 24;
    private static final int LINE_AFTER = 128;
    private static final boolean[] BETWEEN = new boolean[128];
    private static final List<String> LINE_HINTS = List.of(
            "password",
            "passwd",
            "pwd=",
            "pwd:",
            "pwd\"",
            "secret",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "-----begin");

    private static final Patterns ALL = new Patterns();

    static {
        for (char c = 0; c <= ' '; c++) {
            BETWEEN[c] = true;
        }
        for (char c : "\"'<>|,;()[]{}`".toCharArray()) {
            BETWEEN[c] = true;
        }
    }

    /// @param example a fictional identifier of the kind
    record Shape(String kind, List<Need> needs, Tier tier, String example, Pattern pattern, boolean inLines) {}

    /// Told of each match that is no public text.
    interface Found {
        void at(Shape shape, int offset);
    }

    private final List<Shape> inWords = new ArrayList<>();
    private final List<Shape> inLines = new ArrayList<>();
    private final AhoCorasick hints = new AhoCorasick(LINE_HINTS);

    private Patterns() {
        for (String line : Resources.lines("aws-identifiers.tsv")) {
            String[] columns = line.split("\t");
            boolean lines = columns[1].equals("line");
            List<Need> needs = lines ? List.of() : Need.all(columns[1]);
            Shape shape = new Shape(
                    columns[0], needs, Tier.valueOf(columns[2]), columns[3], Pattern.compile(columns[4]), lines);
            (lines ? inLines : inWords).add(shape);
        }
    }

    static Patterns all() {
        return ALL;
    }

    List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>(inWords);
        shapes.addAll(inLines);
        return shapes;
    }

    /// @param text with invisible differences folded away, letter case as it was
    /// @param manner in what may be no text at all, only long words and sure shapes count
    /// @param publicText whether a text belongs to the public vocabulary
    void search(Folded text, Reading.Manner manner, Predicate<String> publicText, Found found) {
        switch (manner) {
            case TEXT -> {
                words(text.plain(), 1, publicText, found);
                lines(text, publicText, found);
            }
            case DECODED, STRINGS ->
                words(text.plain(), SURE_WORD, publicText, (shape, offset) -> {
                    if (shape.tier() == Tier.HARD) {
                        found.at(shape, offset);
                    }
                });
            case SEAMS, DENSE -> {}
        }
    }

    private record Match(Shape shape, int offset) {}

    private void words(char[] text, int shortest, Predicate<String> publicText, Found found) {
        Map<String, List<Match>> known = new HashMap<>();
        Features features = new Features();
        for (int i = 0; i < text.length; i++) {
            if (between(text[i])) {
                continue;
            }
            int end = i;
            features.clear();
            while (end < text.length && !between(text[end]) && end - i < LONGEST_WORD) {
                features.add(text[end++]);
            }
            if (end - i >= shortest && features.interesting()) {
                int start = i;
                String word = new String(text, i, end - i);
                for (Match match : known.computeIfAbsent(word, w -> matches(w, new Features(w), publicText))) {
                    found.at(match.shape(), start + match.offset());
                }
            }
            boolean cut = end < text.length && !between(text[end]);
            i = cut ? end - OVERLAP : end;
        }
    }

    private static boolean between(char c) {
        return c < 128 && BETWEEN[c];
    }

    private List<Match> matches(String word, Features features, Predicate<String> publicText) {
        List<Match> matches = new ArrayList<>();
        String lower = word.toLowerCase(Locale.ROOT);
        for (Shape shape : inWords) {
            boolean possible = true;
            for (Need need : shape.needs()) {
                possible = possible && need.met(features, lower);
            }
            if (possible) {
                Matcher matcher = shape.pattern().matcher(word);
                while (matcher.find()) {
                    if (!allowed(shape, matcher, publicText)) {
                        matches.add(new Match(shape, matcher.start()));
                    }
                }
            }
        }
        return List.copyOf(matches);
    }

    private static boolean allowed(Shape shape, Matcher matcher, Predicate<String> publicText) {
        return switch (shape.tier()) {
            case HARD -> false;
            case SHAPE, POLICY ->
                publicText.test(matcher.namedGroups().containsKey("value") ? matcher.group("value") : matcher.group());
        };
    }

    private void lines(Folded text, Predicate<String> publicText, Found found) {
        char[] plain = text.plain();
        Map<Integer, Boolean> seen = new HashMap<>();
        hints.search(text.folded(), (needle, end) -> line(plain, end, publicText, seen, found));
        for (int i = 0; i + 13 < plain.length; i++) {
            boolean groups = digit(plain[i])
                    && digit(plain[i + 3])
                    && (plain[i + 4] == '-' || plain[i + 4] == ' ')
                    && plain[i + 9] == plain[i + 4]
                    && (i == 0 || !digit(plain[i - 1]));
            if (groups) {
                line(plain, i + 1, publicText, seen, found);
            }
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void line(char[] text, int at, Predicate<String> publicText, Map<Integer, Boolean> seen, Found found) {
        int from = at;
        while (from > 0 && at - from < LINE_BEFORE && text[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < text.length && to - at < LINE_AFTER && text[to] != '\n') {
            to++;
        }
        String line = new String(text, from, to - from);
        for (Shape shape : inLines) {
            Matcher matcher = shape.pattern().matcher(line);
            while (matcher.find()) {
                int offset = from + matcher.start();
                if (seen.putIfAbsent(offset, true) == null && !allowed(shape, matcher, publicText)) {
                    found.at(shape, offset);
                }
            }
        }
    }

    /// What a word is made of.
    private static final class Features {
        private int length;
        private int letters;
        private int digits;
        private int run;
        private int longestRun;
        private int dots;
        private int dashes;
        private int colons;
        private int slashes;
        private int others;

        Features() {}

        Features(String word) {
            for (int i = 0; i < word.length(); i++) {
                add(word.charAt(i));
            }
        }

        void clear() {
            length = letters = digits = run = longestRun = dots = dashes = colons = slashes = others = 0;
        }

        void add(char c) {
            length++;
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean number = c >= '0' && c <= '9';
            if (letter || number) {
                letters += letter ? 1 : 0;
                digits += number ? 1 : 0;
                longestRun = Math.max(longestRun, ++run);
                return;
            }
            run = 0;
            switch (c) {
                case '.' -> dots++;
                case '-' -> dashes++;
                case ':' -> colons++;
                case '/', '\\' -> slashes++;
                default -> others++;
            }
        }

        /// A short word without any sign between its letters and digits meets nobody's needs.
        boolean interesting() {
            return longestRun >= 10 || dots + dashes + colons + slashes + others > 0 && (letters > 2 || digits > 3);
        }

        int count(String name) {
            return switch (name) {
                case "run" -> longestRun;
                case "len" -> length;
                case "digits" -> digits;
                case "letters" -> letters;
                case "dots" -> dots;
                case "dashes" -> dashes;
                case "colons" -> colons;
                case "slashes" -> slashes;
                default -> throw new IllegalStateException("No such need: " + name);
            };
        }
    }

    /// Something that a word must have before a pattern is tried on it.
    record Need(List<String> literals, Map<String, Integer> counts) {
        private static final Pattern COUNT = Pattern.compile("([a-z]+)([0-9]+)");

        static List<Need> all(String text) {
            return List.of(text.split(" ")).stream().map(Need::of).toList();
        }

        private static Need of(String text) {
            if (text.startsWith("~")) {
                return new Need(List.of(text.substring(1).split("\\|")), Map.of());
            }
            Map<String, Integer> counts = new HashMap<>();
            for (String each : text.split("\\|")) {
                Matcher count = COUNT.matcher(each);
                if (!count.matches()) {
                    throw new IllegalStateException("No such need: " + each);
                }
                counts.put(count.group(1), Integer.valueOf(count.group(2)));
            }
            return new Need(List.of(), Map.copyOf(counts));
        }

        private boolean met(Features features, String lower) {
            for (String literal : literals) {
                if (lower.contains(literal)) {
                    return true;
                }
            }
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                if (features.count(count.getKey()) >= count.getValue()) {
                    return true;
                }
            }
            return false;
        }
    }
}
