package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P14: things come and go, what they belong to with them; whatever was named once is called so for the session, and
/// nothing else is ever called like it.
class RefreshTest {
    private static final int ACCOUNTS = 40;
    private static final int REFRESHES = 6;

    static List<Profile> profiles() {
        return Profile.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatWasNamedOnceIsCalledSoForTheSession(Profile profile) {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Topology all = RandomTopologies.of(seed, RandomTopologies.PLAIN);
            Random random = new Random(seed);
            Redactor redactor = new Redactor(profile);
            Map<NodeKey, String> called = new HashMap<>();
            Map<String, NodeKey> owners = new HashMap<>();
            for (int refresh = 0; refresh < REFRESHES; refresh++) {
                for (ShownNode node :
                        redactor.show(part(all, random), Exposure.PUBLIC).nodes()) {
                    String what =
                            "%s, account %d, refresh %d, %s".formatted(profile.word(), seed, refresh, node.kind());
                    String both = node.id().text() + " " + node.name().text();
                    assertThat(called.getOrDefault(node.key(), both)).as(what).isEqualTo(both);
                    called.put(node.key(), both);
                    String id = node.kind() + " " + node.id().text();
                    assertThat(owners.getOrDefault(id, node.key())).as(what).isEqualTo(node.key());
                    owners.put(id, node.key());
                }
            }
        }
    }

    /// About two thirds of an account.
    static Topology part(Topology all, Random random) {
        List<Resource> resources = all.resources().stream()
                .filter(resource -> random.nextInt(3) > 0)
                .toList();
        Set<ResourceId> here = resources.stream().map(Resource::id).collect(Collectors.toSet());
        return new Topology(
                resources,
                all.relations().stream()
                        .filter(relation -> here.contains(relation.source()) && here.contains(relation.target()))
                        .toList(),
                all.gaps(),
                false);
    }
}
