package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.StillWorkbench;
import io.github.alidade.drawing.Painter;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Ground;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Placement;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Optional;

/// Two accounts in two regions with a VPC, a cluster, two services and a database each: something to choose from. Clear
/// names begin with `acme`.
record TwoPlaces() implements StillWorkbench {
    static final NodeKey VPC_1 = new NodeKey(0);
    static final NodeKey CLUSTER_1 = new NodeKey(1);
    static final NodeKey SERVICE_1 = new NodeKey(2);
    static final NodeKey SERVICE_2 = new NodeKey(3);
    static final NodeKey DATABASE_1 = new NodeKey(4);
    static final NodeKey ROLE_1 = new NodeKey(5);
    static final NodeKey VPC_2 = new NodeKey(6);
    static final NodeKey CLUSTER_2 = new NodeKey(7);
    static final NodeKey SERVICE_3 = new NodeKey(8);
    static final NodeKey SERVICE_4 = new NodeKey(9);
    static final NodeKey DATABASE_2 = new NodeKey(10);
    static final NodeKey ROLE_2 = new NodeKey(11);
    static final List<NodeKey> FIRST = List.of(SERVICE_1, SERVICE_2, DATABASE_1);
    static final List<NodeKey> SECOND = List.of(SERVICE_3, SERVICE_4, DATABASE_2);

    @Override
    public ShownTopology shown(Exposure exposure) {
        String real = exposure == Exposure.CLEAR ? "acme-" : "";
        ShownTopologies made = new ShownTopologies(exposure);
        for (int i = 1; i <= 2; i++) {
            String account = real + "account-" + i;
            String region = i == 1 ? "eu-west-1" : "us-east-1";
            String vpc = real + "vpc-" + i;
            String cluster = real + "cluster-" + i;
            String database = real + "db-instance-" + i;
            made.node(ResourceKind.VPC, vpc)
                    .in(account, region)
                    .node(ResourceKind.ECS_CLUSTER, cluster, null, vpc)
                    .in(account, region);
            for (int j = 2 * i - 1; j <= 2 * i; j++) {
                made.node(ResourceKind.ECS_SERVICE, real + "service-" + j, cluster, vpc)
                        .in(account, region);
            }
            made.node(ResourceKind.DB_INSTANCE, database, null, vpc)
                    .in(account, region)
                    .node(ResourceKind.ROLE, real + "task-role-" + i)
                    .in(account, region);
            for (int j = 2 * i - 1; j <= 2 * i; j++) {
                made.edge(real + "service-" + j, database, RelationKind.CONNECTS_TO, "5432")
                        .edge(real + "service-" + j, real + "task-role-" + i, RelationKind.TASK_ROLE, "");
            }
        }
        return made.build();
    }

    @Override
    public Picture picture(View view) {
        ShownTopology topology = shown(view.exposure());
        Cut cut = Cut.of(Ground.of(shown(Exposure.PUBLIC)), view.lenses(), view.scope(), this::shown);
        Diagram diagram = Diagram.of(topology, cut);
        Placement placement = LaneLayout.place(diagram, view.pins());
        return new Picture(
                view, topology, diagram, placement, Painter.draw(placement, view.theme()), List.of(), Optional.of(cut));
    }
}
