package io.github.alidade.redaction.audit;

/// Walks through well-formed XML and tells each text and attribute with its exact place in the source, which readers of
/// XML only guess. It does not check anything: [Structure] refuses what is no XML, and what has comments, instructions
/// or a document type.
final class Markup {
    /// Told of what stands in the source, from one place to behind the last character of it, entities not resolved.
    interface Found {
        /// @param element the tag that was opened or closed last
        void text(String element, int from, int to);

        void attribute(String element, String name, int from, int to);
    }

    private final String source;
    private final Found found;
    private String element = "";

    private Markup(String source, Found found) {
        this.source = source;
        this.found = found;
    }

    static void walk(String source, Found found) {
        new Markup(source, found).walk();
    }

    private void walk() {
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            int end = tag < 0 ? source.length() : tag;
            if (!source.substring(at, end).isBlank()) {
                found.text(element, at, end);
            }
            at = tag < 0 ? end : tag(tag);
        }
    }

    /// @return behind the tag
    private int tag(int at) {
        char kind = at + 1 < source.length() ? source.charAt(at + 1) : '>';
        if (kind == '!' || kind == '?') {
            int end = source.indexOf('>', at);
            return end < 0 ? source.length() : end + 1;
        }
        int name = word(at + 1);
        element = source.substring(at + 1, name);
        int i = name;
        while (i < source.length() && source.charAt(i) != '>') {
            i = source.charAt(i) <= ' ' || source.charAt(i) == '/' ? i + 1 : attribute(i);
        }
        return i + 1;
    }

    private int attribute(int at) {
        int name = word(at);
        int open = name;
        while (open < source.length() && "\"'>".indexOf(source.charAt(open)) < 0) {
            open++;
        }
        int close = open >= source.length() || source.charAt(open) == '>'
                ? -1
                : source.indexOf(source.charAt(open), open + 1);
        if (close < 0) {
            return Math.max(open, at + 1);
        }
        found.attribute(element, source.substring(at, name), open + 1, close);
        return close + 1;
    }

    private int word(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) > ' ' && "=>/\"'".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
