package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {
    private static final Set<Lane> FIRST = EnumSet.of(Lane.EDGE, Lane.SERVICE, Lane.DATA);

    @Test
    void streamingIsSoundWithAnyLenses() throws IOException {
        for (Set<Lane> lenses : Set.of(FIRST, EnumSet.allOf(Lane.class))) {
            Diagram diagram = Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), lenses);
            Placement placement = LaneLayout.place(diagram, Pins.NONE);
            Soundness.check(placement);
            assertThat(placement.routes()).hasSize(diagram.lines().size());
            Sketch.write(placement, 1, Path.of("target", "sketches", "streaming-" + lenses.size() + ".png"));
        }
    }

    @Test
    void largerAccountsAreSound() throws IOException {
        for (int services : new int[] {20, 100, 460}) {
            Diagram diagram = Diagram.of(ShownTopologies.scaled(services, 1), FIRST);
            Placement placement = LaneLayout.place(diagram, Pins.NONE);
            Sketch.write(
                    placement,
                    services > 100 ? 0.4 : services > 20 ? 0.7 : 1,
                    Path.of("target", "sketches", "scaled-" + services + ".png"));
            Soundness.check(placement);
        }
    }
}
