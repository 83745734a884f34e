package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
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
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownAnswer.Chapter;
import io.github.alidade.redaction.answer.ShownAnswer.Step;
import io.github.alidade.redaction.audit.FileKind;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What differs between two documents of one workspace, so that a thing has the same alias in both. Things are the
/// same by identity or, where asked for, by a name in which one text stands for another.
///
/// @param added only in the second
/// @param removed only in the first
/// @param notSeen in one alone, where the other could not see things of that lane
public record Comparison(
        Exposure exposure,
        List<Entry> added,
        List<Entry> removed,
        List<Entry> notSeen,
        List<Changed> changed,
        List<Relation> relationsAdded,
        List<Relation> relationsRemoved,
        List<ShownText> notes) {
    /// The program's own words in the text, which the audit must know.
    private static final List<String> WORDS =
            List.of("Equal", "Added", "Removed", "Changed", "hidden", "Not seen on one side", "Relations", "before");

    public Comparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        notSeen = List.copyOf(notSeen);
        changed = List.copyOf(changed);
        relationsAdded = List.copyOf(relationsAdded);
        relationsRemoved = List.copyOf(relationsRemoved);
        notes = List.copyOf(notes);
    }

    /// One resource.
    public record Entry(NodeKey key, ResourceKind kind, ShownText id, ShownText name) {}

    /// A resource that is in both and differs.
    ///
    /// @param fields what differs and may be shown
    /// @param hidden whether something differs that may not be shown
    public record Changed(Entry entry, List<FieldChange> fields, boolean hidden) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// @param field the component of the model, such as `desiredCount`
    public record FieldChange(String field, ShownText before, ShownText after) {}

    /// @param label what stands at its line
    public record Relation(ShownText source, RelationKind kind, ShownText target, ShownText label) {}

    /// A text that stands for another in names: `staging=production`.
    public record Match(String before, String after) {
        public static final Match IDENTITY = new Match("", "");

        /// @throws AlidadeException if it is not two texts with `=` between
        public static Match parse(String text) throws AlidadeException {
            int middle = text.indexOf('=');
            if (middle <= 0 || middle == text.length() - 1) {
                throw new AlidadeException(
                        AlidadeException.Kind.USAGE, "--match takes two texts, such as staging=production.");
            }
            return new Match(text.substring(0, middle), text.substring(middle + 1));
        }

        String applied(String name) {
            return before.isEmpty() ? name : name.replace(before, after);
        }
    }

    /// Whether nothing differs.
    public boolean equal() {
        return added.isEmpty()
                && removed.isEmpty()
                && notSeen.isEmpty()
                && changed.isEmpty()
                && relationsAdded.isEmpty()
                && relationsRemoved.isEmpty();
    }

    /// @param before and after must share a workspace, see [Document#beside]
    public static Comparison of(Document before, Document after, Match match, Exposure exposure) {
        return new Work(before, after, match, exposure).compare();
    }

    /// One comparison under way. What differs is decided on public values and raw equality; only texts depend on the
    /// exposure.
    private static final class Work {
        private final Document before;
        private final Document after;
        private final Exposure exposure;
        private final ShownTopology old;
        private final ShownTopology now;
        /// The node of the second for each node of the first that is there, too.
        private final Map<NodeKey, NodeKey> same = new LinkedHashMap<>();

        private final Set<NodeKey> byName = new HashSet<>();
        private final Set<NodeKey> matched = new HashSet<>();

        Work(Document before, Document after, Match match, Exposure exposure) {
            this.before = before;
            this.after = after;
            this.exposure = exposure;
            this.old = before.shown(exposure);
            this.now = after.shown(exposure);
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
            Map<Named, List<NodeKey>> left = named(before, name -> match.applied(name), same.keySet());
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

        private static Map<Named, List<NodeKey>> named(
                Document document, Function<String, String> spelling, Set<NodeKey> without) {
            Map<Named, List<NodeKey>> all = new LinkedHashMap<>();
            document.shown(Exposure.CLEAR).nodes().stream()
                    .filter(node -> !without.contains(node.key()))
                    .forEach(node -> all.computeIfAbsent(
                                    new Named(
                                            node.kind(),
                                            spelling.apply(node.name().text())),
                                    name -> new ArrayList<>())
                            .add(node.key()));
            return all;
        }

        Comparison compare() {
            List<ShownNode> gone = old.nodes().stream()
                    .filter(node -> !same.containsKey(node.key()))
                    .toList();
            List<ShownNode> come = now.nodes().stream()
                    .filter(node -> !matched.contains(node.key()))
                    .toList();
            Set<Lane> unseenNow = lessSeen(now, old);
            Set<Lane> unseenThen = lessSeen(old, now);
            List<Entry> notSeen = new ArrayList<>();
            List<Entry> removed = sorted(gone, unseenNow, notSeen);
            List<Entry> added = sorted(come, unseenThen, notSeen);
            return new Comparison(
                    exposure,
                    added,
                    removed,
                    notSeen,
                    changed(),
                    relations(now, this::backwards, ends(old, this::forwards)),
                    relations(old, this::forwards, ends(now, this::backwards)),
                    notes());
        }

        private static List<Entry> sorted(List<ShownNode> nodes, Set<Lane> unseen, List<Entry> notSeen) {
            List<Entry> sure = new ArrayList<>();
            nodes.forEach(node -> (unseen.contains(node.kind().lane()) ? notSeen : sure).add(entry(node)));
            return sure;
        }

        private static Entry entry(ShownNode node) {
            return new Entry(node.key(), node.kind(), node.id(), node.name());
        }

        /// The lanes that one topology saw less of than the other.
        private static Set<Lane> lessSeen(ShownTopology one, ShownTopology other) {
            Set<ShownText> known = other.gaps().stream().map(ShownGap::sentence).collect(Collectors.toSet());
            return one.gaps().stream()
                    .filter(gap -> !known.contains(gap.sentence()))
                    .map(ShownGap::lane)
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
            Map<String, ShownValue> openOne =
                    before.shown(Exposure.PUBLIC).node(left).fields().all();
            Map<String, ShownValue> openTwo =
                    after.shown(Exposure.PUBLIC).node(right).fields().all();
            Set<String> names = new LinkedHashSet<>(one.keySet());
            names.addAll(two.keySet());
            List<FieldChange> changes = new ArrayList<>();
            for (String name : names) {
                boolean differs = withoutNames
                        ? !text(openOne.get(name), true).equals(text(openTwo.get(name), true))
                        : !text(one.get(name), false).equals(text(two.get(name), false));
                if (differs) {
                    changes.add(new FieldChange(
                            name, text(one.get(name), withoutNames), text(two.get(name), withoutNames)));
                }
            }
            return changes;
        }

        /// @param withoutNames whether only words and numbers count, which mean the same in another account
        private static ShownText text(@org.jspecify.annotations.Nullable ShownValue value, boolean withoutNames) {
            List<ShownText> all = new ArrayList<>();
            collect(value, withoutNames, all);
            return all.isEmpty() ? ShownText.NONE : ShownText.join(" ", all);
        }

        private static void collect(
                @org.jspecify.annotations.Nullable ShownValue value, boolean withoutNames, List<ShownText> into) {
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

        private record Ends(NodeKey source, NodeKey target, RelationKind kind, ShownText label) {}

        /// How a node of the first topology is called in the second.
        private Optional<NodeKey> forwards(NodeKey key) {
            return Optional.ofNullable(same.get(key));
        }

        private Optional<NodeKey> backwards(NodeKey key) {
            return matched.contains(key) ? Optional.of(key) : Optional.empty();
        }

        private static Set<Ends> ends(ShownTopology shown, Function<NodeKey, Optional<NodeKey>> spelling) {
            Set<Ends> all = new HashSet<>();
            shown.edges().forEach(edge -> end(edge, spelling).ifPresent(all::add));
            return all;
        }

        /// Empty if an end is on one side alone: then the relation is a part of that news.
        private static Optional<Ends> end(ShownEdge edge, Function<NodeKey, Optional<NodeKey>> spelling) {
            return spelling.apply(edge.source()).flatMap(source -> spelling.apply(edge.target())
                    .map(target -> new Ends(source, target, edge.kind(), edge.label())));
        }

        private static List<Relation> relations(
                ShownTopology shown, Function<NodeKey, Optional<NodeKey>> spelling, Set<Ends> others) {
            return shown.edges().stream()
                    .filter(edge -> end(edge, spelling)
                            .filter(ends -> !others.contains(ends))
                            .isPresent())
                    .map(edge -> new Relation(
                            shown.node(edge.source()).name(),
                            edge.kind(),
                            shown.node(edge.target()).name(),
                            edge.label()))
                    .toList();
        }
    }

    /// For a person, audited if it is public.
    /// @throws AlidadeException if the audit refuses
    public String text(Document before, Document after) throws AlidadeException {
        StringBuilder text = new StringBuilder(AnswerText.mark(exposure));
        if (equal()) {
            text.append("Equal.\n");
        }
        entries("+ Added", added, text);
        entries("- Removed", removed, text);
        entries("? Not seen on one side", notSeen, text);
        heading("~ Changed", changed, text);
        for (Changed change : changed) {
            text.append("  ").append(line(change.entry())).append(change.hidden() ? ": hidden\n" : "\n");
            change.fields()
                    .forEach(field -> text.append("       %s: %s -> %s\n"
                            .formatted(field.field(), orNone(field.before()), orNone(field.after()))));
        }
        related("+ Relations", relationsAdded, text);
        related("- Relations", relationsRemoved, text);
        notes.forEach(note -> text.append("\n- ").append(note).append('\n'));
        return audited(text.toString(), FileKind.TEXT, before, after);
    }

    private static String orNone(ShownText text) {
        return text.isEmpty() ? "-" : text.text();
    }

    private static void heading(String heading, Collection<?> of, StringBuilder text) {
        if (!of.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(heading);
            text.append(" (").append(of.size()).append(")\n");
        }
    }

    private static void entries(String heading, List<Entry> entries, StringBuilder text) {
        heading(heading, entries, text);
        entries.forEach(entry -> text.append("  ").append(line(entry)).append('\n'));
    }

    private static String line(Entry entry) {
        return entry.kind().word() + " " + entry.name();
    }

    private static void related(String heading, List<Relation> relations, StringBuilder text) {
        heading(heading, relations, text);
        for (Relation relation : relations) {
            text.append(
                    "  %s %s %s".formatted(relation.source(), relation.kind().verb(), relation.target()));
            text.append(relation.label().isEmpty() ? "\n" : " (" + relation.label() + ")\n");
        }
    }

    /// For a program, audited if it is public.
    /// @throws AlidadeException if the audit refuses
    public String json(Document before, Document after) throws AlidadeException {
        String text = Json.object(json -> {
            json.text("exposure", exposure.word());
            json.truth("equal", equal());
            json.array("added", added, Comparison::entry);
            json.array("removed", removed, Comparison::entry);
            json.array("notSeen", notSeen, Comparison::entry);
            json.array("changed", changed, (change, inner) -> {
                entry(change.entry(), inner);
                inner.array("fields", change.fields(), (field, one) -> {
                    one.text("field", field.field());
                    one.text("before", field.before().text());
                    one.text("after", field.after().text());
                });
                inner.truth("hidden", change.hidden());
            });
            json.array("relationsAdded", relationsAdded, Comparison::relation);
            json.array("relationsRemoved", relationsRemoved, Comparison::relation);
            json.texts("notes", notes.stream().map(ShownText::text).toList());
        });
        return audited(text, FileKind.JSON, before, after);
    }

    private static void entry(Entry entry, Json json) {
        json.text("kind", entry.kind().word());
        json.text("id", entry.id().text());
        json.text("name", entry.name().text());
    }

    private static void relation(Relation relation, Json json) {
        json.text("from", relation.source().text());
        json.text("relation", relation.kind().word());
        json.text("to", relation.target().text());
        json.text("label", relation.label().text());
    }

    /// Neither account may be given away.
    private String audited(String text, FileKind kind, Document... documents) throws AlidadeException {
        if (exposure == Exposure.CLEAR) {
            return text;
        }
        Set<String> own = new HashSet<>(WORDS);
        changed.forEach(change -> change.fields().forEach(field -> own.add(field.field())));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Document document : documents) {
            List<Leak> leaks = document.audit(Profile.SEED).knowing(own).audit(bytes, kind);
            if (!leaks.isEmpty()) {
                throw new AlidadeException(
                        AlidadeException.Kind.REFUSED,
                        "The public comparison would give an account away and was refused; nothing was printed: "
                                + leaks.getFirst().sentence() + ".");
            }
        }
        return text;
    }

    /// For the window: what came and what changed is drawn, what went is told.
    ShownAnswer answer(ShownTopology now) {
        List<Chapter> chapters = new ArrayList<>();
        chapter(ShownText.words("Added"), ShownText.words("+"), steps(added, now), chapters);
        chapter(ShownText.words("Changed"), ShownText.words("~"), changes(), chapters);
        chapter(ShownText.words("Removed"), ShownText.words("-"), steps(removed, now), chapters);
        chapter(ShownText.words("Not seen on one side"), ShownText.words("?"), steps(notSeen, now), chapters);
        chapter(ShownText.words("Relations added"), ShownText.words("+"), lines(relationsAdded), chapters);
        chapter(ShownText.words("Relations removed"), ShownText.words("-"), lines(relationsRemoved), chapters);
        ShownText headline = equal()
                ? ShownText.words("Nothing differs.")
                : ShownText.format(
                        "%s added, %s changed, %s removed.",
                        ShownText.number(added.size()),
                        ShownText.number(changed.size()),
                        ShownText.number(removed.size()));
        Verdict verdict = equal() ? Verdict.NO : Verdict.YES;
        return new ShownAnswer(ShownText.words("What differs from before?"), verdict, headline, chapters, notes);
    }

    static ShownAnswer unreadable() {
        return new ShownAnswer(
                ShownText.words("What differs from before?"),
                Verdict.UNKNOWN,
                ShownText.words("The other input could not be read, so nothing was compared."),
                List.of(),
                List.of());
    }

    private static void chapter(ShownText heading, ShownText mark, List<Step> steps, List<Chapter> into) {
        if (!steps.isEmpty()) {
            ShownText counted = ShownText.format("%s %s (%s)", mark, heading, ShownText.number(steps.size()));
            into.add(new Chapter(counted, steps, true, mark));
        }
    }

    private static List<Step> steps(List<Entry> entries, ShownTopology now) {
        return entries.stream()
                .map(entry -> step(entry, ShownText.NONE, now.find(entry.key()).isPresent()))
                .toList();
    }

    private static Step step(Entry entry, ShownText more, boolean there) {
        ShownText name = ShownText.format("%s %s", ShownText.title(entry.kind()), entry.name());
        return new Step(
                Optional.empty(),
                there ? Optional.of(entry.key()) : Optional.empty(),
                more.isEmpty() ? name : ShownText.format("%s: %s", name, more),
                Verdict.YES,
                List.of());
    }

    private List<Step> changes() {
        return changed.stream()
                .map(change -> step(
                        change.entry(),
                        change.hidden()
                                ? ShownText.words("something that is hidden here")
                                : ShownText.join(
                                        "; ",
                                        change.fields().stream()
                                                .map(field ->
                                                        ShownText.format("%s, now %s", field.before(), field.after()))
                                                .toList()),
                        true))
                .toList();
    }

    private static List<Step> lines(List<Relation> relations) {
        return relations.stream()
                .map(relation -> new Step(
                        Optional.empty(),
                        Optional.empty(),
                        ShownText.format(
                                "%s %s %s", relation.source(), ShownText.title(relation.kind()), relation.target()),
                        Verdict.YES,
                        List.of()))
                .toList();
    }
}
