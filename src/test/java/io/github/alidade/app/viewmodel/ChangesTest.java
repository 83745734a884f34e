package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Changes.Entry ENTRY =
            new Changes.Entry(new NodeKey(1), ShownText.title(ResourceKind.QUEUE), ShownText.words("queue-1"));

    @Test
    void nothingNewIsSaid() {
        assertThat(changes(0, 0, false).none()).isTrue();
        assertThat(changes(0, 0, true).sentence()).isEqualTo("Read again: nothing came or went.");
    }

    @Test
    void whatCameAndWentIsCounted() {
        assertThat(changes(1, 0, true).sentence()).isEqualTo("Read again: 1 resource came, 0 went.");
        assertThat(changes(2, 3, false).sentence()).isEqualTo("Read again: 2 resources came, 3 went.");
    }

    @Test
    void whatWasNotSeenIsNotSaidToHaveGone() {
        assertThat(changes(0, 1, true).sentence())
                .isEqualTo("Read again: 0 resources came, 1 went. Less could be seen than before, so what went may be"
                        + " there still.");
    }

    private static Changes changes(int came, int went, boolean lessSeen) {
        Changes.Lists lists = new Changes.Lists(List.of(ENTRY).subList(0, Math.min(1, came)), came, List.of(), went);
        return new Changes(Map.of(Exposure.PUBLIC, lists, Exposure.CLEAR, lists), lessSeen);
    }
}
