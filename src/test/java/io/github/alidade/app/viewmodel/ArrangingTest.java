package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArrangingTest {
    private static final NodeKey A = new NodeKey(1);
    private static final NodeKey B = new NodeKey(2);
    private static final NodeKey C = new NodeKey(3);
    private static final Map<NodeKey, Box> CARDS =
            Map.of(A, new Box(0, 0, 100, 40), B, new Box(120, 50, 60, 20), C, new Box(400, 300, 80, 60));

    @Test
    void alignedCardsShareAnEdgeAndKeepTheOtherPlace() {
        assertThat(Alignment.LEFT.corners(CARDS))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(A, new Point(0, 0), B, new Point(0, 50), C, new Point(0, 300)));
        assertThat(Alignment.RIGHT.corners(CARDS))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(A, new Point(380, 0), B, new Point(420, 50), C, new Point(400, 300)));
        assertThat(Alignment.MIDDLE.corners(CARDS))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(A, new Point(0, 160), B, new Point(120, 170), C, new Point(400, 150)));
    }

    @Test
    void twoCardsCannotBeDistributed() {
        assertThat(Alignment.ACROSS.corners(Map.of(A, CARDS.get(A), B, CARDS.get(B))))
                .isEmpty();
    }

    @RepeatedTest(20)
    void distributedCardsAreEquallyFarApartInTheirOrder(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Map<NodeKey, Box> cards = new HashMap<>();
        int count = 3 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            cards.put(
                    new NodeKey(i),
                    new Box(
                            random.nextInt(2000),
                            random.nextInt(2000),
                            40 + random.nextInt(200),
                            20 + random.nextInt(80)));
        }
        Map<NodeKey, Point> corners = Alignment.ACROSS.corners(cards);
        List<NodeKey> order = corners.keySet().stream()
                .sorted((a, b) ->
                        Double.compare(corners.get(a).x(), corners.get(b).x()))
                .toList();
        double gap = corners.get(order.get(1)).x()
                - corners.get(order.get(0)).x()
                - cards.get(order.get(0)).w();
        for (int i = 1; i < count; i++) {
            double between = corners.get(order.get(i)).x()
                    - corners.get(order.get(i - 1)).x()
                    - cards.get(order.get(i - 1)).w();
            // A card wider than its share of the room is overtaken by the next one's corner, never by its place.
            assertThat(between).isCloseTo(gap, org.assertj.core.data.Offset.offset(1e-6));
        }
        corners.forEach((node, corner) ->
                assertThat(corner.y()).isEqualTo(cards.get(node).y()));
    }

    @Test
    void nearlyInLineIsInLineWithAGuide() {
        Snap snap = Snap.of(new Box(0, 0, 100, 40), 203, 101, List.of(new Box(200, 300, 100, 40)), 6);
        assertThat(snap.dx()).isEqualTo(200);
        assertThat(snap.dy()).isEqualTo(104);
        assertThat(snap.guides()).containsExactly(new Snap.Guide(new Point(200, 104), new Point(200, 340)));
    }

    @Test
    void farFromOthersCardsKeepToTheGrid() {
        assertThat(Snap.of(new Box(3, 3, 10, 10), 14, 8, List.of(), 6)).isEqualTo(new Snap(13, 5, List.of()));
    }

    @Test
    void selectionOfOneIsThatOne() {
        assertThat(Selection.of(List.of(A, A))).isEqualTo(new Selection.OfNode(A));
        assertThat(Selection.of(List.of())).isEqualTo(Selection.NOTHING);
        assertThat(Selection.of(List.of(A)).toggled(B)).isEqualTo(Selection.of(List.of(B, A)));
        assertThat(Selection.of(List.of(A, B)).toggled(B)).isEqualTo(new Selection.OfNode(A));
    }
}
