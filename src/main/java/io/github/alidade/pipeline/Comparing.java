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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One comparison under way: the first is told in the words of the second, so that what is the same there is called the
/// same, and what still differs then differs.
final class Comparing {
    private final Document after;
    private final Exposure exposure;
    private final Profile profile;
    private final ShownTopology old;
    private final ShownTopology now;

    /// The first in the words of the second: where names are matched, ids, accounts and names are those of the second.
    private final Document told;

    private final ShownTopology like;

    /// The node of the second for each node of the first that is there, too.
    private final Map<NodeKey, NodeKey> same;

    /// The way back.
    private final Map<NodeKey, NodeKey> origin = new HashMap<>();

    /// For each of the first alone what it was used with.
    private final Map<NodeKey, Set<NodeKey>> beside = new HashMap<>();

    Comparing(Document before, Document after, Match match, Exposure exposure, Profile profile) {
        this.after = after;
        this.exposure = exposure;
        this.profile = profile;
        this.old = before.shown(exposure, profile);
        this.now = after.shown(exposure, profile);
        if (match.equals(Match.IDENTITY)) {
            this.same = new LinkedHashMap<>();
            old.nodes().stream()
                    .filter(node -> now.find(node.key()).isPresent())
                    .forEach(node -> same.put(node.key(), node.key()));
            this.told = before;
        } else {
            this.same = Pairing.of(
                    before.shown(Exposure.CLEAR, profile),
                    after.shown(Exposure.CLEAR, profile),
                    before.shown(Exposure.PUBLIC, profile),
                    after.shown(Exposure.PUBLIC, profile),
                    match::applied);
            this.told = before.inWordsOf(after, same, match::applied);
        }
        this.like = told.shown(exposure, profile);
        same.forEach((left, right) -> origin.put(right, left));
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
                .filter(node -> !origin.containsKey(node.key()))
                .toList();
        Set<ResourceKind> unseenNow = lessSeen(now, like);
        Set<ResourceKind> unseenThen = lessSeen(like, now);
        List<Entry> notSeen = new ArrayList<>();
        List<Entry> removed = sorted(gone, unseenNow, notSeen);
        List<Entry> added = sorted(come, unseenThen, notSeen);
        List<Changed> changed = new ArrayList<>();
        same.forEach((left, right) -> {
            ShownNode here = now.node(right);
            boolean described = old.node(left).described();
            if (described == here.described()) {
                changed(left, right).ifPresent(changed::add);
            } else if ((described ? unseenNow : unseenThen).contains(here.kind())) {
                notSeen.add(entry(here));
            } else {
                changed.add(new Changed(entry(here), List.of(described(described)), false));
            }
        });
        return new Comparison(
                exposure,
                profile,
                added,
                removed,
                notSeen,
                changed,
                relations(now, lines(like), now, key -> key),
                relations(like, lines(now), old, key -> origin.getOrDefault(key, key)),
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

    private Optional<Changed> changed(NodeKey left, NodeKey right) {
        List<FieldChange> fields = fields(left, right);
        boolean hidden = fields.isEmpty() && !told.same(right, after);
        return fields.isEmpty() && !hidden
                ? Optional.empty()
                : Optional.of(new Changed(entry(now.node(right)), fields, hidden));
    }

    /// What is gone and still named by others, or the other way round, has no other field in common.
    private static FieldChange described(boolean before) {
        ShownText yes = ShownText.words("yes");
        ShownText no = ShownText.words("no, only named by others");
        return new FieldChange("described", ShownText.words("described"), before ? yes : no, before ? no : yes);
    }

    private List<FieldChange> fields(NodeKey left, NodeKey right) {
        Map<String, ShownValue> one = like.node(right).fields().all();
        Map<String, ShownValue> two = now.node(right).fields().all();
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(two.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!written(one.get(name)).equals(written(two.get(name)))) {
                changes.add(new FieldChange(
                        name,
                        now.node(right).fields().label(name),
                        text(old.node(left).fields().all().get(name)),
                        text(two.get(name))));
            }
        }
        return changes;
    }

    /// What order AWS lists rules, subnets and the like in says nothing.
    private static String written(@Nullable ShownValue value) {
        return switch (value) {
            case null -> "";
            case ShownValue.Text(var text) -> text.text();
            case ShownValue.Link(var text, var target) -> text.text();
            case ShownValue.Many(var values) ->
                values.stream().map(Comparing::written).sorted().collect(Collectors.joining("\n", "[", "]"));
            case ShownValue.Part(ShownFields fields) ->
                fields.all().entrySet().stream()
                        .map(part -> part.getKey() + "=" + written(part.getValue()))
                        .collect(Collectors.joining("\n", "{", "}"));
        };
    }

    private static ShownText text(@Nullable ShownValue value) {
        List<ShownText> all = new ArrayList<>();
        collect(value, all);
        return all.isEmpty() ? ShownText.NONE : ShownText.join(" ", all);
    }

    private static void collect(@Nullable ShownValue value, List<ShownText> into) {
        switch (value) {
            case null -> {}
            case ShownValue.Text(var text) -> into.add(text);
            case ShownValue.Link(var text, var target) -> into.add(text);
            case ShownValue.Many(var values) -> values.forEach(one -> collect(one, into));
            case ShownValue.Part(ShownFields fields) -> fields.all().values().forEach(one -> collect(one, into));
        }
    }

    /// @param words of its label, for those come in the order in which AWS lists ports
    private record Line(Ends ends, RelationKind kind, Set<String> words) {}

    /// Empty if an end is on one side alone: then the relation is a part of that news.
    private Optional<Line> line(ShownEdge edge) {
        boolean both = origin.containsKey(edge.source()) && origin.containsKey(edge.target());
        return both
                ? Optional.of(new Line(
                        new Ends(edge.source(), edge.target()),
                        edge.kind(),
                        Set.copyOf(List.of(edge.label().text().split(", | -> ")))))
                : Optional.empty();
    }

    private Set<Line> lines(ShownTopology shown) {
        return shown.edges().stream().flatMap(edge -> line(edge).stream()).collect(Collectors.toSet());
    }

    /// @param namer the topology in which the ends are called what they are called
    private List<Relation> relations(
            ShownTopology shown, Set<Line> others, ShownTopology namer, UnaryOperator<NodeKey> there) {
        List<Relation> all = new ArrayList<>();
        for (ShownEdge edge : shown.edges()) {
            line(edge)
                    .filter(line -> !others.contains(line))
                    .ifPresent(line -> all.add(new Relation(
                            line.ends(),
                            namer.node(there.apply(edge.source())).name(),
                            edge.kind(),
                            namer.node(there.apply(edge.target())).name(),
                            edge.label())));
        }
        return all;
    }
}
