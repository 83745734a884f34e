package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
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
import java.util.HashSet;
import java.util.List;
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
