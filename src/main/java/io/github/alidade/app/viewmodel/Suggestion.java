package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A question that suits what is shown.
public record Suggestion(String text, Question question) {
    private static final Set<ResourceKind> STORES =
            Set.of(ResourceKind.DB_INSTANCE, ResourceKind.DB_CLUSTER, ResourceKind.CACHE_CLUSTER);
    private static final int MOST_STORES = 3;

    /// What most people want to know first comes first: can the internet reach the data?
    static List<Suggestion> of(ShownTopology shown) {
        List<Suggestion> all = new ArrayList<>();
        shown.nodes().stream()
                .filter(node -> STORES.contains(node.kind()))
                .limit(MOST_STORES)
                .forEach(node -> all.add(fromTheInternet(node)));
        all.add(new Suggestion("What is public?", new Question.Public()));
        all.add(new Suggestion("What are the single points of failure?", new Question.SinglePoints()));
        return all;
    }

    private static Suggestion fromTheInternet(ShownNode node) {
        return new Suggestion(
                "Can the internet reach " + node.name() + "?",
                new Question.Path(Question.Spot.INTERNET, Question.Spot.of(node.key())));
    }
}
