package io.github.alidade.redaction.audit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text without the differences that a reader does not see: compatibility forms (NFKD), invisible characters and
/// marks taken away, letters of other scripts that look like Latin ones replaced, all digits ASCII.
/// Source: Unicode UAX 15 (NFKD), UTS 39 (confusables; the Cyrillic, Greek and Armenian letters that pass for Latin
/// in most fonts).
final class Folded {
    private static final String LOOKS =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlкkмmтtнhвbгrАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSҮYԌGԜWҺhґrѵv"
                    + "αaοoρpνvυuιiκkτtχxγyηnωwσoϲcϳjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCɑaɡgɩiıiʋvʀr"
                    + "աwոnօoսuցgհhզqյjɪiʏyʜhɴn‐-‑-‒-–-—-―-−-⁃-﹘-﹣-－-․.｡.。.∕/⁄/╱/：:∶:ː:＿_ˍ_";

    private static final char[] LOOKALIKES = new char[1 << 16];

    static {
        for (int i = 0; i < LOOKS.length(); i += 2) {
            LOOKALIKES[LOOKS.charAt(i)] = LOOKS.charAt(i + 1);
        }
    }

    /// Same length as `folded`.
    private final char[] plain;
    private final char[] folded;
    /// For each character where it comes from in the original; null if every character kept its place.
    private final int @Nullable [] from;

    private Folded(char[] plain, int @Nullable [] from) {
        this.plain = plain;
        this.from = from;
        this.folded = new char[plain.length];
        for (int i = 0; i < plain.length; i++) {
            char c = plain[i];
            folded[i] = c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
        }
    }

    static Folded of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!simple(text.charAt(i))) {
                return new Maker(text, i).make();
            }
        }
        return new Folded(text.toCharArray(), null);
    }

    /// The folded form as a text, for needles.
    static String text(String text) {
        return new String(of(text).folded);
    }

    /// Letters and digits of the folded form alone.
    static String squashed(String text) {
        StringBuilder squashed = new StringBuilder();
        for (char c : of(text).folded) {
            if (Character.isLetterOrDigit(c)) {
                squashed.append(c);
            }
        }
        return squashed.toString();
    }

    /// Letter case as it was, for patterns.
    char[] plain() {
        return plain;
    }

    char[] folded() {
        return folded;
    }

    /// Where a character of the folded text comes from.
    int origin(int at) {
        return from == null ? at : from[Math.min(at, from.length - 1)];
    }

    /// Whether a stretch is written in the original as it is here, letter case aside.
    boolean asWritten(String original, int begin, int end) {
        if (from == null) {
            return true;
        }
        for (int i = begin; i < end; i++) {
            boolean follows = i == begin || from[i] == from[i - 1] + 1;
            if (!follows || Character.toLowerCase(original.charAt(from[i])) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean simple(char c) {
        return c < 127 && (c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /// Folds a text that is not plain ASCII.
    private static final class Maker {
        /// Invisible doubles of the ASCII letters.
        private static final int TAGS = 0xE0000;

        private final String text;
        private char[] out;
        private int[] from;
        private int length;
        private final Map<Integer, String> known = new HashMap<>();

        Maker(String text, int simpleUntil) {
            this.text = text;
            this.out = Arrays.copyOf(text.toCharArray(), text.length() + 16);
            this.from = new int[out.length];
            for (int i = 0; i < simpleUntil; i++) {
                from[i] = i;
            }
            length = simpleUntil;
        }

        Folded make() {
            for (int i = length; i < text.length(); ) {
                char c = text.charAt(i);
                if (simple(c)) {
                    add(c, i);
                    i++;
                } else {
                    int point = text.codePointAt(i);
                    fold(point, i);
                    i += Character.charCount(point);
                }
            }
            return new Folded(Arrays.copyOf(out, length), Arrays.copyOf(from, length));
        }

        private void add(char c, int origin) {
            if (length == out.length) {
                out = Arrays.copyOf(out, length * 2);
                from = Arrays.copyOf(from, length * 2);
            }
            out[length] = c;
            from[length++] = origin;
        }

        private void fold(int point, int origin) {
            String visible = known.computeIfAbsent(point, Maker::visible);
            for (int i = 0; i < visible.length(); i++) {
                add(visible.charAt(i), origin);
            }
        }

        private static String visible(int point) {
            if (point > TAGS + ' ' && point < TAGS + 127) {
                return String.valueOf((char) (point - TAGS));
            }
            if (ignorable(point)) {
                return "";
            }
            if (lookalike(point) != 0) {
                return String.valueOf(lookalike(point));
            }
            StringBuilder visible = new StringBuilder();
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(part -> !ignorable(part) && !mark(part))
                    .forEach(part -> {
                        if (Character.isDigit(part)) {
                            visible.append(Character.digit(part, 10));
                        } else if (lookalike(part) != 0) {
                            visible.append(lookalike(part));
                        } else {
                            visible.append(spelt(part));
                        }
                    });
            return visible.toString();
        }

        /// Case folding where it makes two letters of one, such as `ß`.
        private static String spelt(int point) {
            String letter = Character.toString(point);
            String upper = letter.toUpperCase(Locale.ROOT);
            return upper.length() > letter.length() ? upper.toLowerCase(Locale.ROOT) : letter;
        }

        private static char lookalike(int point) {
            return point > 0xFFFF ? 0 : LOOKALIKES[point];
        }

        private static boolean mark(int point) {
            return switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                default -> false;
            };
        }

        /// Controls, formats, soft hyphens, variation selectors, fillers: what has no ink.
        private static boolean ignorable(int point) {
            return switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                default ->
                    point == 0x034F
                            || point == 0x115F
                            || point == 0x1160
                            || point == 0x17B4
                            || point == 0x17B5
                            || point == 0x3164
                            || point == 0xFFA0
                            || point >= 0x180B && point <= 0x180F
                            || point >= 0xFE00 && point <= 0xFE0F
                            || point >= 0xE0000 && point <= 0xE0FFF;
            };
        }
    }
}
