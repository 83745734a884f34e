package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The topology as a tree: account, region, VPC, cluster, then nodes by lane; what no input describes stands apart.
/// The accessible twin of the diagram. Immutable.
public final class Outline {
    /// @param path names the entry within the tree and holds nothing of the account; survives toggling the exposure
    /// @param note a quiet word beside the title: the kind of a node, the count of a group
    /// @param alike whether something beside it is called the same, so that the note has to tell them apart
    public record Entry(
            String path,
            ShownText title,
            ShownText note,
            @Nullable NodeKey node,
            Optional<Lane> lane,
            boolean alike,
            List<Entry> children) {
        public Entry {
            children = List.copyOf(children);
        }
    }

    private final List<Entry> roots;
    private final List<Entry> all = new ArrayList<>();
    private final Map<NodeKey, Entry> byNode = new HashMap<>();
    private final Map<String, Entry> parents = new HashMap<>();

    private Outline(List<Entry> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(this::index);
    }

    private void index(Entry entry) {
        all.add(entry);
        NodeKey node = entry.node();
        if (node != null) {
            byNode.putIfAbsent(node, entry);
        }
        for (Entry child : entry.children()) {
            parents.put(child.path(), entry);
            index(child);
        }
    }

    public List<Entry> roots() {
        return roots;
    }

    /// The entries from a root down to a node; empty if it has none.
    public List<Entry> way(NodeKey node) {
        Entry entry = byNode.get(node);
        return entry == null ? List.of() : way(entry);
    }

    /// The entries from a root down to this one.
    public List<Entry> way(Entry to) {
        List<Entry> way = new ArrayList<>();
        for (Entry entry = to; entry != null; entry = parents.get(entry.path())) {
            way.addFirst(entry);
        }
        return way;
    }

    /// The next entry after another, around the end, whose title begins with some letters.
    /// @param after the path of the entry to begin after; from the top if there is none
    public Optional<Entry> find(String letters, @Nullable String after) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path().equals(after)) {
                from = i + 1;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get((from + i) % all.size());
            String title = entry.title().text();
            if (title.regionMatches(true, 0, letters, 0, letters.length())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public static Outline of(ShownTopology topology) {
        Map<ShownText, Map<ShownText, Map<Optional<NodeKey>, List<ShownNode>>>> accounts = new LinkedHashMap<>();
        List<ShownNode> elsewhere = new ArrayList<>();
        Set<NodeKey> clusters = new HashSet<>();
        Set<NodeKey> around = new HashSet<>();
        topology.nodes().forEach(node -> {
            node.cluster().ifPresent(clusters::add);
            node.vpc().ifPresent(around::add);
        });
        around.addAll(clusters);
        for (ShownNode node : topology.nodes()) {
            if (!node.described() && around.contains(node.key())) {
                // Told by those that are in it.
                continue;
            }
            if (outside(node)) {
                elsewhere.add(node);
                continue;
            }
            Map<Optional<NodeKey>, List<ShownNode>> vpcs = accounts.computeIfAbsent(
                            node.account(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(node.region(), key -> new LinkedHashMap<>());
            if (node.kind() == ResourceKind.VPC) {
                vpcs.computeIfAbsent(Optional.of(node.key()), key -> new ArrayList<>());
            } else if (!clusters.contains(node.key())) {
                vpcs.computeIfAbsent(node.vpc(), key -> new ArrayList<>()).add(node);
            }
        }
        List<Entry> roots = new ArrayList<>();
        accounts.forEach((account, regions) -> roots.addAll(account(topology, "a" + roots.size(), account, regions)));
        if (!elsewhere.isEmpty()) {
            roots.add(new Entry(
                    "elsewhere",
                    ShownText.words("Elsewhere, not described"),
                    ShownText.number(elsewhere.size()),
                    null,
                    Optional.empty(),
                    false,
                    leaves("elsewhere", elsewhere)));
        }
        if (!topology.gaps().isEmpty()) {
            roots.add(unseen(topology.gaps()));
        }
        return new Outline(roots);
    }

    /// What is not in the tree because it could not be seen.
    private static Entry unseen(List<ShownGap> gaps) {
        List<Entry> sentences = new ArrayList<>();
        for (ShownGap gap : gaps) {
            sentences.add(new Entry(
                    "unseen/g" + sentences.size(),
                    gap.sentence(),
                    gap.permission(),
                    null,
                    Optional.empty(),
                    false,
                    List.of()));
        }
        return new Entry(
                "unseen",
                ShownText.words("Could not be seen"),
                ShownText.number(gaps.size()),
                null,
                Optional.empty(),
                false,
                sentences);
    }

    /// The internet, address ranges and what is only named belong to no account that was read.
    private static boolean outside(ShownNode node) {
        return switch (node.kind()) {
            case INTERNET, ADDRESS_RANGE, PREFIX_LIST -> true;
            default -> !node.described();
        };
    }

    private static List<Entry> account(
            ShownTopology topology,
            String path,
            ShownText account,
            Map<ShownText, Map<Optional<NodeKey>, List<ShownNode>>> regions) {
        List<Entry> entries = new ArrayList<>();
        regions.forEach((region, vpcs) -> entries.add(region(topology, path + "/r" + entries.size(), region, vpcs)));
        if (account.isEmpty()) {
            return entries;
        }
        return List.of(new Entry(path, account, ShownText.words("Account"), null, Optional.empty(), true, entries));
    }

    private static Entry region(
            ShownTopology topology, String path, ShownText region, Map<Optional<NodeKey>, List<ShownNode>> vpcs) {
        List<Entry> children = new ArrayList<>();
        vpcs.forEach((vpc, nodes) ->
                vpc.flatMap(topology::find).ifPresent(node -> children.add(vpc(topology, path, node, nodes))));
        List<ShownNode> others = vpcs.entrySet().stream()
                .filter(entry -> entry.getKey().flatMap(topology::find).isEmpty())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        children.addAll(clustersAndLanes(topology, path, others));
        long count = vpcs.values().stream().mapToLong(List::size).sum();
        ShownText title = region.isEmpty() ? ShownText.words("Everywhere") : region;
        return new Entry(path, title, ShownText.number(count), null, Optional.empty(), false, children);
    }

    private static Entry vpc(ShownTopology topology, String parent, ShownNode vpc, List<ShownNode> nodes) {
        String path = parent + "/v" + vpc.key().number();
        return new Entry(
                path,
                vpc.name(),
                ShownText.title(vpc.kind()),
                vpc.key(),
                Optional.of(Lane.NETWORK),
                true,
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
                    true,
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
                        false,
                        leaves(path, members)));
            }
        }
        return entries;
    }

    /// Those of one name are told apart by their kind, and those of one kind by a number.
    private static List<Entry> leaves(String parent, List<ShownNode> nodes) {
        Map<ShownText, Integer> byName = new HashMap<>();
        nodes.forEach(node -> byName.merge(node.name(), 1, Integer::sum));
        Map<List<Object>, Integer> numbers = new HashMap<>();
        return nodes.stream()
                .map(node -> {
                    boolean alike = byName.getOrDefault(node.name(), 0) > 1;
                    int number = numbers.merge(List.of(node.name(), node.kind()), 1, Integer::sum);
                    ShownText kind = ShownText.title(node.kind());
                    return new Entry(
                            parent + "/n" + node.key().number(),
                            node.name(),
                            number == 1 ? kind : ShownText.format("%s %s", kind, ShownText.number(number)),
                            node.key(),
                            Optional.of(node.kind().lane()),
                            alike,
                            List.of());
                })
                .toList();
    }
}
