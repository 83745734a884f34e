package io.github.alidade.correlation;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the internet comes in: through public records, and straight to what is open to it and has no such record.
final class InternetRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        Set<ResourceId> named = new HashSet<>();
        for (DnsRecord set : known.all(DnsRecord.class)) {
            if (!DnsRule.isPrivate(set, known)) {
                List<Resource> open = open(set, known, drafts);
                open.forEach(target -> {
                    named.add(target.id());
                    drafts.relate(
                            drafts.internet(),
                            set.id(),
                            RelationKind.ENTERS,
                            Why.declared(EvidenceKind.SCHEME, target.id()));
                });
            }
        }
        Stream.of(LoadBalancer.class, Distribution.class, HttpApi.class)
                .flatMap(type -> known.all(type).stream())
                .filter(InternetRule::open)
                .filter(target -> !named.contains(target.id()))
                .forEach(target -> drafts.relate(
                        drafts.internet(),
                        target.id(),
                        RelationKind.ENTERS,
                        Why.declared(EvidenceKind.SCHEME, target.id())));
    }

    /// What is open to the internet behind a record, through other records; records may form circles.
    private static List<Resource> open(DnsRecord set, Known known, Drafts drafts) {
        Set<ResourceId> seen = new LinkedHashSet<>(List.of(set.id()));
        List<ResourceId> next = List.of(set.id());
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(id -> drafts.resolved(id))
                    .filter(seen::add)
                    .toList();
        }
        return seen.stream()
                .map(known::find)
                .flatMap(Optional::stream)
                .filter(InternetRule::open)
                .toList();
    }

    /// A record leads to a bucket only where the bucket is a website.
    private static boolean open(Resource resource) {
        return resource instanceof LoadBalancer balancer && "internet-facing".equalsIgnoreCase(balancer.scheme())
                || resource instanceof Distribution distribution && distribution.enabled()
                || resource instanceof HttpApi
                || resource instanceof Bucket bucket && !Boolean.TRUE.equals(bucket.publicAccessBlocked());
    }
}
