package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our flowchart and our draw.io file are read and drawn in a browser by the programs that they are meant for: Mermaid
/// itself, and mxGraph, the part of draw.io that reads, shows and changes its files (draw.io brings shapes besides).
class DrawnByOthersTest {
    private static final String NASTY = "a\"b\\c|d<e>&#;`{}[]()*_~\n%%é 1. x";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        part("mermaid/11.14.0/dist/mermaid.min.js", "mermaid.js");
        part("mxgraph/4.2.2/javascript/mxClient.min.js", "mxgraph.js");
        part("mxgraph/4.2.2/javascript/src/images/expanded.gif", "expanded.gif");
        part("mxgraph/4.2.2/javascript/src/images/collapsed.gif", "collapsed.gif");
        browser = new Browser(folder);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void part(String inJar, String name) throws IOException {
        try (InputStream part = DrawnByOthersTest.class.getResourceAsStream("/META-INF/resources/webjars/" + inJar)) {
            Files.write(folder.resolve(name), Objects.requireNonNull(part).readAllBytes());
        }
    }

    /// Opens a page that says when it is ready, and demands that it complains of nothing and asks nobody.
    private static void open(String page) throws Exception {
        int said = browser.console().size();
        int asked = browser.asked().size();
        browser.open(Files.writeString(folder.resolve("page.html"), page));
        assertThat(browser.console().subList(said, browser.console().size())).isEmpty();
        assertThat(browser.asked().subList(asked, browser.asked().size()))
                .allMatch(address -> address.startsWith(folder.toUri().toString()));
    }

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text).replace("</", "<\\/");
    }

    /// As many nodes and lines as the diagram has, each name as it is.
    @Test
    void mermaidDrawsEveryNodeAndEveryLine() throws Exception {
        for (Exposure exposure : Exposure.values()) {
            drawnByMermaid(Subjects.streaming(exposure, Theme.LIGHT));
        }
        drawnByMermaid(Subjects.ofOneBucket(NASTY));
        drawnByMermaid(Subjects.of(new ShownTopologies(Exposure.PUBLIC).build(), Theme.DARK, 1));
    }

    private static void drawnByMermaid(Subject subject) throws Exception {
        open("""
            <!doctype html><meta charset="utf-8"><script src="mermaid.js"></script><div id="drawn"></div><script>
            mermaid.initialize({startOnLoad: false});
            mermaid.render("chart", %s).then(made => document.getElementById("drawn").innerHTML = made.svg)
                .catch(why => console.error(String(why)))
                .then(() => document.documentElement.dataset.ready = "yes");
            </script>\
            """.formatted(quoted(MermaidFormat.chart(subject))));
        assertThat(browser.ask("document.querySelectorAll('#drawn g.node').length")
                        .asInt())
                .isEqualTo(subject.diagram().nodes().size());
        assertThat(browser.ask("document.querySelectorAll('#drawn path.flowchart-link').length")
                        .asInt())
                .isEqualTo(subject.diagram().lines().size());
        List<String> drawn = new ArrayList<>();
        browser.ask("[...document.querySelectorAll('#drawn g.node')].map(node => node.textContent)")
                .forEach(name -> drawn.add(squeezed(name.asText())));
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(subject.diagram().nodes().stream()
                        .map(node -> squeezed(Printable.of(node.name().text())
                                + subject.diagram().kindOf(node).text()))
                        .toList());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /// Layers are layers, each card stands where it stood, each line is joined to the two cards that it joins, and
    /// stays so when a card is moved and when the file is saved again.
    @Test
    void mxGraphShowsEveryCardInItsPlaceAndKeepsLinesJoined() throws Exception {
        for (Exposure exposure : Exposure.values()) {
            drawnByMxGraph(Subjects.streaming(exposure, Theme.LIGHT));
        }
        drawnByMxGraph(Subjects.of(new ShownTopologies(Exposure.PUBLIC).build(), Theme.DARK, 1));
        drawnByMxGraph(Subjects.ofOneBucket(NASTY));
    }

    private static void drawnByMxGraph(Subject subject) throws Exception {
        byte[] file = ((Content.OneFile) new DrawioFormat().write(subject)).bytes();
        open("""
            <!doctype html><meta charset="utf-8"><div id="drawn"></div>
            <script>mxLoadResources = false; mxLoadStylesheets = false; mxImageBasePath = ".";</script>
            <script src="mxgraph.js"></script><script>
            const model = mxUtils.parseXml(%s).getElementsByTagName("mxGraphModel")[0];
            const graph = new mxGraph(document.getElementById("drawn"));
            new mxCodec(model.ownerDocument).decode(model, graph.getModel());
            const cells = Object.values(graph.getModel().cells);
            const edges = cells.filter(cell => cell.edge);
            const name = cell => cell.value.split("\\n").slice(0, -1).join("\\n");
            document.documentElement.dataset.ready = "yes";
            </script>\
            """.formatted(quoted(new String(file, StandardCharsets.UTF_8))));
        assertThat(texts("graph.getChildCells(graph.getModel().getRoot()).map(cell => cell.value)"))
                .startsWith("Lanes")
                .endsWith("Lines")
                .hasSize(subject.diagram().lenses().size() + 2);
        List<String> joined = subject.diagram().lines().stream()
                .map(line -> Printable.of(
                                subject.topology().node(line.source()).name().text()) + " -> "
                        + Printable.of(
                                subject.topology().node(line.target()).name().text()))
                .toList();
        String ends = "edges.map(edge => name(edge.source) + ' -> ' + name(edge.target))";
        assertThat(texts(ends)).containsExactlyInAnyOrderElementsOf(joined);
        assertThat(texts("cells.filter(cell => cell.vertex && cell.style.includes('arcSize=20')).map(name)"))
                .containsExactlyInAnyOrderElementsOf(subject.diagram().nodes().stream()
                        .map(node -> Printable.of(node.name().text()))
                        .toList());
        for (Box box : subject.placement().boxes().values()) {
            assertThat(browser.ask("cells.filter(cell => cell.vertex && cell.style.includes('arcSize=20'))"
                                    + ".map(cell => graph.view.getState(cell)).filter(s => Math.abs(s.x - " + box.x()
                                    + ") < .01 && Math.abs(s.y - " + box.y() + ") < .01 && Math.abs(s.width - "
                                    + box.w() + ") < .01).length")
                            .asInt())
                    .as("cards at %s", box)
                    .isEqualTo(1);
        }
        assertThat(browser.ask("document.querySelectorAll('#drawn svg path').length")
                        .asInt())
                .isGreaterThanOrEqualTo(joined.size());
        if (joined.isEmpty()) {
            return;
        }
        double before =
                browser.ask("graph.view.getState(edges[0]).absolutePoints[0].x").asDouble();
        browser.ask("graph.moveCells([edges[0].source], 1000, 0), 0");
        assertThat(browser.ask("graph.view.getState(edges[0]).absolutePoints[0].x")
                        .asDouble())
                .isCloseTo(before + 1000, within(400.0));
        assertThat(texts("[...new mxCodec().encode(graph.getModel()).querySelectorAll('[edge]')].map(edge =>"
                        + " name(graph.getModel().getCell(edge.getAttribute('source'))) + ' -> ' +"
                        + " name(graph.getModel().getCell(edge.getAttribute('target'))))"))
                .containsExactlyInAnyOrderElementsOf(joined);
    }

    private static List<String> texts(String expression) throws Exception {
        List<String> texts = new ArrayList<>();
        JsonNode answer = browser.ask(expression);
        answer.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
