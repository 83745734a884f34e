package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Tally;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the details pane tells of cards that stand for several nodes: what is in them, by kind, and how many of their
/// members talk to whom.
final class GroupDetails {
    /// More names than this nobody reads in a pane; the outline and the tables have them all.
    private static final int NAMED = 30;

    private final Diagram diagram;

    private GroupDetails(Diagram diagram) {
        this.diagram = diagram;
    }

    /// Of any selection; of what is no group as ever.
    static Optional<Details> of(Picture picture, Neighbours neighbours, Selection selection) {
        GroupDetails groups = new GroupDetails(picture.diagram());
        return switch (selection) {
            case Selection.OfNode(NodeKey key)
            when picture.diagram().groups().containsKey(key) ->
                Optional.of(groups.of(picture.diagram().groups().get(key)));
            case Selection.OfLine(NodeKey source, NodeKey target)
            when groups.isGroup(source) || groups.isGroup(target) ->
                picture.diagram().lines().stream()
                        .filter(line ->
                                line.source().equals(source) && line.target().equals(target))
                        .findFirst()
                        .map(groups::of);
            default -> Details.of(picture.shown(), neighbours, selection);
        };
    }

    private boolean isGroup(NodeKey key) {
        return diagram.groups().containsKey(key);
    }

    private Details of(Group group) {
        ShownNode card = group.card();
        List<Details.Field> inside = new ArrayList<>();
        Map<ResourceKind, List<ShownNode>> kinds = new EnumMap<>(ResourceKind.class);
        group.members().forEach(member -> kinds.computeIfAbsent(member.kind(), kind -> new ArrayList<>())
                .add(member));
        kinds.forEach((kind, members) -> inside.add(new Details.Field(
                Tally.of(members.size(), kind).text(),
                members.stream().limit(NAMED).map(GroupDetails::link).toList())));
        List<Details.Group> relations = new ArrayList<>();
        add(relations, "Goes to", card.key(), true);
        add(relations, "Comes from", card.key(), false);
        return new Details(
                diagram.kindOf(card),
                card.name(),
                card.telling(),
                List.of(),
                card.kind().lane(),
                true,
                List.of(new Details.Field(
                        "Inside",
                        List.of(new Details.Value(
                                ShownText.format(
                                        "%s cards, %s relations",
                                        ShownText.number(group.members().size()), ShownText.number(group.inside())),
                                Optional.empty(),
                                0)))),
                relations,
                inside);
    }

    private static Details.Value link(ShownNode member) {
        return new Details.Value(member.name(), Optional.of(member.key()), 0);
    }

    private void add(List<Details.Group> groups, String heading, NodeKey card, boolean forth) {
        List<Details.Told> told = diagram.lines().stream()
                .filter(line -> (forth ? line.source() : line.target()).equals(card))
                .map(line -> told(line, forth ? line.target() : line.source()))
                .toList();
        if (!told.isEmpty()) {
            groups.add(new Details.Group(heading, told));
        }
    }

    private Details.Told told(Diagram.Line line, NodeKey other) {
        ShownText verb = ShownText.title(line.edges().getFirst().kind());
        ShownText name = diagram.find(other).map(ShownNode::name).orElse(ShownText.NONE);
        return new Details.Told(verb, name, other, line.label(), List.of());
    }

    private Details of(Diagram.Line line) {
        ShownText from = diagram.find(line.source()).map(ShownNode::name).orElse(ShownText.NONE);
        ShownText to = diagram.find(line.target()).map(ShownNode::name).orElse(ShownText.NONE);
        List<Details.Told> relations = line.edges().stream()
                .limit(NAMED)
                .map(edge -> new Details.Told(
                        ShownText.format(
                                "%s %s", diagram.topology().node(edge.source()).name(), ShownText.title(edge.kind())),
                        diagram.topology().node(edge.target()).name(),
                        edge.target(),
                        edge.label(),
                        List.of()))
                .toList();
        return new Details(
                ShownText.words("Connections"),
                ShownText.join(" → ", List.of(from, to)),
                ShownText.format(
                        "%s relations, %s", ShownText.number(line.edges().size()), line.label()),
                List.of(),
                diagram.find(line.source()).orElseThrow().kind().lane(),
                true,
                List.of(),
                List.of(new Details.Group("What they stand for", relations)),
                List.of());
    }
}
