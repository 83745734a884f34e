package io.github.alidade.layout;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// Diagrams of all shapes: with cycles, lines to itself, stars, frames, lonely cards.
final class RandomDiagrams {
    private static final List<ResourceKind> KINDS = List.of(
            ResourceKind.DISTRIBUTION,
            ResourceKind.LOAD_BALANCER,
            ResourceKind.ECS_SERVICE,
            ResourceKind.ECS_SERVICE,
            ResourceKind.ECS_SERVICE,
            ResourceKind.LAMBDA_FUNCTION,
            ResourceKind.DB_INSTANCE,
            ResourceKind.BUCKET,
            ResourceKind.QUEUE,
            ResourceKind.TOPIC,
            ResourceKind.ROLE,
            ResourceKind.SECURITY_GROUP,
            ResourceKind.VPC_ENDPOINT);
    private static final List<String> LABELS = List.of("", "443", "sends", "stores in", "5432", "443, 80 -> 3000");

    private RandomDiagrams() {}

    static Diagram of(long seed) {
        return of(seed, "n");
    }

    /// @param name what all names begin with
    static Diagram of(long seed, String name) {
        Random random = new Random(seed);
        int size = random.nextInt(60);
        boolean oneLane = random.nextInt(8) == 0;
        boolean star = random.nextInt(6) == 0;
        int vpcs = random.nextInt(4);
        int clusters = random.nextInt(4);
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        for (int i = 0; i < vpcs; i++) {
            all.node(ResourceKind.VPC, name + "vpc-" + i);
        }
        for (int i = 0; i < clusters; i++) {
            all.node(ResourceKind.ECS_CLUSTER, name + "cluster-" + i);
        }
        for (int i = 0; i < size; i++) {
            ResourceKind kind = oneLane ? ResourceKind.ECS_SERVICE : KINDS.get(random.nextInt(KINDS.size()));
            int vpc = random.nextInt(vpcs + 1);
            int cluster = random.nextInt(clusters + 1);
            all.node(
                    kind,
                    name + i,
                    kind == ResourceKind.ECS_SERVICE && cluster > 0 ? name + "cluster-" + (cluster - 1) : null,
                    vpc > 0 ? name + "vpc-" + (vpc - 1) : null);
        }
        int edges = size == 0 ? 0 : random.nextInt(3 * size);
        for (int i = 0; i < edges; i++) {
            int from = star ? 0 : random.nextInt(size);
            int to = random.nextInt(size);
            boolean back = star && random.nextBoolean();
            all.edge(
                    name + (back ? to : from),
                    name + (back ? from : to),
                    RelationKind.CALLS,
                    LABELS.get(random.nextInt(LABELS.size())));
        }
        return everything(all);
    }

    /// All nodes and edges, also those that [Diagram#of] would leave out.
    private static Diagram everything(ShownTopologies all) {
        var topology = all.build();
        List<ShownNode> nodes =
                topology.nodes().stream().filter(n -> n.kind().drawn()).toList();
        List<Diagram.Line> lines = new ArrayList<>();
        for (var edge : topology.edges()) {
            ShownText label = edge.label();
            lines.add(new Diagram.Line(lines.size(), edge.source(), edge.target(), label, List.of(edge)));
        }
        return new Diagram(topology, EnumSet.allOf(Lane.class), nodes, lines);
    }

    static Pins pins(Diagram diagram, long seed) {
        Random random = new Random(seed);
        java.util.Map<NodeKey, Point> pins = new java.util.HashMap<>();
        for (ShownNode node : diagram.nodes()) {
            if (random.nextInt(6) == 0) {
                pins.put(node.key(), new Point(random.nextInt(1800) - 200.5, random.nextInt(1200) - 100.25));
            }
        }
        return new Pins(pins);
    }
}
