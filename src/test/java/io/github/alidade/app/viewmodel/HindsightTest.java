package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HindsightTest {
    /// Counts the pictures that it makes.
    private static final class Counting implements StillWorkbench {
        private final CrowdedWorkbench crowded = new CrowdedWorkbench();
        private final List<View> made = new ArrayList<>();

        @Override
        public ShownTopology shown(Exposure exposure) {
            return crowded.shown(exposure);
        }

        @Override
        public Picture picture(View view) {
            made.add(view);
            return crowded.picture(view);
        }
    }

    private static final Filter SERVICES = Filter.NONE.withKinds(Set.of(ResourceKind.ECS_SERVICE));

    private final Nobody nobody = new Nobody();
    private final Counting workbench = new Counting();
    private final WindowModel model =
            new WindowModel(workbench, nobody, nobody, Settings.FIRST, Runnable::run, Runnable::run);

    private Sight sight() {
        return Objects.requireNonNull(model.sightProperty().get());
    }

    /// Of what is shown, not of what the other side of the switch would show.
    private long pictures() {
        return workbench.made.stream()
                .filter(view -> view.exposure() == model.exposure())
                .count();
    }

    @Test
    void whatWasShownLatelyIsNotMadeAgain() {
        model.openSample();
        Sight all = sight();
        model.scoping().filter(SERVICES);
        Sight services = sight();
        assertThat(services).isNotSameAs(all);
        long made = pictures();
        model.scoping().filter(Filter.NONE);
        assertThat(sight()).isSameAs(all);
        model.undo();
        assertThat(sight()).isSameAs(services);
        assertThat(pictures()).isEqualTo(made);
    }

    @Test
    void whatWasReadAgainIsLookedAtAnew() {
        model.openSample();
        model.scoping().filter(SERVICES);
        Sight before = sight();
        model.scoping().filter(Filter.NONE);
        model.reload();
        model.scoping().filter(SERVICES);
        assertThat(sight()).isNotSameAs(before);
        assertThat(sight().picture().view()).isEqualTo(before.picture().view());
    }

    @Test
    void aDocumentThatComesInIsDrawnOnce() {
        model.openSample();
        model.scoping().filter(SERVICES);
        long made = pictures();
        model.open(List.of(Path.of("account")));
        assertThat(pictures()).isEqualTo(made + 1);
        assertThat(sight().picture().view().scope().filter()).isEqualTo(Filter.NONE);
    }

    @Test
    void whatADragPassesIsForgotten() {
        model.openSample();
        NodeKey card = sight().picture().diagram().nodes().getFirst().key();
        for (int x = 0; x < 20; x++) {
            model.drag(Map.of(card, new Point(x, 0)));
        }
        Sight last = sight();
        model.abandonDrag();
        model.drag(Map.of(card, new Point(19, 0)));
        assertThat(sight()).isNotSameAs(last);
        assertThat(sight().picture().view()).isEqualTo(last.picture().view());
    }

    @Test
    void theOldestGoFirst() {
        Hindsight hindsight = new Hindsight();
        Sight.Source source = new Sight.Source(1, List.of(), List.of());
        model.openSample();
        List<Sight> sights = new ArrayList<>();
        NodeKey card = sight().picture().diagram().nodes().getFirst().key();
        for (int x = 0; x < 12; x++) {
            model.arrange("moving a card", Map.of(card, new Point(x, 0)));
            sights.add(sight());
            hindsight.keep(source, sight());
        }
        assertThat(hindsight.of(sights.getFirst().picture().view(), source)).isEmpty();
        assertThat(hindsight.of(sights.getLast().picture().view(), source)).containsSame(sights.getLast());
        assertThat(hindsight.of(sights.getLast().picture().view(), new Sight.Source(2, List.of(), List.of())))
                .isEmpty();
    }
}
