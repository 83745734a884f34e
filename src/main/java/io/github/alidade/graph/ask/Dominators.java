package io.github.alidade.graph.ask;

import io.github.alidade.model.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Which things every way from one place leads through. Ways that are not known count as ways.
/// Source: Cooper, Harvey, Kennedy, A Simple, Fast Dominance Algorithm, Rice University, 2001.
final class Dominators {
    private final Map<ResourceId, List<ResourceId>> children = new HashMap<>();

    private record Visit(ResourceId id, Iterator<ResourceId> next) {}

    private Dominators() {}

    /// @throws java.util.concurrent.CancellationException if nobody wants the answer any more
    static Dominators from(ResourceId start, Hops hops) {
        Map<ResourceId, List<ResourceId>> next = new HashMap<>();
        List<ResourceId> order = reversePostorder(start, hops, next);
        Map<ResourceId, Integer> number = new HashMap<>();
        order.forEach(id -> number.put(id, number.size()));
        int[] dominator = solve(before(order, number, next), hops);
        Dominators tree = new Dominators();
        for (int i = 1; i < order.size(); i++) {
            tree.children
                    .computeIfAbsent(order.get(dominator[i]), id -> new ArrayList<>())
                    .add(order.get(i));
        }
        return tree;
    }

    private static List<int[]> before(
            List<ResourceId> order, Map<ResourceId, Integer> number, Map<ResourceId, List<ResourceId>> next) {
        int[] count = new int[order.size()];
        next.values().forEach(all -> all.forEach(id -> count[number.getOrDefault(id, 0)]++));
        List<int[]> before = new ArrayList<>();
        for (int size : count) {
            before.add(new int[size]);
        }
        for (ResourceId id : order) {
            for (ResourceId other : next.getOrDefault(id, List.of())) {
                int at = number.getOrDefault(other, 0);
                before.get(at)[--count[at]] = number.getOrDefault(id, 0);
            }
        }
        return before;
    }

    private static int[] solve(List<int[]> before, Hops hops) {
        int[] dominator = new int[before.size()];
        Arrays.fill(dominator, -1);
        dominator[0] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int node = 1; node < dominator.length; node++) {
                hops.goOn();
                int common = -1;
                for (int other : before.get(node)) {
                    if (dominator[other] >= 0) {
                        common = common < 0 ? other : meet(common, other, dominator);
                    }
                }
                changed |= dominator[node] != common;
                dominator[node] = common;
            }
        }
        return dominator;
    }

    private static int meet(int one, int two, int[] dominator) {
        int a = one;
        int b = two;
        while (a != b) {
            while (a > b) {
                a = dominator[a];
            }
            while (b > a) {
                b = dominator[b];
            }
        }
        return a;
    }

    private static List<ResourceId> next(ResourceId id, ResourceId start, Hops hops) {
        hops.goOn();
        // A way that leaves for the internet and comes back is none of ours.
        return !id.equals(start) && hops.isInternet(id) ? List.of() : hops.openFrom(id);
    }

    private static List<ResourceId> reversePostorder(
            ResourceId start, Hops hops, Map<ResourceId, List<ResourceId>> next) {
        List<ResourceId> done = new ArrayList<>();
        Map<ResourceId, Boolean> seen = new HashMap<>();
        Deque<Visit> open = new ArrayDeque<>();
        seen.put(start, true);
        open.push(visit(start, start, hops, next));
        while (!open.isEmpty()) {
            Visit visit = open.getFirst();
            if (!visit.next().hasNext()) {
                done.add(visit.id());
                open.pop();
                continue;
            }
            ResourceId other = visit.next().next();
            if (seen.putIfAbsent(other, true) == null) {
                open.push(visit(other, start, hops, next));
            }
        }
        Collections.reverse(done);
        return done;
    }

    private static Visit visit(ResourceId id, ResourceId start, Hops hops, Map<ResourceId, List<ResourceId>> next) {
        List<ResourceId> all = next(id, start, hops);
        next.put(id, all);
        return new Visit(id, all.iterator());
    }

    /// All that can be reached through a thing alone, the nearest first.
    List<ResourceId> below(ResourceId id) {
        List<ResourceId> all = new ArrayList<>(children.getOrDefault(id, List.of()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children.getOrDefault(all.get(i), List.of()));
        }
        return all;
    }
}
