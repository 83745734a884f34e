package io.github.alidade.graph.ask;

import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The best way between one thing and all others: sure ways before those that are not known, what relations say before
/// what rules merely allow, short before long. Equal ways are told apart by the order of collection.
/// Source: Dijkstra, Numerische Mathematik 1, 1959.
final class Ways {
    private static final long RELATED = 10;
    private static final long ALLOWED = 14;
    private static final long PERMISSION = 60;
    private static final long NOT_KNOWN = 1_000_000;

    private final boolean forward;

    /// Whether what rules merely allow is a way.
    private final boolean allowed;

    private final Hops hops;
    private final Map<ResourceId, Way> found = new LinkedHashMap<>();

    /// Ways that end there: who fetches from a queue is at the queue, and not with the others who do.
    private final Map<ResourceId, Way> ends = new LinkedHashMap<>();

    private final Map<ResourceId, Long> best = new HashMap<>();
    private final PriorityQueue<Way> next =
            new PriorityQueue<>(Comparator.comparingLong(Way::cost).thenComparingLong(Way::order));
    private long order;

    /// How a thing is reached.
    ///
    /// @param last the hop that leads to it (or, backward, from it); empty for where the search began
    record Way(ResourceId id, int steps, long cost, Verdict verdict, Optional<Hop> last, long order) {}

    private Ways(boolean forward, boolean allowed, ResourceId start, Hops hops) {
        this.forward = forward;
        this.allowed = allowed;
        this.hops = hops;
        next.add(new Way(start, 0, 0, Verdict.YES, Optional.empty(), 0));
    }

    static Ways from(ResourceId start, Hops hops) {
        return new Ways(true, true, start, hops);
    }

    static Ways to(ResourceId end, Hops hops) {
        return new Ways(false, true, end, hops);
    }

    /// Over what relations say alone: who could connect and is not known to does not depend on it.
    static Ways ofUse(ResourceId end, Hops hops) {
        return new Ways(false, false, end, hops);
    }

    /// Searches as far as the next thing: who asks for one way must not wait for those to all others.
    private void goOn() {
        hops.goOn();
        Way way = next.remove();
        if (found.putIfAbsent(way.id(), way) != null || way.steps() > 0 && hops.isInternet(way.id())) {
            return;
        }
        fetched(way);
        // A way that only rules allow costs so much at least.
        Hops.Wanted wanted = (other, atBest) -> allowed
                && !found.containsKey(other)
                && way.cost() + ALLOWED + (atBest == Verdict.YES ? 0 : NOT_KNOWN)
                        < best.getOrDefault(other, Long.MAX_VALUE);
        for (Hop hop : forward ? hops.from(way.id(), wanted) : hops.to(way.id(), wanted)) {
            ResourceId other = forward ? hop.target() : hop.source();
            long cost = way.cost() + cost(hop);
            if (hop.verdict() != Verdict.NO
                    && (allowed || hop.kind().isPresent())
                    && !found.containsKey(other)
                    && cost < best.getOrDefault(other, Long.MAX_VALUE)) {
                best.put(other, cost);
                next.add(after(way, hop));
            }
        }
    }

    private void fetched(Way way) {
        if (forward) {
            for (Hop hop : hops.fetchesFrom(way.id())) {
                ends.merge(
                        hop.target(), after(way, hop), (known, other) -> other.cost() < known.cost() ? other : known);
            }
        } else if (way.steps() == 0) {
            for (Hop hop : hops.fetchersOf(way.id())) {
                next.add(after(way, hop));
            }
        }
    }

    private Way after(Way way, Hop hop) {
        return new Way(
                forward ? hop.target() : hop.source(),
                way.steps() + 1,
                way.cost() + cost(hop),
                way.verdict().and(hop.verdict()),
                Optional.of(hop),
                ++order);
    }

    /// Who sends to a queue and receives from it reaches it by sending.
    private static long cost(Hop hop) {
        long base = hop.kind().map(Ways::related).orElse(ALLOWED) + (hop.against() ? 1 : 0);
        return hop.verdict() == Verdict.YES ? base : base + NOT_KNOWN;
    }

    private static long related(RelationKind kind) {
        return kind == RelationKind.TASK_ROLE || kind == RelationKind.ALLOWS ? PERMISSION : RELATED;
    }

    /// Those that are not blocked.
    static List<Hop> open(List<Hop> hops) {
        return hops.stream().filter(hop -> hop.verdict() != Verdict.NO).toList();
    }

    /// All that can be reached and gone on from, the nearest first; where the search began is the first of them.
    List<Way> all() {
        while (!next.isEmpty()) {
            goOn();
        }
        return List.copyOf(found.values());
    }

    /// All that can be reached, the nearest first.
    List<Way> everything() {
        List<Way> everything = new ArrayList<>();
        for (Way way : all()) {
            everything.add(best(way.id()).orElse(way));
        }
        ends.values().stream().filter(end -> !found.containsKey(end.id())).forEach(everything::add);
        everything.sort(Comparator.comparingLong(Way::cost).thenComparingLong(Way::order));
        return everything;
    }

    Optional<Way> way(ResourceId id) {
        while (!found.containsKey(id) && !next.isEmpty() && !endsBefore(id, next.element())) {
            goOn();
        }
        return best(id);
    }

    private boolean endsBefore(ResourceId id, Way other) {
        Way end = ends.get(id);
        return end != null && end.cost() < other.cost();
    }

    private Optional<Way> best(ResourceId id) {
        Way end = ends.get(id);
        Way through = found.get(id);
        return Optional.ofNullable(end == null || through != null && through.cost() <= end.cost() ? through : end);
    }

    /// The hops from beginning to end, in the direction of the initiative.
    List<Hop> hops(ResourceId to) {
        List<Hop> hops = new ArrayList<>();
        Optional<Hop> last = way(to).flatMap(Way::last);
        while (last.isPresent()) {
            Hop hop = last.get();
            hops.add(hop);
            // Only the last thing may be where a way ends: what lies before it was gone through.
            last = Optional.ofNullable(found.get(forward ? hop.source() : hop.target()))
                    .flatMap(Way::last);
        }
        if (forward) {
            Collections.reverse(hops);
        }
        return hops;
    }
}
