package io.github.alidade.table;

import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownEvidence;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What services use, and why we say so: cells of ECS SERVICES, and tables of their own.
final class Links {
    /// What one table links services to.
    record Family(List<RelationKind> relations, List<ResourceKind> kinds, boolean backwards) {}

    static final Family DATABASES = new Family(
            List.of(RelationKind.CONNECTS_TO), List.of(ResourceKind.DB_INSTANCE, ResourceKind.DB_CLUSTER), false);
    static final Family CACHES =
            new Family(List.of(RelationKind.CONNECTS_TO), List.of(ResourceKind.CACHE_CLUSTER), false);
    static final Family BUCKETS = new Family(
            List.of(RelationKind.STORES_IN, RelationKind.SWITCHED_TO),
            List.of(ResourceKind.BUCKET, ResourceKind.SERVICE_MODE),
            false);
    static final Family QUEUES =
            new Family(List.of(RelationKind.SENDS_TO, RelationKind.REFERS_TO), List.of(ResourceKind.QUEUE), false);
    static final Family RECEIVED = new Family(List.of(RelationKind.RECEIVED_BY), List.of(ResourceKind.QUEUE), true);

    /// One piece of evidence of one link.
    record Link(ShownNode target, ShownEdge edge, ShownEvidence evidence) {}

    private final Report report;

    Links(Report report) {
        this.report = report;
    }

    /// The links of a service, by type, target and evidence.
    List<Link> of(ShownNode service, Family family) {
        RelationKind[] kinds = family.relations().toArray(RelationKind[]::new);
        List<Link> links = new ArrayList<>();
        for (ShownEdge edge : family.backwards() ? report.to(service, kinds) : report.from(service, kinds)) {
            ShownNode target = report.topology().node(family.backwards() ? edge.source() : edge.target());
            if (family.kinds().contains(target.kind())) {
                edge.evidence().forEach(evidence -> links.add(new Link(target, edge, evidence)));
            }
        }
        links.sort(Comparator.comparing((Link link) -> type(link.target()))
                .thenComparing(Link::target, report.byPlace())
                .thenComparing(link -> link.evidence().kind().word())
                .thenComparing(link -> link.evidence().match()));
        return links;
    }

    /// `bucket:bucket-1 (env:<redacted>)`, one line per link.
    List<ShownText> cell(ShownNode service, Family family, boolean withMatch) {
        Set<ShownText> lines = new LinkedHashSet<>();
        for (Link link : of(service, family)) {
            ShownText why = ShownText.word(link.evidence().kind());
            ShownText match = link.evidence().match();
            lines.add(ShownText.format(
                    "%s:%s (%s)",
                    type(link.target()),
                    link.target().name(),
                    withMatch && !match.isEmpty() ? ShownText.format("%s:%s", why, match) : why));
        }
        return List.copyOf(lines);
    }

    Section section(String title, boolean always, Family family) {
        String[] columns = {"ECS Service", "Target Type", "Target ID", "Match Type", "Match"};
        Sheet sheet = always ? Sheet.always(title, columns) : Sheet.further(title, columns);
        for (ShownNode service : report.nodes(ResourceKind.ECS_SERVICE)) {
            for (Link link : of(service, family)) {
                sheet.row(
                        service,
                        List.of(service.name()),
                        List.of(type(link.target())),
                        List.of(link.target().name()),
                        List.of(ShownText.word(link.evidence().kind())),
                        List.of(link.evidence().match()));
            }
        }
        return sheet.unseen(unseen(family)).section();
    }

    /// Either end of a link may be what could not be seen.
    private List<ShownText> unseen(Family family) {
        return report.unseen(Stream.concat(
                        Stream.of(ResourceKind.ECS_SERVICE, ResourceKind.TASK_DEFINITION), family.kinds().stream())
                .toArray(ResourceKind[]::new));
    }

    /// What services send to queues and take from them.
    Section directed(String title) {
        Sheet sheet = Sheet.further(title, "ECS Service", "Direction", "Queue", "Match Type", "Match");
        for (ShownNode service : report.nodes(ResourceKind.ECS_SERVICE)) {
            for (Family family : List.of(QUEUES, RECEIVED)) {
                for (Link link : of(service, family)) {
                    sheet.row(
                            service,
                            List.of(service.name()),
                            List.of(direction(link.edge().kind())),
                            List.of(link.target().name()),
                            List.of(ShownText.word(link.evidence().kind())),
                            List.of(link.evidence().match()));
                }
            }
        }
        return sheet.unseen(unseen(QUEUES)).section();
    }

    private static ShownText direction(RelationKind kind) {
        return switch (kind) {
            case SENDS_TO -> ShownText.words("sends");
            case RECEIVED_BY -> ShownText.words("receives");
            default -> ShownText.words("unknown");
        };
    }

    private static ShownText type(ShownNode target) {
        return switch (target.kind()) {
            case DB_INSTANCE -> ShownText.words("instance");
            case DB_CLUSTER, CACHE_CLUSTER -> ShownText.words("cluster");
            default -> ShownText.word(target.kind());
        };
    }
}
