package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Certificate;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AliasesTest {
    private static final Home HOME = new Home("111122223333", "us-east-1");

    private static ShownTopology shown(Redactor redactor, List<Resource> resources) {
        return redactor.show(new Topology(resources, List.of(), List.of(), false), Exposure.PUBLIC);
    }

    private static List<String> ids(ShownTopology shown, ResourceKind kind) {
        return shown.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(node -> node.id().text())
                .toList();
    }

    private static Resource balancer(String name, String type, String scheme) {
        ResourceId id = ResourceId.arn("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/" + name);
        return new LoadBalancer(
                id, HOME, name, type, scheme, "active", name + ".elb.example", null, List.of(), List.of());
    }

    private static Resource bucket(String name) {
        return new Bucket(ResourceId.arn("arn:aws:s3:::" + name), HOME, name, null, List.of());
    }

    private static Resource zone(String name) {
        return new HostedZone(ResourceId.of(HOME.global(), "Z" + name), HOME.global(), name, "Z" + name, false);
    }

    @Test
    void noTwoNodesShareAnId() {
        for (int seed = 0; seed < 100; seed++) {
            ShownTopology shown =
                    new Redactor().show(RandomTopologies.of(seed, RandomTopologies.PLAIN), Exposure.PUBLIC);
            Set<ShownText> ids = new HashSet<>();
            shown.nodes()
                    .forEach(node ->
                            assertThat(ids.add(node.id())).as(node.id().text()).isTrue());
        }
    }

    @Test
    void balancersAreCalledByTypeAndSchemeAndNumberedFromTheSecondOn() {
        ShownTopology shown = shown(
                new Redactor(),
                List.of(
                        balancer("one", "application", "internet-facing"),
                        balancer("two", "application", "internet-facing"),
                        balancer("three", "application", "internal"),
                        balancer("four", "network", "internal"),
                        balancer("five", "gateway", null)));
        assertThat(ids(shown, ResourceKind.LOAD_BALANCER))
                .containsExactly("gateway-lb-1", "internal-app-alb", "nlb-1", "public-app-alb", "public-app-alb-2");
        assertThat(shown.nodes().stream()
                        .flatMap(node -> node.fields().texts("dnsName").stream())
                        .map(ShownText::text))
                .containsExactlyInAnyOrder(
                        "alb.example.internal",
                        "alb-2.example.internal",
                        "alb-3.example.internal",
                        "alb-4.example.internal",
                        "alb-5.example.internal");
    }

    /// Neither zone is described: what is a record here, a name of a certificate there and a target elsewhere is one.
    @Test
    void aHostOfNoKnownZoneHasOneAlias() {
        for (Profile profile : Profile.all()) {
            for (boolean certified : List.of(true, false)) {
                List<Resource> resources = new ArrayList<>(List.of(
                        record("www.reelhouse.example", "app.reelhouse.example."),
                        record("old.reelhouse.example", "WWW.reelhouse.example")));
                resources.add(
                        certified
                                ? new Certificate(
                                        ResourceId.arn("arn:aws:acm:us-east-1:111122223333:certificate/1"),
                                        HOME,
                                        "app.reelhouse.example",
                                        List.of(),
                                        "ISSUED")
                                : record("app.reelhouse.example", "elsewhere.example"));
                ShownTopology shown = new Redactor()
                        .show(new Topology(resources, List.of(), List.of(), false), Exposure.PUBLIC, profile);
                List<String> names = shown.nodes().stream()
                        .flatMap(node -> Stream.of("name", "cnames", "domainName")
                                .filter(node.fields()::knows)
                                .flatMap(field -> node.fields().texts(field).stream()))
                        .map(text -> text.text().replaceFirst("\\.$", ""))
                        .toList();
                assertThat(new HashSet<>(names))
                        .as("%s %s", profile.word(), names)
                        .hasSize(certified ? 3 : 4);
            }
        }
    }

    private static Resource record(String name, String target) {
        return new DnsRecord(
                ResourceId.of(HOME.global(), name),
                HOME.global(),
                ResourceId.of(HOME.global(), "Zgone"),
                name,
                "CNAME",
                null,
                List.of(target),
                List.of(),
                null);
    }

    @Test
    void zonesAreExamples() {
        ShownTopology shown =
                shown(new Redactor(), List.of(zone("a.test"), zone("b.test"), zone("c.test"), zone("d.test")));
        assertThat(ids(shown, ResourceKind.HOSTED_ZONE))
                .containsExactly("example.com", "example.net", "example.org", "zone-4.example");
    }

    @Test
    void aNameThatLooksLikeAnAliasIsNotTrusted() {
        ShownTopology shown = shown(new Redactor(), List.of(bucket("bucket-7"), bucket("bucket-1")));
        assertThat(ids(shown, ResourceKind.BUCKET)).containsExactly("bucket-1", "bucket-2");
    }

    @Test
    void aliasesAndKeysStayAfterARefreshAndNumbersAreNeverGivenTwice() {
        Redactor redactor = new Redactor();
        ShownTopology before = shown(redactor, List.of(bucket("a"), bucket("b"), bucket("c")));
        ShownTopology after = shown(redactor, List.of(bucket("d"), bucket("c"), bucket("b")));
        assertThat(ids(after, ResourceKind.BUCKET)).containsExactly("bucket-2", "bucket-3", "bucket-4");
        Map<String, NodeKey> keys = keys(before);
        keys(after).forEach((id, key) -> assertThat(keys.getOrDefault(id, key)).isEqualTo(key));
        assertThat(keys(after).values()).doesNotContain(keys.get("bucket-1"));
    }

    private static Map<String, NodeKey> keys(ShownTopology shown) {
        return shown.nodes().stream().collect(Collectors.toMap(node -> node.id().text(), ShownNode::key));
    }

    @Test
    void whatIsShownFirstDoesNotChangeAnyAlias() {
        Topology topology = RawTopologies.streaming();
        Redactor clearFirst = new Redactor();
        clearFirst.show(topology, Exposure.CLEAR);
        assertThat(Dump.lines(clearFirst.show(topology, Exposure.PUBLIC)))
                .isEqualTo(Dump.lines(new Redactor().show(topology, Exposure.PUBLIC)));
    }

    /// Order of collection gives numbers, and nothing else: what belongs together stays together.
    @Test
    void anotherOrderOfCollectionOnlyRenumbers() {
        Topology topology = RawTopologies.streaming();
        List<Resource> shuffled = new ArrayList<>(topology.resources());
        Collections.shuffle(shuffled, new Random(7));
        Topology other = new Topology(shuffled, topology.relations(), topology.gaps(), false);
        assertThat(shapes(new Redactor().show(other, Exposure.PUBLIC)))
                .containsExactlyInAnyOrderElementsOf(shapes(new Redactor().show(topology, Exposure.PUBLIC)));
        assertThat(Dump.lines(new Redactor().show(other, Exposure.CLEAR)).stream()
                        .filter(line -> line.startsWith("  CLEAR"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Dump.lines(new Redactor().show(topology, Exposure.CLEAR)).stream()
                        .filter(line -> line.startsWith("  CLEAR"))
                        .toList());
    }

    /// The edges without their numbers.
    private static List<String> shapes(ShownTopology shown) {
        Function<NodeKey, String> kind =
                key -> shown.node(key).kind() + " " + shown.node(key).telling().text();
        return shown.edges().stream()
                .map(edge -> kind.apply(edge.source()) + " " + edge.kind() + " " + edge.label() + " "
                        + kind.apply(edge.target()))
                .toList();
    }

    @Test
    void theOrderOfRelationsChangesNothing() {
        Topology topology = RawTopologies.streaming();
        List<io.github.alidade.model.Relation> relations = new ArrayList<>(topology.relations());
        Collections.shuffle(relations, new Random(3));
        Topology other = new Topology(topology.resources(), relations, topology.gaps(), false);
        assertThat(Dump.lines(new Redactor().show(other, Exposure.PUBLIC)))
                .isEqualTo(Dump.lines(new Redactor().show(topology, Exposure.PUBLIC)));
    }

    /// One thing, one alias: by identity, by name, by DNS name with and without dot and `dualstack.`.
    @Test
    void allSpellingsOfABalancerAreOne() {
        ShownTopology shown = new Redactor().show(RawTopologies.streaming(), Exposure.PUBLIC);
        ShownNode balancer = only(shown, ResourceKind.LOAD_BALANCER);
        ShownNode record = shown.nodes().stream()
                .filter(node -> node.fields().knows("aliasTarget")
                        && node.fields().text("aliasTarget").isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(record.fields().link("aliasTarget")).contains(balancer.key());
        assertThat(record.fields().text("aliasTarget").orElseThrow().text())
                .isEqualTo(balancer.fields().text("dnsName").orElseThrow().text() + ".");
    }

    private static ShownNode only(ShownTopology shown, ResourceKind kind) {
        return shown.nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void revisionsOfAFamilyHaveOneNameAndTwoIds() {
        List<Resource> revisions = new ArrayList<>();
        for (int revision : List.of(1, 2)) {
            revisions.add(new TaskDefinition(
                    ResourceId.arn("arn:aws:ecs:us-east-1:111122223333:task-definition/web:" + revision),
                    HOME,
                    "web",
                    revision,
                    "ACTIVE",
                    "awsvpc",
                    null,
                    null,
                    null,
                    null,
                    List.of()));
        }
        ShownTopology shown = shown(new Redactor(), revisions);
        assertThat(ids(shown, ResourceKind.TASK_DEFINITION)).containsExactly("public-taskdef-1", "public-taskdef-1-2");
        assertThat(shown.nodes().stream()
                        .flatMap(node -> node.fields().texts("family").stream())
                        .map(ShownText::text))
                .containsExactly("public-taskdef-1", "public-taskdef-1");
    }

    @Test
    void aRoleThatNoServiceUsesIsJustARole() {
        Role role = (Role) RawTopologies.resources().stream()
                .filter(Role.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(ids(shown(new Redactor(), List.of(role)), ResourceKind.ROLE)).containsExactly("role-1");
    }
}
