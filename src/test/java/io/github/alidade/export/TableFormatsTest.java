package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.table.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatsTest {
    private static final List<Section> TABLES = List.of(
            new Section(
                    "ECS SERVICES",
                    true,
                    List.of("NAME", "PORTS"),
                    List.of(
                            row(List.of("service-1"), List.of("443 -> 3000", "80 -> 3000")),
                            row(List.of("=cmd|' /C calc'!A0, \"x\""), List.of()))),
            new Section("SQS QUEUES", false, List.of("NAME"), List.of()));

    private static final String SERVICES = """
            NAME,PORTS
            service-1,"443 -> 3000
            80 -> 3000"
            "'=cmd|' /C calc'!A0, ""x""\",
            """;

    @Test
    void csvHasOneGuardedFileASection() throws Exception {
        Content.Folder folder = (Content.Folder) new CsvFormat().write(subject());
        Map<String, String> files = new LinkedHashMap<>();
        folder.files().forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(files).containsExactly(Map.entry("ecs-services.csv", SERVICES));
    }

    @Test
    void theZipHoldsTheSameFilesAndNoDate() throws Exception {
        byte[] zip = ((Content.OneFile) new CsvZipFormat().write(subject())).bytes();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsExactly(Map.entry("ecs-services.csv", SERVICES));
        assertThat(((Content.OneFile) new CsvZipFormat().write(subject())).bytes())
                .isEqualTo(zip);
    }

    @Test
    void publicTextIsNothingButTheTables() {
        assertThat(new String(
                        ((Content.OneFile) new TextFormat().write(subject(Exposure.PUBLIC))).bytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo("""
                        ECS SERVICES
                        +-------------------------+-------------+
                        | NAME                    | PORTS       |
                        +-------------------------+-------------+
                        | service-1               | 443 -> 3000 |
                        |                         | 80 -> 3000  |
                        +-------------------------+-------------+
                        | =cmd|' /C calc'!A0, "x" | -           |
                        +-------------------------+-------------+""");
    }

    @Test
    void clearTextSaysSoInItsFirstLine() {
        assertThat(new String(
                        ((Content.OneFile) new TextFormat().write(subject(Exposure.CLEAR))).bytes(),
                        StandardCharsets.UTF_8))
                .startsWith("CLEAR: real names, not for sharing\n\nECS SERVICES\n+--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatASpreadsheetWouldReckonGetsAnApostrophe(String cell) {
        assertThat(CsvTables.guarded(cell)).isEqualTo("'" + cell);
    }

    @Test
    void tablesJsonHasTheLinesOfEveryCell() throws IOException, AlidadeException {
        byte[] json = ((Content.OneFile) new TablesJsonFormat().write(subject())).bytes();
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "exposure": "public",
                          "sections": [ {
                            "title": "ECS SERVICES",
                            "columns": [ "NAME", "PORTS" ],
                            "rows": [ [ [ "service-1" ], [ "443 -> 3000", "80 -> 3000" ] ], [ [ "=cmd|' /C calc'!A0, \\"x\\"" ], [ ] ] ]
                          }, {
                            "title": "SQS QUEUES",
                            "columns": [ "NAME" ],
                            "rows": [ ]
                          } ]
                        }
                        """);
    }

    @SafeVarargs
    private static Section.Row row(List<String>... cells) {
        return new Section.Row(
                Optional.empty(),
                List.of(cells).stream()
                        .map(lines -> lines.stream()
                                .<ShownText>map(ShownTopologies::alias)
                                .toList())
                        .toList());
    }

    private static Subject subject() {
        return subject(Exposure.PUBLIC);
    }

    private static Subject subject(Exposure exposure) {
        Subject streaming = Subjects.streaming(exposure, Theme.LIGHT);
        return new Subject(streaming.placement(), streaming.drawing(), TABLES, 1);
    }
}
