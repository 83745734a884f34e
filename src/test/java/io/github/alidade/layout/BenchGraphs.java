package io.github.alidade.layout;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Graphs of a given number of nodes and lines on which layouts are compared.
final class BenchGraphs {
    private BenchGraphs() {}

    /// The shape of an account: services behind balancers, with databases, buckets, queues, roles, and calls.
    static Diagram account(int nodes, int lines) {
        ShownTopology all = ShownTopologies.scaled((int) Math.ceil(nodes / 1.38), 1);
        List<ShownNode> some = all.nodes().stream()
                .filter(node -> node.kind().drawn() && node.kind().lane() != Lane.IAM)
                .limit(nodes)
                .toList();
        Set<NodeKey> kept = new HashSet<>();
        some.forEach(node -> kept.add(node.key()));
        List<ShownEdge> edges = new ArrayList<>(all.edges().stream()
                .filter(edge -> kept.contains(edge.source()) && kept.contains(edge.target()))
                .toList());
        Collections.shuffle(edges, new Random(2));
        return diagram(all, some, edges.subList(0, lines));
    }

    /// No shape at all: a tenth of the nodes at the edge, half services, the others data; each line leads from
    /// anywhere to anywhere to the right of it.
    static Diagram random(int nodes, int lines) {
        Random random = new Random(3);
        ShownTopologies all = new ShownTopologies(Exposure.PUBLIC);
        int edge = nodes / 10;
        int service = nodes / 2;
        for (int i = 0; i < nodes; i++) {
            all.node(
                    i < edge
                            ? ResourceKind.LOAD_BALANCER
                            : i < edge + service ? ResourceKind.ECS_SERVICE : ResourceKind.BUCKET,
                    "n" + i);
        }
        Set<Long> known = new HashSet<>();
        while (known.size() < lines) {
            int from = random.nextInt(edge + service);
            int to = from < edge
                    ? edge + random.nextInt(service)
                    : edge + service + random.nextInt(nodes - edge - service);
            if (known.add((long) from << 32 | to)) {
                all.edge("n" + from, "n" + to, RelationKind.CALLS, "");
            }
        }
        ShownTopology topology = all.build();
        return diagram(topology, topology.nodes(), topology.edges());
    }

    private static Diagram diagram(ShownTopology topology, List<ShownNode> nodes, List<ShownEdge> edges) {
        List<Diagram.Line> lines = new ArrayList<>();
        for (ShownEdge edge : edges) {
            lines.add(new Diagram.Line(lines.size(), edge.source(), edge.target(), edge.label(), List.of(edge)));
        }
        return new Diagram(topology, EnumSet.of(Lane.EDGE, Lane.SERVICE, Lane.DATA), nodes, lines);
    }
}
