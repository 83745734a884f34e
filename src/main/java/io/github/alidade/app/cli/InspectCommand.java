package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Facts;
import io.github.alidade.pipeline.RedactionText;
import io.github.alidade.redaction.RedactionReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        description = "Say what INPUT holds: kinds and relations with their counts, gaps and warnings. No names.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files or folders to read together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--redaction",
            description =
                    "Say instead what a redaction profile makes of INPUT: how many values are kept, numbered, made "
                            + "broader and dropped, and every word that stays.")
    private boolean redaction;

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    @Override
    public Integer call() throws AlidadeException {
        Document document = profile.numbered(Documents.open(inputs, Progress.none()));
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.print(redaction ? redaction(document) : facts(document));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private String facts(Document document) {
        Facts facts = Facts.of(document, profile.profile());
        return json ? facts.json() : facts.text();
    }

    private String redaction(Document document) {
        RedactionReport report = document.report(profile.profile());
        return json ? RedactionText.json(report) : RedactionText.text(report);
    }
}
