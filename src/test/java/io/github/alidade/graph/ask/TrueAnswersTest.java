package io.github.alidade.graph.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.correlation.EnvironmentReader;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.*;
import io.github.alidade.source.file.Sources;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks a generated account of two networks about every database and every service, and compares the answers with what
/// the generator knows to be true, and with what its files say when they are read the plain way.
class TrueAnswersTest {
    private static final Path GENERATOR = Path.of("..", "shared", "aws", "seed_scale.py");
    private static final int OF_TWO_NETWORKS = 402;
    private static final int OF_ONE = 60;

    @TempDir
    private Path folder;

    private final Map<ResourceId, String> names = new HashMap<>();
    private Topology topology;
    private Questions questions;
    private JsonNode truth;

    private void generate(int services) throws Exception {
        assumeTrue(Files.isRegularFile(GENERATOR), "the generator of big accounts is not here");
        boolean python = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
        assumeTrue(python || "true".equals(System.getenv("CI")), "python3, which runs the generator, is not here");
        assertThat(new ProcessBuilder("python3", GENERATOR.toString(), folder.toString(), "--n", "" + services)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .isZero();
        Findings findings = Sources.detect(List.of(folder)).read(Progress.none());
        Inventory inventory = findings.inventory().with(EnvironmentReader.references(findings));
        Correlated correlated = Correlation.correlate(inventory);
        List<Resource> all = new ArrayList<>(inventory.resources());
        all.addAll(correlated.made());
        topology = new Topology(all, correlated.relations(), inventory.gaps(), false);
        questions = new Questions(topology);
        truth = json("_truth.json").get("edges");
        all.forEach(resource -> names.put(resource.id(), name(resource)));
    }

    private JsonNode json(String file) throws Exception {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }

    private static String name(Resource resource) {
        return switch (resource) {
            case EcsService service -> service.name();
            case LoadBalancer balancer -> balancer.name();
            case DbInstance db -> "rds:" + db.identifier();
            case Bucket bucket -> "s3:" + bucket.name();
            case Queue queue -> "sqs:" + queue.name();
            default -> resource.id().value();
        };
    }

    private Set<String> truth(Predicate<JsonNode> wanted, int end) {
        Set<String> all = new TreeSet<>();
        truth.forEach(edge -> {
            if (wanted.test(edge)) {
                all.add(edge.get(end).asText());
            }
        });
        return all;
    }

    private Set<String> names(Collection<ResourceId> ids) {
        return ids.stream().map(names::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T extends Resource> List<T> all(Class<T> kind) {
        return topology.resources().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Answer.Reached> near(Answer.Reach reach, RelationKind... kinds) {
        return reach.reached().stream()
                .filter(reached -> reached.steps() == 1)
                .filter(reached -> reached.hop().kind().isPresent()
                        && Set.of(kinds).contains(reached.hop().kind().get()))
                .toList();
    }

    private static boolean says(Hop hop, EvidenceKind kind) {
        return hop.crossing().reasons().stream()
                .anyMatch(reason -> reason instanceof Reason.Related related
                        && related.evidence().stream().anyMatch(why -> why.kind() == kind));
    }

    private static List<ResourceId> ids(List<Answer.Reached> reached) {
        return reached.stream().map(Answer.Reached::id).toList();
    }

    /// All groups of databases accept 10.0.0.0/8 besides: so whatever is in the same network may connect, and nobody
    /// knows of the other, for there are no route tables.
    @Test
    void whoReachesEachDatabase() throws Exception {
        generate(OF_TWO_NETWORKS);
        assertThat(all(DbInstance.class)).hasSize(OF_TWO_NETWORKS / 20 + 1);
        for (DbInstance db : all(DbInstance.class)) {
            Answer.Reach reach = questions.whoReaches(db.id());
            List<Answer.Reached> named = near(reach, RelationKind.CONNECTS_TO).stream()
                    .filter(reached -> says(reached.hop(), EvidenceKind.SG_REFERENCE))
                    .toList();
            assertThat(names(ids(named)))
                    .as(name(db))
                    .isEqualTo(truth(edge -> edge.get(1).asText().equals(name(db)), 0));
            Set<String> sure = names(reach.reached().stream()
                    .filter(reached -> reached.steps() == 1 && reached.verdict() == Verdict.YES)
                    .map(Answer.Reached::id)
                    .toList());
            assertThat(sure).as(name(db)).isEqualTo(names(neighbours(db.vpcId())));
            assertThat(reach.entry().getFirst().verdict()).as(name(db)).isEqualTo(Verdict.YES);
        }
    }

    private List<ResourceId> neighbours(String vpc) {
        Set<String> subnets = all(Subnet.class).stream()
                .filter(subnet -> subnet.vpcId().equals(vpc))
                .map(Subnet::subnetId)
                .collect(Collectors.toSet());
        return all(EcsService.class).stream()
                .filter(service -> subnets.containsAll(service.subnetIds()))
                .map(EcsService::id)
                .toList();
    }

    @Test
    void whatEachServiceReachesAndWhichLoadBalancerReachesIt() throws Exception {
        generate(OF_ONE);
        assertThat(all(EcsService.class)).hasSize(OF_ONE);
        for (EcsService service : all(EcsService.class)) {
            Set<String> used = names(near(
                            questions.whatItReaches(service.id()),
                            RelationKind.STORES_IN,
                            RelationKind.REFERS_TO,
                            RelationKind.CONNECTS_TO)
                    .stream()
                    .filter(reached ->
                            says(reached.hop(), EvidenceKind.SG_REFERENCE) || says(reached.hop(), EvidenceKind.ENV))
                    .map(Answer.Reached::id)
                    .toList());
            assertThat(used)
                    .as(service.name())
                    .isEqualTo(truth(
                            edge -> edge.get(0).asText().equals(service.name())
                                    && edge.get(1).asText().contains(":"),
                            1));
            assertThat(names(ids(near(questions.whoReaches(service.id()), RelationKind.ROUTES_TO))))
                    .as(service.name())
                    .isEqualTo(truth(edge -> edge.get(1).asText().equals(service.name()), 0));
        }
    }

    /// From the load balancers on, from group to group. One of the load balancers serves services of the other network,
    /// which AWS would not let it: whether it reaches those is not known.
    @Test
    void whetherTheInternetReachesEachService() throws Exception {
        generate(OF_TWO_NETWORKS);
        JsonNode groups = json("ec2-describe-security-groups.json").get("SecurityGroups");
        Map<String, String> named = new HashMap<>();
        Map<String, String> networks = new HashMap<>();
        groups.forEach(group ->
                named.put(group.get("GroupId").asText(), group.get("GroupName").asText()));
        groups.forEach(group ->
                networks.put(group.get("GroupName").asText(), group.get("VpcId").asText()));
        Map<String, Set<String>> called = new HashMap<>();
        groups.forEach(group -> group.get("IpPermissions")
                .forEach(rule -> rule.get("UserIdGroupPairs").forEach(pair -> called.computeIfAbsent(
                                named.get(pair.get("GroupId").asText()), key -> new TreeSet<>())
                        .add(group.get("GroupName").asText()))));
        Set<String> behind = truth(edge -> edge.get(0).asText().startsWith("alb-"), 1);
        Set<String> sure = truth(
                edge -> edge.get(0).asText().startsWith("alb-")
                        && networks.get(edge.get(0).asText())
                                .equals(networks.get(edge.get(1).asText())),
                1);
        Map<Verdict, Set<String>> expected = new EnumMap<>(Verdict.class);
        expected.put(Verdict.YES, closure(sure, called));
        expected.put(Verdict.UNKNOWN, closure(behind, called));
        expected.get(Verdict.UNKNOWN).removeAll(expected.get(Verdict.YES));
        Map<Verdict, Set<String>> answered = new EnumMap<>(Verdict.class);
        for (EcsService service : all(EcsService.class)) {
            Verdict verdict = questions.path(questions.internet(), service.id()).verdict();
            if (verdict != Verdict.NO) {
                answered.computeIfAbsent(verdict, key -> new TreeSet<>()).add(service.name());
            }
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(expected.get(Verdict.UNKNOWN)).hasSizeGreaterThan(20);
    }

    /// Who listens on 8080 alone is not called on 9090, but all of those are behind a load balancer.
    private static Set<String> closure(Set<String> start, Map<String, Set<String>> called) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(start);
        while (!next.isEmpty()) {
            String service = next.remove();
            if (reached.add(service)) {
                called.getOrDefault(service, Set.of()).stream()
                        .filter(other -> other.startsWith("svc-") && !web(other))
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private static boolean web(String service) {
        return Integer.parseInt(service.substring("svc-".length())) % 2 == 0;
    }
}
