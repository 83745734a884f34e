package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Finder.Category;
import io.github.alidade.app.viewmodel.Finder.Found;
import io.github.alidade.drawing.Theme;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    private final WindowModel model = new WindowModel(
            new FakeWorkbench(),
            new Nobody(),
            new Nobody(),
            new Settings(960, 900, false, List.of(), Theme.LIGHT, Exposure.CLEAR, View.FIRST_LENSES, List.of()),
            Runnable::run,
            Runnable::run);

    private Picture searchedBeforeAnybodyAsks() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Picture searched = model.finding().searched();
        while (searched == null && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            searched = model.finding().searched();
        }
        assertThat(searched).as("what is searched").isNotNull();
        return searched;
    }

    @Test
    void whatIsShownIsIndexedBeforeAnybodyAsks() throws Exception {
        model.openSample();
        assertThat(searchedBeforeAnybodyAsks().shown())
                .isSameAs(model.sightProperty().get().picture().shown());
    }

    @Test
    void noClearIndexOutlastsTheSwitchToPublic() throws Exception {
        model.openSample();
        List<Found> found = new ArrayList<>();
        model.finding().ask("streamora", Category.RESOURCES, List.of(), List.of(), found::addAll);
        assertThat(model.finding().searched().view().exposure()).isEqualTo(Exposure.CLEAR);
        model.switchExposure();
        assertThat(model.finding().searched()).isNull();
        assertThat(searchedBeforeAnybodyAsks().view().exposure()).isEqualTo(Exposure.PUBLIC);
        List<Found> inPublic = new ArrayList<>();
        model.finding().ask("streamora", Category.ALL, List.of(), List.of(), inPublic::addAll);
        assertThat(inPublic).isEmpty();
    }
}
