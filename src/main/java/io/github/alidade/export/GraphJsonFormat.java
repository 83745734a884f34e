package io.github.alidade.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Placement.Route;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownEvidence;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The diagram as a graph:
/// ```
/// {"nodes": [{"id", "kind", "name", "lane", "region", "x", "y", "w", "h"}],
///  "edges": [{"source", "target", "relation", "label", "route": [[x, y], ...],
///             "evidence": [{"kind", "where", "certainty"}]}],
///  "gaps":  [{"reason", "permission", "region", "sentence", "lane"}]}
/// ```
/// In clear it begins with `"mark": "CLEAR"`. Lengths are px at 100 %, origin top left, y down. `id` is unique: the
/// alias in public, the ARN or account/region/id in clear. One edge for each relation that the diagram shows; relations
/// that share a line share its route, which is empty when the line has none. A card that stands for several is of kind
/// `group` and says how many `members` it has; the relations at its lines are those of its members. `kind`, `lane`,
/// `relation` and `certainty` are words of closed vocabularies.
final class GraphJsonFormat implements Format {
    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String title() {
        return "Graph as JSON";
    }

    @Override
    public Content write(Subject subject) {
        Map<NodeKey, String> ids = ids(subject.diagram());
        ObjectNode root = Json.object();
        if (subject.topology().exposure() == Exposure.CLEAR) {
            root.put("mark", subject.topology().exposure().mark());
        }
        root.set("nodes", nodes(subject, ids));
        root.set("edges", edges(subject, ids));
        root.set("gaps", gaps(subject.topology().gaps()));
        return new Content.OneFile(Json.bytes(root));
    }

    /// The nodes' ids; should two be alike, the second gets a number.
    static Map<NodeKey, String> ids(Diagram diagram) {
        Map<NodeKey, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (ShownNode node : diagram.nodes()) {
            String id = node.id().text();
            for (int number = 2; !taken.add(id); number++) {
                id = node.id().text() + "#" + number;
            }
            ids.put(node.key(), id);
        }
        return ids;
    }

    private static ArrayNode nodes(Subject subject, Map<NodeKey, String> ids) {
        Map<NodeKey, Box> boxes = subject.placement().boxes();
        ArrayNode nodes = Json.array();
        for (ShownNode node : subject.diagram().nodes()) {
            ObjectNode json = nodes.addObject();
            json.put("id", ids.get(node.key()));
            Group group = subject.diagram().groups().get(node.key());
            json.put("kind", group == null ? node.kind().word() : "group");
            json.put("name", node.name().text());
            json.put("lane", node.kind().lane().word());
            json.put("region", node.region().text());
            if (group != null) {
                json.put("members", group.members().size());
            }
            Box box = boxes.get(node.key());
            if (box != null) {
                json.set("x", Json.number(box.x()));
                json.set("y", Json.number(box.y()));
                json.set("w", Json.number(box.w()));
                json.set("h", Json.number(box.h()));
            }
        }
        return nodes;
    }

    private static ArrayNode edges(Subject subject, Map<NodeKey, String> ids) {
        Map<Integer, List<Point>> routes = new HashMap<>();
        for (Route route : subject.placement().routes()) {
            routes.put(route.line(), route.points());
        }
        ArrayNode edges = Json.array();
        for (Diagram.Line line : subject.diagram().lines()) {
            for (ShownEdge edge : line.edges()) {
                ObjectNode json = edges.addObject();
                json.put("source", ids.get(line.source()));
                json.put("target", ids.get(line.target()));
                json.put("relation", edge.kind().word());
                json.put("label", edge.label().text());
                json.set("route", route(routes.getOrDefault(line.number(), List.of())));
                json.set("evidence", evidence(edge.evidence()));
            }
        }
        return edges;
    }

    private static ArrayNode route(List<Point> points) {
        ArrayNode route = Json.array();
        for (Point point : points) {
            route.addArray().add(Json.number(point.x())).add(Json.number(point.y()));
        }
        return route;
    }

    private static ArrayNode evidence(List<ShownEvidence> all) {
        ArrayNode json = Json.array();
        for (ShownEvidence evidence : all) {
            json.addObject()
                    .put("kind", evidence.kind().word())
                    .put("where", evidence.where().text())
                    .put("certainty", evidence.certainty().word());
        }
        return json;
    }

    private static ArrayNode gaps(List<ShownGap> gaps) {
        ArrayNode json = Json.array();
        for (ShownGap gap : gaps) {
            json.addObject()
                    .put("reason", gap.reason().word())
                    .put("permission", gap.permission().text())
                    .put("region", gap.region().text())
                    .put("sentence", gap.sentence().text())
                    .put("lane", gap.lane().word());
        }
        return json;
    }
}
