package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Question;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "path",
        description = {
            "Say how X reaches Y, hop by hop with the evidence, or what stops it.",
            "",
            "X and Y are an alias, a name, an ARN, or 'internet'. The answer is public unless --clear is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PathCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private AskOptions ask = new AskOptions();

    @Option(names = "--from", required = true, paramLabel = "X", description = "Where the way begins.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "Y", description = "Where it should lead.")
    private String to = "";

    @Override
    public Integer call() throws AlidadeException {
        ask.answer(
                document -> new Question.Path(ask.spot(document, "--from", from), ask.spot(document, "--to", to)),
                Objects.requireNonNull(spec).commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
