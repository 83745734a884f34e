package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphFormatsTest {
    private static final String NASTY = "a\"b\\c|d<e>&#;`{}[]()*_~\n%%é";

    @TempDir
    Path folder;

    static Stream<Format> formats() {
        return Stream.of(
                new MermaidFormat(), new DotFormat(), new GraphMlFormat(), new MarkdownFormat(), new DrawioFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameGraphHasTheSameBytesAndWearsItsMark(Format format) throws Exception {
        for (Exposure exposure : Exposure.values()) {
            String one = text(format, Subjects.streaming(exposure, Theme.LIGHT));
            assertThat(one).isEqualTo(text(format, Subjects.streaming(exposure, Theme.LIGHT)));
            assertThat(one).containsAnyOf(exposure.mark(), ">" + exposure.word() + "<");
        }
    }

    @Test
    void mermaidHasALaneASubgraphAndDotsWhatIsInferred() throws Exception {
        assertThat(text(new MermaidFormat(), small())).isEqualTo("""
            ---
            title: AWS topology (PUBLIC)
            ---
            flowchart LR
              subgraph service["Services"]
                n1["service-1<br/>ECS service"]:::service
              end
              subgraph data["Data"]
                n2["queue-1<br/>SQS queue"]:::unknown
              end
              n1 -.->|"443 -#62; 80"| n2
              classDef service fill:#ffffff,stroke:#bd4b00,color:#18212c
              classDef data fill:#ffffff,stroke:#007852,color:#18212c
              classDef unknown stroke-dasharray: 4 3
            """);
    }

    @Test
    void mermaidNamesCannotEndTheirQuotes() {
        assertThat(MermaidFormat.escaped(NASTY)).doesNotContain("\"", "|", "<", "`", "[", "\n", "%");
    }

    @Test
    void graphvizReadsEveryNodeAndLine() throws Exception {
        Path file = Files.write(folder.resolve("graph.dot"), bytes(new DotFormat(), nasty()));
        List<String> plain =
                Programs.run(List.of("dot", "-Tplain", file.toString())).lines().toList();
        assertThat(plain.stream().filter(line -> line.startsWith("node "))).hasSize(2);
        assertThat(plain.stream().filter(line -> line.startsWith("edge "))).hasSize(1);
    }

    @Test
    void dotQuotesEverything() {
        assertThat(DotFormat.quoted("a\"b\\\nc")).isEqualTo("\"a\\\"b\\\\\\nc\"");
    }

    @Test
    void graphMlHasEveryNodeAndOneEdgeARelation() throws Exception {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Document graph = parsed(new GraphMlFormat(), subject);
        assertThat(attributes(graph, "node", "id"))
                .hasSize(subject.diagram().nodes().size())
                .doesNotHaveDuplicates();
        assertThat(attributes(graph, "edge", "source"))
                .hasSize(subject.diagram().lines().stream()
                        .map(Diagram.Line::edges)
                        .mapToInt(List::size)
                        .sum())
                .isSubsetOf(attributes(graph, "node", "id"));
        assertThat(attributes(graph, "edge", "target")).isSubsetOf(attributes(graph, "node", "id"));
        assertThat(attributes(graph, "data", "key")).isSubsetOf(attributes(graph, "key", "id"));
    }

    @Test
    void drawioCellsHangTogether() throws Exception {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Document diagram = parsed(new DrawioFormat(), subject);
        List<String> ids = attributes(diagram, "mxCell", "id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> ends = new HashSet<>(attributes(diagram, "mxCell", "parent"));
        ends.addAll(attributes(diagram, "mxCell", "source"));
        ends.addAll(attributes(diagram, "mxCell", "target"));
        assertThat(ids).containsAll(ends);
        assertThat(attributes(diagram, "mxCell", "edge"))
                .hasSize(subject.diagram().lines().size());
        assertThat(attributes(diagram, "mxCell", "value"))
                .contains("AWS topology (PUBLIC)", "Services", "service-1\nECS service", "443, 80 -> 3000");
    }

    /// Reads the drawing as draw.io does: a tree of cells under cell 0, its children are layers, in layers lie cards,
    /// in cards icons; an edge joins two cards; styles are keys that draw.io knows.
    @Test
    void aReaderOfDrawioFindsLayersCardsAndLinesWhereTheyBelong() throws Exception {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Map<String, Element> cells = new LinkedHashMap<>();
        NodeList all = parsed(new DrawioFormat(), subject).getElementsByTagName("mxCell");
        for (int i = 0; i < all.getLength(); i++) {
            Element cell = (Element) all.item(i);
            assertThat(cells).as("a parent comes before its children").containsKeys(parents(cell));
            cells.put(cell.getAttribute("id"), cell);
        }
        assertThat(cells.get("0").hasAttribute("parent")).isFalse();
        Box whole = subject.drawing().bounds();
        for (Element cell : cells.values()) {
            if (cell.getAttribute("vertex").equals("1")) {
                Box box = place(cell, cells);
                assertThat(box.w() > 0 && box.h() > 0)
                        .as("%s has a size", cell.getAttribute("id"))
                        .isTrue();
                assertThat(whole.x() <= box.x() && box.x() + box.w() <= whole.x() + whole.w())
                        .as("%s lies in the drawing", cell.getAttribute("id"))
                        .isTrue();
            } else if (cell.getAttribute("edge").equals("1")) {
                assertThat(List.of("source", "target")).allSatisfy(end -> assertThat(
                                cells.get(cell.getAttribute(end)).getAttribute("style"))
                        .as("an edge ends at a card that may be joined")
                        .contains("arcSize=20")
                        .doesNotContain("connectable=0"));
                assertThat(((Element) cell.getElementsByTagName("mxGeometry").item(0)).getAttribute("relative"))
                        .isEqualTo("1");
            } else if (!cell.getAttribute("id").equals("0")) {
                assertThat(cell.getAttribute("parent")).as("a layer").isEqualTo("0");
            }
            assertThat(styles(cell)).isSubsetOf(DRAWIO_KEYS);
        }
        assertThat(cells.get(cells.get("n1").getAttribute("parent")).getAttribute("parent"))
                .isEqualTo("0");
    }

    /// Style keys of draw.io that are known to us; a new one has to be looked up and added by hand.
    private static final Set<String> DRAWIO_KEYS = Set.of(
            "text",
            "rounded",
            "absoluteArcSize",
            "arcSize",
            "html",
            "whiteSpace",
            "align",
            "verticalAlign",
            "spacingLeft",
            "spacingTop",
            "fontSize",
            "fontStyle",
            "fontFamily",
            "fontColor",
            "fillColor",
            "strokeColor",
            "strokeWidth",
            "connectable",
            "dashed",
            "sketch",
            "aspect",
            "shape",
            "resIcon",
            "edgeStyle",
            "endArrow",
            "endFill",
            "labelBackgroundColor");

    private static List<String> styles(Element cell) {
        return Arrays.stream(cell.getAttribute("style").split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceFirst("=.*", ""))
                .toList();
    }

    private static String[] parents(Element cell) {
        return cell.hasAttribute("parent") ? new String[] {cell.getAttribute("parent")} : new String[0];
    }

    /// Where a cell lies on the page: a card's icon is placed in its card, layers have no place of their own.
    private static Box place(Element cell, Map<String, Element> cells) {
        Element geometry = (Element) cell.getElementsByTagName("mxGeometry").item(0);
        Element parent = cells.get(cell.getAttribute("parent"));
        Box within = parent.getAttribute("vertex").equals("1") ? place(parent, cells) : new Box(0, 0, 0, 0);
        return new Box(
                within.x() + number(geometry, "x"),
                within.y() + number(geometry, "y"),
                number(geometry, "width"),
                number(geometry, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void markdownTablesKeepTheirColumns() {
        assertThat(MarkdownFormat.escaped("<redacted>|a_b*c")).isEqualTo("&lt;redacted&gt;\\|a\\_b\\*c");
    }

    private static Subject small() {
        return Subjects.of(
                new ShownTopologies(Exposure.PUBLIC)
                        .node(ResourceKind.ECS_SERVICE, "service-1")
                        .node(ResourceKind.QUEUE, "queue-1")
                        .notDescribed()
                        .edge("service-1", "queue-1", RelationKind.SENDS_TO, "443 -> 80")
                        .inferred()
                        .build(),
                Theme.LIGHT,
                1);
    }

    private static Subject nasty() {
        return Subjects.of(
                new ShownTopologies(Exposure.CLEAR)
                        .node(ResourceKind.ECS_SERVICE, NASTY)
                        .node(ResourceKind.QUEUE, "queue")
                        .edge(NASTY, "queue", RelationKind.SENDS_TO, NASTY)
                        .build(),
                Theme.DARK,
                1);
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element e && e.hasAttribute(attribute)) {
                values.add(e.getAttribute(attribute));
            }
        }
        return values;
    }

    private static Document parsed(Format format, Subject subject) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(format, subject)));
    }

    private static String text(Format format, Subject subject) throws Exception {
        return new String(bytes(format, subject), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Format format, Subject subject) throws Exception {
        return ((Content.OneFile) format.write(subject)).bytes();
    }
}
