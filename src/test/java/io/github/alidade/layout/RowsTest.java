package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void whatIsReachedFromTheLeftStandsLeftAndWhatLeadsRightStandsRight() {
        Cards cards = cards();
        int[] column = {0, 2, 1, 3};
        new Rows(cards, column).shorten(List.of(new int[] {2, 1}));
        assertThat(column).containsExactly(0, 1, 2, 3);
    }

    @Test
    void noColumnGetsMoreCardsThanItHad() {
        Diagram diagram = BenchGraphs.account(300, 400);
        Cards cards = Cards.of(diagram);
        int[] spine = Spine.places(cards);
        Columns columns = Columns.of(
                cards, spine, Blocks.of(diagram, cards, spine, Map.of()), Levels.of(cards, Integer.MAX_VALUE));
        int[] before = columns.of.clone();
        int[] all = java.util.stream.IntStream.range(0, cards.count).toArray();
        new Rows(cards, columns.of).shorten(List.of(all));
        assertThat(columns.of).isNotEqualTo(before);
        assertThat(java.util.Arrays.stream(columns.of).sorted().toArray())
                .containsExactly(java.util.Arrays.stream(before).sorted().toArray());
    }

    /// A balancer leads to the first service only, the second service to a bucket only.
    private static Cards cards() {
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        all.node(ResourceKind.LOAD_BALANCER, "a");
        all.node(ResourceKind.ECS_SERVICE, "b");
        all.node(ResourceKind.ECS_SERVICE, "c");
        all.node(ResourceKind.BUCKET, "d");
        all.edge("a", "b", RelationKind.CALLS, "");
        all.edge("c", "d", RelationKind.CALLS, "");
        Diagram diagram = Diagram.of(all.build(), EnumSet.of(Lane.EDGE, Lane.SERVICE, Lane.DATA));
        return Cards.of(diagram);
    }
}
