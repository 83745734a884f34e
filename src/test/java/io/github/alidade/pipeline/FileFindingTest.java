package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileFindingTest {
    private static FileFinding held(String place, String what, boolean sure) {
        return new FileFinding(place, what, "", "text", sure, Optional.of(what));
    }

    @Test
    void aNameThatIsAnEverydayWordNeedsALook() {
        assertThat(List.of(Tier.HARD, Tier.SHAPE))
                .extracting(tier -> FileFinding.of(new Leak(
                                Leak.Means.TOKEN, "TaskDefinition.containers.name", "", "text", "line 1", tier))
                        .sure())
                .containsExactly(true, false);
    }

    @Test
    void whatOnePlaceHoldsIsToldTogetherAndWhatNeedsALookForItself() {
        FileFinding broken = new FileFinding("deck.zip", "it is encrypted", "", "text", true, Optional.empty());
        assertThat(FileFinding.sentences(List.of(
                        held("line 2", "Bucket.name", true),
                        broken,
                        held("line 3", "Queue.name", true),
                        held("line 2", "Queue.url", true),
                        held("line 2", "something shaped like email", false))))
                .containsExactly(
                        "line 2 holds Bucket.name, Queue.url",
                        "deck.zip: it is encrypted",
                        "line 3 holds Queue.name",
                        "line 2 holds something shaped like email; have a look");
    }
}
