package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementsTest {
    private final Document sample = Document.sample();

    private static View view(Exposure exposure, Theme theme, Pins pins, Collapse.Level level) {
        Scope scope = new Scope(Filter.NONE, Optional.empty(), new Collapse(level));
        return new View(exposure, View.FIRST_LENSES, pins, theme, Profile.SEED, scope);
    }

    private Placement placed(Exposure exposure, Theme theme, Pins pins, Collapse.Level level) {
        return sample.picture(view(exposure, theme, pins, level)).placement();
    }

    @Test
    void whatWasPlacedLatelyIsNotPlacedAgain() {
        Placement first = placed(Exposure.CLEAR, Theme.LIGHT, Pins.NONE, Collapse.Level.NONE);
        Placement collapsed = placed(Exposure.CLEAR, Theme.LIGHT, Pins.NONE, Collapse.Level.CLUSTER);
        assertThat(collapsed.routes()).isNotEqualTo(first.routes());
        Placement again = placed(Exposure.PUBLIC, Theme.DARK, Pins.NONE, Collapse.Level.NONE);
        assertThat(again.routes()).isSameAs(first.routes());
        assertThat(again.diagram().topology().exposure()).isEqualTo(Exposure.PUBLIC);
    }

    @Test
    void whatIsPinnedElsewhereIsPlacedAnew() {
        Placement first = placed(Exposure.CLEAR, Theme.LIGHT, Pins.NONE, Collapse.Level.NONE);
        NodeKey card = first.nodes().getFirst().key();
        Pins pins = new Pins(Map.of(card, new Point(40, 4000)));
        Placement pinned = placed(Exposure.CLEAR, Theme.LIGHT, pins, Collapse.Level.NONE);
        assertThat(pinned.nodes()).isNotEqualTo(first.nodes());
    }

    @Test
    void whatIsMovedLiesWhereItWouldIfAllWerePlacedAnew() {
        Placement first = placed(Exposure.CLEAR, Theme.LIGHT, Pins.NONE, Collapse.Level.NONE);
        Pins pins = Pins.NONE;
        for (Placement.PlacedNode node : first.nodes()) {
            pins = new Pins(
                    Map.of(node.key(), new Point(node.box().x() + 24, node.box().y() + 40)));
            Placement moved = placed(Exposure.CLEAR, Theme.LIGHT, pins, Collapse.Level.NONE);
            assertThat(moved).isEqualTo(LaneLayout.place(moved.diagram(), pins));
        }
        Placement shared = placed(Exposure.PUBLIC, Theme.LIGHT, pins, Collapse.Level.NONE);
        assertThat(shared.diagram().topology().exposure()).isEqualTo(Exposure.PUBLIC);
        assertThat(shared).isEqualTo(LaneLayout.place(shared.diagram(), pins));
    }

    @Test
    void theOldestGoFirst() {
        Placements placements = new Placements();
        Placement placement = placed(Exposure.CLEAR, Theme.LIGHT, Pins.NONE, Collapse.Level.NONE);
        NodeKey card = placement.nodes().getFirst().key();
        View[] views = new View[12];
        for (int x = 0; x < views.length; x++) {
            Pins pins = new Pins(Map.of(card, new Point(x, 0)));
            views[x] = view(Exposure.CLEAR, Theme.LIGHT, pins, Collapse.Level.NONE);
            placements.keep(views[x], placement);
            // Asked for, it stays.
            assertThat(placements.of(views[0])).containsSame(placement);
        }
        assertThat(placements.of(views[1])).isEmpty();
        assertThat(placements.of(views[11])).containsSame(placement);
    }
}
