package io.github.alidade.redaction.audit;

import io.github.alidade.model.Words;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.PublicVocabulary;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.FindingKind;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that an honest public export may be made of, whosever account it is: closed lists, constants, aliases
/// of any number, texts that the compiler proved to be the program's own. Never what stands in the audited bytes.
final class Vocabulary {
    /// A run of digits, in the static text and in what is looked up there: an alias may have any number.
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /// A number of an alias, a port, a version; longer runs of digits are never public.
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{8}");

    private static final Pattern SERVICE_MODE = Pattern.compile("service-mode:([a-z0-9-]{1,40}?)(?:-[0-9]{1,7})?");

    private static final int GRAM = 5;

    private static final Pattern ALIAS = aliasPattern();
    private static final Vocabulary BASIC = ofProgram();
    private static final Map<Profile, Vocabulary> UNDER = new ConcurrentHashMap<>();

    private final Set<String> texts;
    private final String all;
    private final Set<String> grams = new HashSet<>();
    private final Set<Integer> signs = new HashSet<>();
    private final TreeSet<String> words = new TreeSet<>();
    /// Ends of words, for a needle that begins in the middle of one.
    private final Set<String> ends = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();
    private int longest;

    /// What it adds to; null for the basic one.
    private final @Nullable Vocabulary base;

    /// Decides which words of AWS are public.
    private final Profile profile;

