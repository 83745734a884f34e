package io.github.alidade.export;

import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The diagram as GraphML: one edge a relation.
/// Source: graphml.graphdrawing.org, GraphML primer.
final class GraphMlFormat implements Format {
    private static final List<String> NODE_KEYS = List.of("id", "kind", "name", "lane", "region");
    private static final List<String> EDGE_KEYS = List.of("relation", "label", "certainty");

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public String title() {
        return "GraphML";
    }

    @Override
    public Content write(Subject subject) {
        Xml xml = new Xml();
        xml.element("graphml")
                .with("xmlns", "http://graphml.graphdrawing.org/xmlns")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with(
                        "xsi:schemaLocation",
                        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
                .open();
        key(xml, "graph", "exposure");
        NODE_KEYS.forEach(name -> key(xml, "node", name));
        EDGE_KEYS.forEach(name -> key(xml, "edge", name));
        xml.element("graph")
                .with("id", "topology")
                .with("edgedefault", "directed")
                .open();
        data(xml, "graph", "exposure", subject.topology().exposure().word());
        Diagram diagram = subject.diagram();
        NodeNames names = new NodeNames(diagram);
        Map<NodeKey, String> ids = GraphJsonFormat.ids(diagram);
        for (ShownNode node : diagram.nodes()) {
            xml.element("node").with("id", names.of(node.key())).open();
            data(xml, "node", "id", ids.getOrDefault(node.key(), ""));
            Group group = diagram.groups().get(node.key());
            data(xml, "node", "kind", group == null ? node.kind().word() : "group");
            data(xml, "node", "name", node.name().text());
            data(xml, "node", "lane", node.kind().lane().word());
            data(xml, "node", "region", node.region().text());
            xml.close();
        }
        diagram.lines().forEach(line -> line.edges().forEach(edge -> edge(xml, names, line, edge)));
        xml.close();
        return new Content.OneFile(xml.close().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void edge(Xml xml, NodeNames names, Diagram.Line line, ShownEdge edge) {
        xml.element("edge")
                .with("source", names.of(line.source()))
                .with("target", names.of(line.target()))
                .open();
        data(xml, "edge", "relation", edge.kind().word());
        data(xml, "edge", "label", edge.label().text());
        data(xml, "edge", "certainty", edge.certainty().word());
        xml.close();
    }

    private static void key(Xml xml, String of, String name) {
        xml.element("key")
                .with("id", of + "-" + name)
                .with("for", of)
                .with("attr.name", name)
                .with("attr.type", "string")
                .empty();
    }

    private static void data(Xml xml, String of, String name, String value) {
        xml.element("data").with("key", of + "-" + name).text(value);
    }
}
