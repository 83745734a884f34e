package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Facts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() throws AlidadeException {
        Facts facts = Facts.of(Documents.open(inputs, Progress.none()));
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.print(json ? facts.json() : facts.text());
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
