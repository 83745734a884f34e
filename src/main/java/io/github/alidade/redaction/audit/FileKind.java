package io.github.alidade.redaction.audit;

import java.util.Locale;

/// What the audit knows of a file's inner structure, told by its name.
public enum FileKind {
    TEXT("txt"),
    CSV("csv"),
    MARKDOWN("md"),
    JSON("json"),
    SVG("svg"),
    PNG("png"),
    PDF("pdf"),
    DRAW_IO("drawio"),
    MERMAID("mmd"),
    DOT("dot"),
    GRAPHML("graphml"),
    XLSX("xlsx"),
    HTML("html"),
    ZIP("zip"),
    /// Anything else: no structure and no grammar is known, tokens and patterns are looked for.
    OTHER("");

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /// @param name a file name or an extension without the dot
    public static FileKind of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.extension.equals(end)) {
                return kind;
            }
        }
        return OTHER;
    }
}
