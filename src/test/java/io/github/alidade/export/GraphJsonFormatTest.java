package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphJsonFormatTest {
    @Test
    void aSmallGraphIsWrittenInFull() {
        Subject subject = Subjects.of(
                new ShownTopologies(Exposure.PUBLIC)
                        .node(ResourceKind.ECS_SERVICE, "service-1")
                        .node(ResourceKind.QUEUE, "queue-1")
                        .edge("service-1", "queue-1", RelationKind.SENDS_TO, "sends")
                        .build(),
                Theme.LIGHT,
                1);
        assertThat(new String(bytes(subject), StandardCharsets.UTF_8)).isEqualTo("""
            {
              "nodes": [ {
                "id": "service-1",
                "kind": "ecs-service",
                "name": "service-1",
                "lane": "service",
                "region": "us-east-1",
                "x": 376,
                "y": 72,
                "w": 232,
                "h": 56
              }, {
                "id": "queue-1",
                "kind": "queue",
                "name": "queue-1",
                "lane": "data",
                "region": "us-east-1",
                "x": 728,
                "y": 72,
                "w": 232,
                "h": 56
              } ],
              "edges": [ {
                "source": "service-1",
                "target": "queue-1",
                "relation": "sends-to",
                "label": "sends",
                "route": [ [ 608, 84 ], [ 636, 84 ], [ 636, 84 ], [ 728, 84 ] ],
                "evidence": [ {
                  "kind": "service",
                  "where": "a field",
                  "certainty": "declared"
                } ]
              } ],
              "gaps": [ ]
            }
            """);
    }

    @Test
    void everyShownRelationIsOneEdgeBetweenNodesThatAreThere() throws Exception {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        JsonNode graph = new ObjectMapper().readTree(bytes(subject));
        Set<String> ids = new HashSet<>();
        graph.get("nodes")
                .forEach(node -> assertThat(ids.add(node.get("id").asText())).isTrue());
        assertThat(ids).hasSize(subject.diagram().nodes().size());
        assertThat(graph.get("edges"))
                .hasSize(subject.diagram().lines().stream()
                        .map(Diagram.Line::edges)
                        .mapToInt(java.util.List::size)
                        .sum())
                .allSatisfy(edge -> assertThat(ids)
                        .contains(
                                edge.get("source").asText(), edge.get("target").asText()));
    }

    @Test
    void onlyAClearGraphWearsTheMark() throws Exception {
        ObjectMapper reader = new ObjectMapper();
        JsonNode clear = reader.readTree(bytes(Subjects.streaming(Exposure.CLEAR, Theme.LIGHT)));
        JsonNode open = reader.readTree(bytes(Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT)));
        assertThat(clear.fieldNames().next()).isEqualTo("mark");
        assertThat(clear.get("mark").asText()).isEqualTo("CLEAR");
        assertThat(open.has("mark")).isFalse();
    }

    @Test
    void nodesWithTheSameIdAreToldApart() throws Exception {
        Subject subject = Subjects.of(
                new ShownTopologies(Exposure.CLEAR)
                        .node(ResourceKind.QUEUE, "twin")
                        .node(ResourceKind.QUEUE, "twin")
                        .node(ResourceKind.QUEUE, "twin")
                        .build(),
                Theme.LIGHT,
                1);
        assertThat(new ObjectMapper().readTree(bytes(subject)).findValuesAsText("id"))
                .containsExactly("twin", "twin#2", "twin#3");
    }

    private static byte[] bytes(Subject subject) {
        return ((Content.OneFile) new GraphJsonFormat().write(subject)).bytes();
    }
}