    private Vocabulary(@Nullable Vocabulary base, Set<String> texts, Profile profile) {
        this.base = base;
        this.profile = profile;
        this.texts = texts;
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            text.codePoints()
                    .filter(point -> point >= 128 && !Character.isLetterOrDigit(point))
                    .forEach(signs::add);
            String folded = numberless(Folded.text(text));
            joined.append(folded).append('\n');
            for (String word : folded.split("[\\s,;()\\[\\]{}|\"'<>=]+")) {
                words.add(strippedOfMarks(word));
            }
            for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
                words.add(word);
            }
        }
        words.remove("");
        all = joined.toString();
        for (int i = 0; i + GRAM <= all.length(); i++) {
            grams.add(all.substring(i, i + GRAM));
        }
        for (String word : words) {
            String squashed = Folded.squashed(word);
            longest = Math.max(longest, squashed.length());
            for (int i = 0; i <= squashed.length(); i++) {
                ends.add(squashed.substring(i));
                beginnings.add(squashed.substring(0, i));
            }
        }
        longest = base == null ? longest : Math.max(longest, base.longest);
    }

    /// The words of the program, and those of AWS that a profile shows.
    static Vocabulary under(Profile profile) {
        return UNDER.computeIfAbsent(
                profile, under -> new Vocabulary(BASIC, new TreeSet<>(PublicVocabulary.constants(under)), under));
    }

    private static Vocabulary ofProgram() {
        List<String> texts = new ArrayList<>(PublicVocabulary.constants());
        PublicVocabulary.aliases().forEach(template -> {
            texts.add(template.replace("%d", "0"));
            texts.add(template.replace("-%d", ""));
        });
        for (String label : List.of("app", "host-0", "writer", "reader", "member")) {
            PublicVocabulary.aliases().stream()
                    .filter(template -> template.contains("."))
                    .forEach(host -> texts.add(label + "." + host.replace("%d", "0") + "."));
        }
        texts.addAll(List.of("*.app.example.com.", "alb.example.internal.", "app.example.com-0"));
        enums(texts);
        texts.addAll(Resources.lines("program-words.txt"));
        texts.addAll(ProgramConstants.texts());
        // Counts say "2 queues".
        texts.addAll(texts.stream()
                .filter(text -> text.matches("[A-Za-z ]{3,40}"))
                .map(text -> text + "s")
                .toList());
        return new Vocabulary(null, new TreeSet<>(texts), Profile.STRICT);
    }

    private static void enums(List<String> texts) {
        for (ResourceKind kind : ResourceKind.values()) {
            texts.addAll(List.of(kind.word(), kind.title(), kind.name()));
        }
        for (RelationKind kind : RelationKind.values()) {
            texts.addAll(List.of(kind.word(), kind.verb(), kind.phrase(), kind.name()));
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            texts.addAll(List.of(kind.word(), kind.title(), kind.name()));
        }
        for (Lane lane : Lane.values()) {
            texts.addAll(List.of(lane.word(), lane.title()));
        }
        for (FindingKind kind : FindingKind.values()) {
            texts.addAll(List.of(kind.word(), kind.title(), kind.why(), kind.advice()));
        }
        for (GapReason reason : GapReason.values()) {
            texts.add(reason.word());
        }
        for (Certainty certainty : Certainty.values()) {
            texts.add(certainty.word());
        }
    }

    /// This and more; what is there already costs nothing.
    Vocabulary with(Collection<String> more) {
        Set<String> added = new TreeSet<>();
        more.stream().filter(text -> !knows(text)).forEach(added::add);
        return added.isEmpty() ? this : new Vocabulary(this, added, profile);
    }

    /// What it adds to the words that are the program's whatever account it is about.
    Set<String> added() {
        return base == null || base == BASIC ? Set.of() : texts;
    }

    private boolean any(Predicate<Vocabulary> layer) {
        for (Vocabulary at = this; at != null; at = at.base) {
            if (layer.test(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean knows(String text) {
        return any(layer -> layer.texts.contains(text));
    }

    /// What the compiler proved to be the program's own in a shown text: its constant parts. Of what redaction calls
    /// a kept word, an alias or a constant, nothing is taken on trust.
    static void ownWords(ShownText text, Collection<String> into) {
        switch (text.origin()) {
            case PROGRAM -> into.add(text.text());
            case JOINED -> {
                String rest = text.text();
                for (ShownText part : text.parts()) {
                    // A cut or sliced text has more in its part than in itself: nothing of it is a template.
                    rest = rest.contains(part.text()) ? without(rest, part.text()) : "";
                    ownWords(part, into);
                }
                into.addAll(List.of(rest.split("\n")));
            }
            case KEPT, ALIAS, CONSTANT, NUMBER, CLEAR -> {}
        }
    }

    private static String without(String text, String part) {
        int at = text.indexOf(part);
        return part.isEmpty() ? text : text.substring(0, at) + "\n" + text.substring(at + part.length());
    }

    /// Whether a folded needle stands somewhere in the public texts, so that finding it in an export says nothing.
    /// Of numbers and addresses only those that are constants do.
    boolean holds(String needle) {
        if (LONG_NUMBER.matcher(needle).find()) {
            return false;
        }
        if (needle.chars().noneMatch(Character::isLetter)) {
            return knows(needle);
        }
        String numberless = numberless(needle);
        return any(layer -> layer.standsIn(numberless));
    }

    private boolean standsIn(String numberless) {
        for (int i = 0; i + GRAM <= numberless.length(); i++) {
            if (!grams.contains(numberless.substring(i, i + GRAM))) {
                return false;
            }
        }
        return all.contains(numberless);
    }

    /// Whether a squashed needle may come about by public words that stand side by side: the end of one, whole ones,
    /// the beginning of one, and digits.
    boolean mayArise(String squashed) {
        String needle = numberless(squashed);
        boolean[] reached = new boolean[needle.length() + 1];
        for (int i = 0; i <= Math.min(longest, needle.length()); i++) {
            String end = needle.substring(0, i);
            reached[i] = any(layer -> layer.ends.contains(end));
        }
        for (int i = 0; i < needle.length(); i++) {
            if (reached[i]) {
                String rest = needle.substring(i);
                if (rest.length() <= longest && any(layer -> layer.beginnings.contains(rest))) {
                    return true;
                }
                reached[i + 1] |= needle.charAt(i) == '0';
                for (int j = i + 1; j <= Math.min(i + longest, needle.length()); j++) {
                    String word = needle.substring(i, j);
                    reached[j] |= any(layer -> layer.words.contains(word));
                }
            }
        }
        return reached[needle.length()];
    }

    /// Whether it is a word of its own in the public texts, or an alias.
    boolean word(String text) {
        String folded = Folded.text(text);
        if (LONG_NUMBER.matcher(folded).find()) {
            return false;
        }
        if (folded.chars().noneMatch(Character::isLetter)) {
            return knows(folded);
        }
        String numberless = numberless(folded);
        return any(layer -> layer.words.contains(numberless))
                || mayBeAlias(folded) && (alias(text) || serviceMode(text))
                || PublicVocabulary.aws(text.toLowerCase(Locale.ROOT), profile);
    }

    /// A service of AWS as a whole, such as `service-mode:sqs`; those of several accounts get a number.
    private static boolean serviceMode(String text) {
        Matcher mode = SERVICE_MODE.matcher(text.toLowerCase(Locale.ROOT));
        return mode.matches()
                && (Words.SERVICE_MODE.accepts(mode.group(1)) || mode.group(1).equals("other"));
    }

    /// Whether a word or an alias begins so: what an ellipsis leaves of one.
    boolean beginning(String head) {
        String folded = numberless(Folded.text(head));
        return any(layer -> {
                    String next = layer.words.ceiling(folded);
                    return next != null && next.startsWith(folded);
                })
                || beginningOfAlias(head);
    }

    private static boolean beginningOfAlias(String head) {
        Matcher matcher = ALIAS.matcher(head.toLowerCase(Locale.ROOT));
        return matcher.matches() || matcher.hitEnd();
    }

    /// Whether the program itself writes a character that is no letter.
    boolean sign(int point) {
        return any(layer -> layer.signs.contains(point));
    }

    /// Simple aliases are words; only hosts, and second things of one name, need the pattern.
    private static boolean mayBeAlias(String folded) {
        return folded.contains("example") || folded.lastIndexOf('-') > folded.indexOf('-');
    }

    boolean alias(String text) {
        return ALIAS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /// Names of hosts are put together from aliases; two things of one name get a number behind it.
    private static Pattern aliasPattern() {
        Set<String> simple = new TreeSet<>(List.of("writer", "reader", "member"));
        Set<String> hosts = new TreeSet<>(List.of("example.internal"));
        for (String template : PublicVocabulary.aliases()) {
            String any = Pattern.quote(template).replace("%d", "\\E[0-9]{1,7}\\Q");
            (template.contains(".") ? hosts : simple).add(any);
        }
        String host = "(?:" + String.join("|", hosts) + ")";
        String label = "(?:" + String.join("|", simple) + ")";
        String name = "(?:\\*\\.)?(?:" + label + "\\.){0,3}" + host + "\\.?";
        return Pattern.compile("(?:" + label + "|" + name + ")(?:-[0-9]{1,7})?");
    }

    private static String strippedOfMarks(String word) {
        return word.replaceAll("^[.:!?*_`#]+|[.:!?*_`]+$", "");
    }

    private static String numberless(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }
}
