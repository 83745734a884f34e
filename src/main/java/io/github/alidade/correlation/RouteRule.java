package io.github.alidade.correlation;

import io.github.alidade.model.Evidence;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Target groups and what is behind them; and, in one step, load balancers and what requests to them reach.
final class RouteRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        Map<ResourceId, List<Target>> targets = Target.all(known, drafts);
        targets.forEach((group, all) -> all.forEach(target -> drafts.relate(
                group, target.node(), RelationKind.TARGETS, new PortPair(null, target.port(), null), target.why())));
        for (Forward way : Forward.all(known, drafts)) {
            if (!way.closed()) {
                targets.getOrDefault(way.targetGroup(), List.of()).forEach(target -> route(way, target, drafts));
            }
        }
    }

    private static void route(Forward way, Target target, Drafts drafts) {
        ResourceId balancer = drafts.node(
                ResourceKind.LOAD_BALANCER,
                way.listener().loadBalancer(),
                way.listener().home());
        PortPair ports = new PortPair(
                way.listener().port(), target.port(), way.listener().protocol());
        drafts.relate(balancer, target.node(), RelationKind.ROUTES_TO, List.of(ports), chain(way, target));
    }

    /// Listener, rule, target group: in the order in which a request passes them.
    private static List<Evidence> chain(Forward way, Target target) {
        List<Evidence> chain = new ArrayList<>();
        chain.add(Why.declared(EvidenceKind.LISTENER, way.listener().id()));
        if (way.rule() != null) {
            chain.add(Why.declared(EvidenceKind.LISTENER_RULE, way.rule()));
        }
        chain.add(new Evidence(
                EvidenceKind.TARGET_GROUP,
                List.of(way.targetGroup()),
                null,
                target.why().certainty()));
        return chain;
    }
}
