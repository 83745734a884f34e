package io.github.alidade.layout;

import io.github.alidade.layout.Ground.Kin;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what a cut leaves into cards and lines.
final class Gathering {
    private final ShownTopology topology;
    private final Cut cut;
    private final Ground ground;
    private final Map<Integer, List<ShownNode>> members = new LinkedHashMap<>();
    private final Map<Integer, Integer> inside = new HashMap<>();
    private final Set<NodeKey> faded = new HashSet<>();

    Gathering(ShownTopology topology, Cut cut) {
        this.topology = topology;
        this.cut = cut;
        this.ground = cut.ground;
    }

    Diagram diagram() {
        List<Object> order = cards();
        List<Diagram.Line> lines = lines();
        Map<NodeKey, Group> groups = new HashMap<>();
        List<ShownNode> nodes = new ArrayList<>();
        for (Object card : order) {
            if (card instanceof Integer number) {
                Group group = group(number, groups.size() + 1);
                groups.put(group.key(), group);
                nodes.add(group.card());
            } else {
                nodes.add((ShownNode) card);
            }
        }
        return new Diagram(topology, cut.lenses, nodes, lines, groups, faded, cut.extent());
    }

    /// Nodes, and numbers of groups where their first member would stand.
    private List<Object> cards() {
        List<Object> order = new ArrayList<>();
        Set<NodeKey> clear = new HashSet<>();
        for (int i = 0; i < ground.nodes.size(); i++) {
            if (!cut.kept[i]) {
                continue;
            }
            ShownNode node = topology.node(ground.nodes.get(i).key());
            int group = cut.standsFor[i];
            (cut.faded[i] ? faded : clear).add(cut.card(i));
            if (group < 0) {
                order.add(node);
            } else {
                members.computeIfAbsent(group, first -> {
                            order.add(first);
                            return new ArrayList<>();
                        })
                        .add(node);
            }
        }
        faded.removeAll(clear);
        return order;
    }

    private List<Diagram.Line> lines() {
        record Ends(NodeKey source, NodeKey target) {}
        Map<Ends, List<Integer>> bundles = new LinkedHashMap<>();
        for (int edge = 0; edge < ground.edges.length; edge++) {
            int source = ground.source[edge];
            int target = ground.target[edge];
            if (!cut.kept[source] || !cut.kept[target]) {
                continue;
            }
            if (cut.standsFor[source] >= 0 && cut.standsFor[source] == cut.standsFor[target]) {
                inside.merge(cut.standsFor[source], 1, Integer::sum);
            } else {
                bundles.computeIfAbsent(new Ends(cut.card(source), cut.card(target)), ends -> new ArrayList<>())
                        .add(edge);
            }
        }
        List<Diagram.Line> lines = new ArrayList<>();
        bundles.forEach((ends, bundle) -> {
            List<ShownEdge> edges = bundle.stream()
                    .map(edge -> topology.edges().get(ground.edges[edge]))
                    .toList();
            lines.add(new Diagram.Line(lines.size(), ends.source(), ends.target(), label(bundle, edges), edges));
        });
        return lines;
    }

    // What is written at lines

    private ShownText label(List<Integer> bundle, List<ShownEdge> edges) {
        boolean fromGroup = cut.standsFor[ground.source[bundle.getFirst()]] >= 0;
        boolean toGroup = cut.standsFor[ground.target[bundle.getFirst()]] >= 0;
        if (!fromGroup && !toGroup) {
            return label(edges);
        }
        Set<NodeKey> from = new LinkedHashSet<>();
        Set<NodeKey> to = new LinkedHashSet<>();
        edges.forEach(edge -> {
            from.add(edge.source());
            to.add(edge.target());
        });
        if (!fromGroup) {
            return ShownText.format("-> %s", counted(to));
        }
        return toGroup ? ShownText.format("%s -> %s", counted(from), ShownText.number(to.size())) : counted(from);
    }

