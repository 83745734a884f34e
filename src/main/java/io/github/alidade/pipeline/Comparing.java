package io.github.alidade.pipeline;

import io.github.alidade.pipeline.Comparison.Changed;
import io.github.alidade.pipeline.Comparison.Ends;
import io.github.alidade.pipeline.Comparison.Entry;
import io.github.alidade.pipeline.Comparison.FieldChange;
import io.github.alidade.pipeline.Comparison.Match;
import io.github.alidade.pipeline.Comparison.Relation;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.ShownValue;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One comparison under way. What differs is decided on public values and raw equality; only texts depend on the
/// exposure.
final class Comparing {
    private final Document before;
    private final Document after;
    private final Exposure exposure;
    private final Profile profile;
    private final ShownTopology old;
    private final ShownTopology now;
    /// The same as anybody may see them: what is a name there is no word that means the same in another account.
    private final ShownTopology openOld;
    private final ShownTopology openNow;
    /// The node of the second for each node of the first that is there, too.
    private final Map<NodeKey, NodeKey> same = new LinkedHashMap<>();

    private final Set<NodeKey> byName = new HashSet<>();

    /// For each of the first alone what it was used with.
    private final Map<NodeKey, Set<NodeKey>> beside = new HashMap<>();

    private final Set<NodeKey> matched = new HashSet<>();

    Comparing(Document before, Document after, Match match, Exposure exposure, Profile profile) {
        this.before = before;
        this.after = after;
        this.exposure = exposure;
        this.profile = profile;
        this.old = before.shown(exposure, profile);
        this.now = after.shown(exposure, profile);
        this.openOld = before.shown(Exposure.PUBLIC, profile);
        this.openNow = after.shown(Exposure.PUBLIC, profile);
        for (ShownNode node : old.nodes()) {
            if (now.find(node.key()).isPresent()) {
                same.put(node.key(), node.key());
                matched.add(node.key());
            }
        }
        if (!match.equals(Match.IDENTITY)) {
            matchNames(match);
        }
    }

    private record Named(ResourceKind kind, String name) {}

    /// Names that only one thing on each side has.
    private void matchNames(Match match) {
        Map<Named, List<NodeKey>> left = named(before, match::applied, same.keySet());
        Map<Named, List<NodeKey>> right = named(after, name -> name, matched);
        left.forEach((name, keys) -> {
            List<NodeKey> others = right.getOrDefault(name, List.of());
            if (keys.size() == 1 && others.size() == 1) {
                same.put(keys.getFirst(), others.getFirst());
                byName.add(keys.getFirst());
                matched.add(others.getFirst());
            }
        });
    }

    private Map<Named, List<NodeKey>> named(
            Document document, Function<String, String> spelling, Set<NodeKey> without) {
        Map<Named, List<NodeKey>> all = new LinkedHashMap<>();
        document.shown(Exposure.CLEAR, profile).nodes().stream()
                .filter(node -> !without.contains(node.key()))
                .forEach(node -> all.computeIfAbsent(
                                new Named(
                                        node.kind(), spelling.apply(node.name().text())),
                                name -> new ArrayList<>())
                        .add(node.key()));
        return all;
    }

    Comparison compare() {
        old.edges().forEach(edge -> {
            meet(edge.source(), edge.target());
            meet(edge.target(), edge.source());
        });
        List<ShownNode> gone = old.nodes().stream()
                .filter(node -> !same.containsKey(node.key()))
                .toList();
        List<ShownNode> come = now.nodes().stream()
                .filter(node -> !matched.contains(node.key()))
                .toList();
        Set<ResourceKind> unseenNow = lessSeen(now, old);
        Set<ResourceKind> unseenThen = lessSeen(old, now);
        List<Entry> notSeen = new ArrayList<>();
        List<Entry> removed = sorted(gone, unseenNow, notSeen);
        List<Entry> added = sorted(come, unseenThen, notSeen);
        return new Comparison(
                exposure,
                profile,
                added,
                removed,
                notSeen,
                changed(),
                relations(now, this::backwards, lines(old, this::forwards)),
                relations(old, this::forwards, lines(now, this::backwards)),
                notes());
    }

    private List<Entry> sorted(List<ShownNode> nodes, Set<ResourceKind> unseen, List<Entry> notSeen) {
        List<Entry> sure = new ArrayList<>();
        nodes.forEach(node -> (unseen.contains(node.kind()) ? notSeen : sure).add(entry(node)));
        return sure;
    }

    private Entry entry(ShownNode node) {
        return new Entry(
                node.key(),
                node.kind(),
                node.id(),
                node.name(),
                List.copyOf(beside.getOrDefault(node.key(), Set.of())));
    }

