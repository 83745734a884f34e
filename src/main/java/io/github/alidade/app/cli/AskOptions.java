package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.AnswerText;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
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

    /// Makes the question of the opened document.
    interface Asked {
        Question of(Document document) throws AlidadeException;
    }

    Exposure exposure() {
        return openness.clear ? Exposure.CLEAR : Exposure.PUBLIC;
    }

    boolean json() {
        return json;
    }

    Document open() throws AlidadeException {
        return Documents.open(inputs, Progress.none());
    }

    void answer(Asked asked, PrintWriter out) throws AlidadeException {
        Document document = open();
        ShownAnswer answer = document.asking().answer(asked.of(document), exposure());
        out.print(json ? AnswerText.json(document, answer, exposure()) : AnswerText.text(document, answer, exposure()));
        out.flush();
    }

    void findings(PrintWriter out) throws AlidadeException {
        Document document = open();
        List<ShownFinding> found = document.asking().findings(document.shown(exposure()));
        out.print(json ? AnswerText.json(document, found, exposure()) : AnswerText.text(document, found, exposure()));
        out.flush();
    }
}
