package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RandomTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.ShownValue;
import io.github.alidade.table.Section;
import io.github.alidade.table.Tables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// P9: one thing is called the same in every field that names it, in every table and in every format; and what one
/// file says is joined is joined in all of them.
class OneAliasTest {
    private static final int ACCOUNTS = 60;

    /// Formats that say what is joined to what. Pictures are made from the same drawing as the page.
    private static final Set<String> GRAPHS = Set.of("json", "html", "mmd", "dot", "graphml", "drawio");

    @Test
    void p9OneThingHasOneAliasInAllFieldsTablesAndFormats() throws Exception {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Profile profile = Profile.all().get(seed % 3);
            Topology account = seed % 10 == 0
                    ? RandomTopologies.of(seed, Accounts.nasty(seed * 13))
                    : RandomTopologies.small(seed, Accounts.nasty(seed * 13));
            ShownTopology shown = new Redactor().show(account, Exposure.PUBLIC, profile);
            String what = "account " + seed + ", " + profile.word();
            fields(shown, what);
            Set<String> joined = shown.edges().stream()
                    .map(edge -> pair(name(shown, edge.source()), name(shown, edge.target())))
                    .collect(Collectors.toCollection(TreeSet::new));
            tables(shown, joined, what);
            Exported exported = Exported.of(shown, Theme.LIGHT, false);
            Set<String> drawn = exported.diagram().lines().stream()
                    .map(line -> pair(name(shown, line.source()), name(shown, line.target())))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(joined).as("the graph of %s", what).containsAll(drawn);
            for (Format format : Formats.all()) {
                if (GRAPHS.contains(format.extension())) {
                    byte[] file = exported.files(format).values().iterator().next();
                    assertThat(joined(format.extension(), new String(file, StandardCharsets.UTF_8)))
                            .as("what %s of %s joins", format.extension(), what)
                            .isEqualTo(drawn);
                }
            }
        }
    }

    private static String pair(String source, String target) {
        return source + " to " + target;
    }

    private static String name(ShownTopology shown, NodeKey key) {
        return shown.node(key).name().text();
    }

    /// What the fields of all nodes call a node: by its id or by its name, or by a name of its own, such as its
    /// address. Each of these is one text, and none of them another node's.
    private static void fields(ShownTopology shown, String what) {
        Map<NodeKey, Map<String, String>> called = new HashMap<>();
        Map<String, NodeKey> stands = new HashMap<>();
        for (ShownNode node : shown.nodes()) {
            links(node.fields()).forEach(link -> link.target().ifPresent(target -> {
                String text = link.text().text();
                String before = called.computeIfAbsent(target, any -> new TreeMap<>())
                        .putIfAbsent(text.replaceAll("[0-9]+", ""), text);
                if (before != null) {
                    assertThat(text).as("a name of one thing in %s", what).isEqualTo(before);
                }
                NodeKey other = stands.putIfAbsent(shown.node(target).kind() + " " + text, target);
                assertThat(other == null || other.equals(target))
                        .as("%s stands for one thing in %s", text, what)
                        .isTrue();
            }));
        }
    }

    private static Stream<ShownValue.Link> links(ShownFields fields) {
        return fields.all().values().stream().flatMap(OneAliasTest::links);
    }

    private static Stream<ShownValue.Link> links(ShownValue value) {
        return switch (value) {
            case ShownValue.Text any -> Stream.empty();
            case ShownValue.Link link -> Stream.of(link);
            case ShownValue.Many(var values) -> values.stream().flatMap(OneAliasTest::links);
            case ShownValue.Part(var fields) -> links(fields);
        };
    }

    /// Each row says which node it is about by its alias, and the relations, parts of a whole left out, are the
    /// graph's.
    private static void tables(ShownTopology shown, Set<String> joined, String what) {
        for (Section section : Tables.of(shown)) {
            for (Section.Row row : section.rows()) {
                row.node().ifPresent(key -> assertThat(
                                row.cells().stream().flatMap(List::stream).map(line -> line.text()
                                        .replaceFirst("^arn:.*/", "")))
                        .as("a row of %s of %s", section.title(), what)
                        .containsAnyOf(
                                shown.node(key).name().text(),
                                shown.node(key).id().text()));
            }
            if (section.title().equals("RELATIONS")) {
                Set<String> told = section.rows().stream()
                        .map(row -> pair(
                                row.cells().get(0).getFirst().text(),
                                row.cells().get(2).getFirst().text()))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(told).as("relations of %s", what).isSubsetOf(joined);
            }
        }
    }

    private static Set<String> joined(String extension, String text) throws Exception {
        return switch (extension) {
            case "json" -> {
                JsonNode graph = new ObjectMapper().readTree(text);
                Map<String, String> names = new HashMap<>();
                graph.get("nodes").forEach(node -> names.put(text(node, "id"), text(node, "name")));
                yield pairs(
                        names,
                        graph.get("edges")
                                .valueStream()
                                .map(edge -> Map.entry(text(edge, "source"), text(edge, "target"))));
            }
            case "html" -> {
                JsonNode graph = new ObjectMapper().readTree(only(text, " id=\"topology\">([^<]*)<"));
                Map<String, String> names = new HashMap<>();
                graph.get("nodes").forEachEntry((id, node) -> names.put(id, text(node, "name")));
                yield pairs(
                        names,
                        graph.get("lines")
                                .valueStream()
                                .map(edge -> Map.entry("n" + edge.get("source"), "n" + edge.get("target"))));
            }
            case "mmd" ->
                pairs(
                        found(text, "^ +(n[0-9]+)\\[\"(.*?)<br/>"),
                        entries(text, "^ +(n[0-9]+) -[^n]*?>(?:\\|\".*\"\\|)? (n[0-9]+)$"));
            case "dot" ->
                pairs(found(text, "^ +(n[0-9]+) \\[label=\"(.*?)\\\\n"), entries(text, "^ +(n[0-9]+) -> (n[0-9]+)"));
            case "graphml" -> {
                Document graph = parsed(text);
                Map<String, String> names = new HashMap<>();
                elements(graph, "node")
                        .forEach(node -> names.put(
                                node.getAttribute("id"),
                                elements(node, "data")
                                        .filter(data -> data.getAttribute("key").equals("node-name"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getTextContent()));
                yield pairs(names, ends(graph, "edge"));
            }
            case "drawio" -> {
                Document cells = parsed(text);
                Map<String, String> names = new HashMap<>();
                elements(cells, "mxCell")
                        .filter(cell -> cell.getAttribute("style").contains("arcSize=20"))
                        .forEach(cell -> names.put(
                                cell.getAttribute("id"),
                                cell.getAttribute("value").lines().findFirst().orElse("")));
                yield pairs(names, ends(cells, "mxCell"));
            }
            default -> throw new IllegalArgumentException(extension);
        };
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static Set<String> pairs(Map<String, String> names, Stream<Map.Entry<String, String>> ends) {
        return ends.map(end -> pair(names.get(end.getKey()), names.get(end.getValue())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results();
    }

    private static String only(String text, String pattern) {
        return matches(text, pattern).findFirst().orElseThrow().group(1);
    }

    private static Stream<Map.Entry<String, String>> entries(String text, String pattern) {
        return matches(text, pattern).map(match -> Map.entry(match.group(1), match.group(2)));
    }

    private static Map<String, String> found(String text, String pattern) {
        return entries(text, pattern).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Map.Entry<String, String>> ends(Document graph, String tag) {
        return elements(graph, tag)
                .filter(edge -> edge.hasAttribute("source"))
                .map(edge -> Map.entry(edge.getAttribute("source"), edge.getAttribute("target")));
    }

    private static Stream<Element> elements(Node within, String tag) {
        NodeList list = within instanceof Document document
                ? document.getElementsByTagName(tag)
                : ((Element) within).getElementsByTagName(tag);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
    }
}
