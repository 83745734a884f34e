package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Relation;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private final Topology topology = RawTopologies.streaming();
    private final Redactor redactor = new Redactor();

    @Test
    void groupsAreNamedAndNumberedInTheOrderOfTheExport() {
        assertThat(redactor.show(topology, Exposure.PUBLIC).nodes().stream()
                        .filter(node -> node.kind() == ResourceKind.SECURITY_GROUP)
                        .map(node -> node.name() + " (" + node.id() + ")"))
                .containsExactly(
                        "security-group-1 (sg-2)",
                        "security-group-2 (sg-1)",
                        "security-group-3 (sg-3)",
                        "security-group-4 (sg-4)",
                        "security-group-5 (sg-6)",
                        "sg-5 (sg-5)");
    }

    @Test
    void nodesStandInTheSameOrderUnderBothExposures() {
        ShownTopology inPublic = redactor.show(topology, Exposure.PUBLIC);
        ShownTopology clear = redactor.show(topology, Exposure.CLEAR);
        assertThat(clear.nodes().stream().map(ShownNode::key))
                .containsExactlyElementsOf(
                        inPublic.nodes().stream().map(ShownNode::key).toList());
        assertThat(clear.edges().stream().map(ShownEdge::label))
                .containsExactlyElementsOf(
                        inPublic.edges().stream().map(ShownEdge::label).toList());
    }

    @Test
    void clearShowsNames() {
        assertThat(redactor.show(topology, Exposure.CLEAR).nodes().stream()
                        .filter(node -> node.kind() == ResourceKind.ECS_SERVICE)
                        .map(node -> node.name().text()))
                .containsExactly("rh-web", "rh-ingest");
    }

    @Test
    void aLineTellsWhereOneEntersAndWhereOneArrives() {
        assertThat(redactor.show(topology, Exposure.PUBLIC).edges().stream()
                        .filter(edge -> edge.kind() == RelationKind.ROUTES_TO)
                        .map(edge -> edge.label().text()))
                .containsExactly("443, 80 -> 3000");
    }

    @Test
    void theOrderOfBroaderPortsDoesNotTellWhichIsLower() {
        assertThat(strictLabel(80, 5432)).isEqualTo(strictLabel(8443, 5432)).isEqualTo("db, web");
    }

    private String strictLabel(int one, int other) {
        Relation routes = topology.relations().stream()
                .filter(relation -> relation.kind() == RelationKind.ROUTES_TO)
                .findFirst()
                .orElseThrow();
        Relation reaching = new Relation(
                routes.source(),
                routes.target(),
                RelationKind.ROUTES_TO,
                List.of(new PortPair(null, one, "tcp"), new PortPair(null, other, "tcp")),
                routes.evidence());
        Topology changed = new Topology(
                topology.resources(),
                topology.relations().stream()
                        .map(relation -> relation == routes ? reaching : relation)
                        .toList(),
                topology.gaps(),
                false);
        return redactor.show(changed, Exposure.PUBLIC, Profile.STRICT).edges().stream()
                .filter(edge -> edge.kind() == RelationKind.ROUTES_TO)
                .map(edge -> edge.label().text())
                .findFirst()
                .orElseThrow();
    }
}
