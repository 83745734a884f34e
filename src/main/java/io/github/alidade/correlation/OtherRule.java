package io.github.alidade.correlation;

import io.github.alidade.model.Evidence;
import io.github.alidade.model.Home;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;

/// What resources without a record of their own name, and the relations that the input itself states.
final class OtherRule implements Rule {
    private static final Home NOWHERE = new Home(Home.UNKNOWN, Home.UNKNOWN);

    @Override
    public void read(Known known, Drafts drafts) {
        for (OtherResource other : known.all(OtherResource.class)) {
            for (ResourceId named : other.references()) {
                ResourceKind kind = Arn.parse(named.value()).map(Arn::kind).orElse(ResourceKind.OTHER);
                known.find(kind, named.value(), other.home())
                        .filter(target -> !target.id().equals(other.id()))
                        .ifPresent(target -> drafts.relate(
                                other.id(),
                                target.id(),
                                RelationKind.REFERENCES,
                                Why.declared(EvidenceKind.STATED, other.id())));
            }
        }
        known.inventory().stated().forEach(stated -> state(stated, known, drafts));
    }

    /// What the fields tell as well is not said twice.
    private static void state(StatedRelation stated, Known known, Drafts drafts) {
        ResourceId source = end(stated.source(), known, drafts);
        ResourceId target = end(stated.target(), known, drafts);
        Evidence why = Why.declared(stated.evidence());
        if (!drafts.says(source, target, stated.kind(), why)) {
            drafts.relate(source, target, stated.kind(), why);
        }
    }

    private static ResourceId end(ResourceId id, Known known, Drafts drafts) {
        ResourceKind kind = Arn.parse(id.value()).map(Arn::kind).orElse(ResourceKind.OTHER);
        return known.find(id).map(found -> found.id()).orElseGet(() -> drafts.node(kind, id, NOWHERE));
    }
}
