package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The topology as a tree: account and region, VPC, cluster, then nodes by lane. The accessible twin of the diagram.
public record Outline(List<Entry> roots) {

    /// @param path names the entry within the tree and holds nothing of the account; survives toggling the exposure
    /// @param note a quiet word beside the title: the kind of a node, the count of a group
    public record Entry(
            String path,
            ShownText title,
            ShownText note,
            @Nullable NodeKey node,
            Optional<Lane> lane,
            List<Entry> children) {
        public Entry {
            children = List.copyOf(children);
        }
    }

    public Outline {
        roots = List.copyOf(roots);
    }

    public static Outline of(ShownTopology topology) {
        Map<List<ShownText>, Map<Optional<NodeKey>, List<ShownNode>>> places = new LinkedHashMap<>();
        Set<NodeKey> clusters = new HashSet<>();
        topology.nodes().forEach(node -> node.cluster().ifPresent(clusters::add));
        for (ShownNode node : topology.nodes()) {
            Map<Optional<NodeKey>, List<ShownNode>> vpcs =
                    places.computeIfAbsent(List.of(node.account(), node.region()), key -> new LinkedHashMap<>());
            if (node.kind() == ResourceKind.VPC) {
                vpcs.computeIfAbsent(Optional.of(node.key()), key -> new ArrayList<>());
            } else if (!clusters.contains(node.key())) {
                vpcs.computeIfAbsent(node.vpc(), key -> new ArrayList<>()).add(node);
            }
        }
        List<Entry> roots = new ArrayList<>();
        places.forEach((place, vpcs) -> roots.add(place(topology, "p" + roots.size(), place, vpcs)));
        return new Outline(roots);
    }

    private static Entry place(
            ShownTopology topology, String path, List<ShownText> place, Map<Optional<NodeKey>, List<ShownNode>> vpcs) {
        List<Entry> children = new ArrayList<>();
        vpcs.forEach((vpc, nodes) ->
                vpc.flatMap(topology::find).ifPresent(node -> children.add(vpc(topology, path, node, nodes))));
        List<ShownNode> elsewhere = vpcs.entrySet().stream()
                .filter(entry -> entry.getKey().flatMap(topology::find).isEmpty())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        children.addAll(clustersAndLanes(topology, path, elsewhere));
        long count = vpcs.values().stream().mapToLong(List::size).sum();
        List<ShownText> told = place.stream().filter(text -> !text.isEmpty()).toList();
        ShownText title = told.isEmpty() ? ShownText.words("Everywhere") : ShownText.join(" · ", told);
        return new Entry(path, title, ShownText.number(count), null, Optional.empty(), children);
    }

    private static Entry vpc(ShownTopology topology, String parent, ShownNode vpc, List<ShownNode> nodes) {
        String path = parent + "/v" + vpc.key().number();
        return new Entry(
                path,
                vpc.name(),
                ShownText.title(vpc.kind()),
                vpc.key(),
                Optional.of(Lane.NETWORK),
                clustersAndLanes(topology, path, nodes));
    }

    private static List<Entry> clustersAndLanes(ShownTopology topology, String parent, List<ShownNode> nodes) {
        Map<NodeKey, List<ShownNode>> clusters = new LinkedHashMap<>();
        Map<Lane, List<ShownNode>> lanes = new LinkedHashMap<>();
        for (ShownNode node : nodes) {
            if (node.cluster().flatMap(topology::find).isPresent()) {
                clusters.computeIfAbsent(node.cluster().orElseThrow(), key -> new ArrayList<>())
                        .add(node);
            } else {
                lanes.computeIfAbsent(node.kind().lane(), key -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Entry> entries = new ArrayList<>();
        clusters.forEach((key, members) -> {
            ShownNode cluster = topology.node(key);
            String path = parent + "/c" + key.number();
            entries.add(new Entry(
                    path,
                    cluster.name(),
                    ShownText.title(cluster.kind()),
                    key,
                    Optional.of(Lane.SERVICE),
                    leaves(path, members)));
        });
        for (Lane lane : Lane.values()) {
            List<ShownNode> members = lanes.getOrDefault(lane, List.of());
            if (!members.isEmpty()) {
                String path = parent + "/" + lane.word();
                entries.add(new Entry(
                        path,
                        ShownText.title(lane),
                        ShownText.number(members.size()),
                        null,
                        Optional.of(lane),
                        leaves(path, members)));
            }
        }
        return entries;
    }

    private static List<Entry> leaves(String parent, List<ShownNode> nodes) {
        return nodes.stream()
                .map(node -> new Entry(
                        parent + "/n" + node.key().number(),
                        node.name(),
                        ShownText.title(node.kind()),
                        node.key(),
                        Optional.of(node.kind().lane()),
                        List.of()))
                .toList();
    }
}
