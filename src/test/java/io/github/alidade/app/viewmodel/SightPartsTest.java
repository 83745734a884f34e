package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The parts that a sight is made of.
class SightPartsTest {
    private static final ShownTopology STREAMING = ShownTopologies.streaming(Exposure.PUBLIC);
    private static final NodeKey SERVICE = key("service-1");
    private static final NodeKey DATABASE = key("db-instance-1");

    private static NodeKey key(String name) {
        return STREAMING.nodes().stream()
                .filter(node -> node.name().text().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void outlineHoldsEveryNodeOnce() {
        List<NodeKey> told = new ArrayList<>();
        Outline.of(STREAMING).roots().forEach(root -> collect(root, told));
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        STREAMING.nodes().stream().map(ShownNode::key).toList());
    }

    private static void collect(Outline.Entry entry, List<NodeKey> told) {
        if (entry.node() != null) {
            told.add(entry.node());
        }
        entry.children().forEach(child -> collect(child, told));
    }

    @Test
    void outlineGoesFromAccountToVpcToClusterToService() {
        Outline.Entry account = Outline.of(STREAMING).roots().getFirst();
        Outline.Entry region = account.children().getFirst();
        Outline.Entry vpc = region.children().getFirst();
        Outline.Entry cluster = vpc.children().getFirst();
        assertThat(List.of(account, region, vpc, cluster, cluster.children().getFirst()))
                .extracting(entry -> entry.title() + "|" + entry.note())
                .containsExactly(
                        "account|Account",
                        "us-east-1|17",
                        "vpc-1|VPC",
                        "cluster-1|ECS cluster",
                        "service-1|ECS service");
    }

    @Test
    void emptyVpcsAndClustersAreTold() {
        ShownTopology lonely = new ShownTopologies(Exposure.PUBLIC)
                .node(io.github.alidade.vocabulary.ResourceKind.VPC, "vpc-1")
                .node(io.github.alidade.vocabulary.ResourceKind.ECS_CLUSTER, "cluster-1")
                .build();
        List<NodeKey> told = new ArrayList<>();
        Outline.of(lonely).roots().forEach(root -> collect(root, told));
        assertThat(told).containsExactlyInAnyOrder(new NodeKey(0), new NodeKey(1));
    }

    @Test
    void detailsOfALineTellItsRelations() {
        Details details = Details.of(STREAMING, new Neighbours(STREAMING), new Selection.OfLine(SERVICE, DATABASE))
                .orElseThrow();
        assertThat(details.asText()).isEqualTo("""
            service-1 → db-instance-1
            Connection, ECS service to RDS instance

            From: service-1
            To: db-instance-1

            Why it is there:
            - connects to db-instance-1 (5432)
              a field: <redacted>, declared
            """);
    }

    @Test
    void detailsOfWhatIsGoneAreNone() {
        Neighbours neighbours = new Neighbours(STREAMING);
        assertThat(Details.of(STREAMING, neighbours, new Selection.OfNode(new NodeKey(999))))
                .isEmpty();
        assertThat(Details.of(STREAMING, neighbours, new Selection.OfLine(SERVICE, new NodeKey(999))))
                .isEmpty();
        assertThat(Details.of(STREAMING, neighbours, Selection.NOTHING)).isEmpty();
    }

    @Test
    void componentNamesBecomeLabels() {
        assertThat(List.of("subnetIds", "publicIp", "vpcId", "roleArn", "status", "id"))
                .extracting(FieldLines::label)
                .containsExactly("Subnets", "Public IP", "VPC", "Role ARN", "Status", "ID");
    }

    @Test
    void titlesAreWrittenAsPeopleWriteThem() {
        assertThat(List.of("ROUTE53", "ECS TO S3 LINKS", "HTTP APIS", "WARNINGS", "NOT DESCRIBED"))
                .extracting(Titles::spelled)
                .containsExactly("Route 53", "ECS to S3 links", "HTTP APIs", "Warnings", "Not described");
    }

    @Test
    void publicSightNamesNoInput() throws Exception {
        List<Path> opened = List.of(Path.of("acme", "acme.zip"), Path.of("b.json"));
        Sight.Source source = new Sight.Source(1, opened, opened);
        Sight open = Sight.of(picture(Exposure.PUBLIC), source, Optional.empty());
        Sight clear = Sight.of(picture(Exposure.CLEAR), source, Optional.empty());

        assertThat(open.title()).isEqualTo("Topology (PUBLIC) – Alidade");
        assertThat(open.recent()).extracting(Sight.Recent::hint).containsExactly("Recent 1", "Recent 2");
        assertThat(clear.title()).isEqualTo("acme.zip and 1 more (CLEAR) – Alidade");
        assertThat(clear.recent())
                .extracting(Sight.Recent::hint)
                .containsExactly(opened.get(0).toString(), opened.get(1).toString());
    }

    @Test
    void recentListIsShortAndWithoutRepetition() {
        List<Path> recent = List.of();
        for (int i = 0; i < 12; i++) {
            recent = Recents.with(recent, List.of(Path.of("/t", i + ".json")));
        }
        recent = Recents.with(recent, List.of(Path.of("/t/x/../9.json")));
        assertThat(recent).hasSize(8).doesNotHaveDuplicates().startsWith(Path.of("/t/9.json"), Path.of("/t/11.json"));
    }

    private static Picture picture(Exposure exposure) throws Exception {
        return new FakeWorkbench().sample().picture(new View(exposure, View.FIRST_LENSES, Pins.NONE, Theme.LIGHT));
    }
}
