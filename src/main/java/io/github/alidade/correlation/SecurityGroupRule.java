package io.github.alidade.correlation;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;

/// What security groups guard, and who may initiate a connection into them.
final class SecurityGroupRule implements Rule {
    /// What a public export writes for the whole world.
    private static final String PUBLIC_INTERNET = "public-internet";

    @Override
    public void read(Known known, Drafts drafts) {
        for (Resource resource : known.resources()) {
            for (String group : Place.of(resource).guards()) {
                drafts.relate(
                        resource.id(),
                        drafts.node(ResourceKind.SECURITY_GROUP, group, resource.home()),
                        RelationKind.IN_GROUP,
                        Why.declared(EvidenceKind.SG_ATTACHMENT, resource.id()));
            }
        }
        for (SecurityGroup group : known.all(SecurityGroup.class)) {
            group.inbound().forEach(rule -> admit(group, rule, drafts));
        }
    }

    private static void admit(SecurityGroup group, GroupRule rule, Drafts drafts) {
        drafts.relate(
                source(group, rule.peer(), drafts),
                group.id(),
                RelationKind.MAY_REACH,
                Admissions.port(rule),
                Why.declared(evidence(rule.peer()), group.id()));
    }

    private static ResourceId source(SecurityGroup group, Peer peer, Drafts drafts) {
        return switch (peer.kind()) {
            case GROUP -> Admissions.source(peer, group.home(), drafts);
            case CIDR, CIDR6 -> everything(peer.value()) ? drafts.internet() : drafts.addressRange(peer.value());
            case PREFIX_LIST -> drafts.node(ResourceKind.PREFIX_LIST, peer.value(), group.home());
        };
    }

    private static boolean everything(String range) {
        return range.endsWith("/0") || range.equals(PUBLIC_INTERNET);
    }

    private static EvidenceKind evidence(Peer peer) {
        return switch (peer.kind()) {
            case GROUP -> EvidenceKind.SG_REFERENCE;
            case CIDR, CIDR6 -> EvidenceKind.SG_CIDR;
            case PREFIX_LIST -> EvidenceKind.SG_PREFIX_LIST;
        };
    }
}