    private ShownText counted(Set<NodeKey> keys) {
        ResourceKind kind = topology.node(keys.iterator().next()).kind();
        boolean alike = keys.stream().allMatch(key -> topology.node(key).kind() == kind);
        return alike ? Tally.of(keys.size(), kind) : ShownText.number(keys.size());
    }

    private static ShownText label(List<ShownEdge> edges) {
        Set<ShownText> labels = new LinkedHashSet<>();
        for (ShownEdge edge : edges) {
            if (!edge.label().isEmpty()) {
                labels.add(edge.label());
            }
        }
        return labels.isEmpty() ? ShownText.NONE : ShownText.join(", ", List.copyOf(labels));
    }

    // Groups

    /// Groups have no alias: their id says but their place. An account's own names never look so in public.
    private static ShownText id(int place) {
        return place == 1 ? ShownText.words("group-1") : ShownText.format("group-%s", ShownText.number(place));
    }

    private Group group(int number, int place) {
        Kin kin = ground.kin.get(number);
        List<ShownNode> all = members.getOrDefault(number, List.of());
        ShownNode card = ShownNode.group(
                kin.key(),
                mainKind(all),
                id(place),
                name(kin, all),
                telling(kin, all),
                all.getFirst(),
                kin.what() == Group.What.CLUSTER ? Optional.empty() : shared(all, true),
                kin.what() == Group.What.VPC ? Optional.empty() : shared(all, false));
        return new Group(kin.what(), card, all, inside.getOrDefault(number, 0));
    }

    /// Services tell best what a group does; without any, what most of its members are.
    private static ResourceKind mainKind(List<ShownNode> members) {
        Map<ResourceKind, Integer> counts = new EnumMap<>(ResourceKind.class);
        members.forEach(member -> counts.merge(member.kind(), 1, Integer::sum));
        Comparator<Map.Entry<ResourceKind, Integer>> best = Comparator.comparing(
                        (Map.Entry<ResourceKind, Integer> entry) ->
                                entry.getKey().lane() == Lane.SERVICE)
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(Map.Entry.<ResourceKind, Integer>comparingByKey().reversed());
        return Collections.max(counts.entrySet(), best).getKey();
    }

    private ShownText name(Kin kin, List<ShownNode> all) {
        ShownNode anchor = topology.node(kin.anchor());
        return switch (kin.what()) {
            case ACCOUNT -> anchor.account();
            case REGION -> anchor.region();
            case VPC, CLUSTER -> anchor.name();
            case IAM -> ShownText.words("All of IAM");
            case KIND, NEIGHBOURS -> tally(all);
        };
    }

    private ShownText telling(Kin kin, List<ShownNode> all) {
        return switch (kin.what()) {
            case ACCOUNT, REGION, VPC, CLUSTER, IAM -> tally(all);
            case NEIGHBOURS -> {
                ShownText entry = topology.node(kin.anchor()).name();
                yield kin.front() ? ShownText.format("behind %s", entry) : ShownText.format("around %s", entry);
            }
            case KIND -> {
                List<ShownText> places = new ArrayList<>();
                shared(all, false).map(vpc -> topology.node(vpc).name()).ifPresent(places::add);
                shared(all, true).map(cluster -> topology.node(cluster).name()).ifPresent(places::add);
                yield ShownText.join(" · ", places);
            }
        };
    }

    private static ShownText tally(List<ShownNode> all) {
        return Tally.of(all.stream().map(ShownNode::kind).toList());
    }

    /// The frame that all members stand in.
    private Optional<NodeKey> shared(List<ShownNode> all, boolean cluster) {
        Optional<NodeKey> frame =
                cluster ? all.getFirst().cluster() : all.getFirst().vpc();
        return frame.filter(key -> topology.find(key).isPresent())
                .filter(key -> all.stream().allMatch(node -> (cluster ? node.cluster() : node.vpc()).equals(frame)));
    }
}
