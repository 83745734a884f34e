package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.AnswerText;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What all commands that ask have in common: inputs, form, and how much is shown.
final class AskOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files or folders to read together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @ArgGroup
    private ExportCommand.Openness openness = new ExportCommand.Openness();

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    /// Makes the question of the opened document.
    interface Asked {
        Question of(Document document) throws AlidadeException;
    }

    /// What a person means by the text of an option.
    Question.Spot spot(Document document, String option, String text) throws AlidadeException {
        return document.asking().spot(option, text, profile.profile());
    }

    private Document open() throws AlidadeException {
        return profile.numbered(Documents.open(inputs, Progress.none()));
    }

    private ShownTopology shown(Document document) {
        return document.shown(openness.clear ? Exposure.CLEAR : Exposure.PUBLIC, profile.profile());
    }

    /// Gets the audit of what is printed ready meanwhile: of a large account that takes longer than the question.
    private static CompletableFuture<Void> readyToPrint(Document document, ShownTopology shown) {
        return CompletableFuture.runAsync(() -> AnswerText.ready(document, shown));
    }

    private void print(PrintWriter out, String text) throws AlidadeException {
        profile.keep();
        out.print(text);
        out.flush();
    }

    void answer(Asked asked, PrintWriter out) throws AlidadeException {
        Document document = open();
        ShownTopology shown = shown(document);
        CompletableFuture<Void> ready = readyToPrint(document, shown);
        ShownAnswer answer = document.asking().answer(asked.of(document), shown);
        ready.join();
        print(out, json ? AnswerText.json(document, answer, shown) : AnswerText.text(document, answer, shown));
    }

    void findings(PrintWriter out) throws AlidadeException {
        Document document = open();
        ShownTopology shown = shown(document);
        CompletableFuture<Void> ready = readyToPrint(document, shown);
        List<ShownFinding> found = document.asking().findings(shown);
        ready.join();
        print(out, json ? AnswerText.json(document, found, shown) : AnswerText.text(document, found, shown));
    }
}
