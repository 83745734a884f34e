package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A finding names a thing by its alias. Were redaction to fail, that alias could be the very text that is refused.
class SayableTest {
    private static final Topology TOPOLOGY = RawTopologies.streaming();

    private final Redactor redactor = new Redactor();
    private final ShownTopology shown = redactor.show(TOPOLOGY, Exposure.PUBLIC);
    private final LeakAudit audit = LeakAudit.of(TOPOLOGY, shown, redactor::key, List.of());

    @Test
    void aliasesAreSaid() {
        assertThat(shown.nodes()).extracting(ShownNode::name).allSatisfy(name -> assertThat(audit.sayable(name.text()))
                .isEqualTo(name.text()));
    }

    @Test
    void realNamesAreNot() {
        ShownTopology clear = redactor.show(TOPOLOGY, Exposure.CLEAR);
        assertThat(clear.nodes())
                .extracting(node -> node.name().text())
                .filteredOn(name -> !name.isEmpty()
                        && shown.nodes().stream()
                                .noneMatch(node -> node.name().text().equals(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(audit.sayable(name)).isEmpty());
    }
}
