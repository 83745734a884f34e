package io.github.alidade.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes indented XML: every text and attribute is escaped on the way.
final class Xml {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Xml() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Begins an element; it is written by its last word: `open`, `empty` or `text`.
    Element element(String name) {
        return new Element(name);
    }

    /// Ends the element that was opened last.
    Xml close() {
        String name = open.pop();
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    private void indent() {
        out.repeat("  ", open.size());
    }

    static String escaped(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// An element whose attributes are still coming.
    final class Element {
        private final String name;

        private Element(String name) {
            this.name = name;
            indent();
            out.append('<').append(name);
        }

        /// An attribute; none if the value is null.
        Element with(String attribute, @Nullable String value) {
            if (value != null) {
                out.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
            return this;
        }

        /// An attribute whose value has lines; the breaks between them survive reading.
        Element withLines(String attribute, String value) {
            String lines = value.lines().map(Xml::escaped).collect(Collectors.joining("&#10;"));
            out.append(' ').append(attribute).append("=\"").append(lines).append('"');
            return this;
        }

        Element with(String attribute, double value) {
            return with(attribute, Decimal.of(value));
        }

        /// Others go into it until [Xml#close()].
        void open() {
            out.append(">\n");
            open.push(name);
        }

        void empty() {
            out.append("/>\n");
        }

        void text(String text) {
            out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        }
    }
}
