package io.github.alidade.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.file.Sources;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The edges that the generator of big accounts knows to be true, against those that correlation finds.
class ScaleTest {
    private static final Path GENERATOR = Path.of("..", "shared", "aws", "seed_scale.py");

    @TempDir
    private Path folder;

    private Findings generated(int services) throws Exception {
        assumeTrue(Files.isRegularFile(GENERATOR), "the generator of big accounts is not here");
        assumeTrue(python() || "true".equals(System.getenv("CI")), "python3, which runs the generator, is not here");
        Process python = new ProcessBuilder(
                        "python3", GENERATOR.toString(), folder.toString(), "--n", String.valueOf(services))
                .redirectOutput(new File(folder.toFile(), "_said.txt"))
                .redirectErrorStream(true)
                .start();
        assertThat(python.waitFor()).isZero();
        return Sources.detect(List.of(folder)).read(Progress.none());
    }

    private static boolean python() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    @Test
    void exactlyTheTrueEdgesAreFound() throws Exception {
        Findings findings = generated(60);
        Inventory inventory = findings.inventory().with(EnvironmentReader.references(findings));
        Map<ResourceId, String> names =
                inventory.resources().stream().collect(Collectors.toMap(Resource::id, ScaleTest::name, (a, b) -> a));
        List<Relation> relations = Correlation.correlate(inventory).relations();
        JsonNode truth = new ObjectMapper()
                .readTree(folder.resolve("_truth.json").toFile())
                .get("edges");
        assertThat(edges(relations, names, RelationKind.ROUTES_TO, EvidenceKind.TARGET_GROUP, ""))
                .isEqualTo(truth(truth, target -> !target.contains(":")));
        assertThat(edges(relations, names, RelationKind.CONNECTS_TO, EvidenceKind.SG_REFERENCE, "rds:"))
                .isEqualTo(truth(truth, target -> target.startsWith("rds:")));
        assertThat(edges(relations, names, RelationKind.STORES_IN, EvidenceKind.ENV, "s3:"))
                .isEqualTo(truth(truth, target -> target.startsWith("s3:")));
        assertThat(edges(relations, names, RelationKind.REFERS_TO, EvidenceKind.ENV, "sqs:"))
                .isEqualTo(truth(truth, target -> target.startsWith("sqs:")));
    }

    private static Collection<String> edges(
            List<Relation> relations,
            Map<ResourceId, String> names,
            RelationKind kind,
            EvidenceKind evidence,
            String prefix) {
        return relations.stream()
                .filter(r -> r.kind() == kind)
                .filter(r -> r.evidence().stream().anyMatch(why -> why.kind() == evidence))
                .map(r -> names.get(r.source()) + " -> " + prefix + names.get(r.target()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> truth(JsonNode edges, Predicate<String> wanted) {
        Stream.Builder<String> all = Stream.builder();
        edges.forEach(edge -> {
            if (wanted.test(edge.get(1).asText())) {
                all.add(edge.get(0).asText() + " -> " + edge.get(1).asText());
            }
        });
        return all.build().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Resource resource) {
        if (resource instanceof EcsService service) {
            return service.name();
        }
        return resource instanceof LoadBalancer balancer ? balancer.name() : Account.tail(resource.id());
    }

    /// Says how long the processor worked on it, which other programs on the machine do not change much.
    @Test
    @Tag("bench")
    void tenThousandServices() throws Exception {
        Findings findings = generated(10_000);
        for (int round = 1; round <= 4; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Inventory inventory = findings.inventory().with(EnvironmentReader.references(findings));
            long read = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int relations = Correlation.correlate(inventory).relations().size();
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.out.printf(
                    "10,000 services, round %d: variables %d ms, correlation %d ms, %d relations%n",
                    round, (read - start) / 1_000_000, (end - read) / 1_000_000, relations);
            assertThat(relations).isGreaterThan(200_000);
        }
    }
}
