package io.github.alidade.export;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The tables as a workbook: a sheet that says what it is, then one a section that has rows, with a header that stays
/// in sight and a filter. A column of whole numbers holds numbers; everything else is text, so that nothing is
/// reckoned.
/// Source: ECMA-376, part 1, 18 (SpreadsheetML).
final class XlsxFormat implements Format {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /// What a cell can hold. Source: Excel specifications and limits.
    private static final int LONGEST_CELL = 32_000;

    private static final double LINE_HEIGHT = 15;
    private static final double HIGHEST_ROW = 400;
    private static final int WIDEST_COLUMN = 60;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "Excel workbook";
    }

    @Override
    public Content write(Subject subject) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Alidade", "1.0")) {
            workbook.setGlobalDefaultFont("Calibri", 11);
            List<Section> sections = subject.tables().stream()
                    .filter(section -> !section.rows().isEmpty())
                    .toList();
            Map<Section, String> names = SheetNames.of(sections);
            contents(workbook, subject, sections, names);
            for (Section section : sections) {
                sheet(workbook.newWorksheet(names.get(section)), section);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail", e);
        }
        return new Content.OneFile(WorkbookParts.settled(out.toByteArray()));
    }

    /// Named by the mark, so that it stands on a tab whatever sheet is open.
    private static void contents(
            Workbook workbook, Subject subject, List<Section> sections, Map<Section, String> names) {
        Worksheet sheet = workbook.newWorksheet(subject.topology().exposure().mark());
        sheet.width(0, 36);
        sheet.width(1, 10);
        sheet.value(0, 0, Headline.of(subject.topology()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, Headline.meaning(subject.topology().exposure()));
        sheet.value(3, 0, "Sheet");
        sheet.value(3, 1, "Rows");
        sheet.range(3, 0, 3, 1).style().bold().fillColor("E6EAF0").set();
        for (int i = 0; i < sections.size(); i++) {
            sheet.value(4 + i, 0, names.get(sections.get(i)));
            sheet.value(4 + i, 1, sections.get(i).rows().size());
        }
        List<Section> unknown =
                subject.tables().stream().filter(Section::unknown).toList();
        for (int i = 0; i < unknown.size(); i++) {
            sheet.value(4 + sections.size() + i, 0, unknown.get(i).title());
            sheet.value(4 + sections.size() + i, 1, "not seen");
        }
    }

    private static void sheet(Worksheet sheet, Section section) {
        int columns = section.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, section.columns().get(column));
            sheet.width(column, width(section, column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("E6EAF0").set();
        for (int column = 0; column < columns; column++) {
            boolean numbers = numbers(section, column);
            for (int row = 0; row < section.rows().size(); row++) {
                List<ShownText> cell = section.rows().get(row).cells().get(column);
                if (numbers && !cell.isEmpty()) {
                    sheet.value(row + 1, column, Integer.valueOf(cell.getFirst().text()));
                } else if (!cell.isEmpty()) {
                    sheet.value(row + 1, column, text(cell));
                }
            }
        }
        for (int row = 0; row < section.rows().size(); row++) {
            sheet.rowHeight(row + 1, height(section.rows().get(row)));
        }
        sheet.range(1, 0, section.rows().size(), columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, section.rows().size(), columns - 1);
    }

    private static boolean numbers(Section section, int column) {
        List<List<ShownText>> cells = section.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> cell.size() == 1
                                && NUMBER.matcher(cell.getFirst().text()).matches());
    }

    private static String text(List<ShownText> cell) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cell.size(); i++) {
            String line = Printable.of(cell.get(i).text());
            if (out.length() + line.length() > LONGEST_CELL) {
                return out.append("\nand ")
                        .append(cell.size() - i)
                        .append(" more")
                        .toString();
            }
            out.append(i == 0 ? "" : "\n").append(line);
        }
        return out.toString();
    }

    private static double height(Section.Row row) {
        int lines = row.cells().stream().mapToInt(List::size).max().orElse(1);
        return Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(1, lines));
    }

    private static double width(Section section, int column) {
        int longest = section.rows().stream()
                .flatMap(row -> row.cells().get(column).stream())
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        // The arrow of the filter stands beside the header's text.
        return Math.clamp(Math.max(longest, section.columns().get(column).length() + 3) + 2, 8, WIDEST_COLUMN);
    }
}
