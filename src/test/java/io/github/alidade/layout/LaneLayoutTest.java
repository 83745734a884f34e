package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /// Once, a hair of overlap that rounding to the grid took back kept the layout busy for ever.
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void cardsGiveWayToOnesPinnedAtFractions() {
        Diagram diagram = Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), FIRST);
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        for (Placement.PlacedNode node : placement.nodes()) {
            for (double hair : new double[] {1e-10, 1e-9, 4e-9, -1e-9, 0.3}) {
                for (double down : new double[] {-24, -8, 8, 24, 40}) {
                    Point there = new Point(node.box().x(), node.box().y() + down + hair);
                    Soundness.check(LaneLayout.place(diagram, new Pins(Map.of(node.key(), there))));
                }
            }
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

    /// One column of them would leave all other lanes half empty.
    @Test
    void cardsThatNoLineReachesStandSideBySide() {
        ShownTopologies topology = new ShownTopologies(Exposure.PUBLIC)
                .node(ResourceKind.LOAD_BALANCER, "alb")
                .node(ResourceKind.ECS_SERVICE, "service-1")
                .edge("alb", "service-1", RelationKind.ROUTES_TO, "");
        for (int i = 1; i <= 6; i++) {
            topology.node(ResourceKind.BUCKET, "bucket-" + i);
        }
        Placement placement = LaneLayout.place(Diagram.of(topology.build(), FIRST), Pins.NONE);
        Soundness.check(placement);
        List<Box> buckets = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> placement.boxes().get(topology.key("bucket-" + i)))
                .toList();
        assertThat(buckets.stream().map(Box::x).distinct()).hasSize(2);
        assertThat(buckets.stream().map(Box::y).distinct()).hasSize(3);
        double middle =
                buckets.stream().mapToDouble(box -> box.centre().y()).average().orElseThrow();
        assertThat(placement.boxes().get(topology.key("alb")).centre().y()).isCloseTo(middle, within(8.0));
    }

    /// Balancer, services and database stand in three lanes; their network is one thing.
    @Test
    void aNetworkHasOneFrameAcrossLanes() {
        Diagram diagram = Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), FIRST);
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        Soundness.framesHoldTheirOwn(placement);
        List<Placement.Frame> networks = placement.frames().stream()
                .filter(frame -> frame.title().text().startsWith("vpc"))
                .toList();
        assertThat(networks).hasSize(1);
        Box network = networks.getFirst().box();
        assertThat(lanesWithin(placement, network)).containsExactlyInAnyOrder(Lane.EDGE, Lane.SERVICE, Lane.DATA);
        for (Placement.Route route : placement.routes()) {
            route.label()
                    .ifPresent(label -> assertThat(label.overlaps(new Box(network.x(), network.y(), network.w(), 0)))
                            .as("%s upon the border", label)
                            .isFalse());
        }
    }

    /// A called service stands in a column of its own: what runs past that column stays in its network.
    @Test
    void linesWithinANetworkDoNotLeaveIt() {
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        for (String bucket : List.of("bucket-a", "bucket-b", "bucket-c")) {
            all.node(ResourceKind.BUCKET, bucket);
        }
        for (int i = 0; i < 6; i++) {
            all.node(ResourceKind.VPC, "vpc-" + i)
                    .node(ResourceKind.LOAD_BALANCER, "alb-" + i, null, "vpc-" + i)
                    .node(ResourceKind.ECS_SERVICE, "service-" + i, null, "vpc-" + i)
                    .node(ResourceKind.DB_INSTANCE, "db-" + i, null, "vpc-" + i)
                    .edge("alb-" + i, "service-" + i, RelationKind.ROUTES_TO, "443 -> 3000")
                    .edge("service-" + i, "db-" + i, RelationKind.CONNECTS_TO, "5432")
                    .edge("service-" + i, "bucket-a", RelationKind.STORES_IN, "")
                    .edge("service-" + i, "bucket-b", RelationKind.STORES_IN, "")
                    .edge("service-" + i, "bucket-c", RelationKind.STORES_IN, "");
        }
        all.node(ResourceKind.ECS_SERVICE, "called", null, "vpc-5")
                .edge("service-5", "called", RelationKind.CALLS, "8080")
                .edge("called", "db-5", RelationKind.CONNECTS_TO, "5432");
        ShownTopology topology = all.build();
        Placement placement = LaneLayout.place(Diagram.of(topology, FIRST), Pins.NONE);
        int inside = 0;
        for (Diagram.Line line : placement.diagram().lines()) {
            Optional<NodeKey> network = topology.node(line.source()).vpc();
            if (network.isPresent()
                    && network.equals(topology.node(line.target()).vpc())) {
                Box frame = placement.frames().stream()
                        .filter(one -> one.of().equals(network.get()))
                        .findFirst()
                        .orElseThrow()
                        .box();
                assertThat(placement.routes().get(line.number()).points())
                        .as("%s", line.label())
                        .allMatch(frame::contains);
                inside++;
            }
        }
        assertThat(inside).isEqualTo(14);
    }

    /// A column for each call would make the picture three times as wide as high.
    @Test
    void servicesThatCallEachOtherShareAColumnWhereTheyMayBeReadFromNearerThen() {
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC).node(ResourceKind.INTERNET, "internet");
        for (String side : List.of("a", "b")) {
            all.node(ResourceKind.DNS_RECORD, "record-" + side)
                    .node(ResourceKind.LOAD_BALANCER, "alb-" + side)
                    .node(ResourceKind.ECS_SERVICE, "front-" + side)
                    .node(ResourceKind.ECS_SERVICE, "back-" + side)
                    .edge("internet", "record-" + side, RelationKind.ENTERS, "")
                    .edge("record-" + side, "alb-" + side, RelationKind.RESOLVES_TO, "A alias")
                    .edge("alb-" + side, "front-" + side, RelationKind.ROUTES_TO, "443 -> 3000")
                    .edge("front-" + side, "back-" + side, RelationKind.CALLS, "8080");
            for (ResourceKind kind : List.of(ResourceKind.BUCKET, ResourceKind.QUEUE, ResourceKind.SECRET)) {
                String data = kind + side;
                all.node(kind, data)
                        .edge("front-" + side, data, RelationKind.STORES_IN, "stores in")
                        .edge("back-" + side, data, RelationKind.STORES_IN, "stores in");
            }
        }
        ShownTopology topology =
                all.edge("back-a", "back-b", RelationKind.CALLS, "8080").build();
        Placement placement = LaneLayout.place(Diagram.of(topology, FIRST), Pins.NONE);
        assertThat(placement.bounds().w() / placement.bounds().h()).isLessThan(2);
    }

    private static Set<Lane> lanesWithin(Placement placement, Box frame) {
        Set<Lane> lanes = EnumSet.noneOf(Lane.class);
        for (int i = 0; i < placement.nodes().size(); i++) {
            if (frame.overlaps(placement.nodes().get(i).box())) {
                lanes.add(placement.diagram().nodes().get(i).kind().lane());
            }
        }
        return lanes;
    }

    /// Services pull the balancers apart; a record that stayed at the internet would hang over them from afar.
    @Test
    void recordsStandRightAboveTheirBalancers() {
        Placement placement = LaneLayout.place(Diagram.of(ShownTopologies.scaled(100, 1), FIRST), Pins.NONE);
        List<Double> stems = placement.routes().stream()
                .filter(route -> route.points().size() == 2
                        && route.points().getFirst().x()
                                == route.points().getLast().x())
                .map(route ->
                        route.points().getLast().y() - route.points().getFirst().y())
                .toList();
        assertThat(stems).isNotEmpty().allSatisfy(length -> assertThat(length)
                .isLessThanOrEqualTo(Spacing.STEM + Spacing.GRID));
    }

    /// Labels of one card stand in one column beneath each other, so it grows with its lines.
    @Test
    void aCardHasRoomForTheLabelsOfItsLines() {
        ShownTopologies topology = new ShownTopologies(Exposure.PUBLIC).node(ResourceKind.ECS_SERVICE, "service-1");
        List<ResourceKind> kinds = List.of(
                ResourceKind.BUCKET,
                ResourceKind.QUEUE,
                ResourceKind.SECRET,
                ResourceKind.TABLE,
                ResourceKind.DB_INSTANCE);
        for (ResourceKind kind : kinds) {
            topology.node(kind, kind.word() + "-1")
                    .edge("service-1", kind.word() + "-1", RelationKind.CONNECTS_TO, "5432");
        }
        Placement placement = LaneLayout.place(Diagram.of(topology.build(), FIRST), Pins.NONE);
        Soundness.check(placement);
        assertThat(placement.boxes().get(topology.key("service-1")).h()).isEqualTo(5 * Ports.PITCH);
        List<Box> labels = placement.routes().stream()
                .map(route -> route.label().orElseThrow())
                .toList();
        assertThat(labels).extracting(Box::x).containsOnly(labels.getFirst().x());
        assertThat(labels.stream().map(Box::y).sorted().toList())
                .isEqualTo(IntStream.range(0, 5)
                        .mapToObj(i -> labels.stream().mapToDouble(Box::y).min().orElseThrow() + i * Ports.PITCH)
                        .toList());
    }

    /// What a fold puts into one row stands in the order that keeps lines short, trunks and items are sifted to where
    /// they cross least, and so are vertical runs: 6,189 pairs crossed before.
    @Test
    void linesOfAFoldedAccountCrossSeldom() {
        Diagram diagram = BenchGraphs.account(761, 1193);
        Cards cards = Cards.of(diagram);
        CrossingCount count = new CrossingCount(cards.source, cards.target);
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        placement.routes().forEach(route -> count.add(route.line(), route.points()));
        assertThat(count.count().pairs()).isLessThan(2_200);
    }
}
