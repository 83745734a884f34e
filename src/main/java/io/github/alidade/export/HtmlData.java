package io.github.alidade.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownEvidence;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the page's script knows of the cards and lines: `{"nodes": {"n1": {...}}, "lines": {"l1": {...}}}`.
final class HtmlData {
    private HtmlData() {}

    static String json(Subject subject) {
        NodeNames names = new NodeNames(subject.diagram());
        ObjectNode root = Json.object();
        ObjectNode nodes = root.putObject("nodes");
        for (ShownNode node : subject.diagram().nodes()) {
            ObjectNode json = nodes.putObject(names.of(node.key()));
            json.put("name", Printable.of(node.name().text()));
            json.put("kind", subject.diagram().kindOf(node).text());
            put(json, "telling", node.telling());
            put(json, "account", node.account());
            put(json, "region", node.region());
            json.put("described", node.described());
        }
        ObjectNode lines = root.putObject("lines");
        for (Diagram.Line line : subject.diagram().lines()) {
            ObjectNode json = lines.putObject("l" + (line.number() + 1));
            json.put("source", number(names, line.source()));
            json.put("target", number(names, line.target()));
            put(json, "label", line.label());
            ArrayNode edges = json.putArray("edges");
            line.edges().forEach(edge -> edge(subject, edges.addObject(), edge));
        }
        return embedded(root);
    }

    private static void edge(Subject subject, ObjectNode json, ShownEdge edge) {
        json.put("relation", edge.kind().verb());
        put(json, "label", edge.label());
        ArrayNode all = json.putArray("evidence");
        for (ShownEvidence evidence : edge.evidence()) {
            ObjectNode one = all.addObject();
            one.put("kind", evidence.kind().title());
            put(one, "where", evidence.where());
            put(one, "match", evidence.match());
            one.put("certainty", evidence.certainty().word());
            List<String> via = new ArrayList<>();
            for (NodeKey key : evidence.via()) {
                subject.topology()
                        .find(key)
                        .ifPresent(node -> via.add(Printable.of(node.name().text())));
            }
            if (!via.isEmpty()) {
                ArrayNode through = one.putArray("via");
                via.stream().distinct().forEach(through::add);
            }
        }
    }

    /// The number alone: a name such as `n1` is no word that a person reads.
    private static int number(NodeNames names, NodeKey key) {
        return Integer.parseInt(names.of(key).substring(1));
    }

    private static void put(ObjectNode json, String field, ShownText text) {
        if (!text.isEmpty()) {
            json.put(field, Printable.of(text.text()));
        }
    }

    /// Nothing in it may end the element around it, and it stays well-formed for those who read the page as XML.
    private static String embedded(ObjectNode root) {
        return root.toString()
                .chars()
                .mapToObj(c -> switch (c) {
                    case '<', '>', '&', 0x2028, 0x2029 -> "\\u%04x".formatted(c);
                    default -> String.valueOf((char) c);
                })
                .collect(Collectors.joining());
    }
}
