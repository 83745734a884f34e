package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final Set<Lane> FIRST = EnumSet.of(Lane.EDGE, Lane.SERVICE, Lane.DATA);
    private static final NodeKey VPC = new NodeKey(1);
    private static final NodeKey CLUSTER = new NodeKey(2);
    private static final NodeKey DATABASE = new NodeKey(7);
    private static final NodeKey QUEUE = new NodeKey(9);

    private final ShownTopology streaming = ShownTopologies.streaming(Exposure.PUBLIC);

    @Test
    void collapsedClusterIsOneCardWithTheLinesOfItsServices() {
        Diagram diagram = Diagram.of(streaming, FIRST, Scope.ALL.with(Collapse.NONE.closing(CLUSTER)));

        Group cluster = diagram.groups().get(CLUSTER);
        assertThat(cluster.what()).isEqualTo(Group.What.CLUSTER);
        assertThat(texts(List.of(cluster.card()))).containsExactly("cluster-1");
        assertThat(cluster.card().telling().text()).isEqualTo("2 services");
        assertThat(diagram.kindOf(cluster.card()).text()).isEqualTo("ECS cluster");
        assertThat(diagram.lines().stream()
                        .filter(line -> line.source().equals(CLUSTER))
                        .map(line -> line.label().text()))
                .contains("2 services", "1 service");
        assertThat(diagram.extent().told().map(ShownText::text)).hasValue("collapsed: 2 cards in 1 group");
    }

    @Test
    void collapsedVpcHoldsAllThatIsInIt() {
        Diagram diagram = Diagram.of(streaming, FIRST, Scope.ALL.with(new Collapse(Collapse.Level.VPC)));

        assertThat(diagram.groups().get(VPC).card().telling().text())
                .isEqualTo("1 load balancer, 2 services, 1 database");
        assertThat(diagram.groups().get(VPC).inside()).isEqualTo(3);
    }

    @Test
    void allOfIamIsOneCard() {
        Diagram diagram =
                Diagram.of(streaming, EnumSet.allOf(Lane.class), Scope.ALL.with(new Collapse(Collapse.Level.IAM)));

        assertThat(diagram.groups().values()).singleElement().satisfies(group -> {
            assertThat(group.what()).isEqualTo(Group.What.IAM);
            assertThat(group.card().telling().text()).isEqualTo("3 roles");
            assertThat(group.card().kind().lane()).isEqualTo(Lane.IAM);
            assertThat(group.key().number()).isNegative();
        });
    }

    @Test
    void focusUpstreamOfTheDatabaseEndsAtTheInternet() {
        Focus focus = new Focus(Set.of(DATABASE), 9, Focus.Direction.UPSTREAM, false);

        Diagram diagram = Diagram.of(streaming, FIRST, Scope.ALL.with(Optional.of(focus)));

        assertThat(texts(diagram.nodes()))
                .containsExactly(
                        "public-internet",
                        "app.example.com",
                        "public-app-alb",
                        "service-1",
                        "service-2",
                        "db-instance-1",
                        "queue-1");
        assertThat(diagram.extent().told().map(ShownText::text)).hasValue("filtered: 7 of 10 cards");
    }

    @Test
    void focusOnAFrameIsAFocusOnAllThatIsInIt() {
        Focus focus = new Focus(Set.of(CLUSTER), 0, Focus.Direction.BOTH, false);

        assertThat(texts(Diagram.of(streaming, FIRST, Scope.ALL.with(Optional.of(focus)))
                        .nodes()))
                .containsExactly("service-1", "service-2");
    }

    @Test
    void fadedCardsStayAndAreTold() {
        Focus focus = new Focus(Set.of(QUEUE), 1, Focus.Direction.BOTH, true);

        Diagram diagram = Diagram.of(streaming, FIRST, Scope.ALL.with(Optional.of(focus)));

        assertThat(diagram.nodes()).hasSize(10);
        assertThat(diagram.faded()).hasSize(6).doesNotContain(QUEUE);
        assertThat(diagram.extent().told().map(ShownText::text)).hasValue("in focus: 4 of 10 cards");
    }

    @Test
    void wordsAreLookedForUnderTheExposureInWhichTheyWereTyped() {
        ShownTopology clear = renamed();
        Filter.Words typed = new Filter.Words("Acme", Exposure.CLEAR);
        Scope scope = Scope.ALL.with(Filter.NONE.withWords(Optional.of(typed)));
        Ground ground = Ground.of(renamedPublicly());

        Cut cut = Cut.of(ground, FIRST, scope, exposure -> exposure == Exposure.CLEAR ? clear : renamedPublicly());

        assertThat(texts(Diagram.of(renamedPublicly(), cut).nodes())).containsExactly("service-1");
        assertThat(typed.shownUnder(Exposure.PUBLIC)).isFalse();
        assertThat(typed.shownUnder(Exposure.CLEAR)).isTrue();
    }

    private static ShownTopology renamed() {
        return new ShownTopologies(Exposure.CLEAR)
                .node(ResourceKind.ECS_SERVICE, "acme-api")
                .node(ResourceKind.ECS_SERVICE, "other")
                .build();
    }

    private static ShownTopology renamedPublicly() {
        return new ShownTopologies(Exposure.PUBLIC)
                .node(ResourceKind.ECS_SERVICE, "service-1")
                .node(ResourceKind.ECS_SERVICE, "service-2")
                .build();
    }

    @Test
    void whatAPersonCanReadIsNotCollapsed() {
        Diagram diagram = Diagram.of(streaming, FIRST, Scope.READABLE);

        assertThat(diagram.groups()).isEmpty();
        assertThat(diagram.extent().told()).isEmpty();
    }

    @Test
    void largeTopologiesAreCollapsedToWhatAPersonSurveys() {
        for (int services : List.of(100, 1000, 4000)) {
            Diagram diagram = Diagram.of(ShownTopologies.scaled(services, 1), FIRST, Scope.READABLE);
            assertThat(diagram.nodes()).hasSizeLessThanOrEqualTo(60);
            assertThat(diagram.extent().collapsed()).isGreaterThan(services);
        }
    }

    @Test
    void fewOfAKindAreOneCardRatherThanOneAndSomeLeftOver() {
        Diagram diagram = Diagram.of(ShownTopologies.scaled(100, 1), FIRST, Scope.READABLE);

        assertThat(diagram.nodes().stream()
                        .filter(node -> node.kind() == ResourceKind.DB_INSTANCE)
                        .map(node -> node.name().text()))
                .containsExactly("5 databases");
    }

    @Test
    void whatIsOpenedOfMuchComesOutInFinerGroups() {
        ShownTopology large = ShownTopologies.scaled(1000, 1);
        Group services = Diagram.of(large, FIRST, Scope.READABLE).groups().values().stream()
                .filter(group -> group.card().kind() == ResourceKind.ECS_SERVICE)
                .findFirst()
                .orElseThrow();
        assertThat(services.members()).hasSizeGreaterThan(100);

        Diagram opened = Diagram.of(large, FIRST, Scope.READABLE.with(Collapse.AUTO.opening(services.key())));

        assertThat(opened.groups()).doesNotContainKey(services.key());
        assertThat(opened.nodes()).hasSizeLessThan(100);
        assertThat(opened.groups().values())
                .anySatisfy(group -> assertThat(group.what()).isEqualTo(Group.What.NEIGHBOURS));
    }

    private static List<String> texts(List<ShownNode> nodes) {
        return nodes.stream().map(node -> node.name().text()).toList();
    }
}