    private void meet(NodeKey gone, NodeKey other) {
        NodeKey there = same.get(other);
        if (!same.containsKey(gone) && there != null) {
            beside.computeIfAbsent(gone, key -> new LinkedHashSet<>()).add(there);
        }
    }

    /// What one topology saw less of than the other.
    private static Set<ResourceKind> lessSeen(ShownTopology one, ShownTopology other) {
        Set<ShownText> known = other.gaps().stream().map(ShownGap::sentence).collect(Collectors.toSet());
        return one.gaps().stream()
                .filter(gap -> !known.contains(gap.sentence()))
                .flatMap(gap -> gap.kinds().stream())
                .collect(Collectors.toSet());
    }

    private List<ShownText> notes() {
        Set<ShownText> notes = new LinkedHashSet<>();
        old.gaps().forEach(gap -> notes.add(gap.sentence()));
        now.gaps().forEach(gap -> notes.add(gap.sentence()));
        return List.copyOf(notes);
    }

    private List<Changed> changed() {
        List<Changed> all = new ArrayList<>();
        same.forEach((left, right) -> {
            boolean names = byName.contains(left);
            List<FieldChange> fields = fields(left, right, names);
            boolean hidden = !names && fields.isEmpty() && !before.same(left, after);
            if (!fields.isEmpty() || hidden) {
                all.add(new Changed(entry(now.node(right)), fields, hidden));
            }
        });
        return all;
    }

    private List<FieldChange> fields(NodeKey left, NodeKey right, boolean withoutNames) {
        Map<String, ShownValue> one = old.node(left).fields().all();
        Map<String, ShownValue> two = now.node(right).fields().all();
        Map<String, ShownValue> openOne = openOld.node(left).fields().all();
        Map<String, ShownValue> openTwo = openNow.node(right).fields().all();
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(two.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            boolean differs = withoutNames
                    ? !text(openOne.get(name), true).equals(text(openTwo.get(name), true))
                    : !text(one.get(name), false).equals(text(two.get(name), false));
            if (differs) {
                changes.add(new FieldChange(
                        name,
                        now.node(right).fields().label(name),
                        text(one.get(name), withoutNames),
                        text(two.get(name), withoutNames)));
            }
        }
        return changes;
    }

    /// @param withoutNames whether only words and numbers count, which mean the same in another account
    private static ShownText text(@Nullable ShownValue value, boolean withoutNames) {
        List<ShownText> all = new ArrayList<>();
        collect(value, withoutNames, all);
        return all.isEmpty() ? ShownText.NONE : ShownText.join(" ", all);
    }

    private static void collect(@Nullable ShownValue value, boolean withoutNames, List<ShownText> into) {
        switch (value) {
            case null -> {}
            case ShownValue.Text(var text) -> {
                if (!withoutNames || text.origin() != ShownText.Origin.ALIAS) {
                    into.add(text);
                }
            }
            case ShownValue.Link(var text, var target) -> {
                if (!withoutNames) {
                    into.add(text);
                }
            }
            case ShownValue.Many(var values) -> values.forEach(one -> collect(one, withoutNames, into));
            case ShownValue.Part(ShownFields fields) ->
                fields.all().values().forEach(one -> collect(one, withoutNames, into));
        }
    }

    private record Line(Ends ends, RelationKind kind, ShownText label) {}

    /// How a node of the first topology is called in the second.
    private Optional<NodeKey> forwards(NodeKey key) {
        return Optional.ofNullable(same.get(key));
    }

    private Optional<NodeKey> backwards(NodeKey key) {
        return matched.contains(key) ? Optional.of(key) : Optional.empty();
    }

    private static Set<Line> lines(ShownTopology shown, Function<NodeKey, Optional<NodeKey>> spelling) {
        Set<Line> all = new HashSet<>();
        shown.edges().forEach(edge -> line(edge, spelling).ifPresent(all::add));
        return all;
    }

    /// Empty if an end is on one side alone: then the relation is a part of that news.
    private static Optional<Line> line(ShownEdge edge, Function<NodeKey, Optional<NodeKey>> spelling) {
        return spelling.apply(edge.source()).flatMap(source -> spelling.apply(edge.target())
                .map(target -> new Line(new Ends(source, target), edge.kind(), edge.label())));
    }

    private static List<Relation> relations(
            ShownTopology shown, Function<NodeKey, Optional<NodeKey>> spelling, Set<Line> others) {
        List<Relation> all = new ArrayList<>();
        for (ShownEdge edge : shown.edges()) {
            line(edge, spelling)
                    .filter(line -> !others.contains(line))
                    .ifPresent(line -> all.add(new Relation(
                            line.ends(),
                            shown.node(edge.source()).name(),
                            edge.kind(),
                            shown.node(edge.target()).name(),
                            edge.label())));
        }
        return all;
    }
}
