package io.github.alidade.redaction;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;

/// A text that may be shown. Only this package can make one of an account's text; everybody else can only
/// join those, or bring words that the compiler proves to be the program's own.
public final class ShownText implements Comparable<ShownText> {

    /// Where a text comes from, for the audit and the redaction report.
    public enum Origin {
        /// A word of a closed vocabulary.
        KEPT,
        /// Stands for one entity.
        ALIAS,
        /// The same for all entities.
        CONSTANT,
        /// A number that the program counted.
        NUMBER,
        /// A word of the program's own.
        PROGRAM,
        /// The raw text, under [Exposure#CLEAR].
        CLEAR,
        /// Put together from several.
        JOINED
    }

    /// No text at all; a table shows `-`.
    public static final ShownText NONE = new ShownText("", Origin.PROGRAM, List.of());

    private final String text;
    private final Origin origin;
    private final List<ShownText> parts;

    private ShownText(String text, Origin origin, List<ShownText> parts) {
        this.text = text;
        this.origin = origin;
        this.parts = parts;
    }

    static ShownText of(Origin origin, String text) {
        return new ShownText(text, origin, List.of());
    }

    /// A text of the program's own.
    public static ShownText words(@CompileTimeConstant String words) {
        return new ShownText(words, Origin.PROGRAM, List.of());
    }

    /// How a sentence ends that says what could not be seen.
    static ShownText told(io.github.alidade.vocabulary.GapReason reason) {
        return new ShownText(reason.told(), Origin.PROGRAM, List.of());
    }

    public static ShownText number(long number) {
        return new ShownText(Long.toString(number), Origin.NUMBER, List.of());
    }

    /// The word of an enum of the program: enums hold nothing of an account.
    public static ShownText word(Enum<?> value) {
        return new ShownText(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), Origin.PROGRAM, List.of());
    }

    /// What a person reads for a kind, lane and the like: words of the program's own enums.
    public static ShownText title(io.github.alidade.vocabulary.ResourceKind kind) {
        return new ShownText(kind.title(), Origin.PROGRAM, List.of());
    }

    public static ShownText title(io.github.alidade.vocabulary.Lane lane) {
        return new ShownText(lane.title(), Origin.PROGRAM, List.of());
    }

    public static ShownText title(io.github.alidade.vocabulary.RelationKind kind) {
        return new ShownText(kind.verb(), Origin.PROGRAM, List.of());
    }

    /// What a sentence says between the two ends of a relation.
    public static ShownText phrase(io.github.alidade.vocabulary.RelationKind kind) {
        return new ShownText(kind.phrase(), Origin.PROGRAM, List.of());
    }

    public static ShownText title(io.github.alidade.vocabulary.EvidenceKind kind) {
        return new ShownText(kind.title(), Origin.PROGRAM, List.of());
    }

    public static ShownText word(io.github.alidade.vocabulary.EvidenceKind kind) {
        return new ShownText(kind.word(), Origin.PROGRAM, List.of());
    }

    public static ShownText word(io.github.alidade.vocabulary.RelationKind kind) {
        return new ShownText(kind.word(), Origin.PROGRAM, List.of());
    }

    public static ShownText word(io.github.alidade.vocabulary.ResourceKind kind) {
        return new ShownText(kind.word(), Origin.PROGRAM, List.of());
    }

    public static ShownText title(io.github.alidade.vocabulary.FindingKind kind) {
        return new ShownText(kind.title(), Origin.PROGRAM, List.of());
    }

    public static ShownText title(Aspect aspect) {
        return new ShownText(aspect.title(), Origin.PROGRAM, List.of());
    }

    public static ShownText word(Treatment treatment) {
        return new ShownText(treatment.word(), Origin.PROGRAM, List.of());
    }

    public static ShownText word(Profile.Level level) {
        return new ShownText(level.word(), Origin.PROGRAM, List.of());
    }

    public static ShownText mark(Exposure exposure) {
        return new ShownText(exposure.mark(), Origin.PROGRAM, List.of());
    }

    /// Puts texts into a sentence of the program's own; the template knows `%s` only.
    @FormatMethod
    public static ShownText format(@CompileTimeConstant String template, Object... texts) {
        ShownText[] parts = new ShownText[texts.length];
        for (int i = 0; i < texts.length; i++) {
            if (!(texts[i] instanceof ShownText part)) {
                throw new IllegalArgumentException("Only shown texts can be put into a sentence");
            }
            parts[i] = part;
        }
        return new ShownText(filled(template, parts), Origin.JOINED, List.of(parts));
    }

    /// What `String.format` does for `%s`, several times as fast: every edge and card has such a text.
    private static String filled(String template, ShownText[] parts) {
        int length = template.length();
        for (ShownText part : parts) {
            length += part.text.length();
        }
        StringBuilder text = new StringBuilder(length);
        int from = 0;
        for (ShownText part : parts) {
            int at = template.indexOf("%s", from);
            text.append(template, from, at).append(part.text);
            from = at + 2;
        }
        return text.append(template, from, template.length()).toString();
    }

    public static ShownText join(@CompileTimeConstant String between, List<ShownText> texts) {
        return new ShownText(joined(between, texts), Origin.JOINED, List.copyOf(texts));
    }

    /// Without a stream: an account of ten thousand resources has a hundred thousand of them, mostly of one text.
    private static String joined(String between, List<ShownText> texts) {
        if (texts.size() == 1) {
            return texts.getFirst().text;
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            all.append(i == 0 ? "" : between).append(texts.get(i).text);
        }
        return all.toString();
    }

    /// The first `count` code points of the text, with an ellipsis if any were left out.
    public ShownText cut(int count) {
        if (text.codePointCount(0, text.length()) <= count) {
            return this;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, Math.max(0, count - 1)));
        return new ShownText(head.stripTrailing() + "…", Origin.JOINED, List.of(this));
    }

    /// The characters from one place to another: one line of a sentence that is wrapped.
    /// @throws IndexOutOfBoundsException if there are no such places
    public ShownText slice(int from, int to) {
        return from == 0 && to == text.length()
                ? this
                : new ShownText(text.substring(from, to), Origin.JOINED, List.of(this));
    }

    public String text() {
        return text;
    }

    public Origin origin() {
        return origin;
    }

    /// What the text was put together from; empty unless [Origin#JOINED].
    public List<ShownText> parts() {
        return parts;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public int compareTo(ShownText other) {
        return NaturalOrder.INSTANCE.compare(text, other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownText shown && shown.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
