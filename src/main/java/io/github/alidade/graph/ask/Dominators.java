package io.github.alidade.graph.ask;

import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.Verdict;
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

    private Dominators() {}

    static Dominators from(ResourceId start, Hops hops) {
        List<ResourceId> order = reversePostorder(start, hops);
        Map<ResourceId, Integer> number = new HashMap<>();
        order.forEach(id -> number.put(id, number.size()));
        List<List<Integer>> before = new ArrayList<>();
        order.forEach(id -> before.add(new ArrayList<>()));
        for (ResourceId id : order) {
            for (ResourceId next : next(id, start, hops)) {
                before.get(number.getOrDefault(next, 0)).add(number.getOrDefault(id, 0));
            }
        }
        int[] dominator = solve(before);
        Dominators tree = new Dominators();
        for (int i = 1; i < order.size(); i++) {
            tree.children
                    .computeIfAbsent(order.get(dominator[i]), id -> new ArrayList<>())
                    .add(order.get(i));
        }
        return tree;
    }

    private static int[] solve(List<List<Integer>> before) {
        int[] dominator = new int[before.size()];
        Arrays.fill(dominator, -1);
        dominator[0] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int node = 1; node < dominator.length; node++) {
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
        // A way that leaves for the internet and comes back is none of ours.
        return !id.equals(start) && hops.isInternet(id)
                ? List.of()
                : hops.from(id).stream()
                        .filter(hop -> hop.verdict() != Verdict.NO)
                        .map(Hop::target)
                        .toList();
    }

    private static List<ResourceId> reversePostorder(ResourceId start, Hops hops) {
        record Visit(ResourceId id, Iterator<ResourceId> next) {}
        List<ResourceId> done = new ArrayList<>();
        Map<ResourceId, Boolean> seen = new HashMap<>();
        Deque<Visit> open = new ArrayDeque<>();
        seen.put(start, true);
        open.push(new Visit(start, next(start, start, hops).iterator()));
        while (!open.isEmpty()) {
            Visit visit = open.getFirst();
            if (!visit.next().hasNext()) {
                done.add(visit.id());
                open.pop();
                continue;
            }
            ResourceId other = visit.next().next();
            if (seen.putIfAbsent(other, true) == null) {
                open.push(new Visit(other, next(other, start, hops).iterator()));
            }
        }
        Collections.reverse(done);
        return done;
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
