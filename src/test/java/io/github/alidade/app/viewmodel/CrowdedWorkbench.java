package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Ground;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// More than a person can read: two accounts with three clusters each, of one service, of a few and of many, so that
/// groups close of themselves one in the other. Clear names begin with `acme`.
final class CrowdedWorkbench implements StillWorkbench {
    private static final int[] SERVICES = {1, 4, 50};

    private final Map<Exposure, ShownTopology> shown = new EnumMap<>(Exposure.class);
    private final Ground ground;

    CrowdedWorkbench() {
        for (Exposure exposure : Exposure.values()) {
            shown.put(exposure, topology(exposure));
        }
        ground = Ground.of(shown(Exposure.PUBLIC));
    }

    @Override
    public ShownTopology shown(Exposure exposure) {
        return shown.get(exposure);
    }

    @Override
    public Picture picture(View view) {
        return FakeWorkbench.picture(this, ground, view, List.of());
    }

    private static ShownTopology topology(Exposure exposure) {
        String p = exposure == Exposure.CLEAR ? FakeWorkbench.SECRET + "-" : "";
        ShownTopologies made = new ShownTopologies(exposure);
        for (int i = 1; i <= 2; i++) {
            String account = p + "account-" + i;
            String region = i == 1 ? "eu-west-1" : "us-east-1";
            String vpc = p + "vpc-" + i;
            made.node(ResourceKind.VPC, vpc).in(account, region);
            for (String kind : List.of("balancer", "database")) {
                made.node(
                                kind.equals("balancer") ? ResourceKind.LOAD_BALANCER : ResourceKind.DB_INSTANCE,
                                p + kind + "-" + i,
                                null,
                                vpc)
                        .in(account, region);
            }
            made.node(ResourceKind.ROLE, p + "role-" + i).in(account, region);
            for (int c = 0; c < SERVICES.length; c++) {
                String cluster = p + "cluster-" + i + c;
                made.node(ResourceKind.ECS_CLUSTER, cluster, null, vpc).in(account, region);
                for (int s = 0; s < SERVICES[c]; s++) {
                    String service = p + "service-" + i + c + "-" + s;
                    made.node(ResourceKind.ECS_SERVICE, service, cluster, vpc)
                            .in(account, region)
                            .edge(p + "balancer-" + i, service, RelationKind.ROUTES_TO, "443")
                            .edge(service, p + "database-" + i, RelationKind.CONNECTS_TO, "5432")
                            .edge(service, p + "role-" + i, RelationKind.TASK_ROLE, "");
                    if (s % 8 == 0) {
                        made.node(ResourceKind.QUEUE, service + "-queue")
                                .in(account, region)
                                .edge(service, service + "-queue", RelationKind.SENDS_TO, "");
                    }
                }
            }
        }
        return made.build();
    }
}
