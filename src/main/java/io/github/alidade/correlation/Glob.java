package io.github.alidade.correlation;

/// Patterns of policies: `*` is any text, also none; `?` is one character.
final class Glob {
    private Glob() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /// Whether the pattern says nothing at all: only stars and what parts a name.
    static boolean matchesAnything(String pattern) {
        return !pattern.isEmpty()
                && pattern.chars().allMatch(c -> c == '*' || c == '/' || c == ':')
                && pattern.indexOf('*') >= 0;
    }

    /// What stands before the first wildcard.
    static String prefix(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                return pattern.substring(0, i);
            }
        }
        return pattern;
    }

    /// Whether the whole text matches the whole pattern. A text may itself be a pattern: then the answer is whether
    /// everything that it matches is matched for sure.
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && one(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// A star in the text stands for many characters, which no single one of the pattern covers.
    private static boolean one(char pattern, char text) {
        return text != '*' && (pattern == '?' || pattern == text);
    }
}
