package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private final Diagram diagram = BenchGraphs.account(260, 400);
    private final Cards cards = Cards.of(diagram);
    private final Spacing spacing = Spacing.of(cards);
    private final int[] spine = Spine.places(cards);
    private final Blocks blocks = Blocks.of(diagram, cards, spine, Map.of());
    private final Columns columns = Columns.of(cards, spine, blocks, Levels.of(cards, Integer.MAX_VALUE));
    private final Layers layers = LaneLayout.layers(cards, blocks, columns, spacing);
    private final double[] about = Ordering.order(layers, spine, spacing, () -> false);

    @Test
    void aLineCrossesAsManyInTrafficAsOneByOne() {
        Ways ways = new Ways(cards, columns, layers.nets, about);
        Traffic traffic = new Traffic(ways);
        int sum = 0;
        for (int line = 0; line < ways.count; line++) {
            int one = line;
            int expected = IntStream.range(0, ways.count)
                    .filter(other -> other != one && !ways.related(one, other))
                    .map(other -> ways.crossings(one, other))
                    .sum();
            traffic.remove(line);
            assertThat(traffic.crossings(line)).as("line %d", line).isEqualTo(expected);
            traffic.add(line);
            sum += expected;
        }
        assertThat(sum).isPositive();
    }

    /// Cards of other frames, lanes and levels stand in the way of each other, so none may come to stand there.
    @Test
    void cardsTakePlacesOfTheirOwnGroupOnlyAndCrossLess() {
        Ways before = new Ways(cards, columns, layers.nets, about);
        Ways after = Exchange.improve(layers, about, () -> false).orElseThrow();
        for (int group = -1; group <= 4; group++) {
            assertThat(places(after, group)).containsExactlyInAnyOrderElementsOf(places(before, group));
        }
        for (int card = 0; card < cards.count; card++) {
            if (columns.group[card] < 0) {
                assertThat(after.column[card]).isEqualTo(before.column[card]);
            }
        }
        assertThat(3 * crossings(after)).isLessThan(2 * crossings(before));
    }

    private List<List<Double>> places(Ways ways, int group) {
        return IntStream.range(0, cards.count)
                .filter(card -> columns.group[card] == group)
                .mapToObj(card -> List.of((double) ways.column[card], ways.y[card]))
                .toList();
    }

    private static int crossings(Ways ways) {
        int sum = 0;
        for (int a = 0; a < ways.count; a++) {
            for (int b = 0; b < a; b++) {
                sum += ways.related(a, b) ? 0 : ways.crossings(a, b);
            }
        }
        return sum;
    }
}
