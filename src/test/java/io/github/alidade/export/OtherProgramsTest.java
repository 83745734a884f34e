package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.table.Section;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each format is read by a program that had no part in writing it.
class OtherProgramsTest {
    private static final Subject PUBLIC = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);

    @TempDir
    Path folder;

    private Path file(Format format, Subject subject) throws Exception {
        byte[] bytes = ((Content.OneFile) format.write(subject)).bytes();
        assertThat(((Content.OneFile) format.write(subject)).bytes()).isEqualTo(bytes);
        return Files.write(folder.resolve("picture." + format.extension()), bytes);
    }

    @Test
    void textOfThePdfCanBeSelected() throws Exception {
        Path pdf = file(new PdfFormat(), PUBLIC);
        String text = Programs.run(List.of("pdftotext", "-layout", pdf.toString(), "-"));
        assertThat(text)
                .contains("AWS topology", "PUBLIC", "service-1", "public-app-alb", "443, 80 -> 3000", "Services");
        assertThat(Programs.run(List.of("pdffonts", pdf.toString())))
                .contains("Roboto-Regular")
                .doesNotContain("Type 3")
                .containsPattern("yes yes yes");
        assertThat(Programs.run(List.of("pdfinfo", pdf.toString())))
                .contains("Pages:           1")
                .doesNotContain("CreationDate", "Producer", "Author");
    }

    @Test
    void thePdfLooksLikeThePicture() throws Exception {
        Path pdf = file(new PdfFormat(), PUBLIC);
        Programs.run(List.of(
                "pdftoppm",
                "-r",
                "96",
                "-png",
                "-singlefile",
                pdf.toString(),
                folder.resolve("page").toString()));
        BufferedImage page = ImageIO.read(folder.resolve("page.png").toFile());
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(((Content.OneFile) new PngFormat().write(PUBLIC)).bytes()));
        assertThat(Math.abs(page.getWidth() - picture.getWidth())).isLessThan(3);
        assertThat(difference(page, picture))
                .as("mean difference of a pixel, of 255")
                .isLessThan(6);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff));
            }
        }
        return (double) sum / width / height;
    }

    @Test
    void namesThatTheFontDoesNotHaveAreNoReasonToFail() throws Exception {
        Path pdf = file(new PdfFormat(), Subjects.streaming(Exposure.CLEAR, Theme.DARK));
        assertThat(Programs.run(List.of("pdftotext", pdf.toString(), "-"))).contains("CLEAR");
    }

    @Test
    void theWorkbookHasASheetASectionWithTypedCellsAHeaderAndAFilter() throws Exception {
        List<Section> tables = List.of(
                new Section("ECS SERVICES", true, List.of("Service", "Desired"), List.of(row("service-1", "2"))),
                new Section("SQS QUEUES", false, List.of("Name"), List.of()));
        Path file = file(new XlsxFormat(), new Subject(PUBLIC.placement(), PUBLIC.drawing(), tables, 1));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(0)).isEqualTo("PUBLIC");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("AWS topology (PUBLIC)");
            XSSFSheet services = workbook.getSheet("ECS SERVICES");
            assertThat(services.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Desired");
            assertThat(services.getRow(1).getCell(0).getStringCellValue()).isEqualTo("service-1");
            assertThat(services.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(services.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(services.getPaneInformation().isFreezePane()).isTrue();
            assertThat(services.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(services.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B2");
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isNull();
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isNull();
        }
    }

    private static Section.Row row(String... cells) {
        return new Section.Row(
                Optional.empty(),
                Arrays.stream(cells)
                        .map(cell -> List.of(ShownTopologies.alias(cell)))
                        .toList());
    }

    @Test
    void graphMlIsImportedByJGraphT() throws Exception {
        Path file = file(new GraphMlFormat(), PUBLIC);
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        // The schema of graphml.graphdrawing.org, which JGraphT brings along.
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        List<String> names = new ArrayList<>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("name")) {
                names.add(value.getValue());
            }
        });
        importer.importGraph(graph, new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        assertThat(graph.vertexSet()).hasSameSizeAs(PUBLIC.diagram().nodes());
        assertThat(graph.edgeSet())
                .hasSize(PUBLIC.diagram().lines().stream()
                        .map(Diagram.Line::edges)
                        .mapToInt(List::size)
                        .sum());
        assertThat(names).contains("service-1", "public-app-alb");
    }

    @Test
    void xmlLintReadsWhatIsXml() throws Exception {
        for (Format format : List.of(new SvgFormat(), new DrawioFormat(), new GraphMlFormat())) {
            Programs.run(List.of(
                    "xmllint", "--noout", "--nonet", file(format, PUBLIC).toString()));
        }
    }
}
