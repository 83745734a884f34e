package io.github.alidade.redaction.audit;

import java.util.Optional;

/// One thing that must not be in a file. Says what and where, never the raw value.
///
/// @param fieldPath the field that holds the raw text, such as `EcsService.name`; for a [Means#PATTERN] the kind of
///     identifier, for [Means#GRAMMAR] and [Means#STRUCTURE] what is wrong
/// @param alias what the resource that holds it is called in public; empty if it is nobody's
/// @param view how it was read, such as `text`, `squashed` or `base64`
/// @param place where it is, such as `line 12`, `byte 40` or `xl/sharedStrings.xml, line 1`
public record Leak(Means means, String fieldPath, String alias, String view, String place, Tier tier) {

    /// How it was found.
    public enum Means {
        TOKEN,
        PATTERN,
        GRAMMAR,
        STRUCTURE
    }

    /// For a person, such as `line 12 holds EcsService.name of service-1 (base64)`.
    public String sentence() {
        return held().map(what -> place + " holds " + what).orElse(place + ": " + fieldPath);
    }

    /// What the place holds, for a person; empty if the place itself is wrong.
    public Optional<String> held() {
        String reading = view.equals(View.TEXT) ? "" : " (" + view + ")";
        return switch (means) {
            case TOKEN -> Optional.of(fieldPath + (alias.isEmpty() ? "" : " of " + alias) + reading);
            case PATTERN -> Optional.of("something shaped like " + fieldPath + reading);
            case GRAMMAR -> Optional.of("a text that is neither a known word nor an alias" + reading);
            case STRUCTURE -> Optional.empty();
        };
    }

    /// The names of the views.
    static final class View {
        static final String TEXT = "text";
        static final String NORMALISED = "normalised";
        static final String SQUASHED = "squashed";
        static final String REJOINED = "rejoined";
        static final String UNESCAPED = "unescaped";
        static final String BASE64 = "base64";
        static final String HEX = "hex";
        static final String UTF_16 = "UTF-16";
        static final String STRINGS = "strings";

        private View() {}
    }
}
