package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which cards stand for what an answer is about, where that is not plainly so.
///
/// @param hidden what the diagram could show, and lanes, filter or focus leave out
/// @param lanes those of the hidden that are switched off
/// @param standIns for the ends of blocked hops that have no card in any diagram, such as target groups: the nearest
/// card, if there is one
public record AnswerCards(List<NodeKey> hidden, Set<Lane> lanes, Map<NodeKey, NodeKey> standIns) {
    public static final AnswerCards PLAIN = new AnswerCards(List.of(), Set.of(), Map.of());

    /// A target group is at most a rule and a listener away from its balancer.
    private static final int MOST_STEPS = 3;

    /// All that touches a network belongs to it, so that it leads to anything.
    private static final Set<ResourceKind> WIDE =
            EnumSet.of(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.ECS_CLUSTER, ResourceKind.HOSTED_ZONE);

    public AnswerCards {
        hidden = List.copyOf(hidden);
        lanes = Set.copyOf(lanes);
        standIns = Map.copyOf(standIns);
    }

    static AnswerCards of(Picture picture, DiagramIndex marks, Neighbours neighbours, Optional<ShownAnswer> answer) {
        return answer.map(told -> new Finder(picture, marks, neighbours).find(told))
                .orElse(PLAIN);
    }

    /// Whether something is left out although its lane is shown.
    public boolean filtered(Picture picture) {
        return hidden.stream()
                .flatMap(node -> picture.shown().find(node).stream())
                .anyMatch(node -> !lanes.contains(node.kind().lane()));
    }

    private record Finder(Picture picture, DiagramIndex marks, Neighbours neighbours) {
        AnswerCards find(ShownAnswer answer) {
            Set<NodeKey> hidden = new LinkedHashSet<>();
            Set<Lane> lanes = EnumSet.noneOf(Lane.class);
            for (NodeKey key : answer.nodes()) {
                picture.shown()
                        .find(key)
                        .filter(node -> node.kind().drawn() && marks.card(key).isEmpty())
                        .ifPresent(node -> {
                            hidden.add(key);
                            if (!picture.view().lenses().contains(node.kind().lane())) {
                                lanes.add(node.kind().lane());
                            }
                        });
            }
            return new AnswerCards(List.copyOf(hidden), lanes, standIns(answer));
        }

        private Map<NodeKey, NodeKey> standIns(ShownAnswer answer) {
            Map<NodeKey, NodeKey> all = new LinkedHashMap<>();
            answer.chapters().stream()
                    .filter(ShownAnswer.Chapter::drawn)
                    .flatMap(chapter -> chapter.steps().stream())
                    .filter(step -> step.verdict() == Verdict.NO)
                    .forEach(step -> {
                        step.source()
                                .ifPresent(end -> standIn(end, step.target()).ifPresent(card -> all.put(end, card)));
                        step.target()
                                .ifPresent(end -> standIn(end, step.source()).ifPresent(card -> all.put(end, card)));
                    });
            return all;
        }

        /// The nearest card; the other end of the hop only if nothing else is as near.
        private Optional<NodeKey> standIn(NodeKey end, Optional<NodeKey> other) {
            boolean without = picture.shown()
                            .find(end)
                            .filter(node -> !node.kind().drawn())
                            .isPresent()
                    && marks.frame(end).isEmpty();
            Set<NodeKey> seen = new LinkedHashSet<>(List.of(end));
            List<NodeKey> edge = without ? List.of(end) : List.of();
            for (int step = 0; step < MOST_STEPS && !edge.isEmpty(); step++) {
                List<NodeKey> next =
                        edge.stream().flatMap(this::around).filter(seen::add).toList();
                Optional<NodeKey> card = next.stream()
                        .flatMap(node -> marks.card(node).stream())
                        .filter(node -> !Optional.of(node).equals(other))
                        .findFirst()
                        .or(() -> next.stream()
                                .flatMap(node -> marks.card(node).stream())
                                .findFirst());
                if (card.isPresent()) {
                    return card;
                }
                edge = next;
            }
            return Optional.empty();
        }

        private Stream<NodeKey> around(NodeKey node) {
            return Stream.concat(
                            neighbours.to(node).stream().map(ShownEdge::source),
                            neighbours.from(node).stream().map(ShownEdge::target))
                    .filter(key -> picture.shown()
                            .find(key)
                            .map(ShownNode::kind)
                            .filter(WIDE::contains)
                            .isEmpty());
        }
    }
}
