package io.github.alidade.pipeline;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.finding.Finding;
import io.github.alidade.graph.finding.Inspection;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Internet;
import io.github.alidade.model.Progress;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.AnswerTeller;
import io.github.alidade.redaction.answer.FindingTeller;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks one document, and tells the answers as they may be shown. What was worked out once is only told anew under
/// another exposure. Any thread may use it.
public final class Asking {
    private static final String INTERNET = "internet";
    private static final int NEAR = 3;
    private static final int MOST_REMEMBERED = 64;

    private final Topology topology;
    private final Redactor redactor;
    private final Map<Question, Answer> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<NodeKey, ResourceId> ids = new HashMap<>();
    private final Questions questions;
    private volatile @Nullable List<Finding> findings;

    Asking(Topology topology, Redactor redactor) {
        this.topology = topology;
        this.redactor = redactor;
        this.questions = new Questions(topology);
        redactor.show(topology, Exposure.PUBLIC);
        topology.resources()
                .forEach(resource -> redactor.key(resource.id()).ifPresent(key -> ids.put(key, resource.id())));
    }

    /// @param shown the document as the answer is to be told
    /// @throws IllegalArgumentException if the question names a node that the document does not have
    public ShownAnswer answer(Question question, ShownTopology shown) {
        return answer(question, shown, Progress.none());
    }

    /// @throws java.util.concurrent.CancellationException if the user cancelled
    public synchronized ShownAnswer answer(Question question, ShownTopology shown, Progress progress) {
        questions.stopWhen(progress::cancelled);
        Answer answer = answers.get(question);
        if (answer == null) {
            progress.at("Looking for ways", 0, 0);
            answer = find(question);
            answers.put(question, answer);
        }
        return new AnswerTeller(shown, redactor::key, questions.internet()).tell(answer);
    }

    /// What one may want to mend.
    /// @param shown the document as the findings are to be told
    public List<ShownFinding> findings(ShownTopology shown) {
        List<Finding> all = findings;
        // Once found they are only told, and must not wait for a question that is being worked out.
        return new FindingTeller(shown, redactor::key, questions.internet()).tell(all == null ? inspect() : all);
    }

    private synchronized List<Finding> inspect() {
        List<Finding> all = findings;
        if (all == null) {
            all = Inspection.of(topology, questions);
            findings = all;
        }
        return all;
    }

    /// Whether all that a question names is there.
    public boolean knows(Question question) {
        return ids.keySet().containsAll(question.nodes());
    }

    private Answer find(Question question) {
        return switch (question) {
            case Question.Path(var from, var to) -> questions.path(id(from), id(to));
            case Question.WhoReaches(var target) -> questions.whoReaches(id(target));
            case Question.WhatItReaches(var source) -> questions.whatItReaches(id(source));
            case Question.Impact(var of) -> questions.impact(id(of));
            case Question.SinglePoints() -> questions.singlePoints();
            case Question.Public() -> questions.whatIsPublic();
            case Question.Compare compare ->
                throw new IllegalArgumentException("Two documents are compared by the document, not by its graph");
        };
    }

    private ResourceId id(Question.Spot spot) {
        return spot.node().isEmpty() ? questions.internet() : id(spot.node().get());
    }

    /// The resource of a node.
    /// @throws IllegalArgumentException if the document has no such node
    ResourceId id(NodeKey node) {
        return Optional.ofNullable(ids.get(node))
                .orElseThrow(() -> new IllegalArgumentException("The document has no such node"));
    }

    /// What a person means by a text: `internet`, an alias, a clear name, an ARN or another identity.
    /// @param option where the text was given, such as `--from`: the text itself may be a name of the account
    /// @param profile whose aliases the person goes by
    /// @throws AlidadeException with one sentence, if nothing or several things are called so; it names aliases
    /// only
    public Question.Spot spot(String option, String text, Profile profile) throws AlidadeException {
        String wanted = text.strip();
        if (wanted.equalsIgnoreCase(INTERNET)) {
            return Question.Spot.INTERNET;
        }
        ShownTopology open = redactor.show(topology, Exposure.PUBLIC, profile);
        for (Function<ShownNode, String> spelling : List.<Function<ShownNode, String>>of(
                node -> node.id().text(), node -> node.name().text())) {
            for (Exposure exposure : Exposure.values()) {
                // Clear names are made only for those who go by them: of a large account that takes seconds.
                ShownTopology shown = exposure == Exposure.PUBLIC ? open : redactor.show(topology, Exposure.CLEAR);
                List<ShownNode> all = called(wanted, shown, spelling);
                if (all.size() == 1) {
                    return spot(all.getFirst());
                }
                if (all.size() > 1) {
                    throw usage(option + " names several things: "
                            + all.stream()
                                    .limit(NEAR * 2)
                                    .map(node -> open.node(node.key()).id().text())
                                    .collect(Collectors.joining(", "))
                            + ". Name one of these.");
                }
            }
        }
        throw usage(option + " names nothing that is there. " + near(wanted, open));
    }

    private Question.Spot spot(ShownNode node) {
        boolean internet = topology.find(ids.getOrDefault(node.key(), questions.internet()))
                .filter(Internet.class::isInstance)
                .isPresent();
        return internet ? Question.Spot.INTERNET : Question.Spot.of(node.key());
    }

    private static List<ShownNode> called(String wanted, ShownTopology shown, Function<ShownNode, String> spelling) {
        List<ShownNode> all = shown.nodes().stream()
                .filter(node -> spelling.apply(node).equalsIgnoreCase(wanted))
                .toList();
        List<ShownNode> drawn = all.stream().filter(node -> node.kind().drawn()).toList();
        return drawn.size() == 1 ? drawn : all;
    }

    private static AlidadeException usage(String sentence) {
        return new AlidadeException(AlidadeException.Kind.USAGE, sentence);
    }

    private static String near(String wanted, ShownTopology open) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        record Near(String alias, int distance) {}
        List<String> near = open.nodes().stream()
                .map(node ->
                        new Near(node.name().text(), distance(lower, node.name().text())))
                .filter(found -> found.distance() <= Math.max(2, lower.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::alias))
                .map(Near::alias)
                .distinct()
                .limit(NEAR)
                .toList();
        return near.isEmpty()
                ? "Use an alias such as those of 'alidade export INPUT --to x.txt', a name, an ARN, or 'internet'."
                : "Did you mean " + String.join(" or ", near) + "?";
    }

    /// Levenshtein's distance.
    private static int distance(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == Character.toLowerCase(two.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[two.length()];
    }
}
