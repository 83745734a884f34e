package io.github.alidade.source.aws;

import org.jspecify.annotations.Nullable;

/// AWS says "there is none" with an empty text as often as with none at all.
final class Texts {
    private Texts() {}

    static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static @Nullable String orNull(@Nullable String text) {
        return said(text) ? text : null;
    }

    /// The part of an ARN, URL or path after the last slash, or after the last colon if there is none.
    static String lastPart(String text) {
        int slash = text.lastIndexOf('/');
        return text.substring((slash < 0 ? text.lastIndexOf(':') : slash) + 1);
    }
}
