package io.github.alidade.redaction.answer;

import static io.github.alidade.graph.ask.Town.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Town;
import io.github.alidade.graph.finding.Finding;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.vocabulary.FindingKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A finding may not say what the profile leaves out of the tables.
class FindingTellerTest {
    private static List<FindingKind> told(Exposure exposure, String profile) {
        Topology topology =
                new Town().routes("table", "vpc", "subnet", "gateway").topology();
        List<Finding> found = Stream.of(FindingKind.SINGLE_AZ, FindingKind.NO_HEALTHY_TARGET, FindingKind.UNUSED_GROUP)
                .map(kind -> new Finding(kind, id("table"), List.of(), List.of()))
                .toList();
        Redactor redactor = new Redactor();
        return new FindingTeller(
                        redactor.show(topology, exposure, Profile.named(profile).orElseThrow()),
                        redactor::key,
                        new Questions(topology).internet())
                .tell(found).stream().map(ShownFinding::kind).toList();
    }

    @Test
    void whatAProfileLeavesOutIsNoFinding() {
        assertThat(told(Exposure.PUBLIC, "default"))
                .containsExactly(FindingKind.SINGLE_AZ, FindingKind.NO_HEALTHY_TARGET, FindingKind.UNUSED_GROUP);
        assertThat(told(Exposure.PUBLIC, "strict"))
                .containsExactly(FindingKind.NO_HEALTHY_TARGET, FindingKind.UNUSED_GROUP);
        assertThat(told(Exposure.PUBLIC, "default,states=dropped"))
                .containsExactly(FindingKind.SINGLE_AZ, FindingKind.UNUSED_GROUP);
        assertThat(told(Exposure.CLEAR, "strict,states=dropped")).hasSize(3);
    }
}
