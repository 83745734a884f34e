package io.github.alidade.correlation;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Zones, their records, and what those resolve to.
final class DnsRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        for (DnsRecord set : known.all(DnsRecord.class)) {
            ResourceId zone = drafts.node(ResourceKind.HOSTED_ZONE, set.zone(), set.home());
            drafts.relate(zone, set.id(), RelationKind.HAS_RECORD, Why.declared(EvidenceKind.MEMBERSHIP, set.id()));
            resolve(set, known, drafts);
        }
    }

    private static void resolve(DnsRecord set, Known known, Drafts drafts) {
        if (set.aliasTarget() != null) {
            resolve(set, set.aliasTarget(), EvidenceKind.DNS_ALIAS, known, drafts);
        }
        set.cnames().forEach(name -> resolve(set, name, EvidenceKind.DNS_CNAME, known, drafts));
    }

    private static void resolve(DnsRecord set, String name, EvidenceKind kind, Known known, Drafts drafts) {
        Evidence why = Why.declared(kind, set.id());
        List<DnsRecord> others = others(set, name, known);
        others.forEach(other -> drafts.relate(set.id(), other.id(), RelationKind.RESOLVES_TO, why));
        if (others.isEmpty()) {
            bucket(set, name, known)
                    .map(Resource::id)
                    .or(() -> drafts.host(name, set.home()))
                    .ifPresent(target -> drafts.relate(set.id(), target, RelationKind.RESOLVES_TO, why));
        }
    }

    /// Records of that name: those of the same zone if it has some, for a name may be in a private and a public zone;
    /// of several types, an alias goes to the one of its own type.
    private static List<DnsRecord> others(DnsRecord set, String name, Known known) {
        List<DnsRecord> all = known.names().records(name).stream()
                .filter(other -> !other.id().equals(set.id()))
                .filter(other -> !Hosts.normal(other.name()).equals(Hosts.normal(set.name())))
                .toList();
        List<DnsRecord> near = preferred(all, other -> other.zone().equals(set.zone()));
        List<DnsRecord> visible = preferred(near, other -> isPrivate(other, known) == isPrivate(set, known));
        return preferred(visible, other -> other.type().equals(set.type()));
    }

    private static List<DnsRecord> preferred(List<DnsRecord> all, Predicate<DnsRecord> wish) {
        List<DnsRecord> some = all.stream().filter(wish).toList();
        return some.isEmpty() ? all : some;
    }

    static boolean isPrivate(DnsRecord set, Known known) {
        return known.find(HostedZone.class, set.zone())
                .map(HostedZone::privateZone)
                .orElse(false);
    }

    /// A website that all buckets of a region share is told by the record's own name.
    private static Optional<Resource> bucket(DnsRecord set, String target, Known known) {
        String host = Hosts.normal(target);
        Optional<String> name =
                Hosts.sharedWebsite(host) ? Optional.of(Hosts.normal(set.name())) : Hosts.bucket(host, null);
        return name.flatMap(bucket -> known.find(ResourceKind.BUCKET, bucket, set.home()))
                .filter(Bucket.class::isInstance);
    }
}
