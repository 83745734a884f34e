package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = {
            "Say whether files made by any program give away anything of INPUT.",
            "",
            "Prints place, field and alias of each finding, never the value. Exits with 4 if there are any."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to look at.")
    private List<Path> files = List.of();

    @Option(
            names = "--against",
            required = true,
            arity = "1..*",
            paramLabel = "INPUT",
            description = "The topology that must not be given away; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() throws AlidadeException {
        Document document = Documents.open(inputs, Progress.none());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean clean = true;
        for (Path file : files) {
            List<String> findings = Exports.audit(document, io.github.alidade.redaction.Profile.SEED, file);
            clean &= findings.isEmpty();
            findings.forEach(finding -> out.println(file + ": " + finding));
        }
        if (clean) {
            out.println("Nothing found.");
        }
        out.flush();
        return clean ? CommandLine.ExitCode.OK : Alidade.REFUSED;
    }
}
