package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "open",
        description = "Open the window on INPUT, or on the bundled sample.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Alidade alidade;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files or folders to open together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() throws AlidadeException {
        return java.util.Objects.requireNonNull(alidade).window().open(inputs);
    }
}
