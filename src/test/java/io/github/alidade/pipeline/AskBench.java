package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Question.Spot;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long questions take: in the order in which a window asks them, so that each figure holds what the one before it
/// left to do. `mvn -q verify -Pbench -Dtest=AskBench` prints the figures.
@Tag("bench")
class AskBench {
    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void questionsToALargeAccount(int services, @TempDir Path folder) throws Exception {
        Path inputs = GeneratedAccount.of(services, folder);
        Document document = Document.open(List.of(inputs), Progress.none());
        ShownTopology shown = document.shown(Exposure.PUBLIC);
        NodeKey database = first(shown, ResourceKind.DB_INSTANCE);
        NodeKey service = first(shown, ResourceKind.ECS_SERVICE);
        StringBuilder told = new StringBuilder();
        time("ready", told, document::asking);
        time("findings", told, () -> document.asking().findings(shown));
        time("first path", told, () -> ask(document, new Question.Path(Spot.INTERNET, Spot.of(database)), shown));
        time("another path", told, () -> ask(document, new Question.Path(Spot.INTERNET, Spot.of(service)), shown));
        time("who reaches", told, () -> ask(document, new Question.WhoReaches(Spot.of(database)), shown));
        time("what it reaches", told, () -> ask(document, new Question.WhatItReaches(Spot.of(service)), shown));
        time("single points", told, () -> ask(document, new Question.SinglePoints(), shown));
        time("public", told, () -> ask(document, new Question.Public(), shown));
        System.out.printf(Locale.ROOT, "%6d services:%s%n", services, told);
    }

    private static void ask(Document document, Question question, ShownTopology shown) {
        assertThat(document.asking().answer(question, shown).headline().text()).isNotEmpty();
    }

    private static void time(String what, StringBuilder told, Runnable work) {
        long start = System.nanoTime();
        work.run();
        told.append(String.format(Locale.ROOT, " %s %.0f ms,", what, (System.nanoTime() - start) / 1e6));
    }

    private static NodeKey first(ShownTopology shown, ResourceKind kind) {
        return shown.nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow()
                .key();
    }
}
