package io.github.alidade.correlation;

import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;

/// Load balancers, their listeners, the rules of those, and the target groups that these forward to.
final class LoadBalancerRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        for (Listener listener : known.all(Listener.class)) {
            ResourceId balancer = drafts.node(ResourceKind.LOAD_BALANCER, listener.loadBalancer(), listener.home());
            drafts.relate(
                    balancer,
                    listener.id(),
                    RelationKind.HAS_LISTENER,
                    new PortPair(listener.port(), null, listener.protocol()),
                    Why.declared(EvidenceKind.LISTENER, listener.id()));
        }
        for (ListenerRule rule : known.all(ListenerRule.class)) {
            ResourceId listener = drafts.node(ResourceKind.LISTENER, rule.listener(), rule.home());
            drafts.relate(
                    listener, rule.id(), RelationKind.HAS_RULE, Why.declared(EvidenceKind.LISTENER_RULE, rule.id()));
        }
        Forward.all(known, drafts).forEach(way -> forward(way, drafts));
    }

    private static void forward(Forward way, Drafts drafts) {
        ResourceId rule = way.rule();
        if (rule == null) {
            ResourceId listener = way.listener().id();
            drafts.relate(
                    listener,
                    way.targetGroup(),
                    RelationKind.FORWARDS_TO,
                    Why.declared(EvidenceKind.LISTENER, listener));
        } else {
            drafts.relate(
                    rule, way.targetGroup(), RelationKind.FORWARDS_TO, Why.declared(EvidenceKind.LISTENER_RULE, rule));
        }
    }
}
