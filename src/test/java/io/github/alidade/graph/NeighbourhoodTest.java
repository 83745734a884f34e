package io.github.alidade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alidade.graph.Neighbourhood.Direction;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final Home HOME = new Home("123456789012", "us-east-1");

    /// a -> b -> c -> d, c -> a (a circle), e alone; a -> b a second time by another kind.
    private static final Topology TOPOLOGY = new Topology(
            Stream.of("a", "b", "c", "d", "e").map(NeighbourhoodTest::node).toList(),
            List.of(
                    relation("a", "b", RelationKind.CALLS),
                    relation("b", "c", RelationKind.CALLS),
                    relation("c", "d", RelationKind.CALLS),
                    relation("c", "a", RelationKind.CALLS),
                    relation("a", "b", RelationKind.REFERENCES),
                    relation("a", "d", RelationKind.REFERENCES)),
            List.of(),
            false);

    private static Resource node(String name) {
        return new Bucket(id(name), HOME, name, null, List.of());
    }

    private static ResourceId id(String name) {
        return ResourceId.of(HOME, name);
    }

    private static Relation relation(String source, String target, RelationKind kind) {
        return new Relation(id(source), id(target), kind, List.of(), List.of());
    }

    private static Map<String, Integer> steps(String start, int steps, Direction direction) {
        Map<String, Integer> told = new LinkedHashMap<>();
        Neighbourhood.of(TOPOLOGY, List.of(id(start)), steps, direction, r -> r.kind() == RelationKind.CALLS)
                .steps()
                .forEach((id, step) -> told.put(id.value().substring(id.value().lastIndexOf('/') + 1), step));
        return told;
    }

    @Test
    void downstreamIsWhereTheInitiativeGoes() {
        assertThat(steps("a", 2, Direction.DOWNSTREAM)).isEqualTo(Map.of("a", 0, "b", 1, "c", 2));
    }

    @Test
    void upstreamIsWhereItComesFrom() {
        assertThat(steps("c", 1, Direction.UPSTREAM)).isEqualTo(Map.of("c", 0, "b", 1));
    }

    @Test
    void bothWaysIsNearestFirst() {
        assertThat(steps("c", 1, Direction.BOTH).keySet()).containsExactly("c", "b", "d", "a");
    }

    @Test
    void circlesEnd() {
        assertThat(steps("a", 100, Direction.DOWNSTREAM)).isEqualTo(Map.of("a", 0, "b", 1, "c", 2, "d", 3));
    }

    @Test
    void noStepsIsTheResourceItself() {
        assertThat(steps("a", 0, Direction.BOTH)).isEqualTo(Map.of("a", 0));
    }

    @Test
    void relationsAreThoseBetweenTwoThatAreIn() {
        Neighbourhood near = Neighbourhood.of(
                TOPOLOGY, List.of(id("a")), 1, Direction.DOWNSTREAM, r -> r.kind() == RelationKind.CALLS);
        assertThat(near.relations()).containsExactly(relation("a", "b", RelationKind.CALLS));
    }

    @Test
    void whatIsNotThereHasNoNeighbours() {
        assertThat(Neighbourhood.of(TOPOLOGY, List.of(id("z")), 3, Direction.BOTH, r -> true))
                .isEqualTo(new Neighbourhood(Map.of(), List.of()));
    }

    @Test
    void lessThanNoStepsIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neighbourhood.of(TOPOLOGY, List.of(), -1, Direction.BOTH, r -> true));
    }
}
