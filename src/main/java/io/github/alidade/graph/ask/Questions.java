package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer.Effect;
import io.github.alidade.graph.ask.Answer.Reached;
import io.github.alidade.graph.ask.Answer.Touched;
import io.github.alidade.graph.ask.Reason.Said;
import io.github.alidade.graph.ask.Reason.What;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Gap;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Topic;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Asks one topology. Holds what was worked out already; use it on one thread at a time.
public final class Questions {
    /// Nothing that these list is on a way; any other gap may hide one, through a role, a queue or a name.
    private static final Set<String> OF_NO_WAY = Set.of("acm", "logs", "sts");

    /// Where the latest ways began: one question after the other begins at the internet.
    private static final int MOST_BEGINNINGS = 4;

    private final Topology topology;
    private final Network network;
    private final Hops hops;
    private final Map<ResourceId, Ways> ahead = new LinkedHashMap<>(MOST_BEGINNINGS, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ResourceId, Ways> eldest) {
            return size() > MOST_BEGINNINGS;
        }
    };

    public Questions(Topology topology) {
        this.topology = topology;
        this.network = new Network(topology);
        this.hops = new Hops(topology, network);
    }

    /// Until told otherwise, gives a question up when it is unwanted.
    /// @param unwanted the question ends with a [java.util.concurrent.CancellationException]
    public void stopWhen(BooleanSupplier unwanted) {
        hops.stopWhen(unwanted);
    }

    /// Who the internet is in this topology, there or not.
    public ResourceId internet() {
        return network.internet();
    }

    public Network network() {
        return network;
    }

    /// The way from one thing to another, and what stops it where there is none.
    public Answer.Path path(ResourceId source, ResourceId target) {
        return path(source, target, ahead(source));
    }

    private Ways ahead(ResourceId source) {
        hops.goOn();
        Ways known = ahead.get(source);
        Ways ways = known == null ? Ways.from(source, hops) : known;
        ahead.put(source, ways);
        return ways;
    }

    private Answer.Path path(ResourceId source, ResourceId target, Ways ways) {
        Hop direct = hops.direct(source, target);
        Optional<Ways.Way> way = source.equals(target) ? Optional.empty() : ways.way(target);
        List<Hop> found =
                way.isPresent() ? ways.hops(target) : direct.verdict() == Verdict.NO ? List.of() : List.of(direct);
        if (found.isEmpty()) {
            return none(direct, ways);
        }
        Verdict verdict = way.map(Ways.Way::verdict).orElse(direct.verdict());
        List<Gap> gaps = verdict == Verdict.YES ? List.of() : gaps();
        return new Answer.Path(source, target, verdict, direct, found, List.of(), Answer.Sides.NONE, gaps);
    }

    private Answer.Path none(Hop direct, Ways ahead) {
        Ways back = Ways.to(direct.target(), hops);
        List<Gap> gaps = gaps();
        List<Hop> missing = direct.source().equals(direct.target())
                ? List.of()
                : new Missing(topology, network, hops, ahead, back).find(direct.source(), direct.target());
        Answer.Sides sides = new Answer.Sides(nearest(ahead), nearest(back));
        return new Answer.Path(
                direct.source(),
                direct.target(),
                gaps.isEmpty() ? Verdict.NO : Verdict.UNKNOWN,
                direct,
                List.of(),
                missing,
                sides,
                gaps);
    }

    private List<ResourceId> nearest(Ways ways) {
        return ways.everything().stream()
                .filter(way -> way.steps() > 0 && !hops.isInternet(way.id()))
                .map(Ways.Way::id)
                .toList();
    }

    /// Whether a call that was not answered may hide a way.
    public static boolean mayHideWays(String service) {
        return !OF_NO_WAY.contains(service);
    }

    private List<Gap> gaps() {
        return topology.gaps().stream()
                .filter(gap -> mayHideWays(gap.service()))
                .toList();
    }

    /// Who can reach a thing, at once or through others; and whether the internet can.
    public Answer.Reach whoReaches(ResourceId target) {
        Ways ways = Ways.to(target, hops);
        List<Answer.Path> entry = hops.isInternet(target) ? List.of() : List.of(path(network.internet(), target));
        return new Answer.Reach(target, true, reached(ways), entry, gaps());
    }

    /// What a thing reaches, at once or through others.
    public Answer.Reach whatItReaches(ResourceId source) {
        return new Answer.Reach(source, false, reached(ahead(source)), List.of(), gaps());
    }

    private List<Reached> reached(Ways ways) {
        return ways.everything().stream()
                .filter(way -> way.last().isPresent())
                // A role further away only says what others may do, which they were listed for already.
                .filter(way -> way.steps() == 1 || !role(way.id()))
                .sorted(Comparator.comparingInt(Ways.Way::steps)
                        .thenComparing(Ways.Way::verdict)
                        .thenComparingLong(Ways.Way::cost))
                .map(way -> new Reached(
                        way.id(), way.steps(), way.verdict(), way.last().orElseThrow()))
                .toList();
    }

    private boolean role(ResourceId id) {
        return topology.find(id)
                .filter(found -> found.kind() == ResourceKind.ROLE)
                .isPresent();
    }

    /// What is touched when a thing fails; of a role or group, when it is taken over or changed.
    public Answer.Impact impact(ResourceId of) {
        ResourceKind kind = topology.find(of).map(Resource::kind).orElse(ResourceKind.OTHER);
        List<Touched> touched = new ArrayList<>();
        switch (kind) {
            case ROLE -> {
                before(of, RelationKind.TASK_ROLE, Effect.ACTS_AS, touched);
                before(of, RelationKind.EXECUTION_ROLE, Effect.STARTED_BY, touched);
                after(of, RelationKind.ALLOWS, Effect.ALLOWED, touched);
            }
            case SECURITY_GROUP -> {
                before(of, RelationKind.IN_GROUP, Effect.GUARDED, touched);
                opened(of, touched);
                before(of, RelationKind.MAY_REACH, Effect.LET_IN, touched);
            }
            default -> dependents(of, touched);
        }
        return new Answer.Impact(of, touched, gaps());
    }

    private void before(ResourceId of, RelationKind kind, Effect effect, List<Touched> into) {
        toOthers(topology.incoming(of, kind))
                .forEach(relation ->
                        into.add(new Touched(relation.source(), effect, List.of(Reason.Related.of(relation)))));
    }

    private void after(ResourceId of, RelationKind kind, Effect effect, List<Touched> into) {
        toOthers(topology.outgoing(of, kind))
                .forEach(relation ->
                        into.add(new Touched(relation.target(), effect, List.of(Reason.Related.of(relation)))));
    }

    /// What carries a group that lets this one in.
    private void opened(ResourceId of, List<Touched> into) {
        Map<ResourceId, Touched> opened = new LinkedHashMap<>();
        for (Relation relation : toOthers(topology.outgoing(of, RelationKind.MAY_REACH))) {
            network.carrying(relation.target())
                    .forEach(station -> opened.putIfAbsent(
                            station.id(),
                            new Touched(station.id(), Effect.OPENED_TO, List.of(Reason.Related.of(relation)))));
        }
        into.addAll(opened.values());
    }

    private void dependents(ResourceId of, List<Touched> into) {
        for (Reached reached : reached(Ways.ofUse(of, hops))) {
            if (!hops.isInternet(reached.id())) {
                Effect effect = reached.steps() == 1 ? Effect.DEPENDS : Effect.DEPENDS_FURTHER;
                into.add(new Touched(
                        reached.id(), effect, reached.hop().crossing().reasons()));
            }
        }
        Dominators.from(network.internet(), hops).below(of).stream()
                .filter(id -> !role(id))
                .forEach(id -> into.add(new Touched(id, Effect.CUT_OFF, List.of())));
    }

    private List<Relation> toOthers(List<Relation> relations) {
        return relations.stream()
                .filter(relation -> !relation.source().equals(relation.target()))
                .toList();
    }

    /// What there is only one of: the only way in for others, a database in one zone, a service with one task.
    public Answer.SinglePoints singlePoints() {
        Dominators dominators = Dominators.from(network.internet(), hops);
        List<Answer.SinglePoint> points = new ArrayList<>();
        for (Resource resource : topology.resources()) {
            List<Answer.Alone> why = new ArrayList<>();
            List<ResourceId> cutOff = dominators.below(resource.id()).stream()
                    .filter(id -> !role(id))
                    .toList();
            if (!cutOff.isEmpty() && !hops.isInternet(resource.id())) {
                why.add(Answer.Alone.ONLY_WAY);
            }
            alone(resource).ifPresent(why::add);
            if (!why.isEmpty()) {
                points.add(new Answer.SinglePoint(resource.id(), why, cutOff));
            }
        }
        points.sort(Comparator.comparingInt(
                        (Answer.SinglePoint point) -> point.cutOff().size())
                .reversed());
        return new Answer.SinglePoints(points, gaps());
    }

    private static Optional<Answer.Alone> alone(Resource resource) {
        return switch (resource) {
            case DbInstance db
            when Boolean.FALSE.equals(db.multiAz()) && db.clusterIdentifier() == null ->
                Optional.of(Answer.Alone.ONE_ZONE);
            case EcsService service
            when service.desiredCount() != null && service.desiredCount() == 1 -> Optional.of(Answer.Alone.ONE_TASK);
            default -> Optional.empty();
        };
    }

    /// What the internet reaches without another thing between.
    public Answer.Public whatIsPublic() {
        List<Hop> open = new ArrayList<>(Ways.open(hops.from(network.internet())));
        open.removeIf(hop -> topology.find(hop.target())
                .map(found -> found.kind() == ResourceKind.DNS_RECORD)
                .orElse(false));
        for (Resource resource : topology.resources()) {
            said(resource).ifPresent(what -> {
                if (open.stream().noneMatch(hop -> hop.target().equals(resource.id()))) {
                    Crossing crossing = Crossing.all(List.of(), List.of(Said.of(what, resource.id())));
                    open.add(new Hop(network.internet(), resource.id(), Optional.empty(), List.of(), crossing));
                }
            });
        }
        open.sort(Comparator.comparing(Hop::verdict));
        return new Answer.Public(open, gaps());
    }

    private static Optional<What> said(Resource resource) {
        return switch (resource) {
            case Bucket bucket when bucket.publicAccessBlocked() == null -> Optional.of(What.PUBLIC_ACCESS_UNKNOWN);
            case Bucket bucket
            when Boolean.FALSE.equals(bucket.publicAccessBlocked()) -> Optional.of(What.BUCKET_MAYBE_PUBLIC);
            case Distribution distribution when distribution.enabled() -> Optional.of(What.OPEN_TO_THE_INTERNET);
            case HttpApi api -> Optional.of(What.OPEN_TO_THE_INTERNET);
            case Queue queue when everyone(queue.policy()) -> Optional.of(What.POLICY_FOR_EVERYONE);
            case Topic topic when everyone(topic.policy()) -> Optional.of(What.POLICY_FOR_EVERYONE);
            default -> Optional.empty();
        };
    }

    static boolean everyone(List<Statement> policy) {
        return policy.stream()
                .anyMatch(statement -> statement.effect().equalsIgnoreCase("allow")
                        && !statement.conditional()
                        && statement.principals().stream()
                                .anyMatch(principal -> principal.value().equals("*")));
    }
}
