package io.github.alidade.export;

import io.github.alidade.model.AlidadeException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats that can be written: a new one is one class and its line here.
public final class Formats {
    private static final List<Format> ALL = List.of(
            new PngFormat(),
            new SvgFormat(),
            new PdfFormat(),
            new DrawioFormat(),
            new MermaidFormat(),
            new DotFormat(),
            new GraphMlFormat(),
            new TextFormat(),
            new MarkdownFormat(),
            new XlsxFormat(),
            new HtmlFormat(),
            new CsvFormat(),
            new CsvZipFormat(),
            new GraphJsonFormat(),
            new TablesJsonFormat());

    private Formats() {}

    /// All formats, in the order in which a dialog lists them.
    public static List<Format> all() {
        return ALL;
    }

    /// The format that a file's name asks for by its longest known ending.
    /// @throws AlidadeException if it has none
    public static Format of(Path target) throws AlidadeException {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> name.endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length()))
                .orElseThrow(() -> new AlidadeException(
                        AlidadeException.Kind.USAGE,
                        "%s has no ending that names a format. Choose one of %s."
                                .formatted(
                                        target,
                                        ALL.stream()
                                                .map(format -> "." + format.extension())
                                                .collect(Collectors.joining(", ")))));
    }
}
