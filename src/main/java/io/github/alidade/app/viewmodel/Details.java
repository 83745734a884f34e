package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownEvidence;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Portrait;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the details pane tells of the selection.
///
/// @param kind above the title, such as `ECS service`
/// @param telling under the title
/// @param portrait what it does here, in sentences
/// @param places where it is
/// @param groups the relations, under a heading each
/// @param fields everything else that its description holds
public record Details(
        ShownText kind,
        ShownText title,
        ShownText telling,
        List<ShownText> portrait,
        Lane lane,
        boolean described,
        List<Field> places,
        List<Group> groups,
        List<Field> fields) {

    /// One line of a value; a link leads to the node that it names.
    public record Value(ShownText text, Optional<NodeKey> link, int indent) {}

    /// @param label the program's own words
    public record Field(String label, List<Value> values) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /// @param heading the program's own words
    public record Group(String heading, List<Told> relations) {
        public Group {
            relations = List.copyOf(relations);
        }
    }

    /// A relation as it is told from the selected node's side.
    public record Told(ShownText verb, ShownText other, NodeKey link, ShownText label, List<Reason> reasons) {
        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why a relation is there.
    /// @param kind what kind of thing says so, such as `sg-reference`
    public record Reason(ShownText kind, ShownText text, Certainty certainty) {}

    public Details {
        portrait = List.copyOf(portrait);
        places = List.copyOf(places);
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    /// Empty when nothing is selected, or when the selection is no part of the topology.
    public static Optional<Details> of(ShownTopology topology, Neighbours neighbours, Selection selection) {
        return switch (selection) {
            case Selection.Nothing() -> Optional.empty();
            case Selection.OfNode(NodeKey key) -> topology.find(key).map(node -> of(topology, neighbours, node));
            case Selection.OfNodes(Set<NodeKey> members) -> Several.of(topology, neighbours, members);
            case Selection.OfLine(NodeKey source, NodeKey target) ->
                topology.find(source).flatMap(from -> topology.find(target)
                        .map(to -> of(topology, from, to, neighbours.between(source, target))));
        };
    }

    private static Details of(ShownTopology topology, Neighbours neighbours, ShownNode node) {
        List<Field> places = new ArrayList<>();
        add(places, "Account", node.account());
        add(places, "Region", node.region());
        place(topology, node.vpc()).ifPresent(value -> places.add(new Field("VPC", List.of(value))));
        place(topology, node.cluster()).ifPresent(value -> places.add(new Field("Cluster", List.of(value))));
        List<Group> groups = new ArrayList<>();
        List<ShownEdge> from = neighbours.from(node.key());
        List<ShownEdge> to = neighbours.to(node.key());
        if (!from.isEmpty()) {
            groups.add(new Group(
                    "Goes to",
                    byKind(from)
                            .map(edge -> told(topology, edge, edge.target()))
                            .toList()));
        }
        if (!to.isEmpty()) {
            groups.add(new Group(
                    "Comes from",
                    byKind(to).map(edge -> told(topology, edge, edge.source())).toList()));
        }
        return new Details(
                ShownText.title(node.kind()),
                node.name(),
                node.telling(),
                Portrait.of(topology, node, from, to),
                node.kind().lane(),
                node.described(),
                places,
                groups,
                FieldLines.of(topology, node));
    }

    /// Relations of one kind together, each kind where the first of it stands.
    private static Stream<ShownEdge> byKind(List<ShownEdge> edges) {
        Map<RelationKind, List<ShownEdge>> kinds = new LinkedHashMap<>();
        edges.forEach(edge ->
                kinds.computeIfAbsent(edge.kind(), key -> new ArrayList<>()).add(edge));
        return kinds.values().stream().flatMap(List::stream);
    }

    private static Details of(ShownTopology topology, ShownNode from, ShownNode to, List<ShownEdge> edges) {
        List<Field> places = List.of(
                new Field("From", List.of(new Value(from.name(), Optional.of(from.key()), 0))),
                new Field("To", List.of(new Value(to.name(), Optional.of(to.key()), 0))));
        List<Told> relations =
                edges.stream().map(edge -> told(topology, edge, edge.target())).toList();
        ShownText telling = ShownText.format("%s to %s", ShownText.title(from.kind()), ShownText.title(to.kind()));
        return new Details(
                ShownText.words("Connection"),
                ShownText.join(" → ", List.of(from.name(), to.name())),
                telling,
                List.of(),
                from.kind().lane(),
                true,
                places,
                List.of(new Group("Why it is there", relations)),
                List.of());
    }

    private static Optional<Value> place(ShownTopology topology, Optional<NodeKey> key) {
        return key.flatMap(topology::find).map(node -> new Value(node.name(), Optional.of(node.key()), 0));
    }

    private static void add(List<Field> fields, String label, ShownText text) {
        if (!text.isEmpty()) {
            fields.add(new Field(label, List.of(new Value(text, Optional.empty(), 0))));
        }
    }

    static Told told(ShownTopology topology, ShownEdge edge, NodeKey other) {
        return new Told(
                ShownText.title(edge.kind()),
                topology.node(other).name(),
                other,
                edge.label(),
                edge.evidence().stream().map(Details::reason).distinct().toList());
    }

    private static Reason reason(ShownEvidence evidence) {
        ShownText text = evidence.where().isEmpty() || evidence.where().equals(ShownText.title(evidence.kind()))
                ? ShownText.title(evidence.kind())
                : evidence.where();
        // What says the same of everything says nothing here.
        boolean silent = evidence.match().isEmpty() || evidence.match().origin() == ShownText.Origin.CONSTANT;
        return new Reason(
                ShownText.word(evidence.kind()),
                silent ? text : ShownText.join(": ", List.of(text, evidence.match())),
                evidence.certainty());
    }

    /// The same as lines of text, for the clipboard.
    public String asText() {
        StringBuilder text = new StringBuilder();
        text.append(title).append("\n").append(kind);
        if (!telling.isEmpty()) {
            text.append(", ").append(telling);
        }
        text.append("\n");
        portrait.forEach(sentence -> text.append("\n").append(sentence));
        if (!portrait.isEmpty()) {
            text.append("\n");
        }
        places.forEach(field -> append(text, field));
        for (Group group : groups) {
            text.append("\n\n").append(group.heading()).append(":");
            group.relations().forEach(told -> append(text, told));
        }
        if (!fields.isEmpty()) {
            text.append("\n");
            fields.forEach(field -> append(text, field));
        }
        return text.append("\n").toString();
    }

    /// The values of one field as lines of text; empty if there is no such field.
    public String text(String label) {
        return Stream.concat(places.stream(), fields.stream())
                .filter(field -> field.label().equals(label))
                .flatMap(field -> field.values().stream())
                .map(value -> value.text().text())
                .collect(Collectors.joining("\n"));
    }

    private static void append(StringBuilder text, Field field) {
        List<String> lines = field.values().stream()
                .map(value -> "  ".repeat(value.indent()) + value.text())
                .toList();
        text.append("\n").append(field.label()).append(lines.size() > 1 ? ":\n  " : ": ");
        text.append(String.join("\n  ", lines));
    }

    private static void append(StringBuilder text, Told told) {
        text.append("\n- ").append(told.verb()).append(" ").append(told.other());
        if (!told.label().isEmpty()) {
            text.append(" (").append(told.label()).append(")");
        }
        for (Reason reason : told.reasons()) {
            text.append("\n  ")
                    .append(reason.text())
                    .append(", ")
                    .append(reason.certainty().name().toLowerCase(Locale.ROOT));
        }
    }
}
