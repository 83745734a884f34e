package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which place a rule has among the rules of its listener, which is all that its priority says.
final class Ranks {
    private final Map<ResourceId, TreeSet<Integer>> priorities = new HashMap<>();
    private final Map<ResourceId, Integer> ranks = new HashMap<>();

    Ranks(Topology topology) {
        List<Resource> resources = topology.resources();
        for (Resource resource : resources) {
            if (resource instanceof ListenerRule rule && numbered(rule)) {
                priorities
                        .computeIfAbsent(rule.listener(), id -> new TreeSet<>())
                        .add(Integer.parseInt(rule.priority()));
            }
        }
        for (Resource resource : resources) {
            if (resource instanceof ListenerRule rule && numbered(rule)) {
                TreeSet<Integer> all = priorities.getOrDefault(rule.listener(), new TreeSet<>());
                ranks.put(
                        rule.id(),
                        all.headSet(Integer.parseInt(rule.priority()), true).size());
            }
        }
    }

    private static boolean numbered(ListenerRule rule) {
        return rule.priority().matches("[0-9]{1,5}");
    }

    /// From 1 on; 0 for the rule that has no number.
    int of(ListenerRule rule) {
        return ranks.getOrDefault(rule.id(), 0);
    }
}
