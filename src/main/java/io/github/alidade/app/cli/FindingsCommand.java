package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "findings",
        description = {
            "Say what one may want to mend, why it matters and what to do, each with its evidence.",
            "",
            "Nothing is concluded from what was not seen. Public unless --clear is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FindingsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private AskOptions ask = new AskOptions();

    @Override
    public Integer call() throws AlidadeException {
        ask.findings(Objects.requireNonNull(spec).commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
