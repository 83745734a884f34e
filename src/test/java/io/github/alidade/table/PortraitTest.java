package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the portraits of the bundled account say.
class PortraitTest {
    private static final Document SAMPLE = Document.sample();

    @Test
    void everyPartOfTheSampleIsToldByWhatItDoes() {
        assertThat(portrait(ResourceKind.LOAD_BALANCER, "public-app-alb"))
                .containsExactly("Public entry point: terminates TLS on 443 and forwards to service-1 on 3000.");
        assertThat(portrait(ResourceKind.ECS_SERVICE, "service-1"))
                .containsExactly(
                        "Behind a load balancer: answers public-app-alb.",
                        "It keeps its data in db-instance-1 and bucket-1, hands on work through queue-2, reads"
                                + " secret-1.");
        assertThat(portrait(ResourceKind.ECS_SERVICE, "service-2"))
                .containsExactly(
                        "Internal only: no load balancer leads here; works on queue-2.",
                        "It keeps its data in db-instance-1 and bucket-1, reads secret-1.");
        assertThat(portrait(ResourceKind.DB_INSTANCE, "db-instance-1"))
                .containsExactly("Keeps the data of service-1 and service-2, reached on 5432.");
        assertThat(portrait(ResourceKind.QUEUE, "queue-2"))
                .containsExactly("Carries work from service-1 to service-2.", "What fails too often goes to queue-1.");
        assertThat(portrait(ResourceKind.QUEUE, "queue-1")).containsExactly("Takes what queue-2 could not deliver.");
        assertThat(portrait(ResourceKind.ROLE, "execution-role-1"))
                .containsExactly("Starts the tasks of service-1 and service-2.", "Its policies allow it secret-1.");
    }

    @ParameterizedTest
    @EnumSource(Exposure.class)
    void everyNodeCanBePortrayed(Exposure exposure) {
        ShownTopology shown = SAMPLE.shown(exposure);
        for (ShownNode node : shown.nodes()) {
            assertThat(of(shown, node))
                    .allMatch(sentence -> sentence.text().endsWith("."))
                    .noneMatch(sentence -> sentence.text().contains("%s"));
        }
    }

    private static List<String> portrait(ResourceKind kind, String name) {
        ShownTopology shown = SAMPLE.shown(Exposure.PUBLIC);
        ShownNode node = shown.nodes().stream()
                .filter(one -> one.kind() == kind && one.name().text().equals(name))
                .findFirst()
                .orElseThrow();
        return of(shown, node).stream().map(ShownText::text).toList();
    }

    private static List<ShownText> of(ShownTopology shown, ShownNode node) {
        List<ShownEdge> from = shown.edges().stream()
                .filter(edge -> edge.source().equals(node.key()))
                .toList();
        List<ShownEdge> to = shown.edges().stream()
                .filter(edge -> edge.target().equals(node.key()))
                .toList();
        return Portrait.of(shown, node, from, to);
    }
}
