package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Collapse.Level;
import io.github.alidade.layout.Focus.Direction;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every cut through every topology.
class CutPropertyTest {
    private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);

    static Stream<Arguments> cuts() {
        return LongStream.range(0, 12).boxed().flatMap(seed -> Stream.of(Level.values())
                .map(level -> Arguments.of(seed, level)));
    }

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void everyDrawnRelationIsInOneLineOrInOneGroup(long seed, Level level) {
        ShownTopology topology = RandomDiagrams.of(seed).topology();
        List<ShownEdge> all = edges(Diagram.of(topology, ALL));

        Diagram diagram = Diagram.of(topology, ALL, collapsed(level));

        int inside = diagram.groups().values().stream().mapToInt(Group::inside).sum();
        assertThat(edges(diagram)).doesNotHaveDuplicates();
        assertThat(edges(diagram).size() + inside).isEqualTo(all.size());
        for (Diagram.Line line : diagram.lines()) {
            for (ShownEdge edge : line.edges()) {
                assertThat(members(diagram, line.source())).contains(edge.source());
                assertThat(members(diagram, line.target())).contains(edge.target());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void everyCardStandsForItsOwnNodes(long seed, Level level) {
        ShownTopology topology = RandomDiagrams.of(seed).topology();
        Diagram open = Diagram.of(topology, ALL);

        Diagram diagram = Diagram.of(topology, ALL, collapsed(level));

        List<NodeKey> shown = new ArrayList<>();
        diagram.nodes().forEach(node -> shown.addAll(members(diagram, node.key())));
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        open.nodes().stream().map(ShownNode::key).toList());
        assertThat(diagram.nodes().stream().map(ShownNode::key)).doesNotHaveDuplicates();
        assertThat(diagram.extent().all()).isEqualTo(open.nodes().size());
        assertThat(diagram.extent().kept()).isEqualTo(open.nodes().size());
        assertThat(diagram.extent().groups()).isEqualTo(diagram.groups().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void collapsingAndExpandingGivesTheSameDiagram(long seed) {
        ShownTopology topology = RandomDiagrams.of(seed).topology();
        Ground ground = Ground.of(topology);
        Diagram before = Diagram.of(topology, ALL);
        for (Ground.Kin kin : ground.kin) {
            Collapse closed = Collapse.NONE.closing(kin.key());
            Diagram diagram = Diagram.of(topology, ALL, Scope.ALL.with(closed));
            assertThat(diagram.groups().keySet()).isSubsetOf(kin.key());
            assertThat(Diagram.of(topology, ALL, Scope.ALL.with(closed.opening(kin.key()))))
                    .isEqualTo(before);
            assertThat(closed.forgetting(kin.key())).isEqualTo(Collapse.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void collapsedDiagramsAreLaidOutSoundly(long seed, Level level) {
        Diagram diagram = Diagram.of(RandomDiagrams.of(seed).topology(), ALL, collapsed(level));
        Placement placement = LaneLayout.place(diagram, Pins.NONE);
        Soundness.check(placement);
        Soundness.framesHoldTheirOwn(placement);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneStepMoreSeesAtLeastAsMuch(long seed) {
        ShownTopology topology = RandomDiagrams.of(seed).topology();
        Diagram all = Diagram.of(topology, ALL);
        if (all.nodes().isEmpty()) {
            return;
        }
        NodeKey start = all.nodes().get((int) (seed % all.nodes().size())).key();
        for (Direction direction : Direction.values()) {
            Set<NodeKey> before = Set.of(start);
            for (int steps = 0; steps < 5; steps++) {
                Focus focus = new Focus(Set.of(start), steps, direction, false);
                Diagram diagram = Diagram.of(topology, ALL, Scope.ALL.with(Optional.of(focus)));
                Set<NodeKey> now = keys(diagram.nodes());
                assertThat(now).containsAll(before);
                assertThat(diagram.extent().kept()).isEqualTo(now.size());
                before = now;
                Diagram faded = Diagram.of(topology, ALL, Scope.ALL.with(Optional.of(focus.withFade(true))));
                assertThat(faded.nodes()).isEqualTo(all.nodes());
                Set<NodeKey> clear = keys(faded.nodes());
                clear.removeAll(faded.faded());
                assertThat(clear).isEqualTo(now);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFilterLeavesWhatPassesAndTheLinesBetween(long seed) {
        ShownTopology topology = RandomDiagrams.of(seed).topology();
        Diagram all = Diagram.of(topology, ALL);
        Set<ResourceKind> kinds = EnumSet.of(ResourceKind.ECS_SERVICE, ResourceKind.QUEUE);

        Diagram diagram = Diagram.of(topology, ALL, Scope.ALL.with(Filter.NONE.withKinds(kinds)));

        assertThat(diagram.nodes())
                .containsExactlyElementsOf(all.nodes().stream()
                        .filter(node -> kinds.contains(node.kind()))
                        .toList());
        Set<NodeKey> left = keys(diagram.nodes());
        assertThat(edges(diagram))
                .containsExactlyInAnyOrderElementsOf(edges(all).stream()
                        .filter(edge -> left.contains(edge.source()) && left.contains(edge.target()))
                        .toList());
        assertThat(diagram.extent().filtered())
                .isEqualTo(diagram.nodes().size() < all.nodes().size());
        Soundness.check(LaneLayout.place(diagram, Pins.NONE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesHaveNoPartInWhatIsCollapsed(long seed) {
        Set<NodeKey> one = groups(renamed(seed, "n"));
        assertThat(groups(renamed(seed, "zzz-"))).isEqualTo(one);
    }

    private static Set<NodeKey> groups(ShownTopology topology) {
        return Diagram.of(topology, ALL, Scope.READABLE).groups().keySet();
    }

    private static ShownTopology renamed(long seed, String name) {
        Random random = new Random(seed);
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        for (int i = 0; i < 3; i++) {
            all.node(ResourceKind.LOAD_BALANCER, name + "alb" + i);
        }
        for (int i = 0; i < 150; i++) {
            ResourceKind kind = random.nextInt(3) == 0 ? ResourceKind.BUCKET : ResourceKind.ECS_SERVICE;
            all.node(kind, name + i);
            all.edge(name + "alb" + random.nextInt(3), name + i, RelationKind.ROUTES_TO, "");
            all.edge(name + random.nextInt(i + 1), name + i, RelationKind.CALLS, "");
        }
        return all.build();
    }

    private static Scope collapsed(Level level) {
        return Scope.ALL.with(new Collapse(level));
    }

    private static List<ShownEdge> edges(Diagram diagram) {
        return diagram.lines().stream().flatMap(line -> line.edges().stream()).toList();
    }

    private static Set<NodeKey> keys(List<ShownNode> nodes) {
        Set<NodeKey> keys = new HashSet<>();
        nodes.forEach(node -> keys.add(node.key()));
        return keys;
    }

    private static List<NodeKey> members(Diagram diagram, NodeKey card) {
        Group group = diagram.groups().get(card);
        return group == null
                ? List.of(card)
                : group.members().stream().map(ShownNode::key).toList();
    }
}
