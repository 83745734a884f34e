package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The texts that give a raw text away: itself, and parts of it that are specific enough.
final class Derived {
    private static final int PREFIX = 10;

    /// A part such as `aaaaaaaa` says nothing.
    private static final int FEWEST_LETTERS = 3;

    private static final int LONGEST = 160;
    private static final int DEPTH = 3;
    private static final Pattern LINES = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern BETWEEN_SEGMENTS = Pattern.compile("[/\\\\@?&=#]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String APART = ",;()[]{}\"'<>|";
    private static final Pattern DOMAIN = Pattern.compile("(?:[\\w*-]+\\.)+[A-Za-z][\\w-]*\\.?");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){6,}");

    /// What an identifier of letters and digits happens to say as base64 or hexadecimal digits has no words in it.
    private static final Pattern SPEAKS = Pattern.compile("\\p{L}{4}");

    /// A permission or a pattern of permissions, `s3:GetObject*`: words of AWS, not of the account.
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{2,32}:[A-Za-z*]{1,64}(:[A-Za-z*]{1,64})?");

    /// Marks at both ends say nothing.
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Set<String> COMMON = new HashSet<>(common());

    /// @param whole whether it is the raw text itself, or one of its lines
    record Form(String text, boolean whole) {}

    private final Set<Form> forms = new LinkedHashSet<>();

    /// What parts are searched for, empty if they are not: most parts stand in many texts.
    private final Map<String, String> known;

    private Derived(Map<String, String> known) {
        this.known = known;
    }

    /// Folded, the raw text first. Not yet compared with the vocabulary.
    ///
    /// @param known of the texts before, and of this one after
    static Set<Form> of(String raw, Map<String, String> known) {
        Derived derived = new Derived(known);
        for (String line : LINES.split(raw)) {
            derived.whole(line.strip());
        }
        derived.inner(raw, 0);
        return derived.forms;
    }

    /// Whether any of a text's forms may stand where only these runs of characters do. Forms are pieces of the text,
    /// two segments of a path with one stroke between them, or pieces of what the text says in another encoding.
    static boolean mayStand(String raw, Grams grams) {
        return grams.meet(Folded.of(raw).folded())
                || grams.meet(
                        Folded.of(BETWEEN_SEGMENTS.matcher(raw).replaceAll("/")).folded())
                || !decoded(raw).isEmpty();
    }

    private void whole(String line) {
        if (!ACTION.matcher(line).matches()) {
            add(line);
            add(line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
        }
    }

    private void inner(String text, int depth) {
        if (depth > DEPTH || ACTION.matcher(text).matches()) {
            return;
        }
        for (String line : LINES.split(text)) {
            arn(line);
            paths(line);
            domains(line);
            words(line);
            prefix(line.strip());
        }
        for (String decoded : decoded(text)) {
            for (String line : LINES.split(decoded)) {
                part(line.strip());
            }
            inner(decoded, depth + 1);
        }
    }

    private void arn(String line) {
        if (line.startsWith("arn:")) {
            String[] segments = line.split(":", 6);
            for (String segment : segments) {
                part(segment);
            }
            if (segments.length == 6) {
                part(segments[5].substring(segments[5].indexOf(':') + 1));
                prefix(segments[5].replaceFirst("^.*[:/](?=.)", ""));
            }
        }
    }

    private void paths(String line) {
        String[] parts = BETWEEN_SEGMENTS.split(line);
        for (int i = 0; i < parts.length; i++) {
            part(parts[i]);
            if (i > 0) {
                part(parts[i - 1] + "/" + parts[i]);
            }
        }
    }

    private void domains(String line) {
        for (String text : line.split("[\\s/:@,;()\"'<>]+")) {
            if (DOMAIN.matcher(text).matches()) {
                String rest = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
                while (rest.contains(".")) {
                    part(rest);
                    rest = rest.substring(rest.indexOf('.') + 1);
                }
            }
        }
    }

    private void words(String line) {
        int begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length()
                    || !Character.isLetterOrDigit(line.charAt(i)) && !Character.isSurrogate(line.charAt(i))) {
                if (i > begin) {
                    word(line.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || Character.isWhitespace(line.charAt(i)) || APART.indexOf(line.charAt(i)) >= 0) {
                if (i > begin) {
                    part(line.substring(begin, i));
                }
                begin = i + 1;
            }
        }
    }

    /// A word and its humps, as in `ordersApi`.
    private void word(String word) {
        part(word);
        int hump = 0;
        for (int i = 1; i < word.length(); i++) {
            boolean begins = Character.isUpperCase(word.charAt(i))
                    && (Character.isLowerCase(word.charAt(i - 1)) || Character.isDigit(word.charAt(i - 1)));
            if (begins) {
                part(word.substring(hump, i));
                hump = i;
            }
        }
        if (hump > 0) {
            part(word.substring(hump));
        }
    }

    /// What an ellipsis leaves of a name, but not of words that many accounts share: `arn:aws:rd` stands in all.
    private void prefix(String line) {
        if (line.codePointCount(0, line.length()) > PREFIX + 1) {
            int cut = line.offsetByCodePoints(0, PREFIX);
            int end = cut;
            while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
                end++;
            }
            if (!common(folded(line.substring(0, end)))) {
                part(line.substring(0, cut).strip());
            }
        }
    }

    private static List<String> decoded(String text) {
        List<String> decoded = new ArrayList<>();
        String unescaped = Unescaped.all(text);
        if (!unescaped.equals(text)) {
            decoded.add(unescaped);
        }
        BASE64.matcher(text).results().forEach(run -> {
            byte[] bytes = Base64Runs.decode(run.group(), 0);
            String inner = new String(bytes, StandardCharsets.UTF_8);
            if (SPEAKS.matcher(inner).find()
                    && inner.chars().allMatch(c -> c >= ' ' && c != 0xFFFD || c == '\n' || c == '\t' || c == '\r')) {
                decoded.add(inner);
            }
        });
        HEX.matcher(text).results().forEach(run -> {
            String inner = new String(java.util.HexFormat.of().parseHex(run.group()), StandardCharsets.UTF_8);
            if (SPEAKS.matcher(inner).find() && inner.chars().allMatch(c -> c >= ' ' && c < 127)) {
                decoded.add(inner);
            }
        });
        return decoded;
    }

    private void part(String text) {
        String needle = known.computeIfAbsent(text, Derived::needle);
        if (!needle.isEmpty() && !forms.contains(new Form(needle, true))) {
            forms.add(new Form(needle, false));
        }
    }

    private static String needle(String part) {
        String needle = folded(EDGES.matcher(part).replaceAll(""));
        return common(needle) || needle.chars().distinct().count() < FEWEST_LETTERS ? "" : needle;
    }

    private void add(String whole) {
        forms.add(new Form(folded(whole), true));
    }

    private static String folded(String text) {
        String folded = Folded.text(text).strip();
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    /// Whether a part is made of nothing but words that many accounts share.
    private static boolean common(String folded) {
        for (String word : NO_WORD.split(folded)) {
            if (!word.isEmpty() && !COMMON.contains(word) && !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a raw text is one word that many accounts share, so that it may stand anywhere without being meant.
    static boolean everyday(String raw) {
        return COMMON.contains(Folded.text(raw).strip());
    }

    private static List<String> common() {
        List<String> words = new ArrayList<>();
        for (String line : Resources.lines("common-words.txt")) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }
}
