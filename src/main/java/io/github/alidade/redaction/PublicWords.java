package io.github.alidade.redaction;

import io.github.alidade.model.Words;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The constants of the public export, and words of closed vocabularies.
final class PublicWords {
    private PublicWords() {}

    static final String OTHER = "other";
    static final String REDACTED = "<redacted>";
    static final String DESCRIPTION = "Security boundary for a demo component.";
    static final String IAM_PATH = "/application/";
    static final String FEDERATED = "federated";

    private static final Pattern MAJOR = Pattern.compile("([0-9]{1,4})([^0-9].*)?", Pattern.DOTALL);

    /// A word of the vocabulary as it is written, any other as `other`.
    static ShownText keep(Words words, Object value) {
        String raw = value instanceof Enum<?> word
                ? word.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
        return ShownText.of(ShownText.Origin.KEPT, words.accepts(raw) ? raw : OTHER);
    }

    static String majorVersion(String raw) {
        Matcher matcher = MAJOR.matcher(raw.strip());
        return matcher.matches() ? matcher.group(1) : OTHER;
    }

    static String region(String raw) {
        return AwsWords.region(raw) ? raw : OTHER;
    }
}
