package io.github.alidade.export;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Tables as CSV after RFC 4180, UTF-8, lines end with "\n"; one file a section that has
/// rows, named after its title. A cell of
/// several lines holds them with line breaks. A cell that a spreadsheet would take for a formula gets an apostrophe
/// in front.
/// Source of the guard: OWASP, CSV Injection.
final class CsvTables {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvTables() {}

    static SortedMap<String, byte[]> files(List<Section> sections) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Section section : sections) {
            if (!section.rows().isEmpty()) {
                files.put(fileName(section), csv(section).getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String fileName(Section section) {
        return section.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".csv";
    }

    private static String csv(Section section) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSV)) {
            printer.printRecord(section.columns());
            for (Section.Row row : section.rows()) {
                printer.printRecord(row.cells().stream().map(CsvTables::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string builder cannot fail", e);
        }
        return out.toString();
    }

    private static String cell(List<ShownText> lines) {
        return guarded(lines.stream().map(ShownText::text).collect(Collectors.joining("\n")));
    }

    static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
