package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In the stricter profiles numbers, rows and lines do not depend on the order in which AWS lists things.
class OrderTest {
    private static final int TOPOLOGIES = 40;

    static List<Profile> structural() {
        return List.of(Profile.DEFAULT, Profile.STRICT);
    }

    @ParameterizedTest
    @MethodSource("structural")
    void shuffledInputLooksTheSame(Profile profile) {
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            Topology topology = RandomTopologies.of(seed, RandomTopologies.PLAIN);
            Topology shuffled = shuffled(topology, new Random(seed + 1));
            List<String> straight = Dump.lines(new Redactor().show(topology, Exposure.PUBLIC, profile));
            List<String> other = Dump.lines(new Redactor().show(shuffled, Exposure.PUBLIC, profile));
            int same = 0;
            while (same < Math.min(straight.size(), other.size())
                    && straight.get(same).equals(other.get(same))) {
                same++;
            }
            assertThat(other.subList(same, Math.min(same + 1, other.size())))
                    .as("%s, seed %d, after %s", profile.word(), seed, straight.subList(Math.max(0, same - 20), same))
                    .isEqualTo(straight.subList(same, Math.min(same + 1, straight.size())));
        }
    }

    private static Topology shuffled(Topology topology, Random random) {
        return new Topology(
                shuffled(
                        topology.resources().stream()
                                .map(resource -> (Resource) shuffled((Record) resource, random))
                                .toList(),
                        random),
                shuffled(
                        topology.relations().stream()
                                .map(relation -> new Relation(
                                        relation.source(),
                                        relation.target(),
                                        relation.kind(),
                                        shuffled(relation.ports(), random),
                                        shuffled(relation.evidence(), random)))
                                .toList(),
                        random),
                shuffled(topology.gaps(), random),
                topology.alreadyPublic());
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /// The lists of a record and of its parts, too.
    private static Record shuffled(Record owner, Random random) {
        if (owner instanceof Evidence) {
            return owner;
        }
        return Rebuilt.with(owner, (field, value, nullable) -> value(value, random));
    }

    private static Object value(Object value, Random random) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                shuffled(list.stream().map(each -> value(each, random)).toList(), random);
            case ResourceId identity -> identity;
            case Record part -> shuffled(part, random);
            default -> value;
        };
    }
}
