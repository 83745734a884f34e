package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.redaction.NodeKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneLayoutPropertyTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlacementIsSound(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        Soundness.check(placement);
        assertThat(placement.routes().stream().map(Placement.Route::line))
                .containsExactlyElementsOf(
                        diagram.lines().stream().map(Diagram.Line::number).toList());
        assertThat(placement.nodes().stream().map(PlacedNode::key))
                .containsExactlyElementsOf(
                        diagram.nodes().stream().map(n -> n.key()).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void framesHoldTheirOwnCardsAndNoOthers(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        Soundness.framesHoldTheirOwn(LaneLayout.place(diagram, Pins.NONE));
    }

    /// In the row of lanes and in the band below it.
    @ParameterizedTest
    @MethodSource("seeds")
    void aNetworkHasOneFrameInTheRowOfLanes(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        Set<NodeKey> networks = new HashSet<>();
        diagram.nodes().forEach(node -> node.vpc().ifPresent(networks::add));
        double bandTop = placement.lanes().stream()
                .mapToDouble(lane -> lane.box().y())
                .max()
                .orElse(0);
        for (NodeKey network : networks) {
            assertThat(placement.frames().stream()
                            .filter(frame -> frame.of().equals(network))
                            .map(frame -> frame.box().y() >= bandTop))
                    .as("frames of %s", network)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cardsOfABandBeginRightBelowItsTitle(long seed) {
        Placement placement = LaneLayout.place(RandomDiagrams.of(seed), Pins.NONE);
        Box whole = placement.bounds();
        for (Placement.PlacedLane lane : placement.lanes()) {
            if (lane.box().y() > whole.y() + Spacing.MARGIN) {
                double first = Stream.of(
                                placement.nodes().stream().map(PlacedNode::box),
                                placement.frames().stream().map(Placement.Frame::box),
                                placement.routes().stream()
                                        .flatMap(route -> route.points().stream())
                                        .map(point -> new Box(point.x(), point.y(), 0, 0)))
                        .flatMap(boxes -> boxes)
                        .mapToDouble(Box::y)
                        .filter(y -> y > lane.box().y())
                        .min()
                        .orElseThrow();
                assertThat(first - lane.box().y()).isLessThanOrEqualTo(Spacing.LANE_TITLE + 3 * Spacing.GRID);
            }
        }
    }

    /// The height of a picture is that of what it shows.
    @ParameterizedTest
    @MethodSource("seeds")
    void noStripeAcrossAllLanesIsEmpty(long seed) {
        Placement placement = LaneLayout.place(RandomDiagrams.of(seed), Pins.NONE);
        List<Box> filled = Stream.of(
                        placement.lanes().stream()
                                .map(lane -> new Box(0, lane.box().y(), 1, Spacing.LANE_TITLE)),
                        placement.nodes().stream().map(PlacedNode::box),
                        placement.frames().stream()
                                .flatMap(frame -> Stream.of(
                                        new Box(0, frame.box().y(), 1, 0),
                                        new Box(0, frame.box().bottom(), 1, 0))),
                        placement.routes().stream()
                                .flatMap(route -> route.points().stream())
                                .map(point -> new Box(point.x(), point.y(), 0, 0)))
                .flatMap(boxes -> boxes)
                .sorted(Comparator.comparingDouble(Box::y))
                .toList();
        double low = placement.bounds().y() + Spacing.MARGIN;
        for (Box box : filled) {
            assertThat(box.y() - low).as("above %s", box).isLessThanOrEqualTo(Spacing.STEM + Spacing.GRID);
            low = Math.max(low, box.bottom());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesHaveNoPartInIt(long seed) {
        Placement one = LaneLayout.place(RandomDiagrams.of(seed), Pins.NONE);
        Placement other = LaneLayout.place(RandomDiagrams.of(seed, "a-much-longer-name-"), Pins.NONE);
        assertThat(other.nodes()).isEqualTo(one.nodes());
        assertThat(other.routes()).isEqualTo(one.routes());
        assertThat(other.lanes()).isEqualTo(one.lanes());
        assertThat(other.bounds()).isEqualTo(one.bounds());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pinnedCardsStandWhereTheyArePinned(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        Pins pins = RandomDiagrams.pins(diagram, seed);
        Placement placement = LaneLayout.place(diagram, pins);
        Soundness.cardsDoNotOverlap(placement);
        Soundness.linesJoinTheirCards(placement);
        Soundness.labelsAreReadable(placement);
        Map<NodeKey, Box> boxes = placement.boxes();
        List<NodeKey> inOrder = pins.positions().keySet().stream().sorted().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Box box = boxes.get(inOrder.get(i));
            Point at = pins.positions().get(inOrder.get(i));
            Box wanted = new Box(at.x(), at.y(), box.w(), box.h());
            boolean covered = inOrder.subList(0, i).stream().map(boxes::get).anyMatch(wanted::overlaps);
            if (!covered) {
                assertThat(box).isEqualTo(wanted);
            }
        }
        assertThat(placement).isEqualTo(LaneLayout.place(diagram, pins));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesKeepOffCardsThatArePinnedFarApart(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        if (diagram.nodes().size() < 2) {
            return;
        }
        Placement free = LaneLayout.place(diagram, Pins.NONE);
        Placement placement = LaneLayout.place(
                diagram,
                new Pins(Map.of(
                        diagram.nodes().get(1).key(), new Point(free.bounds().w() / 2, 120 + seed))));
        Soundness.cardsDoNotOverlap(placement);
        Soundness.linesJoinTheirCards(placement);
        Soundness.linesRunThroughNoCard(placement);
        Soundness.labelsAreReadable(placement);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void draggingACardTakesItsLinesAlong(long seed) {
        Diagram diagram = RandomDiagrams.of(seed);
        if (diagram.nodes().isEmpty()) {
            return;
        }
        NodeKey key = diagram.nodes().get(diagram.nodes().size() / 2).key();
        Placement free = LaneLayout.place(diagram, Pins.NONE);
        Placement dragged = Router.reroute(free, key, new Point(-400, 77));
        Soundness.linesJoinTheirCards(dragged);
        Soundness.linesRunThroughNoCard(dragged);
        Soundness.labelsAreReadable(dragged);
        assertThat(dragged.boxes().get(key).x()).isEqualTo(-400);
    }

    @Test
    void cancellingEndsTheWork() {
        assertThatThrownBy(() -> LaneLayout.place(RandomDiagrams.of(3), Pins.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
